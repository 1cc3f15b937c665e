import { exactKey, foldedPhrase, foldMarks, isSyllable, type Token } from '../text/index.ts';
import { endsOfShortForm, nearShortForms } from './abbreviations.ts';
import { decode, type Reading } from './decode.ts';
import { mayMendInEnglish } from './english.ts';
import { detectLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { MisspeltName } from './misspelt-names.ts';
import { kindOfSlip } from './slip-index.ts';
import { countMarks, isWrittenWithMarks, withMarks } from './typed-marks.ts';

/** A stretch of tokens, from `from` to before `to`, and what is read for it. */
export interface Mend {
  from: number;
  to: number;
  text: string;
  /** What was done: a word mended, a space put in or taken out, or a name with a slip read as one. */
  kind: 'slip' | 'space' | 'name';
}

/** Costs are negative logarithms of chances, see `word-chances.ts`. */
const COST_OF_SLIP = { doubled: 3.5, swapped: 4, 'next key': 4.5, missing: 5, added: 6, other: 6.5 };
const OTHER_FIRST_LETTER = 0.7;
const SPACE_LOST = 4.5;
/** A space lost where a capital begins the second word: "ởBắc". */
const SPACE_BEFORE_CAPITAL = 2;
const SPACE_ADDED = 4.5;
/** A word that is written with other marks than it was typed with. */
const OTHER_MARKS = 3.5;
/** A word that has not the marks that were typed, where the slip did not touch them. */
const MARKS_LOST = 10;
/** A word that nobody is known to write, and each of its letters: spelt like one, otherwise, and in English, where most are unknown. */
const UNKNOWN = 12;
const UNKNOWN_LETTER = { syllable: 1.8, impossible: 2.4, english: 1.8 };
/** A word that neither the plans nor the vocabulary have, though it is written elsewhere. */
const ELSEWHERE = 2;
/** A word beside one that is written beside nothing. */
const AFTER_UNKNOWN = 2.3;
/** In English, known words are too few to take another for one of them. */
const SLIP_IN_ENGLISH = 3;
/** Letters without a vowel are rather a short form. */
const NO_VOWEL = 3;
/** A capital inside a sentence begins a name: more of them are unknown, and fewer are anything else. */
const CAPITAL = 2.5;
/** A name of a place or body where any word might stand. */
const NAME = 5;
/** A short form instead of its words. */
const SHORTENED = 2;
/** One of two or three small letters may be anything. */
const SHORTENED_SMALL = 4;

/** How much dearer any other reading must be: of what is no word, is one as it stands, and has even its marks. */
const SURE = 0.8;
const SURE_OF_WORD = 1.3;
const SURE_OF_MARKED_WORD = 5;

/** Letters of the shortest word that is mended, and of the shortest that is parted. */
const SHORTEST = 3;

/**
 * Mends words and spaces where the text as a whole becomes much likelier by it: each word may be one that a slip made of
 * another, two that lost their space, or half of one that was broken. What has a second reading near in likelihood stays as it was typed.
 */
export function mendWords(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  names: readonly MisspeltName[] = [],
): Mend[] {
  if (tokens.length === 0) return [];
  const english = detectLanguage(text) === 'en';
  const stops = tokens.map(
    (token, at) => at > 0 && /[.,:;?!()→“”"]/u.test(text.slice(tokens[at - 1]!.end, token.start)),
  );
  const costs = new Map<string, number>();
  const costOf = (before: string | undefined, word: string) => {
    const pair = `${before} ${word}`;
    const cost = costs.get(pair) ?? lexicon.costOf(before, word);
    costs.set(pair, cost);
    return cost;
  };
  const between = (before: string | undefined, word: string | undefined, at: number) =>
    word === undefined
      ? 0
      : costOf(stops[at] ? undefined : before, word) +
        (before === undefined && at > 0 && !stops[at] ? AFTER_UNKNOWN : 0);
  const readings = tokens.flatMap((token, at) => {
    const inner = at > 0 && !stops[at];
    const own = readLiteral(token, at, lexicon, english, inner);
    if (!isDoubtful(tokens, at, lexicon)) return own;
    return [
      ...own,
      ...readSlips(token, at, lexicon, english, inner),
      ...(isKnown(token, lexicon) ? [] : readRun(token, at, lexicon)),
      ...(tokens[at + 1] ? readPieces(token, tokens[at + 1]!, at, lexicon) : []),
    ];
  });
  const named = names.map((one) => readName(one, tokens));
  return decode(tokens.length, [...readings, ...named], between).flatMap(({ from, to, text: read, margin }): Mend[] => {
    if (read === undefined) return [];
    if (named.some((name) => name.from === from && name.to === to && name.text === read))
      return [{ from, to, text: read, kind: 'name' }];
    const needed = to - from > 1 ? SURE_OF_WORD : sureness(tokens[from]!, lexicon);
    if (margin < needed) return [];
    return [{ from, to, text: read, kind: to - from > 1 || read.includes(' ') ? 'space' : 'slip' }];
  });
}

/** A name with a slip, against other words that may stand there. */
function readName({ from, to, names }: MisspeltName, tokens: readonly Token[]): Reading {
  const typed = tokens
    .slice(from, to)
    .map((token) => token.folded)
    .join(' ');
  const [name = ''] = names;
  const cost = NAME + COST_OF_SLIP[kindOfSlip(typed, foldedPhrase(name))];
  return { from, to, text: name, first: undefined, last: undefined, cost };
}

function isWord(token: Token): boolean {
  return /^[\p{L}\p{M}]+$/u.test(token.text);
}

/** A word as it is written somewhere, or a short form. */
function isKnown(token: Token, lexicon: Lexicon): boolean {
  return lexicon.attests(token) || endsOfShortForm(token.text).length > 0 || !/\p{Ll}/u.test(token.text);
}

/** How much must speak for reading a word as another; one of asking, which stands beside any word, is not read away. */
function sureness(token: Token, lexicon: Lexicon): number {
  if (!isKnown(token, lexicon)) return SURE;
  if (lexicon.asks(token.folded) && lexicon.writes(token)) return Number.POSITIVE_INFINITY;
  return token.exact === token.folded ? SURE_OF_WORD : SURE_OF_MARKED_WORD;
}

/** True for a word that nobody writes so, or beside a neighbour that it is nowhere written beside. */
function isDoubtful(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!/\p{Ll}/u.test(token.text)) return false;
  if (isOfPhrase(before, token, lexicon) || isOfPhrase(token, after, lexicon)) return false;
  return (
    !isKnown(token, lexicon) ||
    (before !== undefined && !lexicon.neighbours(before.folded, token.folded)) ||
    (after !== undefined && !lexicon.neighbours(token.folded, after.folded))
  );
}

/** Two words typed with their marks just as a phrase of the vocabulary has them: "sơ sinh" is no "so sánh". */
function isOfPhrase(first: Token | undefined, second: Token | undefined, lexicon: Lexicon): boolean {
  if (!first || !second) return false;
  const marked = first.exact !== first.folded || second.exact !== second.folded;
  return marked && lexicon.pairs(first.exact, second.exact);
}

/** What stands there. */
function readLiteral(token: Token, at: number, lexicon: Lexicon, english: boolean, inner: boolean): Reading[] {
  const reading = { from: at, to: at + 1 };
  const own = { first: token.folded, last: token.folded };
  const short = endsOfShortForm(token.text).map((ends) => ({ ...reading, ...ends, cost: costOfShortForm(token.text) }));
  if (isWord(token) && lexicon.attests(token))
    return [{ ...reading, ...own, cost: lexicon.writes(token) ? 0 : ELSEWHERE }, ...short];
  if (isWord(token) && (lexicon.knows(token.folded) || lexicon.spellingsOf(token.folded).length > 0))
    return [{ ...reading, ...own, cost: OTHER_MARKS }, ...short];
  if (short.length > 0) return short;
  if (!/\p{Ll}/u.test(token.text)) return [{ ...reading, first: undefined, last: undefined, cost: 0 }];
  const kind = english ? 'english' : isSyllable(token.folded) ? 'syllable' : 'impossible';
  const unknown = UNKNOWN + UNKNOWN_LETTER[kind] * token.folded.length;
  const named = inner && isCapital(token) ? CAPITAL : 0;
  return [{ ...reading, first: undefined, last: undefined, cost: unknown - named }];
}

/** The words that one slip makes what stands there. */
function readSlips(token: Token, at: number, lexicon: Lexicon, english: boolean, inner: boolean): Reading[] {
  if (!isWord(token) || token.folded.length < SHORTEST) return [];
  const marks = countMarks(token.exact);
  const named = inner && isCapital(token) ? CAPITAL : 0;
  // Short forms are mended as such, see `readMisspeltForms`.
  const near = lexicon
    .nearInAll(token.folded)
    .filter((word) => (english ? mayMendInEnglish(token, word) : isSyllable(word)));
  const short = nearShortForms(token.text).map(({ long, first, last, typo }) => ({
    from: at,
    to: at + 1,
    text: long,
    first,
    last,
    cost: SHORTENED + COST_OF_SLIP[kindOfSlip(token.folded, typo)],
  }));
  return near
    .map((word): Reading => {
      const kept = marks === 0 || isWrittenWithMarks(token, word, lexicon);
      return {
        from: at,
        to: at + 1,
        text: withMarks(token, word, lexicon),
        first: word,
        last: word,
        cost:
          (lexicon.knows(word) ? 0 : ELSEWHERE) +
          COST_OF_SLIP[kindOfSlip(token.folded, word)] +
          (kept ? 0 : MARKS_LOST) +
          (english ? SLIP_IN_ENGLISH : 0) +
          (/[aeiouy]/u.test(token.folded) ? 0 : NO_VOWEL) +
          (word[0] === token.folded[0] ? 0 : OTHER_FIRST_LETTER) +
          named,
      };
    })
    .concat(short);
}

/** Words that were run together: "nhaở", "giaBHXH", "baohiemyte". */
function readRun(token: Token, at: number, lexicon: Lexicon): Reading[] {
  const typed = token.text.normalize('NFC');
  const readings: Reading[] = [];
  const part = (start: number, text: string, before: Part | undefined, cost: number) => {
    if (start > 0 && start < typed.length && readings.length > 400) return;
    for (let end = start + 1; end <= typed.length; end++) {
      if (end - start === typed.length) continue;
      for (const one of readPart(typed.slice(start, end), lexicon)) {
        const lost = /\p{Ll}\p{M}*$/u.test(text) && /\p{Lu}/u.test(typed[start]!) ? SPACE_BEFORE_CAPITAL : SPACE_LOST;
        const spent = cost + one.cost + (before ? lost + costAfter(before.last, one.first, lexicon) : 0);
        const read = before ? `${text} ${typed.slice(start, end)}` : typed.slice(start, end);
        const joined = { first: before?.first ?? one.first, last: one.last, cost: spent };
        if (end === typed.length) readings.push({ from: at, to: at + 1, text: read, ...joined });
        else part(end, read, joined, spent);
      }
    }
  };
  if (typed.length >= SHORTEST && typed.length <= LONGEST_RUN) part(0, '', undefined, 0);
  return readings;
}

function costAfter(before: string | undefined, word: string | undefined, lexicon: Lexicon): number {
  return word === undefined ? 0 : lexicon.costOf(before, word);
}

function costOfShortForm(typed: string): number {
  return /\p{Lu}/u.test(typed) || typed.length > SHORTEST ? SHORTENED : SHORTENED_SMALL;
}

interface Part {
  first: string | undefined;
  last: string | undefined;
  cost: number;
}

/** Letters of the longest run of words that is parted, and of the longest word. */
const LONGEST_RUN = 24;
const LONGEST_WORD = 9;

/** What a piece of a run is: a word as it is written, or a short form. */
function readPart(typed: string, lexicon: Lexicon): Part[] {
  const exact = exactKey(typed);
  const folded = foldMarks(exact);
  const short = typed.length > 1 && !/\p{M}/u.test(typed.normalize('NFD')) ? endsOfShortForm(typed) : [];
  const parts: Part[] = short.map((ends) => ({ ...ends, cost: costOfShortForm(typed) }));
  // The number of a document that a word was run into: "16-NQ/TUvề".
  if (/^\d[\d/-]*\p{Lu}[\p{Lu}\d/&-]*$/u.test(typed)) parts.push({ first: undefined, last: undefined, cost: 0 });
  if (typed.length > LONGEST_WORD || !/^[\p{L}\p{M}]+$/u.test(typed)) return parts;
  if (!isSyllable(folded) && folded.length < SHORTEST && !lexicon.asks(folded)) return parts;
  if (lexicon.attests({ text: typed, exact, folded, start: 0, end: typed.length }))
    parts.push({ first: folded, last: folded, cost: 0 });
  else if (isSyllable(folded) && folded.length >= SHORTEST && lexicon.knows(folded))
    parts.push({ first: folded, last: folded, cost: OTHER_MARKS });
  return parts;
}

/** "gia ng": two pieces of one word. */
function readPieces(first: Token, second: Token, at: number, lexicon: Lexicon): Reading[] {
  if (!isWord(first) || !isWord(second) || second.start - first.end !== 1) return [];
  const typed = (first.text + second.text).normalize('NFC');
  const exact = exactKey(typed);
  const folded = foldMarks(exact);
  if (!isSyllable(folded) || !lexicon.attests({ ...first, exact, folded })) return [];
  return [{ from: at, to: at + 2, text: typed, first: folded, last: folded, cost: SPACE_ADDED }];
}

/** True for a word that begins with a capital, or is all capitals. */
function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}
