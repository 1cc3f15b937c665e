import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';

const PLAN = readFileSync(join(CORPUS_DIR, 'lam-dong.txt'), 'utf8').normalize('NFC');
const read = (bytes: Uint8Array) => extractText('mau.txt', bytes);

/** As the bytes stood in files of before Unicode: typed from the fonts' charts, not made by the code under test. */
const TCVN3 = `KÕ ho¹ch thùc hiÖn NghÞ quyÕt sè 42-NQ/TW vÒ tiÕp tôc ®æi míi, n©ng cao chÊt l­îng chÝnh s¸ch x· héi. Së Y tÕ chñ tr×, phèi hîp víi Së Tµi chÝnh.`;
const VNI = `Keá hoaïch thöïc hieän Nghò quyeát soá 42-NQ/TW veà tieáp tuïc ñoåi môùi, naâng cao chaát löôïng chính saùch xaõ hoäi. Sôû Y teá chuû trì, phoái hôïp vôùi Sôû Taøi chính.`;
const UNICODE = `Kế hoạch thực hiện Nghị quyết số 42-NQ/TW về tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội. Sở Y tế chủ trì, phối hợp với Sở Tài chính.`;

/** Tones are characters of their own there: "ế" is "ê" and an acute. */
function toWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const letters = [...text].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part));
    const bare = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    return tone ? [bare, tone] : [bare];
  });
  return Uint8Array.from(letters, (letter) => bytes.get(letter)!);
}

describe('a text file', () => {
  test.each([
    ['TCVN3 (ABC)', TCVN3],
    ['VNI', VNI],
  ])('in %s becomes Unicode, and it is said', async (name, text) => {
    const { text: found, notes } = await read(Buffer.from(text, 'latin1'));
    expect(found).toBe(UNICODE);
    expect(notes).toEqual([`converted from ${name}`]);
  });

  test.each([
    ['TCVN3 (ABC)', TCVN3],
    ['VNI', VNI],
    ['UTF-8 read as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from(UNICODE))],
  ])('copied out of a document in %s is put right too', async (name, text) => {
    const { text: found, notes } = await read(Buffer.from(text));
    expect(found).toBe(UNICODE);
    expect(notes).toEqual([`converted from ${name}`]);
  });

  test('in Windows-1258 becomes Unicode', async () => {
    const { text, notes } = await read(toWindows1258(PLAN));
    expect(text).toBe(PLAN);
    expect(notes).toEqual(['converted from Windows-1258']);
  });

  test('in UTF-16 is read with and without a byte order mark', async () => {
    const little = Buffer.from(`\ufeff${PLAN}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), little.subarray(2)])
      expect((await read(bytes)).text).toBe(PLAN);
  });

  test.each([
    ['an old Mac', '\r'],
    ['Word', '\v'],
    ['a web page', '\u2028'],
    ['a mainframe', '\u0085'],
  ])('with the line ends of %s has its lines, each character in its place', async (_, end) => {
    const { text } = await read(Buffer.from(PLAN.replaceAll('\n', end)));
    expect(text).toBe(PLAN);
  });

  test('in UTF-8 stays as it is, decomposed letters, a mark at the start and all', async () => {
    for (const text of [PLAN, PLAN.normalize('NFD'), `\ufeff${PLAN}`, 'Plan for 2030: 95% of the population, café'])
      expect(await read(Buffer.from(text))).toEqual({ text, notes: [] });
  });
});
