import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a claim of which only a part stands in the plan', () => {
  test('that names another recipient beside the right day is not confirmed', async () => {
    const answer = await ask('huyen o quang tri bao cao truoc 15/11 gui phong tai chinh phai khong');
    expect(answer.direct).not.toMatch(/^Đúng/u);
    expect(answer.answer).toContain('Đoạn trích không nêu “tài chính”.');
  });

  test('is confirmed where all of it stands there', async () => {
    const answer = await ask('Có phải Bắc Giang báo cáo trước 10/12 và gửi Sở Lao động - Thương binh và Xã hội không?');
    expect(answer.direct).toMatch(/^Đúng\. Định kỳ trước ngày 10\/12/u);
  });

  test.each([
    ['Lao động có bằng cấp chứng chỉ ở Bắc Giang ít nhất 45% phải không?', 'Không phải ít nhất 45%. 40-45%'],
    ['tỷ lệ thất nghiệp thành thị Bắc Giang trên 2,35% đúng không', 'Không phải trên 2,35%. Dưới 2,35%'],
    ['Chính phủ xây tối đa một triệu căn hộ nhà ở xã hội phải không', 'Không phải tối đa một triệu. Ít nhất một triệu'],
    ['Lâm Đồng đặt bao phủ BHYT trên 90% đúng không?', 'Không phải 90%. Trên 95%'],
    ['Có phải Lâm Đồng đặt BHYT ít nhất 95% không?', 'Đúng. Trên 95%'],
    ['Bắc Giang 62% lao động tham gia BHXH trở lên đúng ko', 'Đúng. 62%'],
  ])('is held against the amount as it is claimed: %s', async (question, said) => {
    expect((await ask(question)).direct).toContain(said);
  });
});

describe('an amount that a plan bounds on the other side', () => {
  test.each([
    ['so nam song khoe toi da o lam dong la bao nhieu', 'Tối thiểu 68 năm'],
    ['Bắc Giang đặt tối đa bao nhiêu giường bệnh trên 10.000 dân?', '40 giường bệnh viện'],
  ])('is told apart from the answer: %s', async (question, near) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.details.join('\n')).toContain(`Gần nhất: ${near}`);
  });

  test('is the answer where it is bounded so', async () => {
    const answer = await ask('tỷ lệ trẻ em dưới 5 tuổi thấp còi ở Bắc Giang tối đa bao nhiêu');
    expect(answer.direct).toMatch(/^Dưới 15%/u);
  });
});

test('a level to fall to is not the amount by which it falls a year', async () => {
  const level = await ask('Hậu Giang giảm tỷ lệ hộ nghèo xuống còn 1% vào năm 2030 phải không?');
  expect(level.status).toBe('not_found');
  expect(level.details.join('\n')).toContain('Gần nhất: 1%/năm trở lên');
  expect((await ask('Hậu Giang mỗi năm giảm 1% hộ nghèo đúng không')).direct).toMatch(/^Đúng\. 1%\/năm/u);
});

describe('another province’s body of the same name', () => {
  test.each([
    ['Sở Y tế Lâm Đồng chủ trì y tế ở Bắc Giang phải không', /^Không phải\. Sở Y tế chủ trì \(Bắc Giang/u],
    ['so xay dung tinh hau giang chu tri nha o xa hoi o bac giang dung ko', /^Không phải\. Sở Xây dựng chủ trì/u],
    ['Sở Y tế Bắc Giang chủ trì giảm nghèo ở Lâm Đồng phải không', /^Không nêu\. .*Lâm Đồng/u],
    ['Sở Y tế Bắc Giang chủ trì y tế đúng không', /^Đúng\. Sở Y tế chủ trì \(Bắc Giang/u],
  ])('“%s” is not taken for the one asked about', async (question, said) => {
    expect((await ask(question)).direct).toMatch(said);
  });
});

describe('what is said of all places', () => {
  test('is held against each of them', async () => {
    const answer = await ask('Có phải mọi tỉnh đều đặt chỉ tiêu BHYT trên 95% không?');
    expect(answer.direct).toMatch(/^Trên 95%: Bắc Giang \(trên 99%\), Lâm Đồng/u);
    expect(answer.answer).toContain('Không nêu: Chính phủ.');
    const more = await ask('Có phải mọi tỉnh đều đặt chỉ tiêu BHYT trên 97% không?');
    expect(more.direct).toMatch(/^Không phải\. Trên 97%: Bắc Giang \(trên 99%\), huyện thuộc tỉnh Quảng Trị/u);
  });

  test('with several amounts shows each of them', async () => {
    const answer = await ask('Lâm Đồng và Hậu Giang đều đặt 35 giường bệnh và 20 bác sĩ trên 10000 dân phải không');
    expect(answer.answer).toContain('• Lâm Đồng: 35 giường bệnh viện trên 10.000 dân; 19 bác sĩ trên 10.000 dân');
    expect(answer.answer).not.toContain('20 bác sĩ');
  });
});

test('of two parts of a value, both are shown beside other plans', async () => {
  const answer = await ask('so sánh tỷ lệ người dân được dùng nước sạch của các tỉnh');
  expect(answer.answer).toMatch(/Hậu Giang \(dự thảo\): 100% \(thành thị\), 80% \(nông thôn\)/u);
});

test('hospitals are no hospital beds', async () => {
  const answer = await ask('Bắc Giang bao nhiêu bác sĩ và bao nhiêu bệnh viện');
  expect(answer.direct).toMatch(/^19 bác sĩ/u);
  expect(answer.answer).toContain('không nêu đúng con số được hỏi về bệnh viện');
});

test('that a body coordinates is not confirmed by “các sở, ban, ngành có liên quan”', async () => {
  const answer = await ask('Có phải Sở Tài chính phối hợp thực hiện nhà ở xã hội ở Bắc Giang không?');
  expect(answer.direct).toMatch(/^Phối hợp: các sở, ban, ngành/u);
  expect(answer.answer).toContain('Đoạn trích không nêu “Sở Tài chính”.');
});

test.each([
  ['sếp em bảo lâm đồng phải đạt bhxh 62%, em check lại giúp', /^Không phải 62%\. Khoảng 30%/u],
  ['đồng nghiệp nói Hậu Giang BHYT 99%, kiểm tra lại giúp mình', /^Không phải 99%\. Trên 95%/u],
  ['Bắc Giang 50% BHTN, xác nhận lại giúp', /^Đúng\. 50%/u],
])('what others said is checked: %s', async (question, said) => {
  expect((await ask(question)).direct).toMatch(said);
});
