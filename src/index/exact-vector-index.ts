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
    const vectors = this.#vectors;
    const dimensions = this.#dimensions;
    for (let row = range.from; row < Math.min(this.size, range.to); row++) {
      if (!accepts(row)) continue;
      const score = multiply(query, vectors, row * dimensions);
      if (hits.length === limit && score <= hits.at(-1)!.score) continue;
      let place = hits.length;
      while (place > 0 && hits[place - 1]!.score < score) place--;
      hits.splice(place, 0, { row, score });
      if (hits.length > limit) hits.pop();
    }
    return hits;
  }
}

/** Sum of products of a vector with the one that starts at a place; four sums side by side, which is some three times faster. */
function multiply(query: Float32Array, vectors: Float32Array, start: number): number {
  const most = query.length & ~3;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let axis = 0;
  for (let at = start; axis < most; axis += 4, at += 4) {
    first += query[axis]! * vectors[at]!;
    second += query[axis + 1]! * vectors[at + 1]!;
    third += query[axis + 2]! * vectors[at + 2]!;
    fourth += query[axis + 3]! * vectors[at + 3]!;
  }
  for (; axis < query.length; axis++) first += query[axis]! * vectors[start + axis]!;
  return first + second + third + fourth;
}
