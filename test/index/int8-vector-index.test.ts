import { describe, expect, test } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { ExactVectorIndex, Int8VectorIndex, toInt8 } from '../../src/index/index.ts';
import { testVectorIndex } from '../contracts/vector-index.ts';
import { corpusVectors } from '../fixtures/corpus-index.ts';

const open = (vectors: Float32Array, dimensions: number) =>
  new Int8VectorIndex(toInt8(vectors, dimensions), dimensions);

describe('vectors of a byte an axis', () => {
  testVectorIndex(open);

  test('find what exact vectors find in the five plans', async () => {
    const { vectors, dimensions } = await corpusVectors();
    const [exact, rounded] = [new ExactVectorIndex(vectors, dimensions), open(vectors, dimensions)];
    for (const query of await createHashedEmbedder().embed(
      ['nhà ở xã hội', 'bao phủ bảo hiểm y tế', 'báo cáo'],
      'query',
    )) {
      const truth = exact.search(query, 10);
      rounded.search(query, 10).forEach((hit, i) => {
        expect(hit.score).toBeCloseTo(truth[i]!.score, 2);
      });
    }
  });

  test('refuse values and scales that do not belong together', () => {
    expect(() => new Int8VectorIndex({ values: new Int8Array(5), scales: new Float32Array(2) }, 2)).toThrow(RangeError);
  });
});
