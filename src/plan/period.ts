import { tokenize } from '../text/index.ts';
import type { PlanIdentity } from './identity.ts';
import { compareNewest } from './relations.ts';

/** Years that a plan is made for. */
export interface Period {
  from: number;
  to: number;
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/gu;
/** A year that belongs to a date or to a number of another document is none of the plan's own. */
const OF_OTHERS =
  /(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d|\d+\/20\d\d\/\p{L}+(?:-\p{L}+)*/giu;
const PERIOD_WORDS = /^(?:giai|doan|nam|den|tam|nhin|tu|va|dinh|huong|20\d\d)$/u;

/**
 * The years that a plan's subject names: "giai đoạn 2026-2030", "năm 2025"; from its issue where it only says until when ("đến năm 2030").
 * Undefined where it names none.
 */
export function periodOf({ subject, year }: PlanIdentity): Period | undefined {
  const years = [...(subject ?? '').replace(OF_OTHERS, ' ').matchAll(YEAR)].map((match) => Number(match[1]));
  if (years.length === 0) return undefined;
  const until = /đến\s+(?:hết\s+)?năm\s+20\d\d/iu.test(subject ?? '') && years.length === 1;
  const from = Math.min(...years, ...(until && year ? [year] : []));
  return { from, to: Math.max(...years) };
}

/** Issuer, kind and subject without its years: the same for the plans of an issuer that follow each other in time. */
export function seriesOf({ issuer, kind, subject }: PlanIdentity): string | undefined {
  if (!issuer || !subject) return undefined;
  const words = tokenize(subject.replace(OF_OTHERS, ' ')).filter(
    ({ folded }) => !PERIOD_WORDS.test(folded.replace(/[-–].*$/u, '')),
  );
  return words.length < 4 ? undefined : `${issuer}|${kind ?? ''}|${words.map(({ exact }) => exact).join(' ')}`;
}

/** Orders plans for a day (`YYYY-MM-DD`): those whose years hold it first, then drafts behind what is issued, then the latest. */
export function compareInForce(today: string): (a: PlanIdentity, b: PlanIdentity) => number {
  const year = Number(today.slice(0, 4));
  const ended = (identity: PlanIdentity) => {
    const period = periodOf(identity);
    return period && (year < period.from || year > period.to) ? 1 : 0;
  };
  const draft = ({ status }: PlanIdentity) => (status === 'draft' ? 1 : 0);
  return (a, b) => ended(a) - ended(b) || draft(a) - draft(b) || compareNewest(a, b);
}

/** True where a plan is of one of these years: made for it, or issued in it where it is made for none. */
export function isOfYears(identity: PlanIdentity, years: readonly number[]): boolean {
  const period = periodOf(identity);
  return years.some((year) => (period ? period.from <= year && year <= period.to : identity.year === year));
}
