/**
 * What the marks of a word tell about which one was meant. A key hit wrong, twice or not at all leaves the other letters'
 * marks as they are. Hỏi and ngã sound alike in the South and Centre and are written for each other more often than any key
 * is missed. Who leaves out all marks leaves them out of other words as well.
 */

import type { Token } from '../../text/index.ts';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const HOOK = '\u0309';
const TILDE = '\u0303';

/** Costs are negative logarithms of chances, see `word-chances.ts`. */
const COST = {
  /** A tone, or the mark of a vowel or đ, that is missing beside others of the word. */
  missing: 2.5,
  /** Hỏi for ngã. */
  hookOrTilde: 2,
  /** Another tone or mark. */
  other: 4.5,
  /** A tone that the word has not. */
  surplus: 5,
  /** A letter too many that has a mark of its own. */
  apart: 9,
};

interface Letter {
  base: string;
  /** The mark of a vowel or of đ, '' where there is none. */
  mark: string;
  tone: string;
}

/**
 * What it costs that a word was typed with the marks it was typed with, if another was meant.
 * @param typed as its exact key
 * @param meant as its exact key; at most one slip lies between their letters
 * @param bare what it costs that all marks of a word are left out, see `costOfBareWords`
 */
export function costOfMarks(typed: string, meant: string, bare: number): number {
  if (typed === meant) return 0;
  const letters = readLetters(typed);
  const [offered, wanted] = alignLetters(letters, readLetters(meant));
  if (!letters.some(isMarked)) return wanted.some(isMarked) ? bare : 0;
  // A letter with its own mark takes several keys: "huyệnở" has no letter too many.
  const added = letters.length > wanted.length ? letters.find((letter) => !offered.includes(letter)) : undefined;
  const [tone, due] = [toneOf(offered), toneOf(wanted)];
  const [missing, surplus] = [marksWithout(wanted, offered), marksWithout(offered, wanted)];
  const swapped = Math.min(missing, surplus);
  const typedApart = added && isMarked(added) && !offered.some((letter) => letter.base === added.base) ? COST.apart : 0;
  return costOfTone(tone, due) + COST.other * surplus + COST.missing * (missing - swapped) + typedApart;
}

function costOfTone(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (!typed) return COST.missing;
  if (!meant) return COST.surplus;
  return [HOOK, TILDE].includes(typed) && [HOOK, TILDE].includes(meant) ? COST.hookOrTilde : COST.other;
}

/** The letters that no slip touched. */
function alignLetters(typed: Letter[], meant: Letter[]): [Letter[], Letter[]] {
  let at = 0;
  while (at < typed.length && at < meant.length && typed[at]!.base === meant[at]!.base) at++;
  if (typed.length < meant.length) return [typed, meant.toSpliced(at, 1)];
  if (typed.length > meant.length) return [typed.toSpliced(at, 1), meant];
  const swapped = typed[at]?.base === meant[at + 1]?.base && typed[at + 1]?.base === meant[at]?.base;
  return swapped || at === typed.length ? [typed, meant] : [typed.toSpliced(at, 1), meant.toSpliced(at, 1)];
}

function isMarked(letter: Letter): boolean {
  return letter.mark !== '' || letter.tone !== '';
}

function toneOf(letters: readonly Letter[]): string {
  return letters.find((letter) => letter.tone)?.tone ?? '';
}

/** How many marked letters of one word the other has not. */
function marksWithout(letters: readonly Letter[], others: readonly Letter[]): number {
  const left = others.filter((letter) => letter.mark);
  return letters.filter((letter) => {
    if (!letter.mark) return false;
    const at = left.findIndex((other) => other.base === letter.base && other.mark === letter.mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

const lettersKnown = new Map<string, Letter[]>();
const MOST_KNOWN = 20_000;

function readLetters(word: string): Letter[] {
  let letters = lettersKnown.get(word);
  if (!letters) {
    const signs =
      word
        .replace(/đ/gu, 'd\u0335')
        .normalize('NFD')
        .match(/\P{M}\p{M}*/gu) ?? [];
    letters = signs.map((sign) => {
      const [base = '', ...marks] = [...sign];
      return {
        base,
        mark: marks.find((mark) => !TONE.test(mark)) ?? '',
        tone: marks.find((mark) => TONE.test(mark)) ?? '',
      };
    });
    if (lettersKnown.size >= MOST_KNOWN) lettersKnown.clear();
    lettersKnown.set(word, letters);
  }
  return letters;
}

/** The letters of a typed word with the marks of another that has the same ones: "TY" and "tỉ" make "TỶ". */
export function putMarks(typed: string, meant: string): string {
  const letters = [...typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')];
  const marks = readLetters(meant);
  if (letters.length !== marks.length) return meant;
  return letters
    .map((letter, i) => {
      const { mark, tone } = marks[i]!;
      if (mark === '\u0335') return letter === 'D' ? 'Đ' : 'đ';
      return letter + mark + tone;
    })
    .join('')
    .normalize('NFC');
}

/** Number of words without their marks that a text is taken to have beside those that it has, and all its words. */
const EXPECTED = { withMarks: 0.1, withoutAny: 1, words: 1 };

/**
 * What it costs in a text that the marks of a word are left out: little where others of its words have lost theirs, much
 * where none has.
 * @param writtenBare tells whether a word is also written without marks
 */
export function costOfBareWords(tokens: readonly Token[], writtenBare: (token: Token) => boolean): number {
  const words = tokens.filter((token) => /^\p{L}+$/u.test(token.folded));
  const marked = words.filter((token) => token.exact !== token.folded).length;
  const lost = words.filter((token) => token.exact === token.folded && !writtenBare(token)).length;
  const expected = marked === 0 ? EXPECTED.withoutAny : EXPECTED.withMarks;
  return -Math.log((lost + expected) / (lost + marked + EXPECTED.words));
}

/** True where `meant` has every marked letter and every tone of `typed`; letters hit twice count once. */
export function keepsMarks(meant: string, typed: string): boolean {
  const [wanted, offered] = [readMarks(once(typed)), readMarks(meant)];
  return takeAll(offered.letters, wanted.letters) && takeAll(offered.tones, wanted.tones);
}

/** `bắắc` as `bắc`. */
function once(word: string): string {
  return word.normalize('NFC').replace(/([^a-z\s])\1/giu, '$1');
}

interface Marked {
  base: string;
  mark: string;
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
