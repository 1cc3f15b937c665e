import { FIRST_DAY, type Period } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { lastDayOf } from '../../text/index.ts';

/** True where something is due within a period; what recurs every year is due in every year. */
export function isDueWithin({ date, when, recurrence }: Deadline, { from, to }: Period): boolean {
  const stated = when.match(/(?:19|20)\d\d/gu) ?? [];
  if (stated.length > 1) return stated.some((year) => from <= `${year}-12-31` && `${year}-01-01` <= to);
  if (!date) return false;
  if (/^\d{2}-/u.test(date)) {
    if (recurrence !== 'year') return false;
    const years = from === FIRST_DAY ? [to.slice(0, 4)] : [from.slice(0, 4), to.slice(0, 4)];
    return years.some((year) => from <= `${year}-${date}` && `${year}-${date}` <= to);
  }
  return from <= lastDayOf(date) && lastDayOf(date) <= to;
}
