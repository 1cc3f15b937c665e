/**
 * Numbers said in words, which plans write in figures: "chín mươi chín phần trăm" as "99%", "bảy mươi tư nghìn chín trăm" and
 * "74 nghìn 900" as "74.900", "hai không ba mươi" as "2030"; and amounts as chats shorten them: "74k9", "1tr2".
 */

import { COUNT_WORDS, foldMarks, groupThousands } from '../../text/index.ts';

/** Words by what they stand for, with their marks. */
type Words = Readonly<Record<string, number>>;

const DIGITS: Words = Object.fromEntries(
  Object.entries({ ...COUNT_WORDS, bẩy: 7 }).filter(([, value]) => Number.isInteger(value) && value < 10),
);
/** The last digit behind tens. */
const LAST: Words = { ...DIGITS, mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
/** Those that are said only behind tens; without its marks "lăm" is "làm". */
const LAST_OF_TENS: Words = { mốt: 1, lăm: 5, nhăm: 5 };
const TEN: Words = { mười: 10 };
const TENS: Words = { mươi: 10 };
const HUNDREDS: Words = { trăm: 100 };
const NONE: Words = { không: 0 };
const AND: Words = { linh: 0, lẻ: 0 };
const LARGE: Words = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };
/** "Phần trăm" and "lần". */
const PART: Words = { phần: 0 };
const TIMES_OVER: Words = { lần: 0 };
const GOING_ON: Words = { ...PART, ...LARGE };
const MARKED: Readonly<Record<string, string>> = { nghin: 'nghìn', ngan: 'ngàn', trieu: 'triệu', ty: 'tỷ', ti: 'tỉ' };
const COMMA: Words = { phẩy: 0, phảy: 0 };

/** "Tỷ lệ", "tỷ suất" are no numbers, nor is "năm" behind one of years ("hai mươi năm"). */
const AFTER_RATE = new Set(['lệ', 'suất', 'trọng', 'số', 'le', 'suat', 'trong', 'so']);
/** Without marks these are other words as often as digits ("sau", "năm" of years): no number is told by one of them in front. */
const OTHER_WORDS = new Set(['sau', 'nam', 'tu', 'tram', 'muoi']);
/** Words before a year. */
const BEFORE_YEAR = new Set(['năm', 'nam', 'đến', 'den', 'vào', 'vao', 'trước', 'truoc', 'từ']);
const YEARS = { from: 1900, to: 2100 };

interface Word {
  text: string;
  start: number;
  end: number;
  /** Only blanks stand between it and the word before. */
  joined: boolean;
}

/** A number read from words: its value, the index behind its last word, and how many decimals were said. */
interface Spoken {
  value: number;
  to: number;
  decimals?: string;
}

/** A text with its numbers in figures; a count, alone or with what multiplies it ("một triệu"), is left as it is. */
export function writeNumbers(text: string): string {
  const short = markMagnitudes(writeShortAmounts(text));
  const words = [...short.matchAll(/[\p{L}\p{M}]+|(?<![\d.,/-])\d{1,3}(?![\d.,/\p{L}-])/gu)].map(
    (match, i, all): Word => {
      const behind = i === 0 ? 0 : all[i - 1]!.index + all[i - 1]![0].length;
      return {
        text: match[0].normalize('NFC').toLowerCase(),
        start: match.index,
        end: match.index + match[0].length,
        joined: /^\s+$/u.test(short.slice(behind, match.index)),
      };
    },
  );
  let written = '';
  let copied = 0;
  for (let at = 0; at < words.length; ) {
    const number = readFigures(words, at);
    if (number) {
      written += short.slice(copied, words[at]!.start) + number.figures;
      copied = words[number.to - 1]!.end;
    }
    at = number?.to ?? at + 1;
  }
  return written + short.slice(copied);
}

/** "74k9", "74,9k căn", "1tr2": what chats multiply by "k" and "tr". */
function writeShortAmounts(text: string): string {
  const amount =
    /(?<![\p{L}\d.,/-])(?!(?:19|20)\d\dk)(\d{1,4})(?:[.,](\d{1,2}))?(k|tr)(\d{1,3}|(?=\s\p{L}{2,}))(?![\p{L}\d])/giu;
  return text.replace(amount, (all, whole: string, decimals = '', times: string, more: string) => {
    if (decimals && more) return all;
    const digits = times.toLowerCase() === 'k' ? 3 : 6;
    return groupThousands(whole + (decimals || more).padEnd(digits, '0'));
  });
}

