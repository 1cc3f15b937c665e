import { describe, expect, test } from 'vitest';
import { meets } from '../../src/answering/targets/compare-values.ts';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('places held against an amount', () => {
  test.each([
    ['nơi nào đặt chỉ tiêu BHYT trên 98%?', ['Bắc Giang', 'huyện thuộc tỉnh Quảng Trị'], ['Lâm Đồng', 'Hậu Giang']],
    ['nơi nào đặt ít nhất 98% bảo hiểm y tế', ['Bắc Giang'], ['Lâm Đồng', 'Hậu Giang']],
    ['noi nao dat chi tieu bhyt tren 98%', ['Bắc Giang'], ['Lâm Đồng']],
    ['Tỉnh nào có tỷ lệ thất nghiệp thành thị dưới 2,5%?', ['Bắc Giang', 'Lâm Đồng'], ['Hậu Giang']],
    [
      'Tỉnh nào có tỷ lệ lao động qua đào tạo có bằng cấp thấp hơn 40%?',
      ['Lâm Đồng (32,1%)'],
      ['Bắc Giang', 'Hậu Giang'],
    ],
  ])('are named where every amount of their target is beyond it (“%s”)', async (question, named, left) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    for (const place of named) expect(answer.direct).toContain(place);
    for (const place of left) expect(answer.direct).not.toContain(place);
    expectCitationsToHold(index, answer);
  });

  test('are none where none reaches it, and all are shown', async () => {
    const answer = await ask('nơi nào đặt chỉ tiêu BHYT trên 99,5%?');
    expect(answer.direct).toMatch(/^Không nơi nào đặt chỉ tiêu trên 99,5%/u);
    expect(answer.answer).toContain('• Bắc Giang: trên 99%');
  });

  test.each([
    [{ comparator: '>', value: 95 }, '>', 95, true],
    [{ comparator: '=', value: 95 }, '>', 95, false],
    [{ comparator: '=', value: 95 }, '>=', 95, true],
    [{ comparator: '<', value: 2 }, '<', 4, true],
    [{ comparator: '<', value: 4 }, '>', 1, false],
    [{ comparator: '=', value: 40, valueMax: 45 }, '<', 45, false],
    [{ comparator: '=', value: 40, valueMax: 45 }, '>=', 40, true],
  ] as const)('%o is %s %d: %s', (target, comparator, value, holds) => {
    expect(meets(target, { comparator, value, text: '' })).toBe(holds);
  });
});

describe('the difference of two places', () => {
  test.each([
    'Chênh lệch nhà ở xã hội giữa Bắc Giang và Lâm Đồng là bao nhiêu căn?',
    'Nhà ở xã hội Bắc Giang hơn Lâm Đồng bao nhiêu căn?',
  ])('is reckoned from two numbers that are cited (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Chênh khoảng 72\.700 căn hộ: Bắc Giang \(74\.900 căn hộ\)/u);
    expectCitationsToHold(index, answer);
  });

  test('of shares is in points', async () => {
    const answer = await ask('So sánh BHYT giữa Bắc Giang và Lâm Đồng', 'chênh nhau bao nhiêu?');
    expect(answer.direct).toMatch(/^Chênh 4 điểm phần trăm/u);
  });

  test('is not given where one is set for towns only', async () => {
    const answer = await ask('Chênh lệch tỷ lệ thất nghiệp giữa Bắc Giang và Lâm Đồng?');
    expect(answer.direct).not.toMatch(/^Chênh/u);
    expect(answer.notes.join(' ')).toContain('Không tính chênh lệch');
  });
});

