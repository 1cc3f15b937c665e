import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('a target', () => {
  test.each([
    ['Chỉ tiêu nhà ở xã hội của Bắc Giang đến 2030 là bao nhiêu căn?', /^74\.900 căn hộ/u, 'II.2', 3],
    ['Lâm Đồng đặt mục tiêu bao nhiêu căn nhà ở xã hội?', /^Khoảng 2\.200 căn/u, 'II.2', 2],
    ['Tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang', /^Dưới 2,35%/u, 'II.2', 2],
    ['Thất nghiệp chung của Lâm Đồng là bao nhiêu?', /^Dưới 1,2%/u, 'II.2', 2],
    ['Thất nghiệp thành thị ở Lâm Đồng', /^Dưới 2%/u, 'II.2', 2],
    ['ti le bao phu bao hiem y te bac giang nam 2030', /^Trên 99%/u, 'II.2', 3],
    ['số bác sĩ trên 10.000 dân theo kế hoạch của Bắc Giang', /^19 bác sĩ/u, 'II.2', 3],
    ['Bao nhiêu dược sĩ trên 10.000 dân ở Bắc Giang', /^04 dược sỹ/u, 'II.2', 3],
    ['Lao động qua đào tạo có bằng cấp, chứng chỉ của Bắc Giang bao nhiêu %?', /^(?:Đạt )?40-45%/u, 'II.2', 2],
    ['HDI của Bắc Giang đến năm 2030?', /^0,85/u, 'II.2', 3],
    [
      'Chính phủ đặt mục tiêu bao nhiêu căn hộ nhà ở xã hội giai đoạn 2021-2030?',
      /^Ít nhất một triệu căn hộ/u,
      'II.6.đ',
      8,
    ],
  ])('answers “%s” by its value first', async (question, value, section, page) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(value);
    expect(answer.citations[0]).toMatchObject({ section, page });
    expect(answer.answer.length).toBeLessThanOrEqual(1200);
    expectCitationsToHold(index, answer);
  });

  test('of a district is told as the district’s', async () => {
    const answer = await ask('Huyện ở Quảng Trị đặt chỉ tiêu tỷ lệ hộ nghèo dưới bao nhiêu?');
    expect(answer.direct).toMatch(/^(?:<|Dưới )\s?1%.*huyện thuộc tỉnh Quảng Trị/u);
  });

  test('of a named district is not said to be missing from a plan that names no district', async () => {
    const answer = await ask('huyện Hải Lăng tỉnh Quảng Trị có chỉ tiêu hộ nghèo bao nhiêu');
    expect(answer.direct).not.toMatch(/^Không nêu/u);
    if (answer.status === 'answered') expect(answer.direct).toMatch(/1%/u);
    else expect(answer.direct).toMatch(/Hải Lăng/u);
  });

  test('with parts shows the whole first, then each part', async () => {
    const water = await ask('Tỷ lệ dân số được cấp nước sạch của Bắc Giang là bao nhiêu?');
    expect(water.direct).toMatch(/^92%/u);
    expect(water.details).toEqual([
      expect.stringMatching(/thành thị: 100%\.$/u),
      expect.stringMatching(/nông thôn: 90%\.$/u),
    ]);
    const space = await ask('Diện tích sàn nhà ở bình quân đầu người của Bắc Giang?');
    expect(space.direct).toMatch(/^32,5m² sàn\/người/u);
    expect(space.details.join(' ')).toMatch(/đô thị: 32,7m².* nông thôn: 32,3m²/u);
    expectCitationsToHold(index, space);
  });

  test('of one part is not the whole, nor another part', async () => {
    const rural = await ask('tỷ lệ nước sạch nông thôn ở Bắc Giang');
    expect(rural.direct).toMatch(/^90%/u);
    const school = await ask('Tỷ lệ đi học đúng độ tuổi cấp trung học cơ sở ở Bắc Giang?');
    expect(school.direct).toMatch(/^98%/u);
    expect(school.answer).not.toContain('99,5%');
  });

  test('that stands for a part only says so where the whole is asked for', async () => {
    const answer = await ask('Tỷ lệ thất nghiệp của Bắc Giang là bao nhiêu?');
    expect(answer.direct).toMatch(/^Dưới 2,35%/u);
    expect(answer.notes.join(' ')).toMatch(/chỉ nêu cho khu vực thành thị/u);
  });

  test('of a draft is told as a draft’s', async () => {
    const answer = await ask('Hậu Giang phấn đấu bao nhiêu % lao động tham gia BHXH?');
    expect(answer.direct).toMatch(/49%.*\(dự thảo\)/u);
    expect(answer.notes.join(' ')).toContain('dự thảo');
  });

  test('for another year than the one asked about says so', async () => {
    const answer = await ask('Tỷ lệ bao phủ bảo hiểm y tế của Bắc Giang năm 2027 là bao nhiêu?');
    expect(answer.answer).toMatch(/không nêu con số cho năm 2027/u);
  });

  test.each([
    'người cao tuổi hưởng trợ cấp từ mấy tuổi ở Bắc Giang',
    'truong hop nao duoc tro cap huu tri xa hoi, bao nhieu tuoi, o bac giang',
    'mức trợ cấp xã hội hằng tháng của Lâm Đồng là bao nhiêu',
    'How old must people be for the social pension in Bac Giang?',
  ])('that is a share of people answers neither at what age nor how much is paid: “%s”', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).not.toMatch(/\d%/u);
  });

  test.each([
    ['Chính phủ làm 2 triệu căn nhà ở xã hội đúng không?', /^Không phải 2 triệu\. Ít nhất một triệu căn/u],
    ['chinh phu lam mot trieu can nha o xa hoi phai khong', /^Đúng\. Ít nhất một triệu căn/u],
    ['Bắc Giang xây 74,9 nghìn căn nhà ở xã hội đúng không?', /^Đúng\. 74\.900 căn/u],
  ])('is held against an amount written with a word: “%s”', async (question, direct) => {
    expect((await ask(question)).direct).toMatch(direct);
  });

  test('with two values in one sentence gives the one asked for', async () => {
    expect((await ask('Bắc Giang bao nhiêu % lao động tham gia bảo hiểm thất nghiệp?')).direct).toMatch(/^50%/u);
    expect((await ask('Bắc Giang bao nhiêu % lao động tham gia bảo hiểm xã hội?')).direct).toMatch(/^62%/u);
  });
});

