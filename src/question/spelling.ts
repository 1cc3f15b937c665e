import { isSyllable, type Token } from '../text/index.ts';
import type { Lexicon } from './lexicon.ts';
import { isDoubled, isNextKey, isSwap } from './slip-index.ts';
import { keepsMarks } from './typed-marks.ts';

/** Letters of the shortest word that is mended. */
const SHORTEST = 3;
/** Letters of the shortest impossible word that a single near word explains without its neighbours. */
const TELLING = 5;

/** What a single word was meant to be; undefined where it stands as it is or nothing is near enough. */
export function mendOne(
  token: Token,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  if (!/^[\p{L}\p{M}]+$/u.test(token.text) || token.folded.length < SHORTEST) return undefined;
  const fits = fitsOf(token.folded, before, after, lexicon);
  if (lexicon.writes(token)) {
    if (fits > 0 || lexicon.asks(token.folded) || before === undefined || after === undefined) return undefined;
  } else if (fits > 0 && lexicon.knows(token.folded)) {
    // A word with wrong marks is still that word, unless another has them and belongs here much more.
    const word = bestNear(token, before, after, lexicon);
    if (!word || !isWrittenWithMarks(token, word, lexicon)) return undefined;
    const gained = bondOf(word, before, after, lexicon) - bondOf(token.folded, before, after, lexicon);
    return gained >= 2 || !isWrittenWithMarks(token, token.folded, lexicon)
      ? withMarks(token, word, lexicon)
      : undefined;
  }
  const word = bestNear(token, before, after, lexicon);
  return word ? withMarks(token, word, lexicon) : undefined;
}

function bondOf(word: string, before: string | undefined, after: string | undefined, lexicon: Lexicon): number {
  return lexicon.bond(before, word) + lexicon.bond(word, after);
}

/** How many of its neighbours a folded word is written beside. */
function fitsOf(word: string, before: string | undefined, after: string | undefined, lexicon: Lexicon): number {
  return Number(lexicon.neighbours(before, word)) + Number(lexicon.neighbours(word, after));
}

/**
 * The known word one slip away for which most speaks: its neighbours, the marks that were typed, that nobody could mean what
 * stands there, that a key was hit twice. A word that is written so needs both its neighbours to speak for another.
 */
function bestNear(
  token: Token,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const marks = countMarks(token.exact);
  const impossible = isSyllable(token.folded) ? 0 : 1;
  const ranked = lexicon
    .near(token.folded)
    .map((word) => {
      const kept = marks > 0 && isWrittenWithMarks(token, word, lexicon);
      const doubled = isDoubled(token.folded, word);
      const fits = fitsOf(word, before, after, lexicon);
      return {
        word,
        fits,
        kept,
        doubled,
        // Other marks than the word's are other keys than one slip makes.
        refuted: marks > 0 && !kept,
        score:
          100 * bondOf(word, before, after, lexicon) +
          (kept ? 250 : 0) +
          (doubled ? 60 : 0) +
          (isNextKey(token.folded, word) || word.length > token.folded.length ? 30 : 0) +
          (isSwap(token.folded, word) ? 20 : 0) +
          (marksAsking(token, word, after, lexicon) ? 200 : 0) +
          (word[0] === token.folded[0] ? 3 : 0) +
          Math.log1p(lexicon.count(word) ?? 0),
      };
    })
    .filter((one) => !one.refuted || one.fits === 2)
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) return undefined;
  if (lexicon.writes(token)) return best.fits === 2 && !best.refuted && (next?.fits ?? 0) < 2 ? best.word : undefined;
  const alone = ranked.length === 1;
  const phrase = Math.max(lexicon.bond(before, best.word), lexicon.bond(best.word, after)) > 1;
  const evidence =
    best.fits +
    Number(phrase) +
    (best.kept ? (alone ? Math.min(2, marks) : 1) : 0) +
    impossible +
    Number(best.doubled) +
    // "lhông": a word of asking on the next key.
    (impossible && marksAsking(token, best.word, after, lexicon) ? 1 : 0) +
    (alone && impossible && token.folded.length >= TELLING ? 1 : 0);
  const certain = best.fits > 0 || alone || best.doubled || marksAsking(token, best.word, after, lexicon);
  return evidence >= 2 && certain ? best.word : undefined;
}

/** True for a word of asking that ends the question and was missed by one key. */
function marksAsking(token: Token, word: string, after: string | undefined, lexicon: Lexicon): boolean {
  return after === undefined && lexicon.asks(word) && isNextKey(token.folded, word);
}

function countMarks(word: string): number {
  return (word.replace(/đ/gu, 'd\u0335').normalize('NFD').match(/\p{M}/gu) ?? []).length;
}
function isWrittenWithMarks(typed: Token, word: string, lexicon: Lexicon): boolean {
  return lexicon.spellingsOf(word).some((spelling) => keepsMarks(spelling, typed.exact));
}
function withMarks(typed: Token, word: string, lexicon: Lexicon): string {
  if (typed.exact === typed.folded) return word;
  const ranked = lexicon
    .spellingsOf(word)
    .filter((spelling) => keepsMarks(spelling, typed.exact))
    .sort((a, b) => countMarks(a) - countMarks(b));
  const [best, next] = ranked;
  return best && (!next || countMarks(next) > countMarks(best)) ? best : word;
}
