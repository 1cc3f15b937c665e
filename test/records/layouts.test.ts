import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', ...lines.flatMap((line) => [line, ''])].join('\n'))));

/** Roles as `section lead | coordinating | time`. */
const rolesOf = (...lines: string[]) =>
  read(...lines).assignments.map((one) =>
    [
      `${one.role} ${one.leads.map((body) => body.name).join(' + ')}`,
      one.coordinating.map((body) => body.name).join(' + '),
      one.time?.text ?? '',
    ].join(' | '),
  );

describe('roles', () => {
  test('stand in labels on one line, time and product among them', () => {
    const [one] = read(
      'II. NHIỆM VỤ',
      '1. Xây dựng vùng an toàn dịch bệnh',
      'Rà soát các vùng chăn nuôi tập trung.',
      '- Đơn vị chủ trì: Sở Nông nghiệp và Môi trường. Đơn vị phối hợp: UBND các xã, phường. Thời gian: Quý II/2026. Sản phẩm: Quyết định của UBND tỉnh.',
    ).assignments;
    expect(one).toMatchObject({
      role: 'lead',
      task: 'Xây dựng vùng an toàn dịch bệnh',
      leads: [{ name: 'Sở Nông nghiệp và Môi trường' }],
      coordinating: [{ name: 'UBND các xã, phường' }],
      time: { text: 'Quý II/2026' },
      product: { text: 'Quyết định của UBND tỉnh' },
    });
  });

  test('stand after the task in brackets', () => {
    expect(
      rolesOf('II. NHIỆM VỤ', '2. Đào tạo cán bộ thú y (Sở Nội vụ chủ trì, phối hợp với Sở Y tế thực hiện).'),
    ).toEqual(['lead Sở Nội vụ | Sở Y tế | ']);
  });

  test('are given by whoever issues the plan', () => {
    expect(
      rolesOf('II. NHIỆM VỤ', 'Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí.'),
    ).toEqual(['lead Sở Tài chính | Sở Y tế | ']);
  });

  test('are none where a sentence only speaks of whoever leads', () => {
    expect(
      rolesOf(
        'II. NHIỆM VỤ',
        '1. Cơ quan chủ trì có trách nhiệm báo cáo.',
        '2. Các nhiệm vụ do Sở, ngành chủ trì, quản lý.',
      ),
    ).toEqual([]);
  });
});

describe('times', () => {
  test.each([
    ['Sở Y tế hoàn thành việc rà soát trong quý IV/2026.', 'trong quý IV/2026', '2026-12'],
    [
      'Sở Y tế báo cáo UBND tỉnh chậm nhất ngày 10 tháng 12 năm 2026.',
      'chậm nhất ngày 10 tháng 12 năm 2026',
      '2026-12-10',
    ],
    ['Sở Y tế trình UBND tỉnh trước ngày 30/6/2026.', 'trước ngày 30/6/2026', '2026-06-30'],
    ['Định kỳ 06 tháng các sở báo cáo Sở Nội vụ.', 'Định kỳ 06 tháng', undefined],
    [
      'Sở Y tế báo cáo kết quả trong vòng 10 ngày kể từ ngày kết thúc.',
      'trong vòng 10 ngày kể từ ngày kết thúc',
      undefined,
    ],
  ])('of “%s” is read as “%s”', (sentence, when, date) => {
    const [found] = read('III. TỔ CHỨC THỰC HIỆN', sentence).deadlines;
    expect(found?.when).toBe(when);
    expect(found?.date).toBe(date);
  });

  test('of the whole plan stand under a heading of their own', () => {
    const [found] = read('II. PHẠM VI', '3. Thời gian thực hiện:', 'Từ nay đến hết năm 2026.').deadlines;
    expect(found).toMatchObject({ when: 'Từ nay đến hết năm 2026', who: '', date: '2026' });
  });
});

describe('targets', () => {
  test('have the noun after the number as their unit, and the year of their clause', () => {
    const found = read(
      'I. MỤC TIÊU',
      '2. Mục tiêu cụ thể đến năm 2030',
      '- Tổng đàn bò đạt 25.000 con; đàn lợn 500.000 con vào năm 2028.',
      '- Kinh tế số đạt 30% GRDP.',
    ).targets;
    expect(found.map(({ indicator, value, unit, per, year }) => [indicator, value, unit, per, year])).toEqual([
      ['Tổng đàn bò', 25000, 'con', undefined, 2030],
      ['đàn lợn', 500000, 'con', undefined, 2028],
      ['Kinh tế số', 30, '%', 'GRDP', 2030],
    ]);
  });

  test('of a table have the year of their column and who watches over them', () => {
    const [, later] = read(
      'I. MỤC TIÊU',
      'PHỤ LỤC 01: CHỈ TIÊU\nTT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2030 | Cơ quan theo dõi\n1 | Đàn bò | con | 20.000 | >25.000 | Chi cục Thú y',
    ).targets;
    expect(later).toMatchObject({
      section: 'Phụ lục 01.1',
      indicator: 'Đàn bò',
      comparator: '>',
      value: 25000,
      unit: 'con',
      year: 2030,
      followers: [{ name: 'Chi cục Thú y' }],
    });
  });
});
