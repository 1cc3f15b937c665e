import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();
const textOf = ({ direct, details }: { direct: string; details: string[] }) => [direct, ...details].join('\n');

describe('what is due', () => {
  test('in a year is listed, what recurs every year included', async () => {
    const text = textOf(await ask('cac viec phai hoan thanh trong nam 2024 o bac giang'));
    expect(text).toMatch(/10\/12 hằng năm/u);
    expect(text).toMatch(/tháng 6\/2024/u);
    expect(text).toMatch(/Trong năm 2024/u);
  });

  test('in a year is none of another year', async () => {
    const text = textOf(await ask('nhiệm vụ nào của bắc giang có hạn năm 2025'));
    expect(text).not.toMatch(/2024/u);
    expect(text).toMatch(/31\/12 hàng năm/u);
  });

  test('of several years counts for each', async () => {
    expect(textOf(await ask('việc nào của Chính phủ đến hạn năm 2030'))).toMatch(/các năm 2025 và năm 2030/u);
  });

  test('within a quarter or before a day is compared by its date', async () => {
    expect(textOf(await ask('việc nào đến hạn trong quý IV/2025 ở bắc giang'))).toMatch(/10\/12/u);
    const before = await ask('những việc nào phải xong trước tháng 6/2024 ở bắc giang');
    expect(before.status).toBe('not_found');
    expect(before.direct).toMatch(/không nêu thời hạn nào cho trước tháng 6\/2024/u);
  });

  test('for a body is what that body has to do', async () => {
    const text = textOf(await ask('sở lao động bắc giang phải xong việc gì trước 31/12/2025'));
    expect(text).toMatch(/31\/12 hàng năm/u);
    expect(text).not.toMatch(/10\/12/u);
  });

  test('is asked of the place at hand, not of the matter before', async () => {
    const { direct } = await ask('xem mục III.6.5 của bắc giang', 'nhiệm vụ nào phải xong trong năm 2024');
    expect(direct).toMatch(/^Bắc Giang nêu \d+ thời hạn \(năm 2024\)/u);
  });

  test('in another year is asked in few words', async () => {
    const { direct } = await ask('nhiệm vụ nào phải xong trong năm 2024 ở bắc giang', 'còn năm 2025?');
    expect(direct).toMatch(/^Bắc Giang nêu 2 thời hạn \(năm 2025\)/u);
  });

  test('is asked for by the year alone where there is no other matter', async () => {
    expect((await ask('năm 2025 chính phủ phải làm gì')).direct).toMatch(/^Chính phủ nêu 2 thời hạn \(năm 2025\)/u);
    expect((await ask('đến năm 2030 bắc giang phải làm gì')).direct).not.toMatch(/thời hạn \(/u);
  });

  test('in another time is asked on, even where nothing was due before', async () => {
    const { direct } = await ask('bắc giang phải làm gì trước tháng 6/2024', 'trong năm 2024?', 'năm 2025');
    expect(direct).toMatch(/^Bắc Giang nêu 2 thời hạn \(năm 2025\)/u);
  });

  test('stands in order of time, what comes every year behind what is due once', async () => {
    const { details } = await ask('việc nào phải xong trong năm 2024 ở bắc giang');
    expect(details[0]).toMatch(/tháng 6\/2024/u);
    expect(details.at(-1)).toMatch(/31\/12 hàng năm/u);
  });

  test('for all bodies is told as nearest where one of them is asked about', async () => {
    const answer = await ask('hạn báo cáo của sở y tế bắc giang');
    expect(answer.status).toBe('not_found');
    expect(answer.details[0]).toMatch(/^Gần nhất: mục IV\.1 nêu: .*10\/12 hằng năm/u);
  });

  test('before a month that is in no calendar is no reason to fail', async () => {
    const { status } = await ask('việc nào phải xong trước tháng 15/2025 ở bắc giang');
    expect(['answered', 'not_found', 'clarify']).toContain(status);
  });

  test('is listed whole where no time is named', async () => {
    expect(textOf(await ask('các mốc thời gian trong kế hoạch bắc giang'))).toMatch(/^Bắc Giang nêu 7 thời hạn:/u);
  });
});

describe('several bodies asked about at once', () => {
  test('have their tasks told one after the other', async () => {
    const text = textOf(await ask('sở nội vụ và sở ngoại vụ bắc giang làm gì'));
    expect(text).toMatch(/Sở Nội vụ chủ trì 2 nhiệm vụ[\s\S]*Sở Ngoại vụ phối hợp 1 nhiệm vụ/u);
  });

  test('are all named where the plan gives them nothing', async () => {
    expect((await ask('bộ y tế và bộ nội vụ phải làm gì')).direct).toMatch(/Bộ Y tế, Bộ Nội vụ/u);
  });

  test('have duties by other words than tasks', async () => {
    expect(textOf(await ask('trach nhiem cua so lao dong bac giang'))).toMatch(/chủ trì 6 nhiệm vụ/u);
    expect((await ask('trách nhiệm của ubnd huyện')).direct).toMatch(/^UBND huyện/u);
  });
});

test('who leads, who helps and by when of one matter is one answer', async () => {
  const text = textOf(await ask('ai chủ trì, ai phối hợp và hạn chót việc giáo dục ở bắc giang'));
  expect(text).toMatch(/^Sở Giáo dục và Đào tạo chủ trì/u);
  expect(text).toMatch(/Thời gian: kế hoạch không nêu/u);
  expect(text).not.toMatch(/Sở Lao động/u);
});

test('the time of the part of a task that is asked about is told with its lead', async () => {
  const text = textOf(await ask('sở nào ở bắc giang lo đào tạo nhân lực bán dẫn'));
  expect(text).toMatch(/^Sở Lao động - Thương binh và Xã hội chủ trì/u);
  expect(text).toMatch(/Thời gian: hoàn thành tháng 6\/2024/u);
  expect(textOf(await ask('ai chủ trì lao động việc làm bắc giang'))).toMatch(/Thời gian: kế hoạch không nêu/u);
});
