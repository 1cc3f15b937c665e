import type { ClaimedRhythm } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';

const SAID: Record<ClaimedRhythm['every'], RegExp> = {
  week: /(?:hang|moi|theo) tuan|tuan (?:mot|1) lan/u,
  month: /(?:hang|moi|theo) thang|(?<!\d )thang (?:mot|1) lan/u,
  quarter: /(?:hang|moi|theo) qu[yi]|qu[yi] (?:mot|1) lan/u,
  half: /(?:6|sau) thang|nua nam/u,
  year: /(?:hang|moi) nam|nam (?:mot|1) lan/u,
};

/** Whether something is due as often as claimed; nothing where the plan does not say how often ("định kỳ"). */
export function isInRhythm({ every }: ClaimedRhythm, { when, what, recurrence }: Deadline): boolean | undefined {
  const said = foldText(`${when} ${what}`);
  if (SAID[every].test(foldText(when))) return true;
  if (recurrence === 'year') return every === 'year';
  const others = Object.entries(SAID).some(([one, words]) => one !== every && words.test(said));
  return others ? false : undefined;
}
