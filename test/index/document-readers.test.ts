import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { CorpusError } from '../../src/errors.ts';
import { DocumentReaders } from '../../src/index/reading/document-readers.ts';
import { readFileHere } from '../../src/index/reading/read-document.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { makeNestedForms } from '../formats/make-pdf.ts';

const makeFolder = useTemporaryFolders();
const PLAN = 'KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. Nhà ở xã hội\n\n- Cơ quan chủ trì: Sở Xây dựng.\n';
/** Forms that draw "Xin chào" a hundred million times. */
const ENDLESS = makeNestedForms(9, 10);
const LIMITS = { busyMs: 60_000, wholeMs: 120_000, memory: 1e9 };

/** What is said of each file of a folder: its number of passages, or what is the matter. */
async function readAll(readers: DocumentReaders, files: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = makeFolder(files);
  const told = listCorpus(folder).files.map(async (file) => {
    try {
      const { document } = await readers.read(file);
      return `${document.identity.id}: ${document.plan.passages.length} passages`;
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return error.message.replace(`${folder}/`, '').split('. ')[0]!;
    }
  });
  return Promise.all(told);
}

describe('a file that keeps its reader busy without end', () => {
  test('is told of when its time is up, in whatever part of the reading that is, and the others are read', async () => {
    const readers = new DocumentReaders(1, { ...LIMITS, busyMs: 1500 });
    const roles = `KẾ HOẠCH\nI. NHIỆM VỤ\n${'Sở Y tế chủ trì, phối hợp với '.repeat(40_000)}`;
    expect(await readAll(readers, { 'a.txt': PLAN, 'b.pdf': ENDLESS, 'c.txt': roles, 'd.txt': PLAN })).toEqual([
      'a: 4 passages',
      'b.pdf: takes too long to read',
      'c.txt: takes too long to read',
      'd: 4 passages',
    ]);
  });

  test('lets this process go on with its work meanwhile', async () => {
    const readers = new DocumentReaders(1, { ...LIMITS, busyMs: 1500 });
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    await readAll(readers, { 'b.pdf': ENDLESS });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  test('is told of when it takes more memory than it may', async () => {
    const readers = new DocumentReaders(1, { ...LIMITS, memory: 250e6 });
    expect(await readAll(readers, { 'a.txt': PLAN, 'b.pdf': ENDLESS })).toEqual([
      'a: 4 passages',
      'b.pdf: takes too much memory to read',
    ]);
  });
});

describe('a process that is started ahead of the first file', () => {
  test('reads that file, and others after it', async () => {
    const readers = new DocumentReaders(1, LIMITS);
    readers.prepare();
    readers.prepare();
    expect(await readAll(readers, { 'a.txt': PLAN, 'b.txt': PLAN })).toEqual(['a: 4 passages', 'b: 4 passages']);
    readers.settle();
    expect(await readAll(readers, { 'c.txt': PLAN })).toEqual(['c: 4 passages']);
  });

  test('is kept for later where there was nothing to read', async () => {
    const readers = new DocumentReaders(1, LIMITS);
    readers.prepare();
    readers.settle();
    expect(await readAll(readers, { 'a.txt': PLAN })).toEqual(['a: 4 passages']);
  });

  test('is not waited for where its watchdog has ended it in the meantime', async () => {
    const readers = new DocumentReaders(1, { ...LIMITS, memory: 1 });
    readers.prepare();
    await delay(3000);
    // Another is started; whether its watchdog ends that one too before the file is read is a matter of milliseconds.
    const [told] = await readAll(readers, { 'a.txt': PLAN });
    expect(['a: 4 passages', 'a.txt: takes too much memory to read']).toContain(told);
  });
});

test('files read by several processes at once come back whole, with what is the matter with each', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, '0')}.txt`);
  const files = Object.fromEntries(names.map((name, i) => [name, i % 5 === 4 ? '' : `${PLAN}\n2. Việc số ${i}\n`]));
  const folder = makeFolder(files);
  const readers = new DocumentReaders(3);
  const read = await Promise.all(
    listCorpus(folder).files.map((file) => readers.read(file).catch((error: Error) => error.message)),
  );
  const here = await Promise.all(
    listCorpus(folder).files.map((file) => readFileHere(file).catch((error: Error) => error.message)),
  );
  expect(read).toEqual(here);
  expect(read.filter((one) => typeof one === 'string')).toHaveLength(2);
});
