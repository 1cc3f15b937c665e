import { type Token, tokenize } from '../text/index.ts';
import type { LexicalHit, LexicalIndex, LexicalPassage, LexicalQuery } from './lexical-index.ts';
import { pairsOf, shapeTermsOf, syllablesOf, termsOf, toShapeTerm } from './lexical-terms.ts';
import { mergePostings } from './merge-postings.ts';
import { packArrays, unpackArrays } from './packed-arrays.ts';
import { type Bm25Parameters, PACKED_ARRAYS, Postings } from './postings.ts';
import { PostingsBuilder } from './postings-builder.ts';
import type { RowRange } from './vector-index.ts';

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
  shape: 9,
};

/**
 * Keyword search over syllables and pairs of syllables, in three fields, each scored by BM25 and summed.
 *
 * Of our own although MiniSearch does the same behind the same port, for speed: of 5,297 passages (`npm run bench:retrieval`'s plan
 * questions among others, two runs on a busy machine), a question takes 0.2 ms against 27 to 42 ms, opening the stored index
 * 0.04 to 0.25 s against 0.9 to 1.6 s, the file 6.6 MB against 10.1 MB. MiniSearch's BM25+ ranks that set better by words alone (MRR .84 against .80, all 478
 * questions); where that comes from is not known yet.
 */
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
  static build(passages: Iterable<LexicalPassage>, weights = LEXICAL_WEIGHTS): Bm25Index {
    const builder = new Bm25Builder(weights);
    for (const passage of passages) builder.add(passage);
    return builder.finish();
  }

  /** An index over the postings of its fields. */
  static of(fields: { exact: Postings; folded: Postings; heading: Postings }, weights = LEXICAL_WEIGHTS): Bm25Index {
    return new Bm25Index(fields, weights);
  }

  /** Joins the rows of this index that are kept with those of another, see `mergePostings`. */
  merge(rows: Int32Array, other: Bm25Index, otherRows: Int32Array, rowCount: number): Bm25Index {
    const join = (kept: Postings, fresh: Postings) =>
      mergePostings({ field: kept, rows }, { field: fresh, rows: otherRows }, rowCount);
    return new Bm25Index(
      {
        exact: join(this.#exact, other.#exact),
        folded: join(this.#folded, other.#folded),
        heading: join(this.#heading, other.#heading),
      },
      this.#weights,
    );
  }

  /** Number of rows. */
  get rowCount(): number {
    return this.#exact.rowCount;
  }

  /** The rows that hold a folded term in their text and in their headings; a pair of syllables is joined by `_`. */
  rowsOf(term: string): [text: Uint32Array, headings: Uint32Array] {
    return [this.#folded.rowsOf(term), this.#heading.rowsOf(term)];
  }

  /**
   * Restores an index from the bytes that `toParts` gave.
   * @throws where the bytes are damaged
   */
  static restore(bytes: Uint8Array): Bm25Index {
    const arrays = unpackArrays(bytes);
    const [exact, folded, heading] = [0, 1, 2].map((field) =>
      Postings.unpack(arrays.slice(field * PACKED_ARRAYS, (field + 1) * PACKED_ARRAYS)),
    );
    return new Bm25Index({ exact: exact!, folded: folded!, heading: heading! }, LEXICAL_WEIGHTS);
  }

  /** The index as bytes, in parts to be written one after another. */
  toParts(): Uint8Array[] {
    return packArrays([this.#exact, this.#folded, this.#heading].flatMap((field) => field.pack()));
  }

  search(query: LexicalQuery, limit: number, accepts?: (row: number) => boolean, range?: RowRange): LexicalHit[] {
    const weights = this.#weights;
    const scores = new Float32Array(this.#exact.rowCount);
    const add = (field: Postings, tokens: readonly Token[], key: 'exact' | 'folded', weight: number) => {
      field.score(new Set(syllablesOf(tokens, key)), weight, weights, scores, range);
      field.score(new Set(pairsOf(tokens, key)), weight * weights.pair, weights, scores, range);
    };
    add(this.#exact, query.tokens, 'exact', weights.exact);
    add(this.#folded, query.tokens, 'folded', weights.folded);
    add(this.#heading, query.tokens, 'folded', weights.heading);
    for (const expansion of query.expansions ?? []) {
      add(this.#exact, expansion, 'exact', weights.exact * weights.expansion);
    }
    this.#folded.score((query.shapes ?? []).map(toShapeTerm), weights.shape, weights, scores, range);
    return best(scores, limit, accepts, range);
  }
}

/** Collects the passages of a keyword index one by one, so that their words need not be held all at once. */
export class Bm25Builder {
  readonly #exact = new PostingsBuilder();
  readonly #folded = new PostingsBuilder();
  readonly #heading = new PostingsBuilder();
  readonly #weights: LexicalWeights;

  constructor(weights = LEXICAL_WEIGHTS) {
    this.#weights = weights;
  }

  /** Adds the next row. */
  add({ text, headings }: Pick<LexicalPassage, 'text' | 'headings'>): void {
    const tokens = tokenize(text);
    this.#exact.add(termsOf(tokens, 'exact'));
    this.#folded.add([...termsOf(tokens, 'folded'), ...shapeTermsOf(tokens)]);
    this.#heading.add(termsOf(tokenize(headings), 'folded'));
  }

  /** The index of all rows added. */
  finish(): Bm25Index {
    return Bm25Index.of(
      { exact: this.#exact.finish(), folded: this.#folded.finish(), heading: this.#heading.finish() },
      this.#weights,
    );
  }
}

/** The rows of the highest scores above 0, best first; of equal ones the lower row first. */
function best(
  scores: Float32Array,
  limit: number,
  accepts?: (row: number) => boolean,
  range: RowRange = { from: 0, to: scores.length },
): LexicalHit[] {
  const hits: LexicalHit[] = [];
  if (limit <= 0) return hits;
  for (let row = range.from; row < Math.min(scores.length, range.to); row++) {
    const score = scores[row]!;
    if (score <= 0 || (hits.length === limit && score <= hits.at(-1)!.score) || accepts?.(row) === false) continue;
    let place = hits.length;
    while (place > 0 && hits[place - 1]!.score < score) place--;
    hits.splice(place, 0, { row, score });
    if (hits.length > limit) hits.pop();
  }
  return hits;
}
