import type { RowRange, VectorHit, VectorIndex } from './vector-index.ts';

/** Compares a question with every vector: the ground truth for other indexes, and fast enough for a few thousand. */
export class ExactVectorIndex implements VectorIndex {
  readonly size: number;
  readonly #vectors: Float32Array;
  readonly #dimensions: number;

  /** @param vectors all vectors, each of length one, one after another */
  constructor(vectors: Float32Array, dimensions: number) {
    this.#vectors = vectors;
    this.#dimensions = dimensions;
    this.size = dimensions === 0 ? 0 : vectors.length / dimensions;
  }

  search(
    query: Float32Array,
    limit: number,
    accepts: (row: number) => boolean = () => true,
    range: RowRange = { from: 0, to: this.size },
  ): VectorHit[] {
    const hits: VectorHit[] = [];
    if (limit <= 0) return hits;
    for (let row = range.from; row < Math.min(this.size, range.to); row++) {
      if (!accepts(row)) continue;
      const score = this.#score(query, row);
      if (hits.length === limit && score <= hits.at(-1)!.score) continue;
      let place = hits.length;
      while (place > 0 && hits[place - 1]!.score < score) place--;
      hits.splice(place, 0, { row, score });
      if (hits.length > limit) hits.pop();
    }
    return hits;
  }

  #score(query: Float32Array, row: number): number {
    const vectors = this.#vectors;
    const dimensions = this.#dimensions;
    const start = row * dimensions;
    let score = 0;
    for (let axis = 0; axis < dimensions; axis++) score += query[axis]! * vectors[start + axis]!;
    return score;
  }
}
