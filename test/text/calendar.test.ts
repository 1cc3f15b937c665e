import { describe, expect, it } from 'vitest';
import { isSameDay, readDay } from '../../src/text/index.ts';

describe('a day as people write it', () => {
  it.each([
    ['15/6/2024', '2024-06-15'],
    ['6/2024', '2024-06'],
    ['10/12', '12-10'],
    ['01/05', '05-01'],
  ])('%s is %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each(['15/13/2024', '40/2', '2024', '13/2024', '0/5', '57-NQ/TW', 'quý II/2026'])('%s is none', (written) => {
    expect(readDay(written)).toBeUndefined();
  });

  it('without its year is that day of every year', () => {
    expect(isSameDay('12-10', '2025-12-10')).toBe(true);
    expect(isSameDay('2025-12-10', '12-10')).toBe(true);
    expect(isSameDay('2024-12-10', '2025-12-10')).toBe(false);
    expect(isSameDay('2025-12', '2025-12-10')).toBe(false);
  });
});
