import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a province itself, where only a district of it has a plan', () => {
  test.each([
    ['chỉ tiêu hộ nghèo cả tỉnh Quảng Trị, không phải của huyện', '<1%'],
    ['toàn tỉnh quảng trị bao nhiêu lao động có bằng cấp, đừng lấy số của huyện', '60%'],
    ['chi tieu bhyt tinh quang tri, khong lay cua huyen', '98%'],
    ['bhyt toàn tỉnh quảng trị ko tính huyện', '98%'],
  ])('is said to have none, with what the district sets (“%s”)', async (question, near) => {
    const { status, direct, details } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).toMatch(/^Không có văn bản của tỉnh Quảng Trị/u);
    expect(direct).not.toContain(near);
    expect(details.join(' ')).toContain(`Gần nhất, của huyện: `);
    expect(details.join(' ')).toContain(near);
  });

  test('is what a turn after the district asks about', async () => {
    for (const asked of ['hạn báo cáo của huyện quảng trị', 'chỉ tiêu hộ nghèo huyện quảng trị'])
      expect((await ask(asked, 'tỉnh thì sao')).direct).toMatch(/^Không có văn bản của tỉnh Quảng Trị/u);
  });

  test.each([
    ['tỉnh quảng trị bhyt bao nhiêu', /^Trên 98%/u],
    ['chỉ tiêu bhyt toàn tỉnh lâm đồng', /^Trên 95%/u],
    ['bhyt bắc giang, không phải huyện nào cũng đạt à', /99%/u],
  ])('is not where the district may be meant, or the province has its own (“%s”)', async (question, told) => {
    expect((await ask(question)).answer).toMatch(told);
  });

  test('leaves districts out where all provinces are asked about', async () => {
    const { direct, details } = await ask('nước sạch các tỉnh, không kể huyện');
    expect(direct).toContain('đã tra 4/4 văn bản');
    expect(details.join(' ')).not.toContain('huyện thuộc tỉnh');
  });
});

describe('a turn that names a document by its level', () => {
  test.each([
    [
      ['nơi nhận của kế hoạch bắc giang', 'còn bản của huyện'],
      /UBND huyện \(tỉnh Quảng Trị\): UBND tỉnh; Sở LĐ-TB&XH/u,
    ],
    [['số hiệu chương trình hậu giang', 'bản của huyện thì số mấy'], /UBND huyện \(tỉnh Quảng Trị\) không ghi số/u],
  ])('asks of the only plan of that level (“%s”)', async (turns, told) => {
    expect((await ask(...turns)).direct).toMatch(told);
  });
});

describe('a report to a level of government', () => {
  test.each([
    ['huyện quảng trị báo cáo lên tỉnh cho ai', /^Định kỳ hằng năm .*Phòng LĐ-TB&XH/u],
    ['huyen quang tri bao cao ubnd tinh khi nao', /^Định kỳ hằng năm .*Phòng LĐ-TB&XH/u],
    ['bắc giang báo cáo ubnd tỉnh trước ngày nào', /^Trước ngày 31\/12/u],
    ["who reports to the provincial People's Committee in Bac Giang", /31\/12.*Sở Lao động/u],
  ])('is the one that it receives (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test.each([
    ['xã ở huyện quảng trị báo cáo cho ai', /^Trước ngày 15\/11/u],
    ['báo cáo gửi ubnd huyện khi nào, quảng trị', /^Trước ngày 15\/11/u],
    ['bắc giang báo cáo năm gửi ai', /^Định kỳ trước ngày 10\/12/u],
  ])('is no other (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

test('what is due in a month is asked by any word for deadlines', async () => {
  const { answer } = await ask('tháng 12 có những hạn nào');
  for (const day of ['10/12', '31/12', '15 tháng 12']) expect(answer).toContain(day);
  expect(answer).not.toMatch(/35%|60%|6\/2024/u);
});
