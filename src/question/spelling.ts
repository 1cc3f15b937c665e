import { isSyllable, type Token } from '../text/index.ts';
import type { Lexicon } from './lexicon.ts';
import { isSwap } from './slip-index.ts';

/** A stretch of tokens, from `from` to before `to`, and what is read for it. */
export interface Mend {
  from: number;
  to: number;
  text: string;
}

/** Letters of the shortest word that is mended. */
const SHORTEST = 3;
/** Letters of the shortest run of words that is parted. */
const SHORTEST_JOINED = 4;

/** Mends words that nobody writes by one letter or one space, where the neighbours agree; other words stay as they are. */
export function mendSlips(tokens: readonly Token[], lexicon: Lexicon): Mend[] {
  const mends: Mend[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mend = joinSplit(tokens, at, lexicon) ?? mendOne(tokens, at, lexicon);
    if (mend) mends.push(mend);
    at = mend?.to ?? at + 1;
  }
  return mends;
}

/** "gia ng": two pieces of one word, of which one is none, or which stand beside nothing that they are written beside. */
function joinSplit(tokens: readonly Token[], at: number, lexicon: Lexicon): Mend | undefined {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (!second || !isWord(first) || !isWord(second)) return undefined;
  const joined = first.folded + second.folded;
  if (!isSyllable(joined) || !lexicon.knows(joined) || lexicon.neighbours(first.folded, second.folded))
    return undefined;
  const [before, after] = [tokens[at - 1]?.folded, tokens[at + 2]?.folded];
  const fits = Number(lexicon.neighbours(before, joined)) + Number(lexicon.neighbours(joined, after));
  const broken = [first, second].some((one) => !isSyllable(one.folded) || !lexicon.knows(one.folded));
  const loose = !lexicon.neighbours(before, first.folded) && !lexicon.neighbours(second.folded, after);
  if (!(broken ? fits > 0 : loose && fits === 2)) return undefined;
  const exact = (first.exact + second.exact).normalize('NFC');
  return { from: at, to: at + 2, text: lexicon.spells(exact) ? exact : joined };
}

function mendOne(tokens: readonly Token[], at: number, lexicon: Lexicon): Mend | undefined {
  const token = tokens[at]!;
  const [before, after] = [tokens[at - 1]?.folded, tokens[at + 1]?.folded];
  if (!isWord(token) || token.folded.length < SHORTEST) return undefined;
  const known = lexicon.knows(token.folded);
  const fits = fitsOf(token.folded, before, after, lexicon);
  // A word with the wrong marks is still that word where it fits.
  if (known && (fits > 0 || token.folded === token.exact) && !(fits === 0 && hasBoth(before, after))) return undefined;
  const parted = known ? undefined : partJoined(token, before, after, lexicon);
  if (parted) return { from: at, to: at + 1, text: parted };
  const word = bestNear(token, before, after, lexicon);
  return word ? { from: at, to: at + 1, text: withMarks(token, word, lexicon) } : undefined;
}

function hasBoth(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined;
}

function isWord(token: Token): boolean {
  return /^[\p{L}\p{M}]+$/u.test(token.text);
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
  const typedMarks = marksOf(token.exact);
  const written = lexicon.writes(token);
  const impossible = isSyllable(token.folded) ? 0 : 1;
  const ranked = lexicon
    .near(token.folded)
    .map((word) => {
      const fits = fitsOf(word, before, after, lexicon);
      const marked =
        typedMarks.length > 0 &&
        lexicon.spellingsOf(word).some((spelling) => includesAll(marksOf(spelling), typedMarks));
      const doubled = isDoubled(token.folded, word);
      return {
        word,
        fits,
        evidence: fits + Number(marked) + impossible + Number(doubled),
        // Other marks than the word's are other keys than one slip makes.
        refuted: typedMarks.length > 0 && !marked,
        score:
          100 * fits +
          (marked ? 80 : 0) +
          (doubled ? 40 : 0) +
          Math.log1p(lexicon.count(word) ?? 0) +
          (word[0] === token.folded[0] ? 3 : 0) +
          (isSwap(token.folded, word) ? 3 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || (best.refuted && best.fits < 2)) return undefined;
  if (written) return best.fits === 2 && !best.refuted && (next?.fits ?? 0) < 2 ? best.word : undefined;
  const alone = ranked.filter((one) => !one.refuted).length === 1;
  if (best.fits === 0 && !(alone && best.evidence >= 2)) return undefined;
  return best.evidence >= 2 ? best.word : undefined;
}

/** True where `typed` is `word` with one of its letters hit twice. */
function isDoubled(typed: string, word: string): boolean {
  if (typed.length !== word.length + 1) return false;
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at++;
  return typed[at] === typed[at - 1] || typed[at] === typed[at + 1];
}

function includesAll(marks: readonly string[], wanted: readonly string[]): boolean {
  const left = [...marks];
  return wanted.every((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** "nhaở", "baohiemyte": the words that were run together, where each is written beside the next and there is one way only. */
function partJoined(
  token: Token,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const letters = token.exact.normalize('NFC');
  if (letters.length < SHORTEST_JOINED || letters.length !== token.folded.length) return undefined;
  const ways: number[][] = [];
  const walk = (start: number, cuts: number[]) => {
    if (ways.length > 8) return;
    const last = token.folded.slice(cuts.at(-1) ?? 0, start);
    for (let end = start + 1; end <= Math.min(token.folded.length, start + 7); end++) {
      const word = token.folded.slice(start, end);
      if (!isSyllable(word) || !lexicon.knows(word)) continue;
      if (start > 0 && !lexicon.neighbours(last, word)) continue;
      if (end < token.folded.length) walk(end, [...cuts, start]);
      else if (start > 0) ways.push([...cuts, start]);
    }
  };
  walk(0, []);
  const texts = ways.map((cuts) => cuts.map((cut, i) => letters.slice(cut, cuts[i + 1])));
  const fit = (words: string[]) => {
    const cuts = words.map((word) => word.length);
    const first = token.folded.slice(0, cuts[0]);
    const last = token.folded.slice(token.folded.length - cuts.at(-1)!);
    return Number(lexicon.neighbours(before, first)) + Number(lexicon.neighbours(last, after));
  };
  const ranked = texts
    .filter((words) => words.every((word) => lexicon.spells(word) || word === foldedOf(word, token)))
    .sort((a, b) => fit(b) - fit(a) || a.length - b.length);
  const [best, next] = ranked;
  if (!best || (next && fit(next) === fit(best) && next.length === best.length)) return undefined;
  return best.join(' ');
}

function foldedOf(word: string, token: Token): string {
  const at = token.exact.normalize('NFC').indexOf(word);
  return token.folded.slice(at, at + word.length);
}

/** The mended word with the marks that were typed, where it is written so; else without any. */
function withMarks(typed: Token, word: string, lexicon: Lexicon): string {
  if (typed.exact === typed.folded) return word;
  const marks = marksOf(typed.exact);
  const ranked = lexicon
    .spellingsOf(word)
    .map((spelling) => ({ spelling, score: likeness(marks, marksOf(spelling)) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.spelling : word;
}

/** Marks that both have, less those that only one has. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((mark) => b.includes(mark)).length;
  return shared - 0.4 * (a.length - shared) - 0.4 * (b.length - shared);
}

function marksOf(word: string): string[] {
  return word.replace(/đ/gu, 'd\u0335').normalize('NFD').match(/\p{M}/gu) ?? [];
}
