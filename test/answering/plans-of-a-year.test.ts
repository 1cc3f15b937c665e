import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const trees = (number: string, date: string, share: number, closing?: string) =>
  writeSmallPlan({
    place: 'Sơn La',
    number,
    date,
    subject: 'Phát triển rừng phòng hộ và trồng cây phân tán trên địa bàn tỉnh',
    tasks: [['Trồng rừng phòng hộ', 'Sở Nông nghiệp và Môi trường']],
    targets: [`Tỷ lệ che phủ rừng đạt ${share}%.`],
    ...(closing ? { closing } : {}),
  });
/** The same plan issued anew, the last time in place of the one before. */
const { ask } = await openPlanAssistant({
  cu: trees('20/KH-UBND', '05/01/2023', 41),
  sau: trees('31/KH-UBND', '10/02/2024', 43),
  moi: trees(
    '52/KH-UBND',
    '20/3/2026',
    47,
    'Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 10/02/2024 của Ủy ban nhân dân tỉnh.',
  ),
});
const cited = (answer: { citations: { documentId: string }[] }) => [
  ...new Set(answer.citations.map((one) => one.documentId)),
];

describe('a plan that was issued anew', () => {
  test.each([
    'Sơn La đặt tỷ lệ che phủ rừng bao nhiêu?',
    'ty le che phu rung son la',
    'Sơn La đặt tỷ lệ che phủ rừng bao nhiêu theo kế hoạch năm 2026?',
  ])('answers as it is now, and never together with what it was: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toContain('47%');
    expect(cited(answer)).toEqual(['moi']);
    expect(answer.answer).not.toMatch(/41%|43%/u);
  });

  test.each([
    ['Kế hoạch năm 2024 của Sơn La đặt tỷ lệ che phủ rừng bao nhiêu?', '43%', 'sau'],
    ['theo ke hoach nam 2023 cua son la ty le che phu rung bao nhieu', '41%', 'cu'],
  ])('answers as it was in the year named, and says that there is a newer one: %s', async (question, value, id) => {
    const answer = await ask(question);
    expect(answer.answer).toContain(value);
    expect(cited(answer)).toEqual([id]);
    expect(answer.answer).toMatch(/52\/KH-UBND/u);
  });
});
