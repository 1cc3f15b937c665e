import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';
import { names } from './expect-extraction.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/no-plans');

/** What a text states all the same: from when on results hang on a wall. */
const STATED: Record<string, string[]> = { 'notice-of-results': ['time: từ 14 giờ ngày 10/12/2025'] };

/** Everything that is read off a text, one line a record. */
function readAll(content: string): string[] {
  const { assignments, targets, deadlines } = readRecords(readPlan('van-ban', toSourceText(content)));
  return [
    ...assignments.map((one) => `${one.role}: ${names(one.leads)}: ${one.task}`),
    ...targets.map((one) => `target: ${one.indicator} ${one.valueText}`),
    ...deadlines.map((one) => `time: ${one.when}`),
  ];
}

describe('a text that gives nobody anything to do', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  test('is at hand in twenty kinds', () => {
    expect(files).toHaveLength(20);
  });

  test.each(files.map((name) => name.replace(/\.txt$/u, '')))('has no false record: %s', (name) => {
    expect(readAll(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'))).toEqual(STATED[name] ?? []);
  });
});

describe('beside what was, what is to be done is still read', () => {
  const HEAD = 'ỦY BAN NHÂN DÂN XÃ\nSố: 12/BC-UBND\nHòa An, ngày 15 tháng 12 năm 2025\nBÁO CÁO\nKết quả năm 2025\n';

  test('in the part of a report that looks ahead', () => {
    const read = readAll(
      `${HEAD}I. Kết quả\n1. Ban Chỉ đạo họp 04 kỳ, vào các tháng 2, 5.\nII. Phương hướng, nhiệm vụ năm 2026\n1. Trạm Y tế xã chủ trì tiêm chủng, hoàn thành trước ngày 30/6/2026.\n2. Phấn đấu tỷ lệ hộ nghèo dưới 2%.`,
    );
    expect(read).toHaveLength(3);
  });

  test('by bodies that are told to act on what was decided', () => {
    const read = readAll(
      'KẾ HOẠCH\nI. Tổ chức thực hiện\n1. Căn cứ dự toán đã được phê duyệt, các xã báo cáo Sở Tài chính trước ngày 15/6/2026.\n2. Sở Y tế được giao tổng hợp kết quả.',
    );
    expect(read.filter((one) => one.startsWith('time'))).toEqual(['time: trước ngày 15/6/2026']);
    expect(read.some((one) => one.startsWith('duty: Sở Y tế'))).toBe(true);
  });

  test('of news that tells of an aim', () => {
    const read = readAll(
      'Xã Hòa An bàn giải pháp giảm nghèo\n\nThứ Hai, 12/01/2026, 08:15\n\nNăm 2025, tỷ lệ hộ nghèo của xã là 4,2%. Xã phấn đấu đến cuối năm 2026 giảm tỷ lệ hộ nghèo xuống dưới 3%.',
    );
    expect(read).toEqual(['target: giảm tỷ lệ hộ nghèo dưới 3%']);
  });

  test('not of times that were over when the text was written', () => {
    const read = readAll(
      'KẾ HOẠCH\nHòa An, ngày 15 tháng 3 năm 2026\nI. Nội dung\n1. Hoàn thành xây dựng cầu trước ngày 30/9/2026; công trình khởi công ngày 08/01/2024.',
    );
    expect(read).toEqual(['time: trước ngày 30/9/2026']);
  });
});
