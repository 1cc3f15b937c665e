import type { Token } from '../../text/index.ts';
import { type Cue, cueMatcher } from '../cues.ts';
import type { Found } from '../phrases.ts';

/** What is asked of somebody who acts: who it is, what is to be done, by when. */
const ACTING = /^(?:what-tasks|who|involved|report|everything|mentions|list-deadlines|count-tasks)$/u;
const ROLES = /^(?:lead|coordinating|deadline|tasks)$/u;
const MEASURED = /^(?:amount|highest|lowest)$/u;

function isActing(cue: Cue): boolean {
  return cue.kind === 'intent' ? ROLES.test(cue.intent) : ACTING.test(cue.kind);
}

function isMeasured(cue: Cue): boolean {
  return cue.kind === 'intent' ? cue.intent === 'target' : MEASURED.test(cue.kind);
}

/**
 * "Bác sĩ trên 10.000 dân các địa phương đạt thế nào": a phrase that names bodies ("các địa phương") as well as places that
 * are set side by side means the places, where the question has a matter and does not ask who acts.
 */
export function readLocalities(found: readonly Found[], tokens: readonly Token[]): Found[] {
  const cues = found.flatMap((one) => (one.type === 'cue' ? [one.cue] : []));
  const matter = found.some((one) => one.type === 'concept');
  const measured = cues.some(isMeasured) || !found.some((one) => one.type === 'place');
  if (!matter || !measured || cues.some(isActing)) return [...found];
  return found.map((one) => (one.type === 'agency' && comparesPlaces(one, tokens) ? { ...one, ...COMPARE } : one));
}

const COMPARE = { type: 'cue', cue: { kind: 'compare' } } as const;

function comparesPlaces({ from, to }: Found, tokens: readonly Token[]): boolean {
  return cueMatcher()
    .match(tokens.slice(from, to))
    .some((match) => match.value.kind === 'compare' && match.from === 0 && match.to === to - from);
}
