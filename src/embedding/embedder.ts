/** Turns texts into vectors whose cosine tells how near in meaning they are. */
export interface Embedder {
  /** Identifies model and settings; an index made with another id is rebuilt. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * Embeds texts in order, each vector of length one (all zeros for a text without known words).
   * @param role whether the texts are questions or passages; models with prefixes treat them differently
   */
  embed(texts: readonly string[], role: 'query' | 'passage'): Promise<Float32Array[]>;
}
