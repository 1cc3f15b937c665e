import { describe, expect, test } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { testEmbedder } from '../contracts/embedder.ts';

describe('the embedder that hashes syllables', () => {
  testEmbedder(async () => createHashedEmbedder());

  test('names its size in its id, so that another size makes another index', async () => {
    const small = createHashedEmbedder(64);
    expect(small.id).not.toBe(createHashedEmbedder().id);
    expect((await small.embed(['kế hoạch'], 'query'))[0]).toHaveLength(64);
  });
});
