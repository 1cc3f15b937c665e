import { expect, test } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { column, makePdf } from './make-pdf.ts';
import { makeDocx, paragraph } from './make-zip.ts';

const LINES = ['I. MỤC TIÊU', 'Xây dựng 74.900 căn hộ nhà ở xã hội.'];
const PDF = makePdf([{ texts: column(70, 90, LINES) }]);
const WORD = makeDocx(LINES.map((line) => paragraph(line)).join(''));

test.each([
  ['a PDF named .docx', 'a.docx', PDF, '.pdf'],
  ['a PDF named .doc', 'a.doc', PDF, '.pdf'],
  ['a Word file named .pdf', 'a.pdf', WORD, '.docx'],
  ['a Word file named .doc', 'a.doc', WORD, '.docx'],
])('%s is read as what it is, and it is said', async (_, name, bytes, ending) => {
  const { text, notes } = await extractText(name, bytes);
  expect(text.replace(/\s+/gu, ' ').trim()).toBe(LINES.join(' '));
  expect(notes).toEqual([`read as ${ending}, which it is (rename it)`]);
});

test('a file named as what it is has nothing said of it', async () => {
  expect((await extractText('a.pdf', PDF)).notes).toEqual([]);
  expect((await extractText('a.docx', WORD)).notes).toEqual([]);
});
