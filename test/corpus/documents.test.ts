import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCorpus, readCorpus } from '../../src/corpus/index.ts';
import { CorpusError } from '../../src/errors.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const PLAN = 'KẾ HOẠCH\nI. MỤC TIÊU\nXây dựng 74.900 căn hộ.\n';

const idsOf = (folder: string) => listCorpus(folder).files.map((file) => file.documentId);

describe('reading a corpus', () => {
  test('reads text files without a manifest, by name', async () => {
    const folder = makeFolder({ 'b.txt': PLAN, 'a.txt': PLAN, 'README.md': 'Về thư mục này', '.an.txt': PLAN });
    const corpus = await readCorpus(folder);
    expect(corpus.files.map((file) => [file.documentId, file.entry])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(corpus.problems).toEqual([]);
    expect(corpus.files[0]!.content).toBe(PLAN);
  });

  test("takes the manifest's order first, then the names of the others", () => {
    const manifest = 'documents:\n  - { id: c, title: Kế hoạch C }\n  - { id: b, title: Kế hoạch B }\n';
    const folder = makeFolder({ 'manifest.yaml': manifest, 'a.txt': PLAN, 'b.txt': PLAN, 'c.txt': PLAN });
    expect(idsOf(folder)).toEqual(['c', 'b', 'a']);
  });

  test('leaves the characters of a file as they are, decomposed letters and a no-break space too', async () => {
    const content = 'Kế hoạch'.normalize('NFD').concat(' 8.\u00a0Đẩy mạnh\r\n');
    expect((await readCorpus(makeFolder({ 'a.txt': content }))).files[0]!.content).toBe(content);
  });

  test.each([
    ['empty', '', /is empty/],
    ['blank', ' \n\n\t', /holds no text/],
    ['binary', new Uint8Array([75, 0, 72, 0, 1, 2, 3]), /is not text/],
    ['of another encoding', new Uint8Array([0x4b, 0xe5, 0xe2, 0xc0, 0xff]), /encoding that is not known/],
  ])('reports a file that is %s, with its name, and reads the rest', async (_, content, message) => {
    const folder = makeFolder({ 'tot.txt': PLAN, 'hong.txt': content });
    const corpus = await readCorpus(folder);
    expect(corpus.files.map((file) => file.documentId)).toEqual(['tot']);
    expect(corpus.problems).toHaveLength(1);
    expect(corpus.problems[0]).toBeInstanceOf(CorpusError);
    expect(corpus.problems[0]!.subject).toBe(join(folder, 'hong.txt'));
    expect(corpus.problems[0]!.message).toMatch(message);
    expect(corpus.problems[0]!.remedy).toMatch(/\w/);
  });

  test('reports kinds of files that it cannot read, and those without an ending', async () => {
    const corpus = await readCorpus(makeFolder({ 'tot.txt': PLAN, 'bang.xlsx': 'x', ghichu: 'x' }));
    expect(corpus.files).toHaveLength(1);
    expect(corpus.problems.map((problem) => problem.message).join('\n')).toMatch(/\.xlsx/);
    expect(corpus.problems).toHaveLength(2);
  });

  test('reads the files of its folders, a folder named like a document too', () => {
    const folder = makeFolder({
      'a.txt': PLAN,
      '2024/so-y-te/b.txt': PLAN,
      'Kế hoạch.txt/c.txt': PLAN,
      '.an/d.txt': PLAN,
    });
    const corpus = listCorpus(folder);
    expect(corpus.files.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c']);
    expect(corpus.problems).toEqual([]);
  });

  test('tells files of one name apart by their folders, and knows a file that was moved into one again', () => {
    const [before, after] = [
      { 'ke-hoach.txt': PLAN },
      { 'Sở Y tế/ke-hoach.txt': PLAN },
      { 'Sở Y tế/ke-hoach.txt': PLAN, 'Sở Nội vụ/ke-hoach.txt': `${PLAN}.`, 'ke-hoach.txt': `${PLAN}..` },
    ].map((files) => listCorpus(makeFolder(files)).hash);
    expect(after).toBe(before);
    expect(
      idsOf(
        makeFolder({ 'Sở Y tế/ke-hoach.txt': PLAN, 'Sở Nội vụ/ke-hoach.txt': `${PLAN}.`, 'ke-hoach.txt': `${PLAN}..` }),
      ),
    ).toEqual(['ke-hoach', 'Sở Nội vụ/ke-hoach', 'Sở Y tế/ke-hoach']);
  });

  test('reads one of two formats of a document in a folder, and names the other', () => {
    const corpus = listCorpus(makeFolder({ 'x/a.md': PLAN, 'x/a.txt': PLAN, 'x/a.xlsx': 'bảng' }));
    expect(corpus.files.map(({ file }) => file.slice(-8))).toEqual(['/x/a.txt']);
    expect(corpus.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/a\.md: has the same name as a\.txt/u),
      expect.stringMatching(/a\.xlsx: .*is a workbook/u),
    ]);
  });

  test('finds the entry of a file by its name, or by its folders and its name', () => {
    const manifest = 'documents:\n  - { id: x/a, title: Kế hoạch X }\n  - { id: b, title: Kế hoạch B }\n';
    const folder = makeFolder({ 'manifest.yaml': manifest, 'x/a.txt': PLAN, 'y/b.txt': PLAN });
    expect(listCorpus(folder).files.map(({ entry }) => entry?.title)).toEqual(['Kế hoạch X', 'Kế hoạch B']);
  });

  test('does not look into the folder of its own data', () => {
    const folder = makeFolder({ 'a.txt': PLAN, 'data/index/keywords.bin': 'x' });
    expect(listCorpus(folder, { skip: join(folder, 'data') }).problems).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('reports a file that it may not read, and reads the rest', async () => {
    const folder = makeFolder({ 'tot.txt': PLAN, 'cam.txt': PLAN });
    chmodSync(join(folder, 'cam.txt'), 0);
    const corpus = await readCorpus(folder);
    expect(corpus.files).toHaveLength(1);
    expect(corpus.problems[0]!.subject).toBe(join(folder, 'cam.txt'));
  });

  test('reports an entry of the manifest that has no file', async () => {
    const manifest = 'documents:\n  - { id: mat, title: Kế hoạch đã mất }\n';
    const corpus = await readCorpus(makeFolder({ 'manifest.yaml': manifest, 'a.txt': PLAN }));
    expect(corpus.problems[0]!.message).toMatch(/mat: is in the manifest, but there is no such file/);
  });

  test('says which folder cannot be listed and what to set', () => {
    const folder = join(makeFolder(), 'khong-co');
    expect(() => listCorpus(folder)).toThrow(CorpusError);
    expect(() => listCorpus(folder)).toThrow(/khong-co.*CORPUS_DIR/);
  });
});

describe('the hash of a corpus', () => {
  const manifest = (title: string) => `documents:\n  - { id: a, title: ${title} }\n`;

  test('changes with a character of a file, with its manifest entry and with the set of files', () => {
    const hashes = [
      { 'a.txt': PLAN },
      { 'a.txt': `${PLAN}.` },
      { 'a.txt': PLAN, 'b.txt': PLAN },
      { 'a.txt': PLAN, 'manifest.yaml': manifest('Một') },
      { 'a.txt': PLAN, 'manifest.yaml': manifest('Hai') },
    ].map((files) => listCorpus(makeFolder(files)).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('does not change with the place of the folder or with what is not a document', () => {
    const [one, other] = [{ 'a.txt': PLAN }, { 'a.txt': PLAN, 'README.md': 'x' }].map(
      (files) => listCorpus(makeFolder(files)).hash,
    );
    expect(one).toBe(other);
  });
});
