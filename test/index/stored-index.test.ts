import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { createHashedEmbedder, type Embedder } from '../../src/embedding/index.ts';
import { IndexError } from '../../src/errors.ts';
import { openIndex, readIndexManifest, updateStoredIndex } from '../../src/index/index.ts';
import { copyCorpusIndex } from '../fixtures/corpus-index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const plan = (place: string) =>
  writeSmallPlan({
    place,
    number: '1/KH-UBND',
    date: '01/02/2025',
    subject: 'Giảm nghèo',
    tasks: [['Giảm nghèo', 'Sở Y tế']],
  });
const smallCorpus = () => makeFolder({ 'a.txt': plan('Lai Châu'), 'b.txt': plan('Cao Bằng') });

/** A data folder that holds the index of the five plans. */
async function makeStored(): Promise<string> {
  const dataDir = makeFolder();
  await copyCorpusIndex(dataDir);
  return dataDir;
}

/** Folders of indexes in a data folder. */
const generationsIn = (dataDir: string) =>
  readdirSync(join(dataDir, 'index')).filter((name) => name !== 'manifest.json');

describe('a written index', () => {
  test('says its format, its embedder and the hash of its corpus, and leaves nothing else behind', async () => {
    const dataDir = await makeStored();
    expect(readIndexManifest(dataDir)).toMatchObject({
      format: expect.any(Number),
      embedder: createHashedEmbedder().id,
      corpusHash: listCorpus(CORPUS_DIR).hash,
    });
    expect(readdirSync(dataDir)).toEqual(['index']);
    expect(generationsIn(dataDir)).toEqual([readIndexManifest(dataDir)!.generation]);
  });

  test('is replaced by the next one, and can still be read by who has it open', async () => {
    const dataDir = await makeStored();
    const opened = openIndex(dataDir);
    await updateStoredIndex(dataDir, listCorpus(smallCorpus()), createHashedEmbedder());
    expect(openIndex(dataDir).manifest.documents).toEqual(['a', 'b']);
    expect(generationsIn(dataDir)).toHaveLength(1);
    for (const document of opened.documents) expect(document.plan.passages.length).toBeGreaterThan(50);
  });

  test('does not read a document before it is asked for', async () => {
    const dataDir = await makeStored();
    const { documents, manifest } = openIndex(dataDir);
    writeFileSync(join(dataDir, 'index', manifest.generation, 'documents.bin'), Buffer.alloc(1_000_000));
    expect(documents.map(({ plan: { documentId } }) => documentId)).toEqual(manifest.documents);
    expect(() => documents[0]!.records).toThrow(/documents\.bin: is missing or damaged.*npm run index/u);
  });
});

describe('an interrupted write', () => {
  const failing: Embedder = {
    ...createHashedEmbedder(),
    embed: async () => {
      throw new Error('ended in the middle');
    },
  };

  test('leaves the old index, and nothing of the new one', async () => {
    const dataDir = await makeStored();
    const before = readIndexManifest(dataDir);
    await expect(updateStoredIndex(dataDir, listCorpus(smallCorpus()), failing)).rejects.toThrow('ended in the middle');
    expect(readIndexManifest(dataDir)).toEqual(before);
    expect(generationsIn(dataDir)).toEqual([before!.generation]);
    expect(openIndex(dataDir).vectors().size).toBe(openIndex(dataDir).rows.length);
  });

  test('says so where the folder cannot be written', async () => {
    const file = join(makeFolder({ data: 'a file' }), 'data');
    const writing = updateStoredIndex(file, listCorpus(smallCorpus()), createHashedEmbedder());
    await expect(writing).rejects.toThrow(IndexError);
    await expect(writing).rejects.toThrow(/index: cannot be written: .*DATA_DIR/su);
  });

  test('is tidied up by the next one where the process ended, and left alone while it runs', async () => {
    const dataDir = await makeStored();
    const used = readIndexManifest(dataDir)!.generation;
    const ended = used.replace(/-\d+-\d+$/u, '-999999999-1');
    const running = used.replace(/-\d+-\d+$/u, `-${process.ppid}-1`);
    for (const name of [ended, running]) mkdirSync(join(dataDir, 'index', name));
    await updateStoredIndex(dataDir, listCorpus(smallCorpus()), createHashedEmbedder());
    expect(generationsIn(dataDir).sort()).toEqual([readIndexManifest(dataDir)!.generation, running].sort());
  });

  test('by a second one at the same time does no harm to either', async () => {
    const [dataDir, corpus] = [makeFolder(), listCorpus(smallCorpus())];
    const reports = await Promise.all([1, 2, 3].map(() => updateStoredIndex(dataDir, corpus, createHashedEmbedder())));
    expect(reports.map(({ documents }) => documents)).toEqual([2, 2, 2]);
    const leads = openIndex(dataDir).documents.map(({ records }) => records.assignments[0]!.leads[0]!.name);
    expect(leads).toEqual(['Sở Y tế', 'Sở Y tế']);
  });
});

test('one file that cannot be read leaves the others in the index', async () => {
  const [dataDir, corpusDir] = [makeFolder(), smallCorpus()];
  writeFileSync(join(corpusDir, 'c.txt'), Buffer.from([0x4b, 0xff, 0xfe, 0x00, 0xd8, 0x20, 0xc3]));
  const report = await updateStoredIndex(dataDir, listCorpus(corpusDir), createHashedEmbedder());
  expect(report.problems.map(({ message }) => message)).toEqual([expect.stringContaining('c.txt')]);
  expect(openIndex(dataDir).manifest.documents).toEqual(['a', 'b']);
});
