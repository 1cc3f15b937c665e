import { foldMarks, type Token, tokenize } from '../../src/text/index.ts';
import { agencyMatcher, placeMatcher } from '../../src/vocabulary/index.ts';

/** Keys beside each key of a keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters of the shortest word that a slip may fall into. */
const SHORTEST = 4;
const LETTERS = /\p{L}\p{M}*/gu;
const KINDS = ['wrong', 'missing', 'doubled', 'swapped'] as const;

/**
 * Makes one typing slip: a wrong, missing, doubled or swapped letter in one word of four or more letters that is no
 * number and no part of a place's name. A text without such a word stays as it is.
 */
export function makeTypingSlip(text: string, random: () => number): string {
  return slipInto(text, wordsForSlips(text), random);
}

function slipInto(text: string, words: readonly Pick<Token, 'text' | 'start' | 'end'>[], random: () => number): string {
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const slipped = slip(
    [...word.text.matchAll(LETTERS)].map(([letter]) => letter),
    random,
  );
  return text.slice(0, word.start) + slipped.join('') + text.slice(word.end);
}

/** Makes one slip in a word of a place's or body's name; a text without one stays as it is. */
export function makeNameSlip(text: string, random: () => number): string {
  const tokens = tokenize(text);
  const named = [
    ...placeMatcher()
      .match(tokens)
      .filter((match) => !match.value.trap),
    ...agencyMatcher().match(tokens),
  ].filter((match) => match.to - match.from > 1);
  const words = named
    .flatMap((match) => tokens.slice(match.from, match.to))
    .filter((token) => /^[\p{L}\p{M}]+$/u.test(token.text) && [...token.text.matchAll(LETTERS)].length >= 3);
  return slipInto(text, words, random);
}

/** Leaves out one space between two words. */
export function loseSpace(text: string, random: () => number): string {
  const spaces = [...text.matchAll(/(?<=\p{L}\p{M}*) (?=\p{L})/gu)].map((match) => match.index);
  const at = spaces[Math.floor(random() * spaces.length)];
  return at === undefined ? text : text.slice(0, at) + text.slice(at + 1);
}

/** Puts a space into one word of four or more letters. */
export function addSpace(text: string, random: () => number): string {
  const words = tokenize(text).filter(
    (token) => /^[\p{L}\p{M}]+$/u.test(token.text) && [...token.text.matchAll(LETTERS)].length >= SHORTEST,
  );
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const letters = [...word.text.matchAll(LETTERS)].map(([letter]) => letter);
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const broken = `${letters.slice(0, at).join('')} ${letters.slice(at).join('')}`;
  return text.slice(0, word.start) + broken + text.slice(word.end);
}

function wordsForSlips(text: string): { text: string; start: number; end: number }[] {
  const tokens = tokenize(text);
  const places = placeMatcher()
    .match(tokens)
    .filter((match) => !match.value.trap);
  return tokens.filter(
    (token, i) =>
      /^[\p{L}\p{M}]+$/u.test(token.text) &&
      [...token.text.matchAll(LETTERS)].length >= SHORTEST &&
      places.every((place) => i < place.from || i >= place.to),
  );
}

function slip(letters: readonly string[], random: () => number): string[] {
  const at = Math.floor(random() * letters.length);
  const letter = letters[at]!;
  switch (KINDS[Math.floor(random() * KINDS.length)]!) {
    case 'wrong':
      return letters.with(at, neighbourOf(letter, random));
    case 'missing':
      return letters.toSpliced(at, 1);
    case 'doubled':
      return letters.toSpliced(at, 0, letter);
    case 'swapped': {
      const pairs = letters.slice(1).flatMap((next, i) => (next === letters[i] ? [] : [i]));
      const first = pairs[Math.floor(random() * pairs.length)] ?? 0;
      return letters.with(first, letters[first + 1]!).with(first + 1, letters[first]!);
    }
  }
}

function neighbourOf(letter: string, random: () => number): string {
  const key = foldMarks(letter).toLowerCase();
  const row = ROWS.find((one) => one.includes(key)) ?? ROWS[1]!;
  const at = row.indexOf(key);
  const beside = [row[at - 1], row[at + 1]].filter((one) => one !== undefined);
  const typed = beside[Math.floor(random() * beside.length)] ?? 'a';
  return letter === letter.toLowerCase() ? typed : typed.toUpperCase();
}
