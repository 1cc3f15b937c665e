import { describe, expect, it } from 'vitest';
import { nextOccurrence, todayInVietnam } from '../../src/browsing/index.ts';

describe('when a deadline falls next', () => {
  it('a yearly one falls this year until its day is over, then next year', () => {
    expect(nextOccurrence('12-10', '2026-11-25')).toMatchObject({ date: '2026-12-10', yearly: true, past: false });
    expect(nextOccurrence('12-10', '2026-12-10')).toMatchObject({ date: '2026-12-10' });
    expect(nextOccurrence('12-10', '2026-12-11')).toMatchObject({ date: '2027-12-10' });
  });

  it('a month or a year is over with its last day', () => {
    expect(nextOccurrence('2024-06', '2024-06-30')).toMatchObject({ date: '2024-06-30', past: false });
    expect(nextOccurrence('2024-02', '2024-03-01')).toMatchObject({
      date: '2024-02-29',
      precision: 'month',
      past: true,
    });
    expect(nextOccurrence('2030', '2026-01-01')).toMatchObject({ date: '2030-12-31', precision: 'year', past: false });
  });

  it('of several years named it is the next one; the years of a period are none', () => {
    const years = 'Vào các năm 2025 và năm 2030';
    expect(nextOccurrence('2025', '2025-11-01', years)?.date).toBe('2025-12-31');
    expect(nextOccurrence('2025', '2026-11-25', years)).toMatchObject({ date: '2030-12-31', past: false });
    expect(nextOccurrence('2025', '2031-01-01', years)).toMatchObject({ date: '2030-12-31', past: true });
    expect(nextOccurrence('2030', '2026-01-01', 'giai đoạn 2026 - 2030')?.date).toBe('2030-12-31');
    expect(nextOccurrence('2025', '2026-01-01', 'trong năm 2025')?.past).toBe(true);
  });

  it('is unknown where the plan gives no date', () => {
    expect(nextOccurrence(undefined, '2026-01-01')).toBeUndefined();
    expect(nextOccurrence('định kỳ', '2026-01-01')).toBeUndefined();
  });

  it('the day changes at midnight in Vietnam, seven hours before Greenwich', () => {
    expect(todayInVietnam(Date.UTC(2026, 10, 25, 16, 59))).toBe('2026-11-25');
    expect(todayInVietnam(Date.UTC(2026, 10, 25, 17, 0))).toBe('2026-11-26');
  });
});
