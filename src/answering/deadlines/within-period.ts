import { FIRST_DAY, type Period } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { lastDayOf } from '../../text/index.ts';

/** A day of every year, `MM-DD`. */
function isYearly(day: string): boolean {
  return /^\d{2}-\d{2}$/u.test(day);
}

/** True where something is due within a period; what recurs every year is due in every year. */
export function isDueWithin({ date, when, recurrence }: Deadline, { from, to }: Period): boolean {
  const stated = when.match(/(?:19|20)\d\d/gu) ?? [];
  if (isYearly(from)) {
    // What is due in a month is due on no day of it that anybody named.
    if (from === to && date?.length === 'YYYY-MM'.length) return false;
    // Of a month alone the day is not told, and of a year alone neither.
    const [first, last] = date?.startsWith('20') ? [date.slice(5, 10), lastDayOf(date).slice(5)] : [date, date];
    return first !== undefined && first !== '' && last !== undefined && from <= last && first <= to;
  }
  if (stated.length > 1) return stated.some((year) => from <= `${year}-12-31` && `${year}-01-01` <= to);
  if (!date) return false;
  if (/^\d{2}-/u.test(date)) {
    if (recurrence !== 'year') return false;
    const years = from === FIRST_DAY ? [to.slice(0, 4)] : [from.slice(0, 4), to.slice(0, 4)];
    return years.some((year) => from <= `${year}-${date}` && `${year}-${date}` <= to);
  }
  return from <= lastDayOf(date) && lastDayOf(date) <= to;
}
