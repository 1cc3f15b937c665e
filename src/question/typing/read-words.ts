import { isSyllable, type Token } from '../../text/index.ts';
import { isConnective, STOP } from '../../vocabulary/index.ts';
import { detectLanguage } from '../language.ts';
import { isBetweenForms } from './abbreviations.ts';
import { type Decoded, decode, type Reading } from './decode.ts';
import { meansInEnglish } from './english.ts';
import { type KnownPhrase, markWrittenNames } from './known-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { readLiteral } from './literal-readings.ts';
import { readMisspeltPhrases, readPhrases } from './phrase-readings.ts';
import { readSlips } from './slip-readings.ts';
import { readPieces, readRun } from './space-readings.ts';
import { putMarks } from './typed-marks.ts';
import { ELSEWHERE, isKnown, NAME, type TypedWord } from './typed-word.ts';
import { NUMBER } from './word-chances.ts';

/** A stretch of tokens, from `from` to before `to`, and what is read for it. */
export interface Mend {
  from: number;
  to: number;
  text: string;
  /** What was done: a word mended, its marks changed, a space put in or taken out, or a name with a slip read as one. */
  kind: 'slip' | 'marks' | 'space' | 'name';
  /** The names that a stretch may be, where several are as likely; `text` is the likeliest. */
  names?: string[];
}

/** A word beside one that is written beside nothing. Costs are negative logarithms of chances, see `word-chances.ts`. */
const AFTER_UNKNOWN = 2.3;
/** What it costs at most that a word follows another where nobody doubts it. */
const USUAL = 4.4;
/** From here on it is so odd that dear slips are tried as well. */
const ODD = 6;
/** What a slip costs at most in a word that is not so odd. */
const LIKELY_SLIP = 7;
/** Words after which a place is named, and what speaks for them there: "huen Quảng Trị" is rather "huyện" than "hiện". */
const LEADS = new Set(['huyện', 'tỉnh', 'ở', 'tại', 'của', 'phố']);
const LEADING = -1.5;
/** Any matter may be asked about and pointed at, however rarely plans do ("nguồn nào"): what that costs at most. */
const POINTING = new Set(['nào', 'gì', 'này', 'đó', 'ấy']);
const POINTED_AT = 4.5;
/** Any word may stand before a number, though plans hardly write it so ("vào 2030" for "vào năm 2030"): what that costs at most. */
const NUMBERED = 4.5;

/** Below this cost of leaving marks out, a text has hardly any: what looks like a name may be other words. */
const BARE_TEXT = 0.7;

type PhraseOrWord = Reading & { phrase?: KnownPhrase };

/**
 * How much dearer what was typed must be: what is no word, is one as it stands, has even its marks, or asks (with its
 * marks, what may be a word of asking is never read as another); and any other reading.
 */
const SURE = {
  unknown: 0.8,
  word: 1.2,
  marked: 2.5,
  asking: 4,
  bareAsking: 1.8,
  space: 1.5,
  spelling: 1.5,
  rival: 0.8,
  foreign: 4,
  name: 0.8,
  rivalName: 2.5,
};

/**
 * Mends words and spaces where the text as a whole becomes much likelier by it: each word may be one that a slip made of
 * another, two that lost their space, half of one that was broken, or have other marks. What has a second reading near in
 * likelihood stays as it was typed, and so do words without marks, see `restoreMarks`.
 */
