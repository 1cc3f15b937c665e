import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { type SmallPlan, writeSmallPlan } from '../fixtures/small-plans.ts';

const fish: SmallPlan = {
  place: 'Cần Thơ',
  subject: 'Phát triển thủy sản bền vững trên địa bàn thành phố đến năm 2030',
  tasks: [
    ['Nuôi cá tra theo tiêu chuẩn quốc tế', 'Sở Nông nghiệp và Môi trường'],
    ['Xây dựng thương hiệu thủy sản', 'Sở Công Thương'],
  ],
  targets: ['Sản lượng thủy sản đạt 300.000 tấn vào năm 2030.'],
};
const wards: SmallPlan = {
  place: 'Lai Châu',
  subject: 'Cải tạo chợ nông thôn trên địa bàn tỉnh',
  tasks: [['Cải tạo chợ nông thôn', 'Sở Công Thương']],
};
const { ask, index } = await openPlanAssistant({
  'nha-o-cu': writeSmallPlan({
    place: 'Cần Thơ',
    number: '30/KH-UBND',
    date: '10/3/2021',
    subject: 'Phát triển nhà ở xã hội trên địa bàn thành phố giai đoạn 2021 - 2025',
    tasks: [['Xây dựng nhà ở xã hội cho công nhân', 'Sở Kế hoạch và Đầu tư']],
    targets: ['Hoàn thành 5.000 căn nhà ở xã hội vào năm 2025.'],
  }),
  'nha-o-moi': writeSmallPlan({
    place: 'Cần Thơ',
    number: '210/KH-UBND',
    date: '20/12/2025',
    subject: 'Phát triển nhà ở xã hội trên địa bàn thành phố giai đoạn 2026 - 2030',
    tasks: [['Xây dựng nhà ở xã hội cho công nhân', 'Sở Xây dựng']],
    targets: ['Hoàn thành 9.100 căn nhà ở xã hội vào năm 2030.'],
  }),
  'thuy-san': writeSmallPlan({ ...fish, number: '55/KH-UBND', date: '12/5/2025' }),
  'thuy-san-du-thao': writeSmallPlan({
    ...fish,
    draft: true,
    tasks: [['Nuôi cá tra theo tiêu chuẩn quốc tế', 'Sở Khoa học và Công nghệ']],
    targets: ['Sản lượng thủy sản đạt 250.000 tấn vào năm 2030.'],
  }),
  'thuy-san-sua': writeSmallPlan({
    place: 'Cần Thơ',
    number: '80/KH-UBND',
    date: '02/9/2026',
    subject: 'Sửa đổi, bổ sung Kế hoạch số 55/KH-UBND ngày 12/5/2025 về phát triển thủy sản bền vững',
    tasks: [['Thả cá giống xuống sông Hậu', 'Chi cục Thủy sản']],
  }),
  // Numbers begin anew every year.
  'cho-2022': writeSmallPlan({ ...wards, number: '7/KH-UBND', date: '05/01/2022' }),
  'truong-2023': writeSmallPlan({
    place: 'Lai Châu',
    number: '7/KH-UBND',
    date: '06/01/2023',
    subject: 'Kiên cố hóa trường lớp học trên địa bàn tỉnh',
    tasks: [['Kiên cố hóa trường lớp học', 'Sở Giáo dục và Đào tạo']],
  }),
  'cho-2024': writeSmallPlan({
    ...wards,
    number: '19/KH-UBND',
    date: '15/02/2024',
    subject: 'Phát triển hạ tầng thương mại và chợ trên địa bàn tỉnh',
    closing:
      'Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 05 tháng 01 năm 2022 của Ủy ban nhân dân tỉnh và bãi bỏ Phụ lục II của Kế hoạch số 7/KH-UBND ngày 06/01/2023.',
  }),
  'tinh-dien-bien': writeSmallPlan({
    place: 'Điện Biên',
    number: '41/KH-UBND',
    date: '03/4/2024',
    subject: 'Trồng rừng và bảo vệ rừng đầu nguồn',
    tasks: [['Trồng rừng phòng hộ', 'Chi cục Kiểm lâm']],
  }),
  'huyen-dien-bien': writeSmallPlan({
    place: 'Điện Biên',
    district: 'Điện Biên',
    number: '12/KH-UBND',
    date: '20/5/2024',
    subject: 'Trồng rừng và bảo vệ rừng đầu nguồn',
    tasks: [['Trồng rừng phòng hộ', 'Hạt Kiểm lâm huyện']],
  }),
});
const cited = (answer: { citations: { documentId: string }[] }) => [
  ...new Set(answer.citations.map((one) => one.documentId)),
];
const behind = Object.fromEntries(
  index.documents.flatMap((one) => (one.behind ? [[one.identity.id, one.behind]] : [])),
);

test('which documents others stand before is read off their words, numbers and days', () => {
  expect(behind).toEqual({
    'thuy-san-du-thao': { kind: 'draft', by: 'thuy-san' },
    'cho-2022': { kind: 'replaced', by: 'cho-2024' },
  });
});

