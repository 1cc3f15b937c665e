/** A passage found, by its row in the index, with its likeness to the question. */
export interface VectorHit {
  row: number;
  /** Cosine, -1 to 1. */
  score: number;
}

/** Rows from one up to, not including, another: those of one document stand side by side. */
export interface RowRange {
  from: number;
  to: number;
}

/** Finds the vectors nearest to one. */
export interface VectorIndex {
  /** Number of vectors held. */
  readonly size: number;
  /** The nearest rows of a range (all rows without one), best first, at most `limit`, of those that `accepts` lets through. */
  search(query: Float32Array, limit: number, accepts?: (row: number) => boolean, range?: RowRange): VectorHit[];
}
