import { deserialize, serialize } from 'node:v8';
import { type Token, tokenize } from '../text/index.ts';
import type { LexicalHit, LexicalIndex, LexicalPassage, LexicalQuery } from './lexical-index.ts';
import { pairsOf, shapeTermsOf, syllablesOf, termsOf, toShapeTerm } from './lexical-terms.ts';
import { type Bm25Parameters, Postings, type StoredPostings } from './postings.ts';

/** How much each kind of match counts. */
export interface LexicalWeights extends Bm25Parameters {
  /** Typed words as they stand, marks included. */
  exact: number;
  /** Typed words without their marks. */
  folded: number;
  /** Typed words without their marks, in the headings above the passage. */
  heading: number;
  /** Pairs of neighbouring syllables, against syllables. */
  pair: number;
  /** Other words for the same concepts, against the words typed. */
  expansion: number;
  /** An amount, a day or a leading body where the question asks for one. */
  shape: number;
}

/** Chosen on the tuning halves of `npm run bench:retrieval`. */
export const LEXICAL_WEIGHTS: LexicalWeights = {
  k1: 0.4,
  b: 0.65,
  exact: 1.3,
  folded: 0.8,
  heading: 1,
  pair: 1.5,
  expansion: 0.35,
  shape: 6,
};

interface StoredFields {
  exact: StoredPostings;
  folded: StoredPostings;
  heading: StoredPostings;
}

/** Keyword search over syllables and pairs of syllables, in three fields, each scored by BM25 and summed. */
export class Bm25Index implements LexicalIndex {
  readonly #exact: Postings;
  readonly #folded: Postings;
  readonly #heading: Postings;
  readonly #weights: LexicalWeights;

  private constructor(fields: { exact: Postings; folded: Postings; heading: Postings }, weights: LexicalWeights) {
    this.#exact = fields.exact;
    this.#folded = fields.folded;
    this.#heading = fields.heading;
    this.#weights = weights;
  }

  /** Indexes passages, whose rows count up from 0. */
  static build(passages: readonly LexicalPassage[], weights = LEXICAL_WEIGHTS): Bm25Index {
    const texts = passages.map(({ text }) => tokenize(text));
    const fields = {
      exact: Postings.build(texts.map((tokens) => termsOf(tokens, 'exact'))),
      folded: Postings.build(texts.map((tokens) => [...termsOf(tokens, 'folded'), ...shapeTermsOf(tokens)])),
      heading: Postings.build(passages.map(({ headings }) => termsOf(tokenize(headings), 'folded'))),
    };
    return new Bm25Index(fields, weights);
  }

  /**
   * Restores an index from what `toBytes` gave.
   * @throws where the bytes are damaged
   */
  static restore(bytes: Uint8Array): Bm25Index {
    const stored = deserialize(bytes) as StoredFields;
    const fields = {
      exact: new Postings(stored.exact),
      folded: new Postings(stored.folded),
      heading: new Postings(stored.heading),
    };
    return new Bm25Index(fields, LEXICAL_WEIGHTS);
  }

  /** The index as bytes, by Node's structured serialisation. */
  toBytes(): Uint8Array {
    const stored: StoredFields = {
      exact: this.#exact.stored,
      folded: this.#folded.stored,
      heading: this.#heading.stored,
    };
    return serialize(stored);
  }

  search(query: LexicalQuery, limit: number, accepts?: (row: number) => boolean): LexicalHit[] {
    const weights = this.#weights;
    const scores = new Float32Array(this.#exact.rowCount);
    const add = (field: Postings, tokens: readonly Token[], key: 'exact' | 'folded', weight: number) => {
      field.score(new Set(syllablesOf(tokens, key)), weight, weights, scores);
      field.score(new Set(pairsOf(tokens, key)), weight * weights.pair, weights, scores);
    };
    add(this.#exact, query.tokens, 'exact', weights.exact);
    add(this.#folded, query.tokens, 'folded', weights.folded);
    add(this.#heading, query.tokens, 'folded', weights.heading);
    for (const expansion of query.expansions ?? []) {
      add(this.#exact, expansion, 'exact', weights.exact * weights.expansion);
    }
    this.#folded.score((query.shapes ?? []).map(toShapeTerm), weights.shape, weights, scores);
    return best(scores, limit, accepts);
  }
}

/** The rows of the highest scores above 0, best first; of equal ones the lower row first. */
function best(scores: Float32Array, limit: number, accepts?: (row: number) => boolean): LexicalHit[] {
  const hits: LexicalHit[] = [];
  if (limit <= 0) return hits;
  for (const [row, score] of scores.entries()) {
    if (score <= 0 || (hits.length === limit && score <= hits.at(-1)!.score) || accepts?.(row) === false) continue;
    let place = hits.length;
    while (place > 0 && hits[place - 1]!.score < score) place--;
    hits.splice(place, 0, { row, score });
    if (hits.length > limit) hits.pop();
  }
  return hits;
}
