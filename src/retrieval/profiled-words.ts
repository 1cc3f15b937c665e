import type { Token } from '../text/index.ts';

/** A word of the plans, held once however often it stands in them. */
export interface ProfiledWord extends Pick<Token, 'exact' | 'folded'> {
  /** Number of its folded form. */
  foldedNumber: number;
  /** Number of its first digits where it is a document's number, by which it is found as well: "08" of "08-CT/TU". */
  digitsNumber?: number;
}

/*
 * Numbers are given once and never change, so that profiles made of them can be kept; there are as many as the plans read
 * so far have words.
 */
const words: ProfiledWord[] = [];
const numbers = new Map<string, number>();
const foldedNumbers = new Map<string, number>();

/** The number of a word of a plan, the next free one for a new word. */
export function numberOf({ exact, folded }: Token): number {
  const known = numbers.get(exact);
  if (known !== undefined) return known;
  const number = words.length;
  const digits = /^(\d+)[-/]\p{L}/u.exec(folded)?.[1];
  const word: ProfiledWord = { exact, folded, foldedNumber: numberFolded(folded) };
  if (digits) word.digitsNumber = numberFolded(digits);
  words.push(word);
  numbers.set(exact, number);
  return number;
}

/** The word that has a number. */
export function wordNumbered(number: number): ProfiledWord {
  return words[number]!;
}

/** The number of a folded word; undefined for one that no plan read so far has. */
export function foldedNumberOf(folded: string): number | undefined {
  return foldedNumbers.get(folded);
}

function numberFolded(folded: string): number {
  let number = foldedNumbers.get(folded);
  if (number === undefined) {
    number = foldedNumbers.size;
    foldedNumbers.set(folded, number);
  }
  return number;
}
