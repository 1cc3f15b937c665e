import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { IndexError } from '../../src/errors.ts';
import { openIndex, readIndexManifest, reusableFrom, writeIndex } from '../../src/index/index.ts';
import { buildCorpusIndex } from '../fixtures/corpus-index.ts';
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

describe('an index that cannot be used', () => {
  test('is said to be missing, with the command that makes it', () => {
    const dataDir = join(makeFolder(), 'data');
    expect(() => openIndex(dataDir)).toThrow(IndexError);
    expect(() => openIndex(dataDir)).toThrow(/data.index: There is no index yet\. Run: npm run index/);
    expect(readIndexManifest(dataDir)).toBeUndefined();
    expect(reusableFrom(dataDir, 'hashed-256-1')).toBeUndefined();
  });

  const FILES = ['manifest.json', 'keywords.bin', 'vectors.hnsw', 'documents/lam-dong.json'];
  const named = (file: string) => (file === 'manifest.json' ? 'index' : file);

  test.each(FILES)('names %s and the command where it is missing', async (file) => {
    const dataDir = await makeStored();
    rmSync(join(dataDir, 'index', file));
    expect(() => openAll(dataDir)).toThrow(IndexError);
    expect(() => openAll(dataDir)).toThrow(new RegExp(`${named(file)}: .*npm run index`));
  });

  test.each(FILES)('names %s and the command where it is cut short', async (file) => {
    const dataDir = await makeStored();
    const path = join(dataDir, 'index', file);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expect(() => openAll(dataDir)).toThrow(IndexError);
    expect(() => openAll(dataDir)).toThrow(new RegExp(`${named(file)}: .*npm run index`));
  });

  test.each(FILES.filter((file) => file.endsWith('.json')))('names %s where it holds other data', async (file) => {
    for (const content of ['{}', 'null', '[]']) {
      const dataDir = await makeStored();
      writeFileSync(join(dataDir, 'index', file), content);
      expect(() => openAll(dataDir), content).toThrow(IndexError);
    }
  });

  test('is refused where it is of another version', async () => {
    const dataDir = await makeStored();
    const path = join(dataDir, 'index', 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), format: 0 }));
    expect(() => openIndex(dataDir)).toThrow(/another version.*npm run index/);
    expect(reusableFrom(dataDir, createHashedEmbedder().id)).toBeUndefined();
  });

  test.each([
    'vectors.f32',
    'documents/lam-dong.json',
  ])('gives nothing to a new one where %s is damaged', async (file) => {
    const dataDir = await makeStored();
    truncateSync(join(dataDir, 'index', file), 100);
    expect(reusableFrom(dataDir, createHashedEmbedder().id)).toBeUndefined();
  });

  test('is written anew over a damaged one', async () => {
    const [built, dataDir] = [await buildCorpusIndex(), await makeStored()];
    rmSync(join(dataDir, 'index', 'manifest.json'));
    writeIndex(dataDir, built);
    expect(existsSync(join(dataDir, 'index', 'manifest.json'))).toBe(true);
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
  });
});
