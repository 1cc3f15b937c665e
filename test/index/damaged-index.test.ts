import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { IndexError } from '../../src/errors.ts';
import { openIndex, readIndexManifest, updateStoredIndex } from '../../src/index/index.ts';
import { copyCorpusIndex } from '../fixtures/corpus-index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();

/** A data folder that holds the index of the five plans. */
async function makeStored(): Promise<string> {
  const dataDir = makeFolder();
  await copyCorpusIndex(dataDir);
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
  });

  const FILES = [
    'manifest.json',
    'catalogue.json',
    'keywords.bin',
    'statistics.json',
    'vectors.i8',
    'scales.f32',
    'documents.bin',
  ];
  const fileOf = (dataDir: string, file: string) =>
    join(dataDir, 'index', file === 'manifest.json' ? '' : readIndexManifest(dataDir)!.generation, file);
  const named = (file: string) => (file === 'manifest.json' ? 'index' : file);

  test.each(FILES)('names %s and the command where it is missing', async (file) => {
    const dataDir = await makeStored();
    rmSync(fileOf(dataDir, file));
    expect(() => openAll(dataDir)).toThrow(IndexError);
    expect(() => openAll(dataDir)).toThrow(new RegExp(`${named(file)}: .*npm run index`));
  });

  test.each(FILES)('names %s and the command where it is cut short', async (file) => {
    const dataDir = await makeStored();
    const path = fileOf(dataDir, file);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expect(() => openAll(dataDir)).toThrow(IndexError);
    expect(() => openAll(dataDir)).toThrow(new RegExp(`${named(file)}: .*npm run index`));
  });

  test.each(FILES.filter((file) => file.endsWith('.json')))('names %s where it holds other data', async (file) => {
    for (const content of ['{}', 'null', '[]']) {
      const dataDir = await makeStored();
      writeFileSync(fileOf(dataDir, file), content);
      expect(() => openAll(dataDir), content).toThrow(IndexError);
    }
  });

  test('is refused where it is of another version', async () => {
    const dataDir = await makeStored();
    const path = join(dataDir, 'index', 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), format: 0 }));
    expect(() => openIndex(dataDir)).toThrow(/another version.*npm run index/);
  });

  test.each([
    'vectors.i8',
    'documents.bin',
    'keywords.bin',
  ])('gives nothing to a new one where %s is damaged', async (file) => {
    const dataDir = await makeStored();
    truncateSync(fileOf(dataDir, file), 100);
    const report = await updateStoredIndex(dataDir, listCorpus(CORPUS_DIR), createHashedEmbedder());
    expect(report).toMatchObject({ documents: 5, reused: 0 });
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
  });

  test('gives nothing to a new one where the statistics hold other data of the same size', async () => {
    const dataDir = await makeStored();
    const file = fileOf(dataDir, 'statistics.json');
    writeFileSync(file, '{}'.padEnd(statSync(file).size));
    const report = await updateStoredIndex(dataDir, listCorpus(CORPUS_DIR), createHashedEmbedder());
    expect(report).toMatchObject({ documents: 5, reused: 0 });
  });

  test('is written anew over a damaged one', async () => {
    const dataDir = await makeStored();
    rmSync(join(dataDir, 'index', 'manifest.json'));
    await updateStoredIndex(dataDir, listCorpus(CORPUS_DIR), createHashedEmbedder());
    expect(existsSync(join(dataDir, 'index', 'manifest.json'))).toBe(true);
    expect(openAll(dataDir).size).toBe(openIndex(dataDir).rows.length);
  });
});
