import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index, understand } = await openRealAssistant();
const textOf = ({ direct, details }: { direct: string; details: string[] }) => [direct, ...details].join('\n');

describe('what is due in a time', () => {
  test.each([
    ['năm 2025 Chính phủ yêu cầu gì', /đánh giá tình hình thực hiện Nghị quyết số 42-NQ\/TW/u],
    ['năm 2024 Bắc Giang phải xong những gì', /tháng 6\/2024[\s\S]*Trong năm 2024/u],
    ['trong năm 2024 bắc giang yêu cầu những gì', /tháng 6\/2024/u],
    ['tháng 12 hằng năm bg phải làm gì', /10\/12[\s\S]*31\/12/u],
    ['tháng 11 hàng năm huyện Quảng Trị phải làm gì', /15\/11/u],
    ['ngày 15/11 các xã ở huyện Quảng Trị phải làm gì', /15\/11/u],
    ['thang 12 chinh phu yeu cau gi', /15 tháng 12/u],
    ['tháng 6 Bắc Giang có việc gì phải xong', /^Hoàn thành tháng 6\/2024 \(Bắc Giang, mục III\.4\)/u],
    ['đến 15/12 hằng năm phải làm gì theo chương trình của Chính phủ', /15 tháng 12/u],
    ['tháng 12 Sở Nội vụ Bắc Giang phải làm gì', /10\/12/u],
  ])('is listed whatever word asks for it (“%s”)', async (question, due) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(textOf(answer)).toMatch(due);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['tháng 11 xã nộp gì', /^Trước ngày 15\/11 hằng năm/u, /10\/12/u],
    ['thang 11 phuong gui gi', /^Trước ngày 15\/11 hằng năm/u, /10\/12/u],
    ['tháng 12 sở nộp gì ở bắc giang', /^Định kỳ trước ngày 10\/12/u, /31\/12/u],
    ['quý IV huyện phải làm gì', /Bắc Giang: Định kỳ trước ngày 10\/12/u, /31\/12/u],
    ['cuối năm xã phải báo cáo gì', /Quảng Trị: Trước ngày 15\/11/u, /31\/12/u],
    ['tháng 12 các bộ phải nộp gì', /15 tháng 12/u, /10\/12/u],
    ['quý II Bắc Giang phải xong gì', /^Hoàn thành tháng 6\/2024/u, /10\/12/u],
  ])('is told of a level of government or of all of a kind (“%s”)', async (question, due, others) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(textOf(answer)).toMatch(due);
    expect(textOf(answer)).not.toMatch(others);
    expectCitationsToHold(index, answer);
  });

  test.each([
    'tháng 5 Lâm Đồng nộp gì',
    'tháng 10 các bộ phải nộp gì',
    'tháng 3 này huyện phải nộp báo cáo gì',
    'tháng 6 bắc giang phải gửi gì',
    'tháng 11 các huyện Bắc Giang phải làm gì',
  ])('is none where nothing is sent in then (“%s”)', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test('is what a report of a month is told by, and of a month without one none is', async () => {
    expect(textOf(await ask('báo cáo tháng 12 của Bắc Giang gửi ai'))).toMatch(/10\/12[\s\S]*về Sở Lao động/u);
    expect(textOf(await ask('báo cáo tháng 11 ở huyện Quảng Trị nộp cho ai'))).toMatch(/15\/11/u);
    expect((await ask('báo cáo tháng 3 của Bắc Giang gửi ai')).status).toBe('not_found');
  });

  test('in which nothing is due is said to be none', async () => {
    const answer = await ask('tháng 3 hằng năm Lâm Đồng phải làm gì');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/không nêu thời hạn nào cho tháng 3 hằng năm/u);
  });

  test.each([
    ['yêu cầu của kế hoạch Bắc Giang là gì', /mục I\.2/u],
    ['Bắc Giang yêu cầu gì', /mục I\.2/u],
    ['sở em được giao việc gì ạ', /là cơ quan nào/u],
    ['trẻ em dưới 36 tháng ở Bắc Giang được hưởng gì', /100% hộ gia đình/u],
    ['Sở Nội vụ Bắc Giang năm 2024 phải làm gì', /^Sở Nội vụ chủ trì/u],
    ['báo cáo ngày 10/12 của Bắc Giang do ai gửi', /^Định kỳ trước ngày 10\/12/u],
  ])('is not what another question asks for (“%s”)', async (question, answer) => {
    expect((await ask(question)).direct).toMatch(answer);
  });
});

describe('tasks asked for by their time', () => {
  test.each([
    'bg có mấy mốc thời gian',
    'bao nhiêu nhiệm vụ của Bắc Giang có thời hạn',
  ])('are all that have one (“%s”)', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Bắc Giang nêu 7 thời hạn/u);
  });

  test.each([
    'những nhiệm vụ nào có hạn cụ thể ở Bắc Giang',
    'việc nào của bắc giang có ghi rõ thời hạn',
  ])('may be those with a date (“%s”)', async (question) => {
    const text = textOf(await ask(question));
    expect(text).toMatch(/^Bắc Giang nêu 5 thời hạn[\s\S]*tháng 6\/2024[\s\S]*10\/12/u);
    expect(text).not.toMatch(/Thường xuyên \(/u);
  });

  test.each([
    ['nhiệm vụ nào Bắc Giang làm thường xuyên', /^Thường xuyên \(Bắc Giang, mục III\.1\.1\)/u],
    ['việc nào làm hằng năm ở bg', /hằng năm\):[\s\S]*10\/12[\s\S]*31\/12/u],
    ['nhiệm vụ nào phải làm định kỳ ở Lâm Đồng', /định kỳ\):[\s\S]*sơ kết, tổng kết/u],
  ])('may be those of one rhythm (“%s”)', async (question, tasks) => {
    expect(textOf(await ask(question))).toMatch(tasks);
  });

  test.each([
    'nhiệm vụ nào ở bg không ghi thời gian',
    'việc nào của Bắc Giang chưa nêu thời hạn',
  ])('may be those that state none (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Bắc Giang: 16 trong 20 nhiệm vụ có cơ quan chủ trì không ghi thời gian/u);
    expect(textOf(answer)).toContain('mục III.1.2');
    expect(textOf(answer)).not.toMatch(/mục III\.1\.1:|mục III\.4:/u);
    expectCitationsToHold(index, answer);
  });

  test('are none where a matter is asked about, or the first or last', () => {
    for (const question of [
      'nhiệm vụ nào về y tế ở Bắc Giang có thời hạn cụ thể',
      'nội dung nào của Bắc Giang có nói đến thời gian nghỉ thai sản',
      'việc nào của Bắc Giang có hạn sớm nhất',
      'thường xuyên kiểm tra là việc của ai ở Bắc Giang',
      'việc làm thường xuyên ở Bắc Giang đúng không',
    ])
      expect(understand(question).dueList, question).toBeUndefined();
  });
});
