import type { Token } from '../text/index.ts';
import type { Shape } from './lexical-terms.ts';
import type { RowRange } from './vector-index.ts';

/** A passage found by its words. */
export interface LexicalHit {
  row: number;
  /** Higher is better; comparable within one search only. */
  score: number;
}

/** What a passage gives to the keyword index. */
export interface LexicalPassage {
  row: number;
  text: string;
  /** Headings above it, the nearest last. */
  headings: string;
}

/** A question as the keyword index takes it. */
export interface LexicalQuery {
  /** The words typed, in order. */
  tokens: readonly Token[];
  /** Other words for the same concepts, each a phrase; they count less than the words typed. */
  expansions?: readonly (readonly Token[])[];
  /** What the answer must hold: an amount, a day. */
  shapes?: readonly Shape[];
}

/** Finds passages by words. */
export interface LexicalIndex {
  /** The best rows of a range (all rows without one), best first. */
  search(query: LexicalQuery, limit: number, accepts?: (row: number) => boolean, range?: RowRange): LexicalHit[];
}
