import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a day that is held against the time allowed', () => {
  test.each([
    ['báo cáo bg nộp ngày 12/12 có trễ ko', /^Muộn hơn thời hạn\. Định kỳ trước ngày 10\/12/u],
    ['nộp báo cáo bắc giang ngày 9/12 có kịp không', /^Trong thời hạn\. Định kỳ trước ngày 10\/12/u],
    ['bac giang gui bao cao 15/12 co tre khong', /^Muộn hơn thời hạn\. Định kỳ trước ngày 10\/12/u],
    ['Bắc Giang: báo cáo gửi 1/12 có sớm quá không', /^Trong thời hạn\./u],
    ['huyện quảng trị nộp báo cáo 20/11 thì trễ hạn chưa', /^Muộn hơn thời hạn\. Trước ngày 15\/11/u],
    ['huyện quảng trị nộp 15/11 là đúng hạn chứ', /^Đúng ngày ghi ở thời hạn\. Trước ngày 15\/11/u],
    ['ban hành kế hoạch tháng 7/2024 theo chính phủ có quá hạn ko', /^Muộn hơn thời hạn\. Trước ngày 15 tháng 6/u],
    ['ban hành kế hoạch 10/6/2024 có kịp hạn không, chính phủ', /^Trong thời hạn\. Trước ngày 15 tháng 6/u],
    ['kế hoạch bán dẫn bg ban hành tháng 8/2024 có trễ không', /^Muộn hơn thời hạn\. Hoàn thành tháng 6\/2024/u],
    ['báo cáo bg nộp sau ngày 10/12 được ko', /^Muộn hơn thời hạn\./u],
    ['bao cao bac giang gui truoc ngay 10/12 duoc khong', /^Trong thời hạn\./u],
  ])('is told to be in time or not (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test('may be of the next year where it lies far before what is due every year', async () => {
    expect((await ask('bắc giang nộp báo cáo ngày 5/1 có trễ không')).direct).toMatch(/^Định kỳ trước ngày 10\/12/u);
  });

  test('is told nothing of by a plan that names no day', async () => {
    const { status, direct } = await ask('báo cáo hậu giang nộp 12/12 có trễ không');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/^Không nêu\..*không nêu (?:thời hạn|ngày)/u);
  });

  test.each([
    ['báo cáo bắc giang quá hạn chưa', /^Chưa quá hạn\./u],
    ['báo cáo bắc giang nộp ngày 10/12 đúng không', /^Đúng\. Định kỳ trước ngày 10\/12/u],
    ['nộp báo cáo bg ngày 12/12 đúng không', /^Không phải\. Định kỳ trước ngày 10\/12/u],
    ['báo cáo bắc giang chậm nhất ngày nào', /^Định kỳ trước ngày 10\/12/u],
  ])('is not asked where today, a claim or the day itself is (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});
