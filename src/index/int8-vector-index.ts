import type { RowRange, VectorHit, VectorIndex } from './vector-index.ts';

/** Vectors with a byte for each axis and the factor that turns it back: a quarter of the room, and as good as exact. */
export interface Int8Vectors {
  values: Int8Array;
  /** Largest absolute value of each vector, divided by 127. */
  scales: Float32Array;
}

const LARGEST = 127;

/** Rounds vectors that stand one after another to a byte for each axis. */
export function toInt8(vectors: Float32Array, dimensions: number): Int8Vectors {
  const count = dimensions === 0 ? 0 : vectors.length / dimensions;
  const values = new Int8Array(vectors.length);
  const scales = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    let largest = 0;
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++) largest = Math.max(largest, Math.abs(vectors[at]!));
    if (largest === 0) continue;
    scales[i] = largest / LARGEST;
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++)
      values[at] = Math.round((vectors[at]! / largest) * LARGEST);
  }
  return { values, scales };
}

/** Compares a question with every vector of a range: for one plan, or a few, faster than any graph of all. */
export class Int8VectorIndex implements VectorIndex {
  readonly size: number;
  readonly #vectors: Int8Vectors;
  readonly #dimensions: number;

  /** @throws RangeError where values and scales are not of the same number of vectors */
  constructor(vectors: Int8Vectors, dimensions: number) {
    this.#vectors = vectors;
    this.#dimensions = dimensions;
    this.size = vectors.scales.length;
    if (vectors.values.length !== this.size * dimensions) throw new RangeError('Values and scales differ in number.');
  }

  search(query: Float32Array, limit: number, accepts?: (row: number) => boolean, range?: RowRange): VectorHit[] {
    const hits: VectorHit[] = [];
    if (limit <= 0) return hits;
    for (let row = range?.from ?? 0; row < Math.min(this.size, range?.to ?? this.size); row++) {
      if (accepts && !accepts(row)) continue;
      const score = this.#score(query, row);
      if (hits.length === limit && score <= hits[limit - 1]!.score) continue;
      let place = hits.length;
      while (place > 0 && hits[place - 1]!.score < score) place--;
      hits.splice(place, 0, { row, score });
      if (hits.length > limit) hits.pop();
    }
    return hits;
  }

  #score(query: Float32Array, row: number): number {
    const { values, scales } = this.#vectors;
    const start = row * this.#dimensions;
    let sum = 0;
    for (let axis = 0; axis < this.#dimensions; axis++) sum += query[axis]! * values[start + axis]!;
    return sum * scales[row]!;
  }
}
