import { foldMarks, tokenize } from '../../src/text/index.ts';
import { placeMatcher } from '../../src/vocabulary/index.ts';

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
  const words = wordsForSlips(text);
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const slipped = slip(
    [...word.text.matchAll(LETTERS)].map(([letter]) => letter),
    random,
  );
  return text.slice(0, word.start) + slipped.join('') + text.slice(word.end);
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