export function mendWords(text: string, tokens: readonly Token[], lexicon: Lexicon, bare: number): Mend[] {
  if (tokens.length === 0) return [];
  const words = readTypedWords(text, tokens, bare);
  const literal = words.map((word) => readLiteral(word, lexicon));
  const typedSo = words.map((word, at) => wordsTypedSo(word, literal[at]!));
  const wordsAt = (at: number) => typedSo[at] ?? [];
  const between = costsBetween(text, tokens, lexicon);
  const typing = { text, words, lexicon };
  const phrases = readPhrases(typing);
  const unusual = findUnusual(literal, phrases, between);
  const doubtful = words.map((word, at) => !isKnown(word, lexicon) || unusual[at]! > USUAL);
  // Half of a broken word may be a word of its own, or what chats write for one ("đú ng").
  const broken = words.map(({ token }, at) => {
    const next = tokens[at + 1];
    return next !== undefined && (doubtful[at + 1]! || !isSyllable(token.folded) || !isSyllable(next.folded));
  });
  const written = markWrittenNames(tokens);
  const misspelt = readMisspeltPhrases(typing, {
    named: (at) => !written[at],
    other: (at) => doubtful[at]!,
    bare: (at) => bare < BARE_TEXT && tokens[at]!.exact === tokens[at]!.folded,
    placed: phrases.some(({ phrase, from }) => phrase.named?.kind === 'place' && written[from]),
  });
  if (misspelt.length === 0 && !doubtful.includes(true) && !broken.includes(true)) return [];
  const readings = words.flatMap((word, at) => {
    const known = isKnown(word, lexicon);
    const next = tokens[at + 1];
    if (!doubtful[at]) return [...literal[at]!, ...(next && broken[at] ? readPieces(word, next, lexicon) : [])];
    return [
      ...literal[at]!,
      ...readSlips(
        word,
        lexicon,
        known
          ? {
              before: wordsAt(at - 1),
              after: wordsAt(at + 1),
              ...(unusual[at]! > ODD ? {} : { most: LIKELY_SLIP }),
            }
          : undefined,
      ),
      ...(known ? [] : readRun(word, lexicon)),
      ...(next ? readPieces(word, next, lexicon) : []),
    ];
  });
  const all: PhraseOrWord[] = [...readings, ...phrases, ...misspelt];
  const { path, dearer } = decode(tokens.length, all, between);
  return path.flatMap((one): Mend[] => {
    const { from, to, phrase, spoilt } = one;
    const kind = kindOfChange(one, tokens.slice(from, to));
    if (!kind || !isSure(one, kind, words[spoilt ?? from]!, lexicon)) return [];
    if (kind === 'name') {
      const rivals = all.filter(
        (other, i) =>
          other.phrase?.named &&
          other.spoilt !== undefined &&
          !(other.spoilt === spoilt && other.letters === one.letters) &&
          dearer[i]! < SURE.rivalName &&
          other.from < to &&
          other.to > from,
      );
      const names = distinctNames([phrase!, ...rivals.map((other) => other.phrase!)]);
      return [{ from, to, text: phrase!.written, kind, ...(names.length > 1 ? { names } : {}) }];
    }
    if (kind === 'marks')
      return tokens.slice(from, to).flatMap((token, i) => {
        const word = one.text!.split(' ')[i]!;
        return changesMarks(token, word)
          ? [{ from: from + i, to: from + i + 1, text: putMarks(token.text, word), kind }]
          : [];
      });
    const [start, end] = spoilt === undefined ? [from, to] : [spoilt, spoilt + 1];
    return [{ from: start, to: end, text: writeMended(one), kind }];
  });
}

/** How little each token goes with those beside it, as what the dearer pair costs, in the likeliest whole that keeps the letters that stand there. */
function findUnusual(
  literal: readonly Reading[][],
  phrases: readonly Reading[],
  between: (before: string | undefined, word: string | undefined, at: number) => number,
): number[] {
  const { path } = decode(literal.length, [...literal.flat(), ...phrases], between);
  const unusual = literal.map(() => 0);
  for (const [i, { from, first }] of path.entries()) {
    const before = path[i - 1]?.last;
    if (before === undefined || first === undefined || before === NUMBER) continue;
    const cost = between(before, first, from);
    for (const at of [from - 1, from]) unusual[at] = Math.max(unusual[at]!, cost);
  }
  return unusual;
}

/** Names that do not name the same. */
function distinctNames(phrases: readonly KnownPhrase[]): string[] {
  const distinct: KnownPhrase[] = [];
  for (const one of phrases)
    if (distinct.every((other) => [...one.named!.ids].every((id) => !other.named!.ids.has(id)))) distinct.push(one);
  return distinct.map((one) => one.written);
}

