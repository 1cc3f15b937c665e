import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { IndexError } from '../../src/errors.ts';
import { HnswVectorIndex, openIndex, PartVectorIndex, readIndexManifest, writeIndex } from '../../src/index/index.ts';
import { tokenize } from '../../src/text/index.ts';
import { buildCorpusIndex } from '../fixtures/corpus-index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();

/** A data folder that holds the index of the five plans. */
async function makeStored(): Promise<string> {
  const dataDir = makeFolder();
  writeIndex(dataDir, await buildCorpusIndex());
  return dataDir;
}

/** Opens an index and reads all of it, the vectors too. */
const openAll = (dataDir: string) => openIndex(dataDir).vectors();

describe('a written index', () => {
  test('opens as it was built', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    const index = openIndex(dataDir);
    expect(index.manifest).toEqual(built.manifest);
    expect(index.documents).toEqual(JSON.parse(JSON.stringify(built.documents)));
    expect(index.rows).toHaveLength(built.documents.flatMap(({ searched }) => searched).length);
    const tokens = tokenize('tỉ lệ bao phủ bảo hiểm y tế');
    expect(index.lexical.search({ tokens }, 20)).toEqual(built.lexical.search({ tokens }, 20));
    const [query] = await createHashedEmbedder().embed(['bảo hiểm y tế'], 'query');
    expect(index.vectors().search(query!, 20)).toEqual(
      PartVectorIndex.over(built.graph, built.documents).search(query!, 20),
    );
  });

  test('says its format, its embedder and the hash of its corpus, and leaves no other folder behind', async () => {
    const dataDir = await makeStored();
    expect(readIndexManifest(dataDir)).toMatchObject({
      format: expect.any(Number),
      embedder: createHashedEmbedder().id,
      corpusHash: listCorpus(CORPUS_DIR).hash,
    });
    expect(readdirSync(dataDir)).toEqual(['index']);
  });

  test('is replaced by the next one', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    writeIndex(dataDir, { ...built, manifest: { ...built.manifest, corpusHash: 'khac' } });
    expect(readIndexManifest(dataDir)?.corpusHash).toBe('khac');
    expect(readdirSync(dataDir)).toEqual(['index']);
  });
});

describe('an interrupted write', () => {
  test('leaves the old index where a file cannot be written', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    const broken = vi.spyOn(HnswVectorIndex.prototype, 'write').mockImplementation(() => {
      throw new Error('ENOSPC: no space left on device');
    });
    expect(() => writeIndex(dataDir, built)).toThrow(IndexError);
    expect(() => writeIndex(dataDir, built)).toThrow(/index: cannot be written: ENOSPC.*disk/s);
    broken.mockRestore();
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
    expect(readdirSync(dataDir)).toEqual(['index']);
  });

  test('is tidied up by the next one where the process ended in the middle', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    mkdirSync(join(dataDir, 'index.new-1', 'documents'), { recursive: true });
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
    writeIndex(dataDir, built);
    expect(readdirSync(dataDir)).toEqual(['index']);
  });

  test('puts the old index back where the process ended between the two moves', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    renameSync(join(dataDir, 'index'), join(dataDir, 'index.old-1'));
    const broken = vi.spyOn(HnswVectorIndex.prototype, 'write').mockImplementation(() => {
      throw new Error('ended again');
    });
    expect(() => writeIndex(dataDir, built)).toThrow(IndexError);
    broken.mockRestore();
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
  });
});
