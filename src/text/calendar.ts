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
