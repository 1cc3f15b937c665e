import { exactKey, foldMarks, groupThousands, type Token, tokenize } from '../../text/index.ts';
import { detectLanguage, isEnglishWord } from '../language.ts';
import { type Expansion, expandAbbreviations, hasReading, isShortForm, readMisspeltForms } from './abbreviations.ts';
import { readClaimFrame } from './claim-frames.ts';
import { dropForwarded } from './forwarded.ts';
import { decodeTelex, decodeVni } from './keystrokes.ts';
import { markWrittenNames } from './known-phrases.ts';
import { type KnownWords, type Lexicon, lexiconOf } from './lexicon.ts';
import { readMisspeltConfirmation } from './misspelt-confirmation.ts';
import { dropPoliteWords } from './politeness.ts';
import { type Mend, mendWords } from './read-words.ts';
import { restoreMarks } from './restore-marks.ts';
import { writeSpokenNo } from './spoken-no.ts';
import { costOfBareWords, putMarks } from './typed-marks.ts';
import { writeDays } from './written-days.ts';
import { writeNumbers } from './written-numbers.ts';

/** A text as it was meant: what was typed is kept wherever it can be read. */
export interface ReadText {
  /** In NFC, short forms spelled out, slips mended. */
  text: string;
  tokens: Token[];
  /** Words that were read as others: [typed, read as]; `['', whole text]` where most words were. */
  corrections: [string, string][];
  /** A name typed with a slip that may stand for several; left as it was typed. */
  unclearName?: { typed: string; names: string[] };
}

/** Words that only keystrokes explain; from then on words that could be plain are decoded too. */
const SURELY_KEYSTROKES = 2;

/** "The Government's plan": no "s" of chats. */
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/gu;

/** "74900 căn", "trên 1000 dân", which plans write "74.900"; four digits alone may be a year. */
const UNGROUPED =
  /(?<![\d.,/-])(?:(?<!\p{L})\d{5,9}(?![\d.,/\p{L}-])|10{3,5}(?=\s?(?:d[aâ]n|(?:người|nguoi|people|inhabitants)(?!\p{L}))))/giu;

/** "10,000 people", which plans write "10.000". */
const ENGLISH_REFERENCE =
  /(?<![\d.,/-])(10{0,2}),000(?=\s?(?:people|inhabitants|residents|persons|population|d[aâ]n|người|nguoi)(?!\p{L}))/giu;

/** A key that was held: no word has a letter three times in a row ("gianggg"); "iii" may be a number. */
const HELD_KEY = /\p{L}*(?!i)(\p{Ll})\1{2,}\p{L}*/gu;
const REPEATED = /(?!i)(\p{Ll})\1{2,}/gu;

/** Corrections that are shown one by one; where more are due, the text is shown as it was read. */
const MOST_SHOWN = 3;

interface Change {
  from: number;
  to: number;
  text: string;
  /** The correction is to be seen. */
  shown: boolean;
  /** As what it is shown, where that is not the text. */
  as?: string;
}

/**
 * Reads what was typed on a phone or without an input method: capitals, keystrokes of Telex and VNI, short forms, names and
 * words with a slip. No name that is typed right, with or without its marks, becomes another.
 */
