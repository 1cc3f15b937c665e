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

describe('a list of administrative procedures gives nobody a task', () => {
  const DECISION =
    'ỦY BAN NHÂN DÂN TỈNH\nSố: 77/QĐ-UBND\nHòa An, ngày 12 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc công bố danh mục thủ tục hành chính lĩnh vực Thủy lợi\nĐiều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính.\nPHỤ LỤC\n';
  const PLAN = 'KẾ HOẠCH\nI. NỘI DUNG\n';

  test.each([
    ['with who carries it out', DECISION, 'STT | Tên thủ tục | Lĩnh vực | Cơ quan thực hiện'],
    ['with the time that it takes', PLAN, 'STT | Tên thủ tục | Thời hạn giải quyết | Cơ quan thực hiện'],
    ['with fees', PLAN, 'TT | Nội dung | Phí, lệ phí | Cơ quan thực hiện'],
  ])('%s', (_, head, headers) => {
    const rows = ['Cấp giấy phép xả nước', 'Gia hạn giấy phép xả nước', 'Cấp lại giấy phép khoan giếng'].map(
      (name, i) => `${i + 1} | ${name} | 15 ngày kể từ ngày nhận đủ hồ sơ | Sở Xây dựng`,
    );
    expect(readAll([head, headers, ...rows].join('\n'))).toEqual([]);
  });

  test('with the steps of one, hour by hour', () => {
    expect(
      readAll(
        [
          DECISION.replace('công bố danh mục thủ tục hành chính', 'phê duyệt quy trình nội bộ giải quyết thủ tục'),
          'Bước | Đơn vị thực hiện | Nội dung công việc | Thời gian',
          'Bước 1 | Trung tâm Phục vụ hành chính công | Tiếp nhận hồ sơ | 04 giờ',
          'Bước 2 | Lãnh đạo Phòng Kỹ thuật | Phân công thụ lý hồ sơ | 0,5 ngày',
          'Bước 3 | Chuyên viên Phòng Kỹ thuật | Thẩm định hồ sơ | 1/2 ngày',
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  test('but who is to review them by a day is told', () => {
    expect(
      readAll(
        [
          PLAN,
          'STT | Tên thủ tục | Cơ quan chủ trì rà soát | Thời gian hoàn thành',
          '1 | Cấp giấy phép xả nước | Sở Xây dựng | Trước ngày 30/6/2026',
          '2 | Cấp lại giấy phép khoan giếng | Sở Y tế | Trước ngày 30/9/2026',
        ].join('\n'),
      ),
    ).toEqual([
      'lead: Sở Xây dựng: Cấp giấy phép xả nước',
      'lead: Sở Y tế: Cấp lại giấy phép khoan giếng',
      'time: Trước ngày 30/6/2026',
      'time: Trước ngày 30/9/2026',
    ]);
  });
});

test('an article that nobody issues says when things were, and gives no time', () => {
  expect(
    readAll(
      [
        '# Cầu Bến Lội',
        'Cầu Bến Lội là một cây cầu bắc qua sông Vàng.',
        '',
        '11 tháng 6: Khánh thành nhịp chính',
        '',
        'Vào năm 2012, đoàn khảo sát tiến hành đo đạc lòng sông.',
        '',
        'Hằng năm, người dân tổ chức đua thuyền dưới chân cầu.',
      ].join('\n'),
    ),
  ).toEqual([]);
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