describe('of two periods of one plan', () => {
  test.each([
    'Ai chủ trì xây dựng nhà ở xã hội cho công nhân ở Cần Thơ?',
    'co quan nao chu tri xay dung nha o xa hoi cho cong nhan o can tho',
  ])('the one in force answers, and the other is offered: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Sở Xây dựng chủ trì \(Cần Thơ, Kế hoạch 210\/KH-UBND/u);
    expect(cited(answer)[0]).toBe('nha-o-moi');
    expect(answer.answer).toContain('Kế hoạch 30/KH-UBND');
  });

  test.each([
    ['Ai chủ trì xây dựng nhà ở xã hội cho công nhân ở Cần Thơ giai đoạn 2021-2025?', 'nha-o-cu'],
    ['Theo kế hoạch nhà ở xã hội giai đoạn 2026-2030 của Cần Thơ, ai chủ trì xây dựng?', 'nha-o-moi'],
    ['Cần Thơ phải hoàn thành bao nhiêu căn nhà ở xã hội vào năm 2025?', 'nha-o-cu'],
    ['Cần Thơ phải hoàn thành bao nhiêu căn nhà ở xã hội vào năm 2030?', 'nha-o-moi'],
  ])('the one that covers the years named answers: %s', async (question, document) => {
    expect(cited(await ask(question))[0]).toBe(document);
  });

  test('a question open to all places has one row of that place', async () => {
    const { comparison } = await ask('So sánh số căn nhà ở xã hội phải hoàn thành giữa các tỉnh');
    const rows = (comparison ?? []).filter((row) => row.stated).map((row) => row.documentId);
    expect(rows).not.toContain('nha-o-cu');
  });
});

describe('a draft of what has been issued', () => {
  test('is not asked', async () => {
    const answer = await ask('Ai chủ trì nuôi cá tra theo tiêu chuẩn quốc tế ở Cần Thơ?');
    expect(answer.direct).toMatch(/^Sở Nông nghiệp và Môi trường/u);
    expect(cited(answer)).not.toContain('thuy-san-du-thao');
  });

  test('answers where the draft is meant, and it is told what came of it', async () => {
    const answer = await ask('Dự thảo kế hoạch thủy sản của Cần Thơ giao ai chủ trì nuôi cá tra?');
    expect(answer.direct).toMatch(/^Sở Khoa học và Công nghệ/u);
    expect(cited(answer)).toEqual(['thuy-san-du-thao']);
    expect(answer.notes.join(' ')).toMatch(/đã ban hành chính thức: Kế hoạch 55\/KH-UBND/u);
  });
});

test('a replaced plan that is named by its number answers, and what replaced it is told', async () => {
  const answer = await ask('Kế hoạch 7/KH-UBND năm 2022 của Lai Châu giao ai chủ trì cải tạo chợ nông thôn?');
  expect(cited(answer)).toEqual(['cho-2022']);
  expect(answer.notes.join(' ')).toMatch(/Kế hoạch 7\/KH-UBND .*đã được thay thế bằng Kế hoạch 19\/KH-UBND/u);
});

test('a plan that another one changes is told so', async () => {
  const answer = await ask('Ai chủ trì xây dựng thương hiệu thủy sản ở Cần Thơ?');
  expect(cited(answer)).toEqual(['thuy-san']);
  expect(answer.notes.join(' ')).toMatch(/Kế hoạch 55\/KH-UBND .*được sửa đổi, bổ sung bởi Kế hoạch 80\/KH-UBND/u);
});

describe('a district that bears the name of its province', () => {
  test.each([
    ['Ai chủ trì trồng rừng phòng hộ ở tỉnh Điện Biên?', 'tinh-dien-bien'],
    ['Ai chủ trì trồng rừng phòng hộ ở Điện Biên?', 'tinh-dien-bien'],
    ['Ai chủ trì trồng rừng phòng hộ ở huyện Điện Biên?', 'huyen-dien-bien'],
    ['ai chu tri trong rung phong ho o huyen dien bien', 'huyen-dien-bien'],
  ])('is asked only where the district is named: %s', async (question, document) => {
    expect(cited(await ask(question))).toEqual([document]);
  });
});

describe('a conversation', () => {
  test('stays in the plan that answered', async () => {
    const answer = await ask('Ai chủ trì xây dựng thương hiệu thủy sản ở Cần Thơ?', 'kế hoạch này do ai ký, ngày nào?');
    expect(cited(answer)).toEqual(['thuy-san']);
    const older = await ask(
      'Kế hoạch 30/KH-UBND của Cần Thơ giao ai chủ trì nhà ở xã hội?',
      'bao nhiêu căn nhà ở xã hội?',
    );
    expect(cited(older)[0]).toBe('nha-o-cu');
  });

  test('several facts of one message are those of one plan', async () => {
    const answer = await ask('Kế hoạch thủy sản của Cần Thơ số mấy, ban hành ngày nào, ai ký?');
    expect(cited(answer)).toEqual(['thuy-san']);
    expect(answer.answer).toMatch(/55\/KH-UBND[\s\S]*12\/05\/2025[\s\S]*Nguyễn Văn An/u);
  });
});

test('two files of one document are one: the signed one with its number, and what it was printed from', async () => {
  const signed = writeSmallPlan({ ...fish, number: '55/KH-UBND', date: '12/5/2025' });
  const pages = signed.replace('II. NHIỆM VỤ', '2\n\nII. NHIỆM VỤ').replaceAll('- Cơ quan', '+ Cơ quan');
  const printed = writeSmallPlan(fish);
  const other = writeSmallPlan({ ...fish, number: '56/KH-UBND', date: '12/5/2025', tasks: [['Nuôi tôm', 'Sở Y tế']] });
  const files = await openPlanAssistant({ 'a-word': printed, 'b-pdf': signed, 'c-scan': pages, 'd-khac': other });
  const relations = files.index.documents.map((one) => [one.identity.id, one.behind?.kind, one.behind?.by]);
  expect(relations).toEqual([
    ['a-word', 'duplicate', 'b-pdf'],
    ['b-pdf', undefined, undefined],
    ['c-scan', 'duplicate', 'b-pdf'],
    ['d-khac', undefined, undefined],
  ]);
  expect((await files.ask('Ai chủ trì xây dựng thương hiệu thủy sản ở Cần Thơ?')).notes.join(' ')).not.toContain(
    '55/KH-UBND',
  );
});
