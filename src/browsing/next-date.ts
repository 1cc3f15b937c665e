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
 * When a deadline falls next, seen from `today` (`YYYY-MM-DD`): a yearly one on its next day, another on its only day.
 * Undefined where the plan gives no date.
 */
export function nextOccurrence(date: string | undefined, today: string): Occurrence | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date ?? '') ?? [];
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

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Today in Vietnam (UTC+7 all year), as `YYYY-MM-DD`. */
export function todayInVietnam(now: number): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}
