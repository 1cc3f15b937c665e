import { copyFileSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KnownFiles, listCorpus } from '../../src/corpus/index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const PLAN = 'KẾ HOẠCH\nI. MỤC TIÊU\nXây dựng 74.900 căn hộ.\n';
/** As long as PLAN. */
const OTHER = PLAN.replace('74.900', '79.400');
/** A day later everything that was written now has settled. */
const LATER = Date.now() + 86_400_000;

let folder: string;
let memory: string;
const file = () => join(folder, 'a.txt');
const listed = () => listCorpus(folder, { known: KnownFiles.open(memory) });
const hash = () => listed().hash;
const really = () => listCorpus(folder).hash;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: LATER });
  folder = makeFolder({ 'a.txt': PLAN, 'b.txt': PLAN });
  memory = join(makeFolder(), 'data', 'corpus-files.json');
  listed();
});

describe('a corpus listed again', () => {
  test('takes the hashes of files that look the same from the last time', () => {
    const kept = JSON.parse(readFileSync(memory, 'utf8'));
    for (const one of Object.values<[string, string]>(kept.files)) one[1] = 'như cũ';
    writeFileSync(memory, JSON.stringify(kept));
    expect(hash()).not.toBe(really());
    expect(listCorpus(folder, { known: KnownFiles.open(memory, true) }).hash).toBe(really());
    expect(hash()).toBe(really());
  });

  test('sees a change that leaves the size as it was', async () => {
    const before = hash();
    await wait(20);
    writeFileSync(file(), OTHER);
    expect(statSync(file()).size).toBe(Buffer.byteLength(PLAN));
    expect(hash()).toBe(really());
    expect(hash()).not.toBe(before);
  });

  test('sees a change of the same size whose time was set back', async () => {
    const { atime, mtime } = statSync(file());
    const before = hash();
    await wait(20);
    writeFileSync(file(), OTHER);
    utimesSync(file(), atime, mtime);
    expect(hash()).toBe(really());
    expect(hash()).not.toBe(before);
  });

  test('sees another file put in its place, though it is as old and as long', async () => {
    const before = hash();
    const aside = join(makeFolder(), 'a.txt');
    writeFileSync(aside, OTHER);
    const { atime, mtime } = statSync(file());
    utimesSync(aside, atime, mtime);
    renameSync(aside, file());
    expect(hash()).toBe(really());
    expect(hash()).not.toBe(before);
  });

  test('sees that two files have changed places', () => {
    writeFileSync(file(), OTHER);
    const before = hash();
    copyFileSync(file(), join(folder, 'c.txt'));
    renameSync(join(folder, 'b.txt'), file());
    renameSync(join(folder, 'c.txt'), join(folder, 'b.txt'));
    expect(hash()).toBe(really());
    expect(hash()).not.toBe(before);
  });

  test('has the same hash where a file was only touched', () => {
    const before = hash();
    utimesSync(file(), new Date(LATER - 7200_000), new Date(LATER - 3600_000));
    expect(hash()).toBe(before);
  });

  test('reads again what was changed so shortly before that a further change could look the same', () => {
    vi.setSystemTime(statSync(file()).ctimeMs + 1000);
    writeFileSync(memory, '');
    listed();
    const kept = JSON.parse(readFileSync(memory, 'utf8') || '{"files":{}}');
    expect(Object.keys(kept.files)).toEqual([]);
  });

  test.each([
    '',
    '{',
    'null',
    '{"version":1,"files":{"x":"y"}}',
    '{"version":0}',
  ])('reads every file where what it remembers is damaged: %s', (content) => {
    writeFileSync(memory, content);
    expect(hash()).toBe(really());
  });

  test('forgets a file that was removed', () => {
    renameSync(file(), join(makeFolder(), 'a.txt'));
    listed();
    expect(Object.keys(JSON.parse(readFileSync(memory, 'utf8')).files)).toEqual([join(folder, 'b.txt')]);
  });
});
