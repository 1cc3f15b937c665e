import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CorpusError } from '../../src/errors.ts';
import { extractText } from '../../src/formats/index.ts';
import { column, makePdf } from './make-pdf.ts';
import { makeDocx, makeZip, paragraph } from './make-zip.ts';

const CONVERTED = join(import.meta.dirname, '../fixtures/converted');
const PAGES = [1, 2].map(() => ({ texts: column(70, 90, ['I. MỤC TIÊU', 'Xây dựng 74.900 căn hộ nhà ở xã hội.']) }));
const FILES: [string, Uint8Array][] = [
  ['a.pdf', makePdf(PAGES)],
  ['a.pdf', readFileSync(join(CONVERTED, 'quang-tri-huyen.pdf'))],
  ['a.docx', readFileSync(join(CONVERTED, 'quang-tri-huyen.docx'))],
];

/** Numbers from 0 to 1, the same at every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Changes some bytes or digits, cuts the end off, or takes a piece out. */
function mutate(bytes: Uint8Array, chance: () => number): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = () => Math.floor(chance() * changed.length);
  const way = Math.floor(chance() * 4);
  if (way === 0) return changed.subarray(0, at());
  if (way === 1) {
    const from = at();
    return Buffer.concat([changed.subarray(0, from), changed.subarray(from + Math.floor(chance() * 3000))]);
  }
  for (let i = 0; i < 20; i++) {
    const place = at();
    const isDigit = changed[place]! >= 48 && changed[place]! <= 57;
    if (way === 2) changed[place] = Math.floor(chance() * 256);
    else if (isDigit) changed[place] = 48 + Math.floor(chance() * 10);
  }
  return changed;
}

beforeAll(() => {
  vi.stubEnv('PATH', '/nowhere');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('a damaged file', () => {
  test('is read as far as it goes or told of, never more than that', async () => {
    const chance = chances(20261126);
    const strays: unknown[] = [];
    const note = (reason: unknown) => strays.push(reason);
    for (let i = 0; i < 60; i++) {
      const [name, bytes] = FILES[i % FILES.length]!;
      try {
        await extractText(name, mutate(bytes, chance));
      } catch (error) {
        if (!(error instanceof CorpusError) || !error.problem) note(error);
        else expect(error.message).toMatch(/^a\.(?:pdf|docx): [^\n]+\.$/u);
      }
    }
    expect(strays).toEqual([]);
  });

  test.each([
    '<!--',
    '<!',
    '<?',
    '<![CDATA[',
    '<a x="',
    '<a ',
    '</',
    '<a/',
    '<',
    '&#x41;',
  ])('that says “%s” three hundred thousand times takes no longer than another', async (text) => {
    const started = performance.now();
    await expect(extractText('a.docx', makeZip({ 'word/document.xml': text.repeat(300_000) }))).rejects.toThrow(
      CorpusError,
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('keeps its text where comments and plain data stand in it', async () => {
    const body = `<!-- > -->${paragraph('Sở Y tế')}<w:p><w:r><w:t><![CDATA[a < b]]></w:t></w:r></w:p><?x y?>`;
    expect((await extractText('a.docx', makeDocx(body))).text).toBe('Sở Y tế\na < b\n');
  });
});

describe('a PDF that would unpack to far more than it holds', () => {
  const withStream = (packed: Buffer, filter: string) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const large = deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '));

  test.each([
    ['at once', withStream(large, '/FlateDecode')],
    ['in two steps', withStream(deflateSync(deflateSync(Buffer.alloc(1000))), '[/FlateDecode /FlateDecode]')],
  ])('is refused before it is: %s', async (_, bytes) => {
    await expect(extractText('a.pdf', bytes)).rejects.toThrow(/unpacks to far more than a plan holds/u);
  });

  test('is none for a large picture', async () => {
    const dots = new Uint8Array(3000 * 4000).fill(200);
    const page = { ...PAGES[0]!, picture: { width: 3000, height: 4000, dots } };
    await expect(extractText('a.pdf', makePdf([page]))).rejects.toThrow(/pdftoppm, which is not installed/u);
  });
});
