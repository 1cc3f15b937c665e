import type { Deadline } from '../../records/index.ts';
import { lastDayOf } from '../../text/index.ts';

/** The next day that a deadline falls on. */
export interface NextDue {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Days from today, 0 on the day itself. */
  days: number;
}

/**
 * The next day after today, or today, on which something is due; nothing where it has passed or no day is stated.
 * @param today `YYYY-MM-DD`
 */
export function nextDueOf(deadline: Deadline, today: string): NextDue | undefined {
  const date = deadline.date && nextDate(deadline.date, today);
  return date && date >= today ? { date, days: daysBetween(today, date) } : undefined;
}

/** True where a deadline that does not recur lies before today. */
export function isPast(deadline: Deadline, today: string): boolean {
  const { date, recurrence, when } = deadline;
  if (!date || recurrence || /các năm/u.test(when) || !/^\d{4}/u.test(date)) return false;
  return today.slice(0, date.length) > date;
}

function nextDate(date: string, today: string): string | undefined {
  if (/^\d{2}-\d{2}$/u.test(date)) {
    const year = Number(today.slice(0, 4));
    return `${year}-${date}` >= today ? `${year}-${date}` : `${year + 1}-${date}`;
  }
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? lastDayOf(date) : undefined;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
