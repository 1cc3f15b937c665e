/** A passage found, by its row in the index, with its likeness to the question. */
export interface VectorHit {
  row: number;
  /** Cosine, -1 to 1. */
  score: number;
}

/** Finds the vectors nearest to one. */
export interface VectorIndex {
  /** Number of vectors held. */
  readonly size: number;
  /** The nearest rows, best first, at most `limit`, of those that `accepts` lets through. */
  search(query: Float32Array, limit: number, accepts?: (row: number) => boolean): VectorHit[];
}
