/** Vietnam's time is seven hours ahead of UTC all year. */
const OFFSET_MS = 7 * 3_600_000;

/** The day in Vietnam, `YYYY-MM-DD`, at a time in milliseconds since the epoch. */
export function vietnamDayOf(time: number): string {
  return new Date(time + OFFSET_MS).toISOString().slice(0, 10);
}
