import { countNames, splitNames } from './name-list.ts';
import type { PackedArray } from './packed-arrays.ts';
import type { RowRange } from './vector-index.ts';

/** Number of arrays that a field is packed into. */
export const PACKED_ARRAYS = 5;

/** Postings as they are stored: the rows of term i stand from `starts[i]` to `starts[i + 1]`. */
export interface StoredPostings {
  /** All terms, see `joinNames`, in the order of their postings. */
  terms: string;
  starts: Uint32Array;
  rows: Uint32Array;
  /** How often the term stands in the row, at most 255. */
  counts: Uint8Array;
  /** Number of terms in each row. */
  lengths: Uint16Array;
}

/** Saturation of repeated terms and share of the length correction: the usual values of BM25. */
export interface Bm25Parameters {
  k1: number;
  b: number;
}

/** One field of a keyword index: which terms stand in which rows. */
export class Postings {
  /** The arrays of the field, for reading. */
  readonly stored: StoredPostings;
  readonly #meanLength: number;
  #byTerm: Map<string, number> | undefined;

  constructor(stored: StoredPostings) {
    this.stored = stored;
    if (stored.starts.length !== countNames(stored.terms) + 1)
      throw new RangeError('Terms and postings differ in number.');
    this.#meanLength = Math.max(
      1,
      stored.lengths.reduce((sum, length) => sum + length, 0) / stored.lengths.length || 1,
    );
  }

  /** The arrays that hold the field. */
  pack(): PackedArray[] {
    const { terms, starts, rows, counts, lengths } = this.stored;
    return [Buffer.from(terms, 'utf8'), starts, rows, counts, lengths];
  }

  /**
   * The field that arrays hold.
   * @throws where they are not those of a field
   */
  static unpack([terms, starts, rows, counts, lengths]: readonly PackedArray[]): Postings {
    const fits =
      terms instanceof Uint8Array &&
      starts instanceof Uint32Array &&
      rows instanceof Uint32Array &&
      counts instanceof Uint8Array &&
      lengths instanceof Uint16Array;
    if (!fits) throw new TypeError('These are no postings.');
    return new Postings({
      terms: Buffer.from(terms.buffer, terms.byteOffset, terms.length).toString('utf8'),
      starts,
      rows,
      counts,
      lengths,
    });
  }

  /** Number of rows. */
  get rowCount(): number {
    return this.stored.lengths.length;
  }

  /** Places by term, listed at the first search: an index that is only joined with another needs none. */
  get #places(): Map<string, number> {
    this.#byTerm ??= new Map(splitNames(this.stored.terms).map((term, place) => [term, place]));
    return this.#byTerm;
  }

  /**
   * The rows in which a term stands, ascending; empty for an unknown term.
   */
  rowsOf(term: string): Uint32Array {
    const place = this.#places.get(term);
    const { starts, rows } = this.stored;
    return place === undefined ? rows.subarray(0, 0) : rows.subarray(starts[place]!, starts[place + 1]!);
  }

  /**
   * Adds to the scores of a range's rows (all rows without one) what the terms give them, by BM25 (Robertson and Zaragoza 2009) with
   * idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
   */
  score(
    terms: Iterable<string>,
    weight: number,
    { k1, b }: Bm25Parameters,
    scores: Float32Array,
    range?: RowRange,
  ): void {
    const { starts, rows, counts, lengths } = this.stored;
    const rowCount = this.rowCount;
    const perLength = (k1 * b) / this.#meanLength;
    for (const term of terms) {
      const place = this.#places.get(term);
      if (place === undefined) continue;
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const rarity = Math.log(1 + (rowCount - (to - from) + 0.5) / (to - from + 0.5));
      const most = weight * rarity * (k1 + 1);
      // Rows ascend within a term, so those of one document are found by halving.
      const first = range ? lowerBound(rows, from, to, range.from) : from;
      const last = range ? lowerBound(rows, first, to, range.to) : to;
      for (let at = first; at < last; at++) {
        const row = rows[at]!;
        const count = counts[at]!;
        scores[row]! += (most * count) / (count + k1 * (1 - b) + perLength * lengths[row]!);
      }
    }
  }
}

/** First position from `from` to `to` whose row is at least `row`. */
export function lowerBound(rows: Uint32Array, from: number, to: number, row: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