export function readTyping(typed: string, known: KnownWords): ReadText {
  const lexicon = lexiconOf(known);
  const corrections: [string, string][] = [];
  const composed = writeDays(writeNumbers(dropForwarded(typed.normalize('NFC'))))
    .replace(POSSESSIVE, '')
    .replace(UNGROUPED, groupThousands)
    .replace(ENGLISH_REFERENCE, '$1.000')
    .replace(HELD_KEY, releaseKey);
  const shouting = isShouting(composed);
  const decoded = decodeKeystrokes(shouting ? lowerWords(composed) : composed, lexicon, corrections);
  const spoken = writeSpokenNo(decoded);
  const confirmed = readMisspeltConfirmation(spoken);
  if (confirmed) corrections.push(confirmed.read);
  let text = readClaimFrame(dropPoliteWords(confirmed?.text ?? spoken));
  let tokens = tokenize(text);
  const bare = bareCost(tokens, lexicon);

  const change = (changes: readonly Change[]) => {
    if (changes.length === 0) return;
    text = applyChanges(text, tokens, changes, corrections);
    tokens = tokenize(text);
  };
  let mends = mendWords(text, tokens, lexicon, bare);
  const spaces = mends.filter((one) => one.kind === 'space');
  if (spaces.length > 0) {
    change(spaces.map((one) => ({ ...one, shown: false })));
    mends = mendWords(text, tokens, lexicon, bare);
  }
  // Names come before short forms: what is near one is none ("Bc Giang").
  const names = mends.filter((one) => one.kind === 'name');
  const unclear = names.find((one) => one.names);
  const unclearPlace = unclear && { typed: textOf(text, tokens, unclear), names: unclear.names! };
  const english = detectLanguage(text) === 'en';
  const slips = mends
    .filter((one) => one.kind === 'slip' || one.kind === 'marks')
    .filter((one) => !english || !isEnglishWord(textOf(text, tokens, one)));
  const named = names.flatMap((one) => (one.names ? [] : [readName(one, tokens)]));
  const mended = slips.map((one) => ({ ...one, shown: one.kind === 'slip' || lexicon.attests(tokens[one.from]!) }));
  change([...named, ...mended].sort((a, b) => a.from - b.from));
  change(readAs(expandAbbreviations(tokens, lexicon, shouting, markWrittenNames(tokens))));
  const asked = dropPoliteWords(text);
  if (asked !== text) {
    text = asked;
    tokens = tokenize(text);
  }
  const forms = readMisspeltForms(tokens, lexicon);
  change(readAs(forms.read));
  const unclearName = unclearPlace ?? forms.unclear;
  const unmarked = detectLanguage(text) === 'en' ? [] : restoreMarks(text, tokens, lexicon, bare);
  const several = new Map(unmarked.flatMap(({ at, meant }) => (meant.length > 1 ? [[at, meant] as const] : [])));
  change(
    unmarked.flatMap(({ at, meant: [word, ...others] }) =>
      others.length > 0 || word === tokens[at]!.exact
        ? []
        : [{ from: at, to: at + 1, text: putMarks(tokens[at]!.text, word!), shown: false }],
    ),
  );
  return {
    text,
    tokens: tokens.map((token, at) => {
      const meant = several.get(at);
      if (meant) return { ...token, meant };
      // Marks that no word has ("hiễm") say nothing: the word is read without them.
      const lost = token.exact !== token.folded && !lexicon.attests(token) && lexicon.knows(token.folded);
      return lost ? { ...token, exact: token.folded } : token;
    }),
    corrections: corrections.length > MOST_SHOWN ? [['', text]] : corrections,
    ...(unclearName ? { unclearName } : {}),
  };
}

function bareCost(tokens: readonly Token[], lexicon: Lexicon): number {
  return costOfBareWords(tokens, (token) => lexicon.spellingsOf(token.folded).includes(token.folded));
}

/** A word without the letters that a held key added: "ttttt" may be the short form "tttt" with one too many. */
function releaseKey(word: string): string {
  const shorter = word.replace(REPEATED, (run) => run.slice(1));
  if (shorter === word || hasReading(word)) return word;
  return hasReading(shorter) ? shorter : word.replace(REPEATED, '$1');
}

/** True where capitals say nothing, since all words stand in them. */
function isShouting(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return words.length > 2 && words.every((word) => word === word.toUpperCase());
}

/** A text in small letters; numbers of documents keep theirs. */
function lowerWords(text: string): string {
  return text.replace(/\S+/gu, (word) => (/\d/u.test(word) ? word : word.toLowerCase()));
}

/** Numbers of documents ("68/NQ-CP") hold no keystrokes; "sanf/nguwowif" are two words of them. */
const KEYED_WORD =
  /(?<![\p{L}\p{M}\d&.,-]|[\p{Lu}\p{M}]\/|(?<!\p{L})\d+\/)\p{L}[\p{L}\p{M}\d]*(?![\p{L}\p{M}\d&-]|\/[\p{Lu}\d])/gu;

