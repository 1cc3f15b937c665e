import type { Deadline } from '../../records/index.ts';
import { isSameDay, readDay } from '../../text/index.ts';

/** True where a date of the question ("15/6/2024", "10/12") is the deadline's; what is no date, where its words are there. */
export function isStatedDay(premise: string, { date, when }: Deadline): boolean {
  const day = readDay(premise);
  return day ? date !== undefined && isSameDay(day, date) : when.includes(premise);
}

/** True where the question states a day with its year and the deadline is not of that very day. */
export function isOtherDay(premises: readonly string[], { date }: Deadline): boolean {
  const days = premises.map(readDay).filter((day) => day !== undefined && day.length === 'YYYY-MM-DD'.length);
  return days.length > 0 && !days.includes(date ?? '');
}

/** True where a day is stated, not a month or a year only. */
export function hasDay({ date }: Deadline): boolean {
  return date !== undefined && /^(?:\d{4}-)?\d{2}-\d{2}$/u.test(date);
}
