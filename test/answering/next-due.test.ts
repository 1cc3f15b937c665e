import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { create } = await openRealAssistant();
const on = (day: string) => {
  const assistant = create({ now: () => Date.parse(`${day}T05:00:00Z`) });
  return (text: string) => assistant.reply(text, text);
};

describe('the next due date', () => {
  test.each([
    ['2026-11-25', '10/12/2026', '15'],
    ['2026-12-10', '10/12/2026', '0'],
    ['2026-12-11', '10/12/2027', '364'],
  ])('of a yearly report, asked on %s, is %s', async (today, next, days) => {
    const answer = await on(today)('Báo cáo hằng năm của Bắc Giang, lần tới là ngày nào?');
    expect(answer.direct).toContain('10/12');
    expect(answer.details.join('\n')).toContain(`Kỳ tới: ${next} (còn ${days} ngày`);
  });

  test('is not told where it is not asked for', async () => {
    const answer = await on('2026-11-25')('Báo cáo hằng năm của Bắc Giang trước ngày nào?');
    expect(answer.answer).not.toContain('Kỳ tới');
  });

  test.each([
    ['2024-05-01', /^Chưa quá hạn\./u],
    ['2026-11-25', /^Đã quá hạn\./u],
  ])('that does not recur, asked on %s, has passed or not', async (today, verdict) => {
    const answer = await on(today)('Kế hoạch nhân lực bán dẫn Bắc Giang đã quá hạn chưa?');
    expect(answer.direct).toMatch(verdict);
    expect(answer.direct).toContain('tháng 6/2024');
  });

  test('the day is that of Việt Nam', async () => {
    const assistant = create({ now: () => Date.parse('2026-12-10T18:00:00Z') });
    const answer = await assistant.reply('a', 'Báo cáo hằng năm của Bắc Giang, lần tới là ngày nào?');
    expect(answer.answer).toContain('10/12/2027');
  });
});

describe('a day that the plan does not give', () => {
  test.each([
    'Lâm Đồng báo cáo kết quả hằng năm trước ngày nào?',
    'Thời gian thực hiện lĩnh vực y tế ở Bắc Giang là khi nào?',
    'Huyện thuộc Quảng Trị tổng kết kế hoạch năm nào?',
  ])('is said so (“%s”)', async (question) => {
    const answer = await on('2026-11-25')(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu\./u);
  });
});