/** Words that are keystrokes, see `keystrokes.ts`; what could be a word as it stands only among others that are. */
function decodeKeystrokes(typed: string, lexicon: Lexicon, corrections: [string, string][]): string {
  const text = typed.replace(KEYED_WORD, (word) => strokeShortForm(word) ?? word);
  const read = (word: string) => {
    const decoded = /\d/u.test(word) ? decodeVni(word) : decodeTelex(word);
    return decoded && decoded !== word.toLowerCase() && lexicon.spells(exactKey(decoded)) ? decoded : undefined;
  };
  const words = [...text.matchAll(KEYED_WORD)].map(([word]) => word).filter((word) => read(word) !== undefined);
  const sure = words.filter((word) => !standsAlone(word, lexicon)).length;
  // "quy1" may be the first quarter; two such words of different letters are keystrokes.
  const numbered = new Set(words.filter((word) => /\d$/u.test(word)).map((word) => word.replace(/\d+$/u, ''))).size;
  // "Ok cam3 o7n": beside one that surely is, another is as well.
  const beside = numbered > 0 && words.some((word) => /\d\p{L}/u.test(word) && !standsAlone(word, lexicon));
  const among = sure >= SURELY_KEYSTROKES || numbered >= SURELY_KEYSTROKES || beside;
  const named = among || words.length === 0 ? [] : nameStretches(text, lexicon);
  return text.replace(KEYED_WORD, (word, at: number) => {
    // "Hậu Gianf" alone among words typed well is the name with a slip, no "Giàn".
    if (named.some(([from, to]) => at >= from && at < to)) return word;
    // One such word may as well have a slip: what stands around it tells, see `readSlips`.
    if (!among && /^[a-z]+$/iu.test(word)) return word;
    const decoded = read(word) ?? (among ? decodeUnknown(word, lexicon) : undefined);
    if (!decoded || (!among && standsAlone(word, lexicon))) return word;
    // One "quaan" among words typed well is a key hit twice as likely as "quân": it is left to be mended.
    const single = word.replace(/([aeod])\1/iu, '$1');
    const plain =
      single !== word && decodeTelex(single) === undefined && lexicon.knows(foldMarks(single).toLowerCase());
    if (!among && plain && (/[aeo]{2}/iu.test(word) || foldMarks(word) !== word)) return word;
    const cased = /^\p{Lu}/u.test(word) ? decoded.charAt(0).toUpperCase() + decoded.slice(1) : decoded;
    corrections.push([word, cased]);
    return cased;
  });
}

/** Where names of places and bodies with a slip stand: offsets from the first to behind the last character. */
function nameStretches(text: string, lexicon: Lexicon): [number, number][] {
  const tokens = tokenize(text);
  return mendWords(text, tokens, lexicon, bareCost(tokens, lexicon)).flatMap((one) =>
    one.kind === 'name' ? [[tokens[one.from]!.start, tokens[one.to - 1]!.end]] : [],
  );
}

/** The short form that the keys of its "Đ" spell ("LDdTBXH"); undefined for any other word. */
function strokeShortForm(word: string): string | undefined {
  if (!/dd/iu.test(word) || isShortForm(word)) return undefined;
  const stroked = word.replace(/D[dD]/gu, 'Đ').replace(/dd/gu, 'đ');
  return isShortForm(stroked) ? stroked : undefined;
}

/** Among keystrokes, a syllable that nobody writes, and the "đ" of a short form ("ld9tbxh"). */
function decodeUnknown(word: string, lexicon: Lexicon): string | undefined {
  if (lexicon.knows(foldMarks(word.toLowerCase()))) return undefined;
  const decoded = /\d/u.test(word) ? decodeVni(word) : decodeTelex(word);
  return (
    decoded ?? (/\d/u.test(word) && /d9/iu.test(word) ? word.replace(/d9/gu, 'đ').replace(/D9/gu, 'Đ') : undefined)
  );
}

/** True where a word may be meant as it stands: a known word, one that begins with "w" ("wa" for "qua"), "quy1". */
function standsAlone(word: string, lexicon: Lexicon): boolean {
  const numbered = /^(\p{L}+)\d$/u.exec(word)?.[1];
  return /^w/iu.test(word) || lexicon.knows(foldMarks((numbered ?? word).toLowerCase()));
}

/** A name in place of the one typed; without its marks where none were typed, so that the text stays of one kind. */
function readName({ from, to, text: name }: Mend, tokens: readonly Token[]): Change {
  const plain = tokens.slice(from, to).every((token) => token.exact === token.folded);
  return { from, to, text: plain ? foldMarks(name).toLowerCase() : name, shown: true, as: name };
}

function readAs(expansions: readonly Expansion[]): (Change & { chat: boolean })[] {
  return expansions.map((one) => ({ ...one, text: one.long, shown: one.ambiguous }));
}

function textOf(text: string, tokens: readonly Token[], { from, to }: { from: number; to: number }): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

function applyChanges(
  text: string,
  tokens: readonly Token[],
  changes: readonly Change[],
  corrections: [string, string][],
): string {
  let changed = '';
  let copied = 0;
  for (const one of changes) {
    const typed = textOf(text, tokens, one);
    if (one.shown) corrections.push([typed, one.as ?? one.text]);
    changed += text.slice(copied, tokens[one.from]!.start) + one.text;
    copied = tokens[one.to - 1]!.end;
  }
  return changed + text.slice(copied);
}