/** A mended word with its marks, where no others are as likely. */
function writeMended({ from, letters, spoilt, text, marginOfMarks }: Decoded<Reading>): string {
  const meant = spoilt === undefined ? text! : text!.split(' ')[spoilt - from]!;
  const written = marginOfMarks < SURE.spelling ? letters! : meant;
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
    if (word === NAME) return ended + (behind === undefined && before !== undefined && LEADS.has(before) ? LEADING : 0);
    if (word === undefined) return ended;
    if (behind !== undefined) return ended + lexicon.costOf(behind, word);
    const afterAny = lexicon.costOf(undefined, word) + AFTER_UNKNOWN;
    if (before === undefined) return afterAny;
    if (before === NUMBER) return Math.min(lexicon.costOf(before, word), afterAny);
    if (word === NUMBER) return Math.min(lexicon.costOf(before, word), NUMBERED);
    return Math.min(lexicon.costOf(before, word), POINTING.has(word) ? POINTED_AT : Number.POSITIVE_INFINITY);
  };
}

function endsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || /[.,:;?!()→“”"]/u.test(text.slice(tokens[at]!.end, next.start));
}

function kindOfChange(
  { from, to, letters, spoilt, text, phrase }: Decoded<PhraseOrWord>,
  typed: readonly Token[],
): Mend['kind'] | undefined {
  if (spoilt !== undefined) return phrase?.named ? 'name' : 'slip';
  if (letters !== undefined) return to - from > 1 || isParted(typed[0]!, text!) ? 'space' : 'slip';
  // Of names any marks are read.
  if (text === undefined || phrase?.named) return undefined;
  const words = text.split(' ');
  return typed.some((token, i) => changesMarks(token, words[i]!)) ? 'marks' : undefined;
}

/** True where a word is read as the words of a short form. */
function isShortForm({ spoilt, text = '' }: Reading): boolean {
  return spoilt === undefined && text.includes(' ');
}

/** True for the letters that were typed with spaces between them; a short form with a slip is read as other words. */
function isParted(token: Token, text: string): boolean {
  return text.includes(' ') && text.replaceAll(' ', '') === token.text.normalize('NFC');
}

/** True where a word was typed with marks, and others are meant. */
function changesMarks(token: Token, word: string): boolean {
  return word !== token.exact && token.exact !== token.folded;
}

/** True where enough speaks for reading a word as another; one of asking stands beside any word. */
function isSure(one: Decoded<PhraseOrWord>, kind: Mend['kind'], word: TypedWord, lexicon: Lexicon): boolean {
  const kept = kind === 'marks' ? one.marginOfMarks : one.marginOfKept;
  // A word of an English text is hardly a Vietnamese one with a slip: "get" is no "hết".
  const foreign = kind === 'slip' && word.english && !one.phrase && !meansInEnglish(one.letters ?? '');
  if (foreign && kept < SURE.foreign) return false;
  if (kind === 'slip' && isShortForm(one) && isBetweenForms(word.token, lexicon)) return false;
  // Of two names either is asked about.
  return (
    kept >= sureness(word, kind, one.phrase !== undefined, lexicon) &&
    (kind === 'name' || one.marginOfOthers >= SURE.rival)
  );
}

function sureness(word: TypedWord, kind: Mend['kind'], inPhrase: boolean, lexicon: Lexicon): number {
  const { token } = word;
  if (!isKnown(word, lexicon)) return SURE.unknown;
  if (kind === 'space') return SURE.space;
  // "Chứ" stands beside any word as well as "chủ" does, unless a phrase tells; of words without marks more look like one that asks.
  if (kind === 'slip' && !inPhrase && lexicon.asks(token))
    return token.exact === token.folded ? SURE.bareAsking : SURE.asking;
  // A word that joins others stands beside any of them: "ai về nghị quyết" is no "đề nghị".
  if (kind === 'slip' && token.exact !== token.folded && isConnective(token.exact)) return SURE.asking;
  if (kind === 'marks' && lexicon.asks({ exact: token.folded, folded: token.folded })) return SURE.asking;
  if (kind === 'name' && token.exact === token.folded) return SURE.name;
  return token.exact === token.folded ? SURE.word : lexicon.writes(token) ? SURE.marked : SURE.unknown;
}
