import type { Deadline } from '../../records/index.ts';
import { isSameDay, readDay } from '../../text/index.ts';

/** True where a date of the question ("15/6/2024", "10/12") is the deadline's; what is no date, where its words are there. */
export function isStatedDay(premise: string, { date, when }: Deadline): boolean {
  const day = readDay(premise);
  return day ? date !== undefined && isSameDay(day, date) : when.includes(premise);
}

/**
 * How far a deadline is from the days that the question states with their years: 0 for that very day, more for the same day
 * of another year, for that of every year, and most for another day.
 */
export function farFromDay(premises: readonly string[], deadline: Deadline): number {
  if (!isOtherDay(premises, deadline)) return 0;
  if (!premises.some((premise) => isStatedDay(premise.replace(/\/\d{4}$/u, ''), deadline))) return 1;
  return isOfEveryYear(deadline) ? 0.75 : 0.5;
}

/** True where the day of every year is stated, so that a claim about one year is not told by it. */
export function isOfEveryYear({ date }: Deadline): boolean {
  return date !== undefined && /^\d{2}-\d{2}$/u.test(date);
}

/** True where the question states a day with its year and the deadline is not of that very day. */
function isOtherDay(premises: readonly string[], { date }: Deadline): boolean {
  const days = premises.map(readDay).filter((day) => day !== undefined && day.length === 'YYYY-MM-DD'.length);
  return days.length > 0 && !days.includes(date ?? '');
}

/** True where a day is stated, not a month or a year only. */
export function hasDay({ date }: Deadline): boolean {
  return date !== undefined && /^(?:\d{4}-)?\d{2}-\d{2}$/u.test(date);
}
