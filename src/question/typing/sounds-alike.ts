import { isSyllable } from '../../text/index.ts';

/**
 * Sounds that a part of the country does not tell apart, and so writes one for the other: l and n in the Red River delta;
 * s and x, tr and ch, d, gi and r in the North; v and d, final c and t, n and ng in the South (the variants of the dialects as
 * Hoàng Thị Châu describes them in "Phương ngữ học tiếng Việt"). Written without marks, as folded syllables are.
 */
const ONSETS = [
  ['l', 'n'],
  ['s', 'x'],
  ['tr', 'ch'],
  ['d', 'gi', 'r', 'v'],
];
const ENDS = [
  ['c', 't'],
  ['ng', 'n'],
];
const ONSET = /^(?:ngh|ng|nh|gh|gi(?=[aeouy])|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])/u;

/** The folded syllables that sound like one in some part of the country; not the syllable itself. */
export function findSoundsAlike(folded: string): string[] {
  // "Gì" is gi and i, of which one is written.
  const merged = /^gi(?![aeouy])/u.test(folded);
  const onset = merged ? 'gi' : (ONSET.exec(folded)?.[0] ?? '');
  const rime = merged ? folded.slice(1) : folded.slice(onset.length);
  const others = ONSETS.filter((group) => group.includes(onset)).flatMap((group) =>
    group.map((one) => (one === 'gi' && rime.startsWith('i') ? `g${rime}` : one + rime)),
  );
  const ended = ENDS.flatMap((group) => {
    const end = group.find((one) => folded.endsWith(one));
    return end ? group.map((one) => folded.slice(0, -end.length) + one) : [];
  });
  return [...new Set([...others, ...ended])].filter((one) => one !== folded && isSyllable(one));
}
