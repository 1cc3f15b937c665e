import { readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { isOutOfDate, updateIndex } from '../../src/cli/open-assistant.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import { createHashedEmbedder, type Embedder } from '../../src/embedding/index.ts';
import { openIndex, readIndexManifest } from '../../src/index/index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const plan = (lead: string) => `KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. Nhà ở xã hội\n\n- Cơ quan chủ trì: ${lead}.\n`;

let config: Config;
let opened: number;
const file = (name: string) => join(config.corpusDir, name);
const embedder = async (): Promise<Embedder> => {
  opened++;
  return createHashedEmbedder();
};
/** Runs `npm run index` and tells which index is in use then. */
async function index({ full = false } = {}): Promise<string> {
  await updateIndex(config, () => {}, embedder, full);
  return readIndexManifest(config.dataDir)!.generation;
}
const leadsOf = (id: string) =>
  openIndex(config.dataDir)
    .documents.find((one) => one.identity.id === id)!
    .records.assignments.flatMap(({ leads }) => leads.map((lead) => lead.name));

beforeEach(() => {
  const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Sở Xây dựng'), 'b.txt': plan('Sở Y tế') }), makeFolder()];
  config = parseConfig({ CORPUS_DIR: corpusDir, DATA_DIR: dataDir, EMBEDDING_MODEL: 'khong-co' });
  opened = 0;
});

describe('an index brought up to date', () => {
  test('is left as it is where nothing has changed, without a model being loaded', async () => {
    const first = await index();
    expect(await index()).toBe(first);
    expect(opened).toBe(1);
  });

  test('is left as it is where a file was only touched', async () => {
    const first = await index();
    utimesSync(file('a.txt'), new Date(2020, 1), new Date(2020, 1));
    expect(isOutOfDate(config, () => {})).toBe(false);
    expect(await index()).toBe(first);
  });

  test('has a change that leaves size and time as they were', async () => {
    await index();
    const { atime, mtime, size } = statSync(file('a.txt'));
    await wait(20);
    writeFileSync(file('a.txt'), plan('Sở Tư pháp').replace('Sở Tư pháp.', 'Sở Tư pháp '.padEnd(14)));
    writeFileSync(file('a.txt'), readFileSync(file('a.txt')).subarray(0, size));
    utimesSync(file('a.txt'), atime, mtime);
    expect(isOutOfDate(config, () => {})).toBe(true);
    await index();
    expect(leadsOf('a').join()).toContain('Sở Tư pháp');
    expect(leadsOf('b')).toEqual(['Sở Y tế']);
  });

  test('knows a file that was moved into a folder, and forgets one that was removed', async () => {
    const first = await index();
    const moved = makeFolder({ 'x.txt': '' });
    rmSync(moved, { recursive: true });
    renameSync(config.corpusDir, moved);
    config = { ...config, corpusDir: makeFolder() };
    renameSync(moved, join(config.corpusDir, 'Năm 2025'));
    expect(await index()).toBe(first);
    rmSync(file('Năm 2025/a.txt'));
    await index();
    expect(readIndexManifest(config.dataDir)!.documents).toEqual(['b']);
  });

  test('has a renamed file under its new name only', async () => {
    await index();
    renameSync(file('a.txt'), file('c.txt'));
    await index();
    expect(readIndexManifest(config.dataDir)!.documents).toEqual(['b', 'c']);
    expect(leadsOf('c')).toEqual(['Sở Xây dựng']);
  });

  test('is written anew where a file of it is cut short, though nothing has changed', async () => {
    const first = await index();
    truncateSync(join(config.dataDir, 'index', first, 'keywords.bin'), 100);
    expect(await index()).not.toBe(first);
    expect(leadsOf('a')).toEqual(['Sở Xây dựng']);
  });

  test('takes nothing over where all is to be read anew', async () => {
    const first = await index();
    const catalogue = join(config.dataDir, 'index', first, 'catalogue.json');
    writeFileSync(catalogue, readFileSync(catalogue, 'utf8').replace('Kế hoạch', 'Kế hoạhc'));
    expect(openIndex(config.dataDir).documents[0]!.identity.title).toContain('Kế hoạhc');
    expect(await index()).toBe(first);
    expect(await index({ full: true })).not.toBe(first);
    expect(openIndex(config.dataDir).documents[0]!.identity.title).toContain('Kế hoạch');
  });

  test('tries again what could not be read, though it has not changed', async () => {
    writeFileSync(file('quet.pdf'), 'không phải PDF');
    const told: string[] = [];
    await updateIndex(config, (line) => told.push(line), embedder);
    await updateIndex(config, (line) => told.push(line), embedder);
    expect(told.filter((line) => line.includes('quet.pdf') && line.startsWith('left out'))).toHaveLength(2);
    expect(isOutOfDate(config, () => {})).toBe(false);
  });
});
