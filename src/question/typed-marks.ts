/**
 * What the marks of a word tell about a slip: a key hit wrong, twice or not at all leaves the other letters' marks as they
 * are, so that a word without them is not the one that was meant. Hỏi and ngã sound alike in the South and Centre and are
 * written for each other more often than any key is missed: they count as one tone.
 */

import type { Token } from '../text/index.ts';
import type { Lexicon } from './lexicon.ts';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const HOOK = '\u0309';
const TILDE = '\u0303';

interface Marked {
  base: string;
  mark: string;
}

/** True where `meant` has every marked letter and every tone of `typed`; letters hit twice count once. */
export function keepsMarks(meant: string, typed: string): boolean {
  const [wanted, offered] = [readMarks(once(typed)), readMarks(meant)];
  return takeAll(offered.letters, wanted.letters) && takeAll(offered.tones, wanted.tones);
}

/** Number of the marks and tones of a word; letters hit twice count once. */
export function countMarks(word: string): number {
  const { letters, tones } = readMarks(once(word));
  return letters.length + tones.length;
}

/** True where some spelling of a folded word has the marks that were typed. */
export function isWrittenWithMarks(typed: Token, word: string, lexicon: Lexicon): boolean {
  return lexicon.spellingsOf(word).some((spelling) => keepsMarks(spelling, typed.exact));
}

/** The mended word with the marks that were typed, where it is written so in one way only; else without any. */
export function withMarks(typed: Token, word: string, lexicon: Lexicon): string {
  if (typed.exact === typed.folded) return word;
  const ranked = lexicon
    .spellingsOf(word)
    .filter((spelling) => keepsMarks(spelling, typed.exact))
    .sort((a, b) => countMarks(a) - countMarks(b));
  const [best, next] = ranked;
  return best && (!next || countMarks(next) > countMarks(best)) ? best : word;
}

/** `bắắc` as `bắc`. */
function once(word: string): string {
  return word.normalize('NFC').replace(/([^a-z\s])\1/giu, '$1');
}

function readMarks(text: string): { letters: Marked[]; tones: Marked[] } {
  const letters: Marked[] = [];
  const tones: Marked[] = [];
  for (const sign of text
    .toLowerCase()
    .replace(/đ/gu, 'd\u0335')
    .normalize('NFD')
    .match(/\P{M}\p{M}+/gu) ?? []) {
    const [base = '', ...marks] = [...sign];
    for (const mark of marks) {
      if (TONE.test(mark)) tones.push({ base, mark: mark === TILDE ? HOOK : mark });
      else letters.push({ base, mark });
    }
  }
  return { letters, tones };
}

function takeAll(from: readonly Marked[], wanted: readonly Marked[]): boolean {
  const left = [...from];
  return wanted.every((one) => {
    const at = left.findIndex((other) => one.base === other.base && one.mark === other.mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
