/**
 * Words typed for an input method that was switched off: Telex ("nhaf owr xax hooij") and VNI ("nha2 o73 xa4 ho65i"), with
 * the key of the tone at the end of the word or after its vowel, and words that were converted in part ("hôij").
 * The keys are those of the two methods as UniKey documents them (telex: aa ee oo aw ow uw dd, s f r x j z; vni: 6 7 8 9,
 * 1 2 3 4 5 0).
 */

import { foldMarks, hasPossibleTone, isSyllable } from '../../text/index.ts';

const TELEX_TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Record<string, string> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const CIRCUMFLEX = '\u0302';
const HORN = '\u031b';
const BREVE = '\u0306';
const VOWEL = /^[aeiouy]$/u;

/** A word on its way: letters with their vowel mark, and one tone. */
interface Typed {
  letters: { base: string; mark: string }[];
  tone: string;
}

/** The syllable that a word's Telex keys make; undefined where it has none or they make no syllable. */
export function decodeTelex(word: string): string | undefined {
  const typed: Typed = { letters: [], tone: '' };
  let keys = 0;
  let toned = false;
  for (const letter of lettersOf(word)) {
    const afterVowel = typed.letters.some((one) => VOWEL.test(one.base));
    if (letter.mark || letter.tone || letter.base === 'đ') {
      add(typed, letter);
      toned ||= letter.tone !== '';
      continue;
    }
    const key = letter.base;
    const done =
      // A word that has its tone waits for no key of one.
      (!toned && afterVowel && setTone(typed, TELEX_TONES[key])) ||
      (key === 'd' && stroke(typed)) ||
      (key === 'w' && (horn(typed) || mark(typed, 'a', BREVE))) ||
      (/[aeo]/u.test(key) && mark(typed, key, CIRCUMFLEX));
    if (done) keys++;
    else add(typed, letter);
  }
  return keys > 0 ? finish(typed) : undefined;
}

/** The syllable that a word's VNI keys make; undefined where it has none or they make no syllable. */
export function decodeVni(word: string): string | undefined {
  const typed: Typed = { letters: [], tone: '' };
  let keys = 0;
  for (const letter of lettersOf(word)) {
    const key = letter.base;
    if (!/\d/u.test(key)) {
      add(typed, letter);
      continue;
    }
    const done =
      setTone(typed, VNI_TONES[key]) ||
      (key === '6' && (mark(typed, 'a', CIRCUMFLEX) || mark(typed, 'e', CIRCUMFLEX) || mark(typed, 'o', CIRCUMFLEX))) ||
      (key === '7' && horn(typed)) ||
      (key === '8' && mark(typed, 'a', BREVE)) ||
      (key === '9' && stroke(typed));
    if (!done) return undefined;
    keys++;
  }
  return keys > 0 ? finish(typed) : undefined;
}

function lettersOf(word: string): { base: string; mark: string; tone: string }[] {
  const signs =
    word
      .toLowerCase()
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? [];
  return signs.map((sign) => {
    const [base = '', ...marks] = [...sign];
    return {
      base,
      mark: marks.find((one) => [CIRCUMFLEX, HORN, BREVE].includes(one)) ?? '',
      tone: marks.find((one) => Object.values(TELEX_TONES).includes(one)) ?? '',
    };
  });
}

function add(typed: Typed, letter: { base: string; mark: string; tone: string }): void {
  typed.letters.push({ base: letter.base, mark: letter.mark });
  if (letter.tone) typed.tone = letter.tone;
}

function setTone(typed: Typed, tone: string | undefined): boolean {
  if (!tone || !typed.letters.some((one) => VOWEL.test(one.base))) return false;
  typed.tone = tone;
  return true;
}

/** Marks the last such vowel that has no mark yet. */
function mark(typed: Typed, base: string, sign: string): boolean {
  const at = typed.letters.findLastIndex((one) => one.base === base && one.mark === '');
  if (at < 0) return false;
  typed.letters[at]!.mark = sign;
  return true;
}

/** Horns the last u or o, and both of "uo". */
function horn(typed: Typed): boolean {
  const at = typed.letters.findLastIndex((one) => /[uo]/u.test(one.base) && one.mark === '');
  if (at < 0) return false;
  const letter = typed.letters[at]!;
  const before = typed.letters[at - 1];
  const afterA = typed.letters.slice(at + 1).some((one) => one.base === 'a' && one.mark === '');
  // "hoaw" is "hoă".
  if (afterA && letter.base === 'o') return false;
  letter.mark = HORN;
  if (letter.base === 'o' && before?.base === 'u' && before.mark === '' && typed.letters[at - 2]?.base !== 'q')
    before.mark = HORN;
  return true;
}

function stroke(typed: Typed): boolean {
  const [first] = typed.letters;
  if (first?.base !== 'd') return false;
  first.base = 'đ';
  return true;
}

/** Joins the letters, the tone on the vowel that carries it. */
function finish(typed: Typed): string | undefined {
  const { letters, tone } = typed;
  // "thuowr" is "thuở": "ươ" stands only before a final letter.
  const last = letters.at(-1);
  if (last?.base === 'o' && last.mark === HORN && letters.at(-2)?.mark === HORN) letters.at(-2)!.mark = '';
  const at = tone ? carrierOf(letters) : -1;
  if (tone && at < 0) return undefined;
  const word = letters
    .map((one, i) => one.base + one.mark + (i === at ? tone : ''))
    .join('')
    .normalize('NFC');
  return isSyllable(foldMarks(word)) && hasPossibleTone(word) ? word : undefined;
}

/** Where the tone stands: on the marked vowel, else on the last before a final consonant, else by the old rule of pairs. */
function carrierOf(letters: Typed['letters']): number {
  const vowels: number[] = [];
  for (const [i, letter] of letters.entries()) {
    const glide =
      (letter.base === 'u' && letters[i - 1]?.base === 'q') ||
      (letter.base === 'i' && i === 1 && letters[0]?.base === 'g' && VOWEL.test(letters[2]?.base ?? ''));
    if (VOWEL.test(letter.base) && !glide) vowels.push(i);
  }
  const marked = vowels.findLast((i) => letters[i]!.mark !== '');
  if (marked !== undefined) return marked;
  const closed = vowels.length > 0 && vowels.at(-1)! < letters.length - 1;
  if (closed) return vowels.at(-1)!;
  return vowels[vowels.length > 2 ? 1 : 0] ?? -1;
}
