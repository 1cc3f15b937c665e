import type { IndexedDocument } from './plan-index.ts';
import type { RowRange, VectorHit, VectorIndex } from './vector-index.ts';

/** Vectors looked for at first, for each row wanted: long passages take several places. */
const VECTORS_A_ROW = 3;

/** Finds rows that have several vectors each, by the nearest of them. */
export class PartVectorIndex implements VectorIndex {
  readonly size: number;
  readonly #vectors: VectorIndex;
  /** Row of each vector. */
  readonly #rows: Uint32Array;

  /**
   * @param counts number of vectors of each row, in the order of the rows
   * @throws RangeError where they do not add up to the number of vectors
   */
  constructor(vectors: VectorIndex, counts: readonly number[]) {
    this.#vectors = vectors;
    this.size = counts.length;
    this.#rows = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    for (const [row, count] of counts.entries()) {
      this.#rows.fill(row, at, at + count);
      at += count;
    }
    if (at !== vectors.size) throw new RangeError(`${vectors.size} vectors do not fit rows of ${at}.`);
  }

  /**
   * The rows of an index's documents, over all their vectors.
   * @throws RangeError where the vectors are not those of the documents
   */
  static over(vectors: VectorIndex, documents: readonly IndexedDocument[]): PartVectorIndex {
    return new PartVectorIndex(
      vectors,
      documents.flatMap(({ vectorCounts }) => vectorCounts),
    );
  }

  search(query: Float32Array, limit: number, accepts?: (row: number) => boolean, range?: RowRange): VectorHit[] {
    const rows = this.#rows;
    const vectors = range && { from: this.#firstVector(range.from), to: this.#firstVector(range.to) };
    const ofAccepted = accepts && ((vector: number) => accepts(rows[vector]!));
    const wanted = Math.min(limit, range ? range.to - range.from : this.size);
    const most = vectors ? vectors.to - vectors.from : rows.length;
    for (let depth = wanted * VECTORS_A_ROW; ; depth *= 2) {
      const found = this.#vectors.search(query, depth, ofAccepted, vectors);
      const best = new Map<number, VectorHit>();
      for (const { row: vector, score } of found) {
        const row = rows[vector]!;
        if (!best.has(row)) best.set(row, { row, score });
      }
      if (best.size >= wanted || found.length < depth || depth >= most) {
        return [...best.values()].sort((a, b) => b.score - a.score || a.row - b.row).slice(0, wanted);
      }
    }
  }

  /** Position of a row's first vector. */
  #firstVector(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
