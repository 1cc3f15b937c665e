import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const poverty = {
  place: 'Cần Thơ',
  number: '160/KH-UBND',
  date: '19/11/2025',
  subject: 'Giám sát, đánh giá Chương trình giảm nghèo bền vững năm 2025',
  tasks: [
    ['Giám sát giảm nghèo tại các xã, phường', 'Sở Nông nghiệp và Môi trường'],
    ['Đào tạo cán bộ làm công tác giám sát', 'Sở Nội vụ'],
  ] as [string, string][],
  targets: ['Tỷ lệ hộ nghèo giảm còn dưới 1,5% vào năm 2030.'],
};
const { ask, index } = await openPlanAssistant({
  'can-tho-a': writeSmallPlan(poverty),
  'can-tho-b': writeSmallPlan({
    place: 'Cần Thơ',
    number: '88/KH-UBND',
    date: '02/6/2025',
    subject: 'Chuyển đổi số cho doanh nghiệp nhỏ và vừa',
    tasks: [
      ['Hỗ trợ doanh nghiệp chuyển đổi số', 'Sở Khoa học và Công nghệ'],
      ['Đào tạo nhân lực số', 'Sở Giáo dục và Đào tạo'],
    ],
    targets: ['Tỷ lệ doanh nghiệp ứng dụng công nghệ số đạt 60% vào năm 2030.'],
  }),
  'can-tho-c': writeSmallPlan({
    place: 'Cần Thơ',
    number: '12/KH-UBND',
    date: '05/01/2024',
    subject: 'Phát triển nhà ở xã hội đến năm 2030',
    tasks: [['Xây dựng nhà ở xã hội', 'Sở Xây dựng']],
    closing: 'Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 03/02/2023 của Ủy ban nhân dân thành phố.',
  }),
  'can-tho-old': writeSmallPlan({
    place: 'Cần Thơ',
    number: '7/KH-UBND',
    date: '03/02/2023',
    subject: 'Phát triển nhà ở xã hội đến năm 2025',
    tasks: [['Xây dựng nhà ở xã hội', 'Sở Kế hoạch và Đầu tư']],
  }),
  'can-tho-copy': `${writeSmallPlan(poverty)}\n\n`,
  'lai-chau': writeSmallPlan({
    place: 'Lai Châu',
    number: '160/KH-UBND',
    date: '10/10/2025',
    subject: 'Trồng rừng năm 2026',
    tasks: [['Trồng rừng phòng hộ', 'Sở Nông nghiệp và Môi trường']],
  }),
});
const cited = (answer: { citations: { documentId: string }[] }) => [
  ...new Set(answer.citations.map((one) => one.documentId)),
];

describe('several plans of one place', () => {
  test('the one whose words fit the question answers', async () => {
    const housing = await ask('Ai chủ trì xây dựng nhà ở xã hội ở Cần Thơ?');
    expect(housing.direct).toMatch(/^Sở Xây dựng chủ trì \(Cần Thơ, Kế hoạch 12\/KH-UBND/u);
    expect(cited(housing)).toEqual(['can-tho-c']);
    expect((await ask('Ai chủ trì hỗ trợ doanh nghiệp chuyển đổi số ở Cần Thơ?')).direct).toMatch(
      /^Sở Khoa học và Công nghệ/u,
    );
  });

  test('a plan named by its subject is asked, though another one speaks of the same', async () => {
    const training = await ask('Theo kế hoạch chuyển đổi số doanh nghiệp của Cần Thơ, ai chủ trì đào tạo nhân lực?');
    expect(training.direct).toMatch(/^Sở Giáo dục và Đào tạo chủ trì/u);
    expect(cited(training)).toEqual(['can-tho-b']);
  });

  test('where none says it, none is made to, and the reader learns how many were searched', async () => {
    const answer = await ask('Cơ quan nào chủ trì trồng rừng ở Cần Thơ?');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toContain('Sở Nông nghiệp và Môi trường chủ trì');
    expect(answer.notes.join(' ')).toMatch(/Đã tra cả 3 văn bản của Cần Thơ/u);
    expect(cited(answer)).not.toContain('lai-chau');
  });

  test('facts are the newest plan’s, and the others are offered by title', async () => {
    const answer = await ask('Kế hoạch của Cần Thơ do ai ký?');
    expect(answer.direct).toContain('Kế hoạch 160/KH-UBND của UBND thành phố Cần Thơ');
    expect(answer.notes.join(' ')).toContain('Kế hoạch 88/KH-UBND của UBND thành phố Cần Thơ');
  });

  test('are listed when asked for, without copies and what was replaced', async () => {
    const { answer, direct } = await ask('Cần Thơ có những kế hoạch nào?');
    expect(direct).toBe('Có 3 văn bản của Cần Thơ:');
    expect(answer.match(/\d+\/KH-UBND/gu)).toEqual(['160/KH-UBND', '88/KH-UBND', '12/KH-UBND']);
  });
});

describe('a plan named by its number', () => {
  test.each([
    'Kế hoạch 88/KH-UBND giao ai chủ trì đào tạo nhân lực số?',
    'ke hoach so 88/kh-ubnd: ai chu tri dao tao nhan luc so',
    'Theo KH 88 của Cần Thơ, cơ quan nào chủ trì đào tạo nhân lực số?',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Sở Giáo dục và Đào tạo chủ trì/u);
    expect(cited(answer)).toEqual(['can-tho-b']);
  });

  test('tells its own date, number and subject', async () => {
    expect((await ask('Kế hoạch 88/KH-UBND ban hành ngày nào?')).direct).toContain('02/06/2025');
    expect((await ask('Kế hoạch 12 của Cần Thơ về việc gì?')).direct).toMatch(/phát triển nhà ở xã hội/u);
  });

  test('is meant even where another one has replaced it', async () => {
    expect((await ask('Kế hoạch 7/KH-UBND giao ai chủ trì nhà ở xã hội?')).direct).toMatch(/^Sở Kế hoạch và Đầu tư/u);
  });

  test('that two provinces share is answered for each, by name', async () => {
    const answer = await ask('Kế hoạch 160/KH-UBND ban hành ngày nào?');
    expect(answer.answer).toMatch(/Cần Thơ, Kế hoạch 160\/KH-UBND: 19\/11\/2025/u);
    expect(answer.answer).toMatch(/Lai Châu: 10\/10\/2025/u);
    expect((await ask('Kế hoạch 160/KH-UBND của Lai Châu ban hành ngày nào?')).direct).toContain('10/10/2025');
  });

  test('that nothing in the corpus bears is said to be missing', async () => {
    const answer = await ask('Kế hoạch 999/KH-UBND giao ai chủ trì nhà ở xã hội?');
    expect(answer).toMatchObject({ status: 'not_found', citations: [] });
    expect(answer.direct).toContain('Không có Kế hoạch 999/KH-UBND');
  });
});

test('copies and versions that others stand before are known', () => {
  const behind = Object.fromEntries(
    index.documents.flatMap((one) => (one.behind ? [[one.identity.id, one.behind]] : [])),
  );
  expect(behind).toEqual({
    'can-tho-copy': { kind: 'duplicate', by: 'can-tho-a' },
    'can-tho-old': { kind: 'replaced', by: 'can-tho-c' },
  });
});
