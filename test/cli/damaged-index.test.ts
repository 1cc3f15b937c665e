import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIndexManifest } from '../../src/index/index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { openRealAssistant } from '../system/real-assistant.ts';
import { runProgram } from './run-program.ts';

const makeFolder = useTemporaryFolders();
const { dataDir } = await openRealAssistant();

const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
/** Answered from passages, so that the vectors are opened. */
const CONTENT = 'Con người Hậu Giang có những đặc trưng gì?';

function copyIndex(): string {
  const copy = makeFolder();
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

describe('an index', () => {
  test('that is missing is built before the answer, its progress on standard error', async () => {
    const folder = join(makeFolder(), 'moi', 'data');
    const { code, out, err } = await runProgram(['ask', HOUSING], { DATA_DIR: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(err).toMatch(/5\/5 .*\n.*indexed 5 documents in [\d.]+ s/u);
    expect(existsSync(join(folder, 'index', 'manifest.json'))).toBe(true);
  });

  test.each([
    'manifest.json',
    'keywords.bin',
    'vectors.i8',
    'documents.bin',
  ])('whose %s is cut short is built anew or named with the command that builds it', async (name) => {
    const copy = copyIndex();
    const folder = name === 'manifest.json' ? '' : readIndexManifest(copy)!.generation;
    const file = join(copy, 'index', folder, name);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { code, out, err } = await runProgram(['ask', CONTENT], { DATA_DIR: copy });
    expect(err).not.toMatch(/\n\s+at |TypeError|SyntaxError/u);
    if (code === 0) {
      expect(out).toContain('Yêu nước, Đoàn kết, Nghĩa tình, Năng động, Bản lĩnh, Trí tuệ');
      return;
    }
    expect(code).toBe(2);
    expect(err).toContain('npm run index');
    expect((await runProgram(['index'], { DATA_DIR: copy })).code).toBe(0);
    expect((await runProgram(['ask', CONTENT], { DATA_DIR: copy })).out).toContain('Yêu nước, Đoàn kết');
  });

  test('of another format is built anew', async () => {
    const copy = copyIndex();
    const file = join(copy, 'index', 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), format: 0 }));
    const { code, out } = await runProgram(['ask', HOUSING], { DATA_DIR: copy });
    expect(code).toBe(0);
    expect(out).toMatch(/^Sở Xây dựng chủ trì/u);
  });
});

describe('a corpus', () => {
  const copyCorpus = () => {
    const copy = makeFolder();
    cpSync(CORPUS_DIR, copy, { recursive: true });
    return copy;
  };

  test('with a document that cannot be read still answers from the others, and names it', async () => {
    const corpus = copyCorpus();
    writeFileSync(join(corpus, 'lam-dong.txt'), Buffer.from([0x4b, 0xff, 0xfe, 0x00, 0xd8, 0x20, 0xc3]));
    writeFileSync(join(corpus, 'bang.xlsx'), 'PK');
    const env = { CORPUS_DIR: corpus, DATA_DIR: makeFolder() };
    const { code, out, err } = await runProgram(['ask', HOUSING], env);
    expect(code).toBe(0);
    expect(out).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(err).toMatch(/left out: .*lam-dong\.txt: is not text/u);
    expect(err).toMatch(/left out: .*bang\.xlsx: .*is a workbook/u);
  });

  test('whose document changed is indexed again before the answer', async () => {
    const corpus = copyCorpus();
    const data = copyIndex();
    const file = join(corpus, 'bac-giang.txt');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Cơ quan chủ trì: Sở Xây dựng.', 'Cơ quan chủ trì: Sở Tư pháp.'),
    );
    const { out, err } = await runProgram(['ask', HOUSING], { CORPUS_DIR: corpus, DATA_DIR: data });
    expect(out).toMatch(/^Sở Tư pháp chủ trì/u);
    expect(err).toMatch(/bac-giang\n/u);
    expect(err).toMatch(/lam-dong \(unchanged\)/u);
  });

  test('that went away leaves the index in use, and says so', async () => {
    const corpus = copyCorpus();
    rmSync(corpus, { recursive: true });
    const { code, out, err } = await runProgram(['ask', HOUSING], { CORPUS_DIR: corpus, DATA_DIR: copyIndex() });
    expect(code).toBe(0);
    expect(out).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(err).toMatch(/CORPUS_DIR/u);
  });
});
