import type { VectorHit, VectorIndex } from './vector-index.ts';

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

  search(query: Float32Array, limit: number, accepts: (row: number) => boolean = () => true): VectorHit[] {
    const hits: VectorHit[] = [];
    for (let row = 0; row < this.size; row++) {
      if (!accepts(row)) continue;
      let score = 0;
      const start = row * this.#dimensions;
      for (let i = 0; i < this.#dimensions; i++) score += this.#vectors[start + i]! * query[i]!;
      hits.push({ row, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
  }
}
