import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

/** Rows of one cell a line, as copies of web pages leave tables; an empty cell leaves two `|` side by side. */
const table = (...rows: string[][]) => ['|', ...rows.flatMap((row) => [...row.flatMap((cell) => [cell, '|']), '|'])];

const rolesOf = (lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', 'PHỤ LỤC', '', ...lines].join('\n')))).assignments.map(
    ({ section, task, leads, time }) =>
      `${section}: ${task} – ${leads.map(({ name }) => name).join(', ')} – ${time?.text ?? ''}`,
  );

const HEADERS = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];

describe('a row without a number of its own, in a table of one cell a line', () => {
  test('is a task of its own, with the lead that it states and no time that it does not', () => {
    expect(
      rolesOf(
        table(
          HEADERS,
          ['1', 'Xây dựng trung tâm dữ liệu', 'Sở Công Thương', 'Sở Tài chính', 'Quý IV/2026', 'Trung tâm'],
          ['Xây dựng phương án dự phòng', 'Sở Y tế'],
          ['2', 'Mua sắm thiết bị', 'Sở Nội vụ', 'Sở Tài chính', 'Quý I/2027', 'Thiết bị'],
        ),
      ),
    ).toEqual([
      'Phụ lục.1: Xây dựng trung tâm dữ liệu – Sở Công Thương – Quý IV/2026',
      'Phụ lục.1: Xây dựng phương án dự phòng – Sở Y tế – ',
      'Phụ lục.2: Mua sắm thiết bị – Sở Nội vụ – Quý I/2027',
    ]);
  });

  test('is told from an empty cell at the end of the row before, and the table goes on behind it', () => {
    expect(
      rolesOf(
        table(
          HEADERS,
          ['1', 'Vận hành hệ thống liên tục', 'Sở Công Thương', 'Các sở, ngành', 'Quý IV/2026'],
          ['Sao lưu dữ liệu của hệ thống', 'Sở Y tế', 'Sở Tài chính'],
          ['2', 'Đồng bộ dữ liệu', 'Sở Nội vụ', 'Các sở, ngành', 'Quý IV/2026', 'Dữ liệu'],
          ['3', 'Bố trí nhân lực', 'Sở Tài chính', 'Các sở, ngành', 'Năm 2026', 'Nhân lực'],
        ),
      ),
    ).toEqual([
      'Phụ lục.1: Vận hành hệ thống liên tục – Sở Công Thương – Quý IV/2026',
      'Phụ lục.1: Sao lưu dữ liệu của hệ thống – Sở Y tế – ',
      'Phụ lục.2: Đồng bộ dữ liệu – Sở Nội vụ – Quý IV/2026',
      'Phụ lục.3: Bố trí nhân lực – Sở Tài chính – Năm 2026',
    ]);
  });
});

describe('the name of a body', () => {
  const leadsOf = (sentence: string) =>
    readRecords(readPlan('mau', toSourceText(`KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n${sentence}\n`))).assignments.flatMap(
      ({ leads, coordinating }) => [...leads, ...coordinating].map(({ name }) => name),
    );

  test.each([
    ['Sở Tài chính định kỳ hằng quý tổng hợp báo cáo Ủy ban nhân dân Thành phố.', ['Sở Tài chính']],
    [
      'Các cơ quan được phân công nhiệm vụ có trách nhiệm thực hiện đúng tiến độ.',
      ['Các cơ quan được phân công nhiệm vụ'],
    ],
    [
      'Công an Thành phố chủ trì, phối hợp với Bộ Tư lệnh Thành phố định kỳ kiểm tra an toàn hệ thống.',
      ['Công an Thành phố', 'Bộ Tư lệnh Thành phố'],
    ],
    [
      'Viện Nghiên cứu phát triển Thành phố chủ trì xây dựng kế hoạch tuyên truyền.',
      ['Viện Nghiên cứu phát triển Thành phố'],
    ],
  ])('ends where what it does begins: %s', (sentence, names) => {
    expect(leadsOf(sentence)).toEqual(names);
  });
});
