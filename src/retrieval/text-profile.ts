import { type Token, tokenize } from '../text/index.ts';
import { planConceptMatcher } from '../vocabulary/index.ts';
import { numberOf, type ProfiledWord, wordNumbered } from './profiled-words.ts';

/** A concept with the positions of the words that name it. */
export interface NamedConcept {
  id: string;
  from: number;
  to: number;
}

/** A text made ready for matching, in a few bytes a word: hundreds of plans have millions of words. */
export class TextProfile {
  /** The concepts that the text names in plans' words. */
  readonly concepts: readonly NamedConcept[];
  /** Numbers of the words, in their order. */
  readonly #words: Uint32Array;
  /** Where each folded word stands, as number of the word × `SPAN` + position, ascending. */
  readonly #places: Float64Array;
  /** Positions of the words behind a comma, a semicolon or the end of a sentence, ascending. */
  readonly #breaks: Uint32Array;

  constructor(tokens: readonly Token[], breaks: readonly number[] = []) {
    this.#breaks = Uint32Array.from(breaks);
    this.#words = new Uint32Array(tokens.length);
    const places: number[] = [];
    for (const [at, token] of tokens.entries()) {
      const number = numberOf(token);
      const word = wordNumbered(number);
      this.#words[at] = number;
      places.push(word.foldedNumber * SPAN + at);
      if (word.digitsNumber !== undefined) places.push(word.digitsNumber * SPAN + at);
    }
    this.#places = Float64Array.from(places).sort();
    this.concepts = conceptsOf(tokens);
  }

  /** Number of words. */
  get length(): number {
    return this.#words.length;
  }

  /** The word at a position; undefined beyond the end. */
  wordAt(at: number): ProfiledWord | undefined {
    return at < this.#words.length ? wordNumbered(this.#words[at]!) : undefined;
  }

  /** All words, in order. */
  words(): ProfiledWord[] {
    return Array.from(this.#words, wordNumbered);
  }

  /** How many commas and ends stand between two words, given by their positions. */
  breaksBetween(one: number, other: number): number {
    const [first, last] = one < other ? [one, other] : [other, one];
    let count = 0;
    for (const at of this.#breaks) if (at > first && at <= last) count++;
    return count;
  }

  /** Where the positions of a folded word begin, given by its number; -1 for a word that the text does not have. */
  placeOf(folded: number | undefined): number {
    if (folded === undefined) return -1;
    const places = this.#places;
    const least = folded * SPAN;
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < least) low = middle + 1;
      else high = middle;
    }
    return low < places.length && places[low]! < least + SPAN ? low : -1;
  }

  /** The position of a folded word at `placeOf` and after; they ascend, and -1 follows the last. */
  positionAt(place: number, folded: number): number {
    const position = (this.#places[place] ?? Number.POSITIVE_INFINITY) - folded * SPAN;
    return position < SPAN ? position : -1;
  }
}

/** More than the words of any text. */
const SPAN = 2 ** 24;
const NO_CONCEPTS: readonly NamedConcept[] = [];

const BREAK = /[,;:.]/u;

/** Prepares a text for matching. */
export function profileText(text: string): TextProfile {
  const tokens = tokenize(text);
  const own = text.normalize('NFC');
  const breaks = tokens.flatMap((token, at) =>
    at > 0 && BREAK.test(own.slice(tokens[at - 1]!.end, token.start)) ? [at] : [],
  );
  return new TextProfile(tokens, breaks);
}

/** "bảo hiểm thất nghiệp" is not about "thất nghiệp": these words before a concept make it another one. */
const CHANGES = /(?:bao hiem|bao hiem xa hoi|bhxh|tro cap)$/u;
const LAST_OF_CHANGES = /^(?:hiem|hoi|cap)$|bhxh$/u;

/** True where the words before a position, given folded, make a concept that begins there another one. */
export function isChangedBy(last: string | undefined, before: () => string): boolean {
  return last !== undefined && LAST_OF_CHANGES.test(last) && CHANGES.test(before());
}

/** The concepts that a plan's text names in plans' words; officers' words in it mean something else. */
function conceptsOf(tokens: readonly Token[]): readonly NamedConcept[] {
  const concepts: NamedConcept[] = [];
  const folded = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.folded)
      .join(' ');
  for (const { from, to, value } of planConceptMatcher().matchAll(tokens, 0.95)) {
    const changed = isChangedBy(tokens[from - 1]?.folded, () => folded(Math.max(0, from - 4), from));
    if (!changed || CHANGES.test(folded(from, to))) concepts.push({ id: value.id, from, to });
  }
  return concepts.length > 0 ? concepts : NO_CONCEPTS;
}
