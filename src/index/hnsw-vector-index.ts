import hnswlib from 'hnswlib-node';
import { IndexError } from '../errors.ts';
import type { RowRange, VectorHit, VectorIndex } from './vector-index.ts';

/**
 * Neighbours kept a vector, and candidates looked at while building and while searching. Chosen against the comparison with every
 * vector on the shipped model's own vectors (the plans and passages of other documents, 668 questions): the ten nearest
 * passages are all found, of 297, 5,297 and 10,090. With 16, 200 and 128, which suffice for random vectors, one in
 * fourteen was missed at 5,297: questions, short and some English, lie far from all passages.
 */
const NEIGHBOURS = 32;
const BUILD_CANDIDATES = 300;
const SEARCH_CANDIDATES = 768;
const SEED = 20;

/** Vectors in a graph of near neighbours (hnswlib), for corpora of any size. */
export class HnswVectorIndex implements VectorIndex {
  readonly #graph: InstanceType<typeof hnswlib.HierarchicalNSW>;

  private constructor(graph: InstanceType<typeof hnswlib.HierarchicalNSW>) {
    this.#graph = graph;
    graph.setEf(SEARCH_CANDIDATES);
  }

  get size(): number {
    return this.#graph.getCurrentCount();
  }

  /** Builds the graph from vectors of length one that stand one after another. */
  static build(vectors: Float32Array, dimensions: number): HnswVectorIndex {
    const count = vectors.length / dimensions;
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.initIndex(Math.max(1, count), NEIGHBOURS, BUILD_CANDIDATES, SEED);
    for (let row = 0; row < count; row++) {
      graph.addPoint(Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions)), row);
    }
    return new HnswVectorIndex(graph);
  }

  /** Writes the graph to a file. */
  write(file: string): void {
    this.#graph.writeIndexSync(file);
  }

  /**
   * Reads a graph from a file.
   * @throws IndexError when the file is missing or damaged
   */
  static read(file: string, dimensions: number): HnswVectorIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    try {
      graph.readIndexSync(file);
    } catch (cause) {
      throw new IndexError('cannot be read.', { subject: file, cause, remedy: 'Run: npm run index' });
    }
    return new HnswVectorIndex(graph);
  }

  search(query: Float32Array, limit: number, accepts?: (row: number) => boolean, range?: RowRange): VectorHit[] {
    const count = Math.min(limit, this.size);
    if (count === 0) return [];
    const within = range ? (row: number) => row >= range.from && row < range.to && (accepts?.(row) ?? true) : accepts;
    const found = this.#graph.searchKnn(Array.from(query), count, within);
    return found.neighbors
      .map((row, i) => ({ row, score: 1 - found.distances[i]! }))
      .sort((a, b) => b.score - a.score || a.row - b.row);
  }
}