/** "2 trieu can" with the marks that the word has behind figures; "5 ty le" are five rates. */
function markMagnitudes(text: string): string {
  return text.replace(
    /(?<=(?<![\p{L}\d/-])\d+(?:[.,]\d+)*\s)(nghin|ngan|trieu|ty|ti)(?=\s(?!le|suat|trong|so)\p{L})/giu,
    (word) => MARKED[word.toLowerCase()]!,
  );
}

function readFigures(words: readonly Word[], at: number): { figures: string; to: number } | undefined {
  const year = readYear(words, at);
  if (year) return year;
  const read = readPair(words, at) ?? readNumber(words, at);
  if (!read) return undefined;
  const share = is(words, read.to, PART) && is(words, read.to + 1, HUNDREDS);
  const said = words.slice(at, read.to);
  if (!isMeant(words, said, read, share)) return undefined;
  const whole = String(read.value);
  const isYear = read.value >= YEARS.from && read.value <= YEARS.to;
  const figures = (isYear ? whole : groupThousands(whole)) + (read.decimals ? `,${read.decimals}` : '');
  return share ? { figures: `${figures}%`, to: read.to + 2 } : { figures, to: read.to };
}

/** True where the words are surely a number that is worth writing: more than a count, and nothing else without its marks. */
function isMeant(
  words: readonly Word[],
  said: readonly Word[],
  { value, to, decimals }: Spoken,
  share: boolean,
): boolean {
  const figures = said.some(({ text }) => /^\d/u.test(text));
  // "Hai ba phần trăm" is two or three.
  const behindDigit = said[0]!.joined && wordOf(words[words.indexOf(said[0]!) - 1], DIGITS) !== undefined;
  if (said.length === 1) return share && !figures && !behindDigit;
  if (figures) return said.length > 2;
  const large = said.length === 2 && wordOf(said[1], LARGE) !== undefined;
  if (large) return false;
  const bare = said.every(({ text }) => foldMarks(text) === text);
  if (!bare) return share || decimals !== undefined || value > 10;
  const next = words[to];
  const told = share || (next?.joined === true && wordOf(next, LARGE) !== undefined);
  const [first, last] = [said[0]!.text, said.at(-1)!.text];
  return told || (!OTHER_WORDS.has(first) && (last !== 'tram' || said.length > 2));
}

/** Thousands, millions and so on, each less than the one before. */
function readNumber(words: readonly Word[], at: number): Spoken | undefined {
  let value = 0;
  let to = at;
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    const joining = value > 0 && is(words, to, AND) ? 1 : 0;
    const part = readBelowThousand(words, to + joining, value > 0);
    if (!part) break;
    const times = valueAt(words, part.to, LARGE);
    const large = times !== undefined && times < least && !isRate(words, part.to) ? times : undefined;
    if (large === undefined) {
      if (value > 0 && !follows(words, to, part, joining)) break;
      // "Hai nghìn ba" is 2.300.
      const short = value > 0 && joining === 0 && part.to === to + 1 && part.value < 10;
      value += short ? (part.value * least) / 10 : part.value;
      to = part.to;
      break;
    }
    value += part.value * large;
    to = part.to + 1;
    least = large;
  }
  if (to === at) return undefined;
  const decimals = is(words, to, COMMA) ? readDecimals(words, to + 1) : undefined;
  return decimals ? { value, ...decimals } : { value, to };
}

/** Figures go on a number only as hundreds: "74 nghìn 900". */
function follows(words: readonly Word[], at: number, part: Spoken, joining: number): boolean {
  return !/^\d{1,2}$/u.test(words[at + joining]!.text) || part.to > at + joining + 1;
}

function readBelowThousand(words: readonly Word[], at: number, within: boolean): Spoken | undefined {
  if (!words[at] || (at > 0 && within && !words[at]!.joined)) return undefined;
  const figures = /^\d+$/u.test(words[at]!.text) ? Number(words[at]!.text) : undefined;
  const digit = figures ?? valueAt(words, at, DIGITS, within) ?? (within ? valueAt(words, at, NONE) : undefined);
  if (digit !== undefined && is(words, at + 1, HUNDREDS)) {
    const joining = is(words, at + 2, AND) ? 1 : 0;
    const rest = joining ? readOnly(words, at + 3, LAST) : readTens(words, at + 2);
    return { value: digit * 100 + (rest?.value ?? 0), to: rest?.to ?? at + 2 };
  }
  if (figures !== undefined) return { value: figures, to: at + 1 };
  return readTens(words, at, within) ?? (digit ? { value: digit, to: at + 1 } : undefined);
}