describe('two places', () => {
  test.each([
    [
      'Diện tích nhà ở bình quân đầu người: Bắc Giang với Hậu Giang bên nào cao hơn?',
      'Cao hơn: Bắc Giang, 32,5m² sàn/người.',
    ],
    [
      'ty le that nghiep thanh thi bac giang va lam dong ai thap hon',
      'Thấp hơn: Lâm Đồng, dưới 2% (khu vực thành thị).',
    ],
    ['bao hiem y te lam dong voi hau giang ben nao cao hon', 'Giống nhau: trên 95%.'],
    [
      'Bắc Giang với Hậu Giang nơi nào ít giường bệnh hơn',
      'Thấp hơn: Hậu Giang (dự thảo), 35 giường bệnh viện trên 10.000 dân.',
    ],
    ['Chỉ tiêu BHYT của Bắc Giang và Lâm Đồng có bằng nhau không?', 'Khác nhau.'],
    [
      'co quan chu tri tuyen truyen nghi quyet o lam dong va hau giang co giong nhau ko',
      'Giống nhau: Ban Tuyên giáo Tỉnh ủy.',
    ],
    ['Cơ quan chủ trì tuyên truyền ở Bắc Giang và Lâm Đồng giống hay khác?', 'Khác nhau.'],
  ])('are told apart by the word that asks: %s', async (question, first) => {
    const answer = await ask(question);
    expect(answer.direct).toBe(first);
    expectCitationsToHold(index, answer);
  });

  test('of which one is silent has nothing to be higher than', async () => {
    const answer = await ask('Giường bệnh Bắc Giang với huyện Quảng Trị bên nào hơn?');
    expect(answer.direct).not.toMatch(/^Cao/u);
    expect(answer.answer).toContain('Không nêu: huyện thuộc tỉnh Quảng Trị.');
  });
});

describe('what is not alike', () => {
  test('people are told apart from households', async () => {
    const answer = await ask('nuoc sach nong thon cua bac giang, hau giang va lam dong bn');
    expect(answer.answer).toMatch(/Bắc Giang: 90% .*dân số/u);
    expect(answer.answer).toMatch(/Lâm Đồng: 60% .*hộ gia đình/u);
    expect(answer.notes.join(' ')).toContain('Đối tượng tính tỷ lệ không giống nhau');
  });

  test.each([
    'Compare stunting of kids under 5 in Bac Giang and Hau Giang',
    'so sánh suy dinh dưỡng trẻ em dưới 5 ở Bắc Giang và Hậu Giang',
  ])('an age is no amount to hold places against: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).not.toMatch(/^(?:Under|Dưới) 5/u);
    expect(answer.answer).toMatch(/Bắc Giang: (?:under|dưới) 15%/u);
  });

  test('shares of other people are told apart', async () => {
    const answer = await ask('So sánh tỷ lệ tham gia BHXH của các tỉnh');
    expect(answer.answer).toContain('62% – lực lượng lao động trong độ tuổi lao động tham gia bảo hiểm xã hội');
    expect(answer.notes.join(' ')).toContain('Đối tượng tính tỷ lệ không giống nhau');
  });

  test('a number for towns is told to be one', async () => {
    const answer = await ask('So sánh tỷ lệ thất nghiệp giữa các tỉnh');
    expect(answer.notes.join(' ')).toMatch(/Bắc Giang: Chỉ tiêu này chỉ nêu cho khu vực thành thị/u);
  });

  test('doctors at each station are no doctors per 10.000 people', async () => {
    const answer = await ask('So sánh số bác sĩ trên 10.000 dân giữa các nơi');
    expect(answer.answer).toContain('• Lâm Đồng: 19 bác sĩ');
    expect(answer.answer).not.toMatch(/• (?:huyện|Chính phủ)/u);
  });
});

describe('numbers of several plans, added up', () => {
  test('are told as a sum that no plan states', async () => {
    const { status, direct } = await ask('bg với ld cộng lại bao nhiêu căn nhà ở xã hội');
    expect([status, direct]).toEqual([
      'not_found',
      'Không nêu tổng. Cộng các số dưới đây được khoảng 77.100 căn; không văn bản nào ghi số này.',
    ]);
  });

  test.each([
    'bhyt bắc giang và lâm đồng cộng lại bao nhiêu',
    'số giường bệnh bg và ld gộp lại',
    'Bắc Giang và Chính phủ cộng lại bao nhiêu căn nhà ở xã hội',
  ])('are not where they are shares, rates or bounds: “%s”', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Không nêu tổng\. .* không cộng lại\.$/u);
  });

  test('are put in an order by “xếp sao”', async () => {
    expect((await ask('chỉ tiêu bhyt: ld, hg, bg xếp sao')).direct).toBe('Cao nhất: Bắc Giang, trên 99%.');
  });
});

describe('short forms of places behind a comma, each with its number', () => {
  test.each([
    ['bg 19 bác sĩ, hg cũng 19 đúng ko', 'Đúng.'],
    ['nước sạch nông thôn: bg 90, ld 60, hg 80 đúng chưa', 'Đúng.'],
    ['bắc giang 40 giường, ld cũng 40 giường phải k', 'Không phải.'],
  ])('are places: “%s”', async (question, said) => {
    expect((await ask(question)).direct).toBe(said);
  });
});
