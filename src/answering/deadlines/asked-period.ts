import type { Question } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { foldMarks } from '../../text/index.ts';
import { lastDayOf } from './days.ts';

/** A stretch of time that a question names, both days included, `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
  /** As the question writes it: "trước tháng 6/2024". */
  text: string;
  /** Where it stands in the question, in characters. */
  start: number;
  end: number;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WITHIN = [
  /(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>20\d\d)/u,
  /thang (?<month>\d{1,2}) ?(?:[/-]|nam) ?(?<year>20\d\d)/u,
  /qu[iy] (?<quarter>iv|i{1,3}|[1-4]) ?(?:[/-]|nam)? ?(?<year>20\d\d)/u,
  /(?<half>dau|cuoi) nam (?<year>20\d\d)/u,
  /(?:nam |in )?(?<year>20\d\d)/u,
];
const FIRST_DAY = '0000-01-01';

/** The time within which something is to be due: "năm 2025", "quý II/2025", "trước tháng 6/2024"; undefined where none is named. */
export function askedPeriod(question: Question): Period | undefined {
  const folded = foldMarks(question.text.normalize('NFC').toLowerCase());
  for (const pattern of WITHIN) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const { year, month, day, quarter, half } = found.groups as Record<string, string | undefined>;
    const [first, last] = monthsOf(month, quarter && (QUARTERS[quarter] ?? Number(quarter)), half);
    const from = `${year}-${pad(first)}-${pad(Number(day ?? 1))}`;
    const lastDay = day ? from : lastDayOf(`${year}-${pad(last)}`);
    const before = /(?:truoc|before)(?: ngay)?\s*$/u.exec(folded.slice(0, found.index));
    const [start, end] = [before?.index ?? found.index, found.index + found[0].length];
    const text = question.text.normalize('NFC').slice(start, end).trim();
    // "Trước 31/12" means by that day; "trước tháng 6" is over when June begins.
    return before
      ? { from: FIRST_DAY, to: day ? from : dayBefore(from), text, start, end }
      : { from, to: lastDay, text, start, end };
  }
  return undefined;
}

function monthsOf(month: string | undefined, quarter: number | string | undefined, half: string | undefined) {
  if (month) return [Number(month), Number(month)] as const;
  if (quarter) return [3 * Number(quarter) - 2, 3 * Number(quarter)] as const;
  if (half) return half === 'dau' ? ([1, 6] as const) : ([7, 12] as const);
  return [1, 12] as const;
}

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

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