function readTens(words: readonly Word[], at: number, within = true): Spoken | undefined {
  const digit = valueAt(words, at, DIGITS, within);
  const ten = digit === undefined ? valueAt(words, at, TEN, within) : undefined;
  if (ten === undefined && !(digit !== undefined && is(words, at + 1, TENS))) {
    // "Hai lăm" is 25.
    const told = digit !== undefined && words[at + 1]?.text !== 'lam' && words[at + 1]?.text !== 'mot';
    const short = told ? readOnly(words, at + 1, LAST_OF_TENS) : undefined;
    return short && { value: digit! * 10 + short.value, to: short.to };
  }
  const behind = ten === undefined ? at + 2 : at + 1;
  const value = ten ?? digit! * 10;
  const last = readDigit(words, behind);
  return last ? { value: value + last.value, to: last.to } : { value, to: behind };
}

/** The last digit; "năm" there counts years unless a share or thousands follow, and "một lần" tells how often. */
function readDigit(words: readonly Word[], at: number): Spoken | undefined {
  const digit = readOnly(words, at, LAST);
  if (!digit) return undefined;
  const goesOn = is(words, at + 1, GOING_ON);
  const other =
    ['năm', 'nam', 'tu', 'lam'].includes(words[at]!.text) || (digit.value === 1 && is(words, at + 1, TIMES_OVER));
  return other && !goesOn ? undefined : digit;
}

function readOnly(words: readonly Word[], at: number, meant: Words): Spoken | undefined {
  const value = valueAt(words, at, meant);
  return value === undefined ? undefined : { value, to: at + 1 };
}

/** "Chín lăm phần trăm": two digits before a share; "hai ba phần trăm" is two or three. */
function readPair(words: readonly Word[], at: number): Spoken | undefined {
  const [tens, last] = [valueAt(words, at, DIGITS, false), valueAt(words, at + 1, LAST)];
  if (tens === undefined || last === undefined || last === tens + 1) return undefined;
  return is(words, at + 2, PART) ? { value: tens * 10 + last, to: at + 2 } : undefined;
}

function readDecimals(words: readonly Word[], at: number): { decimals: string; to: number } | undefined {
  const tens = readTens(words, at);
  if (tens) return { decimals: String(tens.value), to: tens.to };
  let decimals = '';
  let to = at;
  for (let digit = digitAt(words, to); digit !== undefined && decimals.length < 3; digit = digitAt(words, ++to))
    decimals += digit;
  return decimals ? { decimals, to } : undefined;

  function digitAt(all: readonly Word[], index: number) {
    return valueAt(all, index, LAST) ?? valueAt(all, index, NONE);
  }
}

/** "Hai không ba mươi", "hai không hai lăm": a year digit by digit. */
function readYear(words: readonly Word[], at: number): { figures: string; to: number } | undefined {
  if (valueAt(words, at, DIGITS, false) !== 2 || !is(words, at + 1, NONE)) return undefined;
  const bare = words.slice(at, at + 4).every(({ text }) => foldMarks(text) === text);
  if (bare && !BEFORE_YEAR.has(words[at - 1]?.text ?? '')) return undefined;
  const tens = readTens(words, at + 2);
  if (tens && tens.value < 100) return { figures: String(2000 + tens.value), to: tens.to };
  const [first, last] = [valueAt(words, at + 2, DIGITS), valueAt(words, at + 3, LAST) ?? valueAt(words, at + 3, NONE)];
  if (first === undefined || last === undefined) return undefined;
  return { figures: `20${first}${last}`, to: at + 4 };
}

function isRate(words: readonly Word[], at: number): boolean {
  return /^t[ỷỉyi]$/u.test(words[at]!.text) && AFTER_RATE.has(words[at + 1]?.text ?? '');
}

function is(words: readonly Word[], at: number, meant: Words): boolean {
  return valueAt(words, at, meant) !== undefined;
}

/** What a word stands for that goes on a number, or, `within` being false, begins one. */
function valueAt(words: readonly Word[], at: number, meant: Words, within = true): number | undefined {
  const word = words[at];
  return word && (word.joined || !within) ? wordOf(word, meant) : undefined;
}

const lookUps = new Map<Words, ReadonlyMap<string, number>>();

/** Typed with its marks, or without any. */
function wordOf(word: Word | undefined, meant: Words): number | undefined {
  if (!word) return undefined;
  let values = lookUps.get(meant);
  if (!values) {
    const written = Object.entries(meant);
    values = new Map([...written.map(([one, value]) => [foldMarks(one), value] as const), ...written]);
    lookUps.set(meant, values);
  }
  return values.get(word.text);
}
