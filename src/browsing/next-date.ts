/** When a deadline falls next. */
export interface Occurrence {
  /** `YYYY-MM-DD`; the last day of a month or year where no more is given. */
  date: string;
  /** How exactly the plan gives it. */
  precision: 'day' | 'month' | 'year';
  /** Comes again every year. */
  yearly: boolean;
  past: boolean;
}

/**
 * When a deadline falls next, seen from `today` (`YYYY-MM-DD`): a yearly one on its next day, one of several years ("các
 * năm 2025 và 2030", as `when` has it) in the next of them, another on its only day. Undefined where the plan gives no date.
 */
export function nextOccurrence(date: string | undefined, today: string, when = ''): Occurrence | undefined {
  const [, first, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date ?? '') ?? [];
  const year = month === undefined && first !== undefined ? nextYear(first, today, when) : first;
  if (year !== undefined) {
    const precision = day ? 'day' : month ? 'month' : 'year';
    const whole = `${year}-${month ?? '12'}-${day ?? lastDay(Number(year), Number(month ?? 12))}`;
    return { date: whole, precision, yearly: false, past: whole < today };
  }
  if (!/^\d{2}-\d{2}$/u.test(date ?? '')) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const next = `${thisYear}-${date}` < today ? thisYear + 1 : thisYear;
  return { date: `${next}-${date}`, precision: 'day', yearly: true, past: false };
}

/** Years one after another: "2025 và năm 2030"; "2026 - 2030" is one time. */
const YEARS = /20\d{2}(?:\s*(?:,|;|và)\s*(?:năm\s+)?20\d{2})+/u;

/** Of several years named the first that is not over, else the last. */
function nextYear(first: string, today: string, when: string): string {
  const named: string[] = YEARS.exec(when)?.[0].match(/20\d{2}/gu) ?? [];
  if (!named.includes(first)) return first;
  return named.sort().find((year) => year >= today.slice(0, 4)) ?? named.at(-1)!;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Today in Vietnam (UTC+7 all year), as `YYYY-MM-DD`. */
export function todayInVietnam(now: number): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}
