import type { ClaimedTime } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { isAsClaimed, timeOfDate } from '../claimed-time.ts';

const YEAR = /(?:19|20)\d\d/gu;

/** Whether a deadline falls as claimed; nothing where its words do not tell. */
export function isInClaimedTime(claim: ClaimedTime, { date, when }: Deadline): boolean | undefined {
  const years = when.match(YEAR) ?? [];
  if (years.length < 2) return date ? isAsClaimed(claim, timeOfDate(date)) : undefined;
  // "Giai đoạn 2026 - 2030" lasts; "vào các năm 2025 và năm 2030" names each.
  if (/\d{4}\s?[-–]\s?\d{4}|(?:từ|giai đoạn)(?!\p{L})/iu.test(when))
    return isAsClaimed(claim, { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` });
  const each = years.map((year) => isAsClaimed(claim, timeOfDate(year)));
  return each.includes(true) ? true : each.every((one) => one === false) ? false : undefined;
}
