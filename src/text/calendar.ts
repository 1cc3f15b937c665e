/** The last day, `YYYY-MM-DD`, of a day (`YYYY-MM-DD`), a month (`YYYY-MM`) or a year (`YYYY`). */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-');
  if (day) return date;
  return new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
}

/** A day, `YYYY-MM-DD`, as plans write it: `10/12/2026`. */
export function writeDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * A day or month as people write it: "15/6/2024" as `2024-06-15`, "6/2024" as `2024-06`, "10/12" as `12-10`; undefined for what
 * is none.
 */
export function readDay(written: string): string | undefined {
  const parts = written.split('/').map(Number);
  if (parts.length < 2 || parts.some((part) => !Number.isInteger(part) || part < 1)) return undefined;
  const pad = (number: number) => String(number).padStart(2, '0');
  const [first, second, year] = parts as [number, number, number?];
  if (second > 31) return first <= 12 && second > 1900 ? `${second}-${pad(first)}` : undefined;
  if (first > 31 || second > 12) return undefined;
  return [...(year ? [year] : []), pad(second), pad(first)].join('-');
}

/**
 * True where two days are the same, each `YYYY-MM-DD`, `YYYY-MM` or, of every year, `MM-DD`. A month holds none of its days.
 */
export function isSameDay(one: string, other: string): boolean {
  const ofEveryYear = (short: string, long: string) => short.length === 5 && long.endsWith(`-${short}`);
  return one === other || ofEveryYear(one, other) || ofEveryYear(other, one);
}

/** The day before a day, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return addDays(day, -1);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
