import { describe, expect, test } from 'vitest';
import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import type { GoldenAssignment, GoldenDeadline, GoldenTarget } from '../fixtures/golden-records.ts';
import { likenessOfAssignments, likenessOfDeadlines, likenessOfTargets } from './match-records.ts';
import { scoreExtraction } from './score-extraction.ts';

const place = { documentId: 'bac-giang', quote: '' };
const bodies = (...names: string[]) => names.map((name) => ({ name, span: { passage: 0, start: 0, end: 1 } }));

describe('comparing with golden records', () => {
  test('takes targets for the same only where every fact is', () => {
    const facts = {
      section: 'II.2',
      comparator: '=' as const,
      value: 40,
      valueMax: 45,
      unit: '%',
      per: 'năm',
      year: 2030,
    };
    const golden: GoldenTarget = { ...place, ...facts, indicator: 'lao động qua đào tạo có bằng cấp', scope: null };
    const found = { ...facts, indicator: 'Tỉ lệ lao động qua đào tạo có bằng cấp, chứng chỉ' } as Target;
    expect(likenessOfTargets(golden, found)).toBeGreaterThan(0);
    const others: Partial<Target>[] = [
      ...[{ section: 'II.3' }, { comparator: '<' as const }, { value: 41 }, { valueMax: 46 }, { unit: 'người' }],
      ...[{ per: 'tháng' }, { year: 2025 }, { indicator: 'lao động tham gia bảo hiểm xã hội bắt buộc' }],
    ];
    for (const other of others) expect(likenessOfTargets(golden, { ...found, ...other })).toBe(0);
  });

  test('takes lists of bodies as text, and a lead without its coordinating bodies for another', () => {
    const golden: GoldenAssignment = {
      ...place,
      ...{ section: 'III.8', role: 'lead', task: 'xem xét', leads: ['Sở Kế hoạch và Đầu tư'], time: null },
      coordinating: ['Sở Ngoại vụ', 'Công an tỉnh'],
    };
    const found = {
      ...{ section: 'III.8', role: 'lead', task: 'xem xét', leads: bodies('Sở Kế hoạch và Đầu tư') },
      coordinating: bodies('Sở Ngoại vụ và Công an tỉnh'),
    } as Assignment;
    expect(likenessOfAssignments(golden, found)).toBeGreaterThan(0);
    const time = { text: 'Thường xuyên', span: { passage: 0, start: 0, end: 1 } };
    const others = [{ role: 'duty' as const }, { coordinating: [] }, { leads: bodies('Sở Nội vụ') }, { time }];
    for (const other of others) expect(likenessOfAssignments(golden, { ...found, ...other })).toBe(0);
    const duty = { ...golden, role: 'duty' as const };
    expect(likenessOfAssignments(duty, { ...found, role: 'duty', coordinating: [] })).toBeGreaterThan(0);
  });

  test('takes a deadline by its date stretch, its addressee and its interval', () => {
    const facts = { section: 'III.3.d', recurrence: 'year' as const, what: 'tổng hợp' };
    const golden: GoldenDeadline = {
      ...place,
      ...facts,
      who: 'các bộ',
      to: 'Chính phủ',
      when: 'trước ngày 15 tháng 12',
    };
    const when = 'định kỳ hằng năm … trước ngày 15 tháng 12';
    const found = { ...facts, who: 'các bộ, ngành', to: 'Chính phủ', when } as Deadline;
    expect(likenessOfDeadlines(golden, found)).toBeGreaterThan(0);
    const others = [
      { when: 'trước ngày 15 tháng 11' },
      { to: '' },
      { to: 'Quốc hội' },
      { who: '' },
      { recurrence: 'periodic' as const },
    ];
    for (const other of others) expect(likenessOfDeadlines(golden, { ...found, ...other })).toBe(0);
  });

  test('pairs each record at most once, as many as possible', () => {
    const record = (section: string) => ({ documentId: 'a', section });
    const likeness = (one: { section: string }, other: { section: string }) =>
      one.section === other.section ? 1 : one.section === 'either' ? 2 : 0;
    const golden = [record('either'), record('x'), record('z')];
    const score = scoreExtraction('mẫu', golden, [record('x'), record('y'), record('w')], likeness);
    expect([score.recall, score.precision]).toEqual([2 / 3, 2 / 3]);
    expect(score.misses).toEqual([record('z')]);
    expect(score.extras).toHaveLength(1);
  });
});
