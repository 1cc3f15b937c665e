import { describe } from 'vitest';
import { ExactVectorIndex } from '../../src/index/index.ts';
import { testVectorIndex } from '../contracts/vector-index.ts';

describe('the index that compares with every vector', () => {
  testVectorIndex((vectors, dimensions) => new ExactVectorIndex(vectors, dimensions));
});