describe('a deadline', () => {
  test.each(['hằng năm', 'hàng năm'])('of the reports (%s) says by when, who and to whom', async (yearly) => {
    const answer = await ask(`Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo ${yearly}, gửi cho ai?`);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/trước ngày 10\/12 hằng năm/iu);
    expect(answer.direct).toContain('các cơ quan, đơn vị');
    expect(answer.direct).toContain('Sở Lao động - Thương binh và Xã hội');
    expect(answer.citations[0]).toMatchObject({ section: 'IV.1', page: 11 });
    expectCitationsToHold(index, answer);
  });

  test('that has passed is told with its date', async () => {
    const answer = await ask('Bắc Giang xóa nhà tạm, nhà dột nát xong năm nào?');
    expect(answer.answer).toContain('2024');
    expect(answer.notes).toContain('Thời hạn này đã qua.');
    expect(answer.citations[0]).toMatchObject({ section: 'II.2', page: 3 });
  });

  test('of a plan to be made is found in the middle of a paragraph', async () => {
    const answer = await ask('Kế hoạch đào tạo nguồn nhân lực bán dẫn của Bắc Giang hoàn thành khi nào?');
    expect(answer.direct).toMatch(/tháng 6\/2024/iu);
    expect(answer.citations[0]).toMatchObject({ section: 'III.4', page: 6 });
  });
});

describe('a number that a plan sets otherwise than asked', () => {
  test('is told as near, and the plan is not said to set none', async () => {
    const { status, direct, details } = await ask('bắc giang mỗi trạm y tế có bao nhiêu bác sĩ');
    expect(status).toBe('not_found');
    expect(direct).not.toMatch(/không nêu chỉ tiêu về bác sĩ\./u);
    expect(details.join(' ')).not.toMatch(/^Đúng/u);
  });

  test('of another kind is not shown beside the question: a share beside an age', async () => {
    const { answer } = await ask('trợ cấp hưu trí xã hội từ bao nhiêu tuổi, hỏi ở Bắc Giang');
    expect(answer).not.toContain('60% (đến năm 2030)');
  });

  test('is found by the word for bringing it down', async () => {
    expect((await ask('hậu giang mỗi năm giảm nghèo mấy %')).direct).toMatch(/^1%\/năm trở lên/u);
  });
});
