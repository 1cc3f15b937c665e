import { foldedPhrase, isSyllable, type Token } from '../text/index.ts';
import { STOP } from '../vocabulary/index.ts';
import { type Decoded, decode, type Reading } from './decode.ts';
import { detectLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { readLiteral } from './literal-readings.ts';
import type { MisspeltName } from './misspelt-names.ts';
import { readNames } from './name-readings.ts';
import { kindOfSlip } from './slip-index.ts';
import { COST_OF_SLIP, readSlips } from './slip-readings.ts';
import { readPieces, readRun } from './space-readings.ts';
import { putMarks } from './typed-marks.ts';
import { ELSEWHERE, isKnown, type TypedWord } from './typed-word.ts';

/** A stretch of tokens, from `from` to before `to`, and what is read for it. */
export interface Mend {
  from: number;
  to: number;
  text: string;
  /** What was done: a word mended, its marks changed, a space put in or taken out, or a name with a slip read as one. */
  kind: 'slip' | 'marks' | 'space' | 'name';
}

/** A word beside one that is written beside nothing. Costs are negative logarithms of chances, see `word-chances.ts`. */
const AFTER_UNKNOWN = 2.3;
/** A name of a place or body where any word might stand. */
const NAME = 5;

/** What it costs at most that a word follows another where nobody doubts it. */
const USUAL = 7;

const FAR = Number.POSITIVE_INFINITY;

/**
 * How much dearer what was typed must be: what is no word, is one as it stands, has even its marks, or asks (with its
 * marks, what may be a word of asking is never read as another); and any other reading.
 */
const SURE = { unknown: 0.8, word: 1.5, marked: 2.5, asking: 5, rival: 0.8 };

/**
 * Mends words and spaces where the text as a whole becomes much likelier by it: each word may be one that a slip made of
 * another, two that lost their space, half of one that was broken, or have other marks. What has a second reading near in
 * likelihood stays as it was typed, and so do words without marks, see `restoreMarks`.
 */
export function mendWords(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  bare: number,
  names: readonly MisspeltName[] = [],
): Mend[] {
  if (tokens.length === 0) return [];
  const words = readTypedWords(text, tokens, bare);
  const literal = words.map((word) => readLiteral(word, lexicon));
  const typedSo = words.map((word, at) => wordsTypedSo(word, literal[at]!));
  const wordsAt = (at: number) => typedSo[at] ?? [];
  const between = costsBetween(text, tokens, lexicon);
  const follow = (first: number, second: number) => {
    const [before, after] = [wordsAt(first), wordsAt(second)];
    return (
      before.length === 0 ||
      after.length === 0 ||
      before.some((one) => after.some((other) => between(one, other, second) <= USUAL))
    );
  };
  const isUsual = (at: number) => follow(at - 1, at) && follow(at, at + 1);
  const doubtful = words.map((word, at) => !isKnown(word, lexicon) || !isUsual(at));
  // Half of a broken word may be a word of its own, or what chats write for one ("đú ng").
  const broken = words.map(({ token }, at) => {
    const next = tokens[at + 1];
    return next !== undefined && (doubtful[at + 1]! || !isSyllable(token.folded) || !isSyllable(next.folded));
  });
  if (names.length === 0 && !doubtful.includes(true) && !broken.includes(true)) return [];
  const readings = words.flatMap((word, at) => {
    const known = isKnown(word, lexicon);
    const next = tokens[at + 1];
    if (!doubtful[at]) return [...literal[at]!, ...(next && broken[at] ? readPieces(word, next, lexicon) : [])];
    return [
      ...literal[at]!,
      ...readSlips(word, lexicon, known ? { before: wordsAt(at - 1), after: wordsAt(at + 1) } : undefined),
      ...(known ? [] : readRun(word, lexicon)),
      ...(next ? readPieces(word, next, lexicon) : []),
    ];
  });
  const named = names.map((one) => readName(one, tokens));
  const { path } = decode(tokens.length, [...readings, ...readNames(words), ...named], between);
  return path.flatMap((one): Mend[] => {
    const { from, to } = one;
    if (named.some((name) => name.from === from && name.to === to && name.text === one.text))
      return [{ from, to, text: one.text!, kind: 'name' }];
    const kind = kindOfChange(one, tokens.slice(from, to));
    if (!kind || !isSure(one, kind, words[from]!, lexicon)) return [];
    return [{ from, to, text: kind === 'marks' ? putMarks(tokens[from]!.text, one.text!) : writeMended(one), kind }];
  });
}

/** A mended word with its marks, where no others are as likely. */
function writeMended({ letters, text, marginOfMarks }: Decoded): string {
  const written = marginOfMarks < SURE.word ? letters! : text!;
  // The keys of words have i for y.
  return written.replace(/(?<![\p{L}])qui(?!\p{L})/gu, 'quy');
}

/** The words that a token may be meant as without any slip. */
function wordsTypedSo({ token, bare }: TypedWord, literal: readonly Reading[]): string[] {
  const most = ELSEWHERE + (token.exact === token.folded ? bare : 0);
  return literal.flatMap(({ text, cost }) => (text === undefined || cost > most ? [] : [text]));
}

/**
 * What the text tells of each of its words.
 * @param bare what it costs in this text that a word has none of its marks, see `costOfBareWords`
 */
export function readTypedWords(text: string, tokens: readonly Token[], bare: number): TypedWord[] {
  const english = detectLanguage(text) === 'en';
  return tokens.map((token, at) => ({ token, at, english, bare, named: at > 0 && !endsClause(text, tokens, at - 1) }));
}

/** What it costs that words follow each other in a text, for `decode`. */
export function costsBetween(text: string, tokens: readonly Token[], lexicon: Lexicon) {
  const stops = [true, ...tokens.map((_, at) => endsClause(text, tokens, at))];
  const percents = [false, ...tokens.map((token) => /^\s*%/u.test(text.slice(token.end)))];
  return (before: string | undefined, word: string | undefined, at: number) => {
    const behind = percents[at] ? '%' : stops[at] ? STOP : undefined;
    const ended = behind === undefined || before === undefined ? 0 : lexicon.costOf(before, behind);
    if (word === undefined) return ended;
    if (behind !== undefined) return ended + lexicon.costOf(behind, word);
    return lexicon.costOf(before, word) + (before === undefined ? AFTER_UNKNOWN : 0);
  };
}

function endsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || /[.,:;?!()→“”"]/u.test(text.slice(tokens[at]!.end, next.start));
}

function kindOfChange(
  { from, to, letters, text }: Decoded,
  [token, ...more]: readonly Token[],
): Mend['kind'] | undefined {
  if (letters === undefined && more.length > 0) return undefined;
  if (letters !== undefined) return to - from > 1 || text!.includes(' ') ? 'space' : 'slip';
  return text !== undefined && text !== token!.exact && token!.exact !== token!.folded ? 'marks' : undefined;
}

/** True where enough speaks for reading a word as another; one of asking stands beside any word. */
function isSure(one: Decoded, kind: Mend['kind'], word: TypedWord, lexicon: Lexicon): boolean {
  const kept = kind === 'marks' ? one.marginOfMarks : one.marginOfKept;
  return kept >= sureness(word, kind, lexicon) && one.marginOfOthers >= SURE.rival;
}

function sureness(word: TypedWord, kind: Mend['kind'], lexicon: Lexicon): number {
  const { token } = word;
  if (!isKnown(word, lexicon)) return SURE.unknown;
  if (kind === 'space') return SURE.word;
  // "Chứ" stands beside any word as well as "chủ" does.
  if (lexicon.asks(token.folded)) return kind === 'marks' || token.exact === token.folded ? SURE.asking : FAR;
  return token.exact === token.folded ? SURE.word : lexicon.writes(token) ? SURE.marked : SURE.unknown;
}

/** A name with a slip, against other words that may stand there. */
function readName({ from, to, names }: MisspeltName, tokens: readonly Token[]): Reading {
  const typed = tokens
    .slice(from, to)
    .map((token) => token.folded)
    .join(' ');
  const [name = ''] = names;
  const cost = NAME + COST_OF_SLIP[kindOfSlip(typed, foldedPhrase(name))];
  return { from, to, letters: foldedPhrase(name), text: name, first: undefined, last: undefined, cost };
}
