import type { ClaimedTime } from '../question/index.ts';
import { lastDayOf } from '../text/index.ts';

/** A time that a plan states, both days included: `YYYY-MM-DD`, or `MM-DD` where it comes every year. */
export interface StatedTime {
  from: string;
  to: string;
}

/** The time that a date of a record stands for: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or, of every year, `MM-DD`. */
export function timeOfDate(date: string): StatedTime {
  if (/^\d{2}-\d{2}$/u.test(date)) return { from: date, to: date };
  const to = lastDayOf(date);
  return { from: `${date}-01-01`.slice(0, to.length), to };
}

/**
 * Whether what is to be done at the time that a plan states is so as claimed: a bound that the plan's time keeps is right.
 * @returns nothing where the plan's words are too broad to tell ("trong năm 2024" of a quarter), or one names a year only
 */
export function isAsClaimed(claim: ClaimedTime, stated: StatedTime): boolean | undefined {
  const ofEveryYear = claim.from.length === 5;
  const ofOneYear = stated.from.slice(0, 4) === stated.to.slice(0, 4);
  if (!ofEveryYear && stated.from.length === 5) return undefined;
  if (ofEveryYear && stated.from.length !== 5 && !ofOneYear) return undefined;
  const [from, to] = [stated.from, stated.to].map((day) => (ofEveryYear ? day.slice(-5) : day)) as [string, string];
  switch (claim.relation) {
    case 'in':
      if (claim.from <= from && to <= claim.to) return true;
      return to < claim.from || claim.to < from ? false : undefined;
    case 'before':
      if (to < claim.from) return true;
      return from >= claim.from ? false : undefined;
    case 'by':
      if (to <= claim.to) return true;
      return from > claim.to ? false : undefined;
    case 'after':
      if (from > claim.to) return true;
      return to <= claim.to ? false : undefined;
  }
}
