import { expect, test } from 'vitest';
import type { VectorIndex } from '../../src/index/index.ts';

/** Opens an index of vectors of length one that stand one after another. */
export type OpenVectorIndex = (vectors: Float32Array, dimensions: number) => VectorIndex;

/** Vectors of length one on a fan of directions: row `i` lies `i` steps of one degree away from row 0. */
function fan(count: number): Float32Array {
  const degrees = Array.from({ length: count }, (_, i) => (i * Math.PI) / 180);
  return Float32Array.from(degrees.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
}

const rowsOf = (hits: { row: number }[]) => hits.map((hit) => hit.row);

/** What every vector index must do; call it inside a describe block. */
export function testVectorIndex(open: OpenVectorIndex): void {
  test('says how many vectors it holds', () => {
    expect(open(fan(7), 2).size).toBe(7);
  });

  test('gives the nearest rows first, with their cosine', () => {
    const hits = open(fan(60), 2).search(Float32Array.from([1, 0]), 5);
    expect(rowsOf(hits)).toEqual([0, 1, 2, 3, 4]);
    hits.forEach((hit) => {
      expect(hit.score).toBeCloseTo(Math.cos((hit.row * Math.PI) / 180), 4);
    });
  });

  test('gives no more than the limit, and no more than there are', () => {
    const index = open(fan(4), 2);
    const query = Float32Array.from([1, 0]);
    expect(index.search(query, 2)).toHaveLength(2);
    expect(rowsOf(index.search(query, 10))).toEqual([0, 1, 2, 3]);
    expect(index.search(query, 0)).toEqual([]);
  });

  test('gives only rows that are accepted, and still as many as the limit asks for', () => {
    const hits = open(fan(90), 2).search(Float32Array.from([1, 0]), 6, (row) => row >= 40 && row % 2 === 0);
    expect(rowsOf(hits)).toEqual([40, 42, 44, 46, 48, 50]);
    expect(open(fan(9), 2).search(Float32Array.from([1, 0]), 3, () => false)).toEqual([]);
  });

  test('gives only rows of the range asked for', () => {
    const query = Float32Array.from([1, 0]);
    expect(rowsOf(open(fan(90), 2).search(query, 3, undefined, { from: 30, to: 40 }))).toEqual([30, 31, 32]);
    expect(rowsOf(open(fan(90), 2).search(query, 9, (row) => row % 2 === 1, { from: 30, to: 36 }))).toEqual([
      31, 33, 35,
    ]);
  });

  test('puts the lower row first where two are equally near', () => {
    const same = Float32Array.from([0, 1, 1, 0, 1, 0, 1, 0]);
    expect(rowsOf(open(same, 2).search(Float32Array.from([1, 0]), 3))).toEqual([1, 2, 3]);
  });

  test('takes a question without known words, which is all zeros', () => {
    const hits = open(fan(5), 2).search(new Float32Array(2), 3);
    expect(hits).toHaveLength(3);
    for (const hit of hits) expect(hit.score).toBeCloseTo(0, 5);
  });

  test('gives nothing where it holds nothing', () => {
    const empty = open(new Float32Array(0), 2);
    expect(empty.size).toBe(0);
    expect(empty.search(Float32Array.from([1, 0]), 3)).toEqual([]);
  });
}
