import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';
import fc from '../properties.ts';

/** Lines as plans, tables and copies of web pages have them, in any order. */
const LINES = [
  '|',
  '** **',
  '**I**',
  '1',
  '1.1',
  '',
  '…..........',
  '**TT**',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời gian',
  '| TT | Chỉ tiêu | Đơn vị | Năm 2030 |',
  '|---|---|---|---|',
  '| 1 | Đàn bò | con | ≥ 25.000 |',
  '| | | | |',
  '| và Sở Y tế |',
  '| và Sở Y tế | hằng năm |',
  'TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian',
  '1 | Tiêm phòng | Sở Y tế | Quý II/2026',
  '# KẾ HOẠCH',
  'PHỤ LỤC II',
  'DANH MỤC NHIỆM VỤ',
  'I. MỤC TIÊU',
  '1. Sở Y tế:',
  'a) Chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch.',
  '- Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tài chính.',
  '(1) Tỷ lệ hộ nghèo dưới 2%/năm;',
  'Điều 3. Các sở, ban, ngành chịu trách nhiệm thi hành.',
  'Định kỳ 6 tháng các sở báo cáo về Sở Nội vụ trước ngày 15/6 hằng năm.',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  '**Phối hợp *với** các nhiệm vụ tại mục (IV)(4.3)',
];

describe('any text', () => {
  test('is read without a throw, its passages and records standing in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 60 }), (lines) => {
        const source = toSourceText(lines.join('\n'));
        const plan = readPlan('mau', source);
        for (const { pieces, text } of plan.passages) {
          for (const piece of pieces)
            expect(source.text.slice(piece.source, piece.source + piece.length)).toBe(
              text.slice(piece.at, piece.at + piece.length),
            );
        }
        const { assignments, targets, deadlines } = readRecords(plan);
        const spans = [
          ...assignments.flatMap((one) => [one.leadSpan, ...one.leads.map((body) => body.span)]),
          ...targets.flatMap((one) => [one.span, one.valueSpan]),
          ...deadlines.flatMap((one) => [one.span, one.whenSpan]),
        ];
        for (const span of spans) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(plan.passages[span.passage]!.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
