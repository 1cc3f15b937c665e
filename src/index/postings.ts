/** Postings as they are stored: the rows of term i stand from `starts[i]` to `starts[i + 1]`. */
export interface StoredPostings {
  /** All terms, parted by line breaks, in the order of their postings. */
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
  readonly #stored: StoredPostings;
  readonly #places: Map<string, number>;
  readonly #meanLength: number;

  constructor(stored: StoredPostings) {
    this.#stored = stored;
    this.#places = new Map(stored.terms ? stored.terms.split('\n').map((term, place) => [term, place]) : []);
    if (stored.starts.length !== this.#places.size + 1) throw new RangeError('Terms and postings differ in number.');
    this.#meanLength = Math.max(
      1,
      stored.lengths.reduce((sum, length) => sum + length, 0) / stored.lengths.length || 1,
    );
  }

  /** Collects the postings of texts, each a list of terms. */
  static build(texts: readonly (readonly string[])[]): Postings {
    const lists = new Map<string, number[]>();
    for (const [row, terms] of texts.entries()) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = lists.get(term);
        if (list) list.push(row, count);
        else lists.set(term, [row, count]);
      }
    }
    const size = [...lists.values()].reduce((sum, list) => sum + list.length / 2, 0);
    const stored: StoredPostings = {
      terms: [...lists.keys()].join('\n'),
      starts: new Uint32Array(lists.size + 1),
      rows: new Uint32Array(size),
      counts: new Uint8Array(size),
      lengths: Uint16Array.from(texts, (terms) => Math.min(65_535, terms.length)),
    };
    let at = 0;
    let place = 0;
    for (const list of lists.values()) {
      for (let i = 0; i < list.length; i += 2, at++) {
        stored.rows[at] = list[i]!;
        stored.counts[at] = Math.min(255, list[i + 1]!);
      }
      stored.starts[++place] = at;
    }
    return new Postings(stored);
  }

  /** What is stored. */
  get stored(): StoredPostings {
    return this.#stored;
  }

  /** Number of rows. */
  get rowCount(): number {
    return this.#stored.lengths.length;
  }

  /**
   * Adds to the scores of all rows what the terms give them, by BM25 (Robertson and Zaragoza 2009) with
   * idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
   */
  score(terms: Iterable<string>, weight: number, { k1, b }: Bm25Parameters, scores: Float32Array): void {
    const { starts, rows, counts, lengths } = this.#stored;
    const rowCount = this.rowCount;
    const perLength = (k1 * b) / this.#meanLength;
    for (const term of terms) {
      const place = this.#places.get(term);
      if (place === undefined) continue;
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const rarity = Math.log(1 + (rowCount - (to - from) + 0.5) / (to - from + 0.5));
      const most = weight * rarity * (k1 + 1);
      for (let at = from; at < to; at++) {
        const row = rows[at]!;
        const count = counts[at]!;
        scores[row]! += (most * count) / (count + k1 * (1 - b) + perLength * lengths[row]!);
      }
    }
  }
}
