import type { Punctual } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { timeOfDate } from '../claimed-time.ts';

/** Whether a day is in the time allowed: before its last day, on that very day, or after it. */
export type Punctuality = 'inTime' | 'onLastDay' | 'late';

/** Of what is due every year, a day that lies further before it may as well be of the next year. */
const HALF_A_YEAR = 6;

/** How a day stands to a deadline; nothing where their years or words do not tell. */
export function punctualityOf({ from, to }: Punctual, { date }: Deadline): Punctuality | undefined {
  if (!date) return undefined;
  const due = timeOfDate(date);
  const yearly = due.from.length === 5;
  // What is due once has a year; a day without one is taken to be of it.
  if (yearly && from.length !== 5) return undefined;
  const withYear = (day: string) => (day.length === 5 && !yearly ? `${due.to.slice(0, 4)}-${day}` : day);
  const [first, last] = [withYear(from), withYear(to)];
  if (first > due.to) return 'late';
  if (first <= due.to && last >= due.from) return first === last && due.from === due.to ? 'onLastDay' : undefined;
  const months = Number(due.from.slice(0, 2)) - Number(last.slice(0, 2));
  return yearly && months > HALF_A_YEAR ? undefined : 'inTime';
}
