import { linkSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { updateIndex } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { openIndex } from '../../src/index/index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { MODELS_DIR } from '../system/shared-index.ts';
import { column, makePdf } from './make-pdf.ts';
import { makeDocx, makeZip, paragraph } from './make-zip.ts';

const makeFolder = useTemporaryFolders();
const PLAN = 'KẾ HOẠCH\nI. MỤC TIÊU\nXây dựng 74.900 căn hộ.\n';
const HOSTILE = join(import.meta.dirname, '../fixtures/hostile');
const WORD = makeDocx(paragraph('I. MỤC TIÊU') + paragraph('Xây dựng 74.900 căn hộ.'.repeat(200)));
const PDF = makePdf([{ texts: column(70, 90, ['I. MỤC TIÊU', 'Xây dựng 74.900 căn hộ.']) }]);
const BOMB = new Uint8Array(120 * 1024 * 1024).fill(32);

/** Writes files into a folder that also holds one good plan, and tells what is said of the others. */
async function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = makeFolder({ 'tot.txt': PLAN, ...files });
  const corpus = await readCorpus(folder);
  expect(corpus.files.map((file) => file.documentId)).toContain('tot');
  return corpus.problems.map((problem) => problem.message.replace(`${folder}/`, ''));
}

describe('a file that cannot be read as a plan', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'a.txt', '', 'a.txt: is empty. Remove it or put the plan in it.'],
    ['white space', 'a.txt', ' \n\t\n', 'a.txt: holds no text. Remove it or put the plan in it.'],
    [
      'binary',
      'a.txt',
      Uint8Array.of(0x89, 0x50, 0, 1, 2, 0, 255, 3),
      'a.txt: is not text. Remove it, or give it the ending of what it is.',
    ],
    [
      'of an unknown encoding',
      'a.txt',
      Uint8Array.of(0xe5, 0xe2, 0xc0, 0xff),
      'a.txt: is in an encoding that is not known. Save it as UTF-8 text.',
    ],
    ['an empty PDF', 'a.pdf', '', 'a.pdf: is empty. Remove it or put the plan in it.'],
    [
      'no PDF',
      'a.pdf',
      'MZ\u0001 chương trình',
      'a.pdf: is damaged or no PDF. Open it in a PDF reader and save or print it anew.',
    ],
    [
      'a locked PDF',
      'a.pdf',
      readFileSync(join(HOSTILE, 'locked.pdf')),
      'a.pdf: is locked with a password. Save a copy without a password.',
    ],
    [
      'no Word file',
      'a.docx',
      PLAN,
      'a.docx: is damaged or no Word file. Open it in Word or LibreOffice and save it anew.',
    ],
    [
      'a truncated Word file',
      'a.docx',
      WORD.subarray(0, WORD.length / 2),
      'a.docx: is damaged or no Word file. Open it in Word or LibreOffice and save it anew.',
    ],
    [
      'a ZIP file of something else',
      'a.docx',
      makeZip({ 'x.txt': 'x' }),
      'a.docx: is no Word file. Open it in Word or LibreOffice and save it as .docx.',
    ],
    [
      'broken inside',
      'a.docx',
      makeDocx('<w:p><w:r>'),
      'a.docx: is damaged. Open it in Word or LibreOffice and save it anew.',
    ],
    [
      'a locked Word file',
      'a.docx',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx: is locked with a password. Save a copy without a password.',
    ],
    [
      'a workbook',
      'a.xlsx',
      'x',
      'a.xlsx: cannot be read: .xlsx is a workbook. Copy the table into the Word file of the plan, or print it to a PDF.',
    ],
    [
      'a web page',
      'a.html',
      '<p>x</p>',
      'a.html: cannot be read: .html is a web page. Open it in a browser and print the document to a PDF, or copy its text into a .txt file.',
    ],
    [
      'of another kind',
      'a.pptx',
      'x',
      'a.pptx: cannot be read: .pptx is not supported. Save it as one of .txt, .md, .pdf, .docx, .docm, .doc, .odt, .rtf.',
    ],
  ])('is told in one line: %s', async (_, name, content, message) => {
    expect(await problemsOf({ [name]: content })).toEqual([message]);
  });

  test('is told where it unpacks to far more than it says, or says', async () => {
    const bomb = { 'word/document.xml': BOMB };
    const [honest, lying] = await problemsOf({ 'a.docx': makeZip(bomb), 'b.docx': makeZip(bomb, 1000) });
    expect(honest).toMatch(/^a\.docx: unpacks to far more than a plan holds\. [^\n]+$/u);
    expect(lying).toMatch(/^b\.docx: (?:is damaged|unpacks)[^\n]+$/u);
  });

  test('does not make a document of entities that grow, or of endless nesting', async () => {
    const grow = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const document = (body: string) =>
      makeZip({
        'word/document.xml': `${grow}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      });
    const problems = await problemsOf({
      'a.docx': document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'.repeat(3)),
      'b.docx': document('<w:sdt>'.repeat(100_000)),
    });
    expect(problems.map((problem) => problem.split('. ')[0])).toEqual(['b.docx: is damaged']);
  });

  test('is refused by its size before it is read', async () => {
    const folder = makeFolder({ 'tot.txt': PLAN, 'to.txt': '' });
    truncateSync(join(folder, 'to.txt'), 300 * 1024 * 1024);
    const { files, problems } = await readCorpus(folder);
    expect(files.map((file) => file.documentId)).toEqual(['tot']);
    expect(problems[0]!.message).toContain('is larger than 100 MB');
  });

  test('is read as far as it goes where a PDF lost its end', async () => {
    const corpus = await readCorpus(makeFolder({ 'a.pdf': PDF.subarray(0, PDF.length - 200) }));
    const told = [...corpus.files.map((file) => file.content), ...corpus.problems.map((one) => one.message)];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/74\.900 căn hộ|is damaged/u);
  });
});

describe('the names of files', () => {
  test('cannot lead out of the folder, break a line or stand for a folder', async () => {
    const outside = makeFolder({ 'mat.txt': 'Bí mật của nơi khác' });
    const folder = makeFolder({ 'tot.txt': PLAN, 'hai\ndong.txt': PLAN, '..txt': PLAN, '...txt': PLAN });
    symlinkSync(join(outside, 'mat.txt'), join(folder, 'lien-ket.txt'));
    symlinkSync(join(folder, 'khong-co.txt'), join(folder, 'treo.txt'));
    symlinkSync(join(folder, 'tot.txt'), join(folder, 'trong.txt'));
    mkdirSync(join(folder, 'thu-muc.txt'));
    writeFileSync(join(folder, `${'a'.repeat(230)}.txt`), PLAN);
    const { files, problems } = await readCorpus(folder);
    expect(files.map((file) => file.documentId)).toEqual(['tot', 'trong']);
    // A folder of any name is looked into; this one is empty.
    expect(problems).toHaveLength(6);
    for (const problem of problems) expect(problem.message).toMatch(/^[^\n]+$/u);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(/hai\\u000adong/u);
  });

  test('of locks and of what systems leave behind are passed over', async () => {
    const names = ['~$ke-hoach.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.~lock.ke-hoach.odt#', 'a.tmp'];
    expect(await problemsOf(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
  });

  test('that give one document are told, and the first of .txt, .md, .pdf, .docx is read', async () => {
    const folder = makeFolder({ 'ke-hoach.docx': WORD, 'ke-hoach.pdf': PDF, 'ke-hoach.txt': PLAN });
    linkSync(join(folder, 'ke-hoach.txt'), join(folder, 'kế-hoạch.txt'.normalize('NFD')));
    writeFileSync(join(folder, 'kế-hoạch.md'.normalize('NFC')), PLAN);
    const { files, problems } = await readCorpus(folder);
    expect(files.map((file) => file.file.slice(folder.length + 1).normalize('NFC'))).toEqual([
      'ke-hoach.txt',
      'kế-hoạch.txt',
    ]);
    expect(problems.map((problem) => problem.message.split(': ')[1])).toEqual([
      'has the same name as ke-hoach.txt, which is read instead. Remove or rename one of them.',
      'has the same name as ke-hoach.txt, which is read instead. Remove or rename one of them.',
      `has the same name as ${'kế-hoạch.txt'.normalize('NFD')}, which is read instead. Remove or rename one of them.`,
    ]);
  });
});

test('a folder of hostile files is indexed around, with a line for each', async () => {
  const corpusDir = makeFolder({
    'tot.txt': PLAN,
    'word.docx': WORD,
    'trang.pdf': PDF,
    'rong.txt': '',
    'khoa.pdf': readFileSync(join(HOSTILE, 'locked.pdf')),
    'bom.docx': makeZip({ 'word/document.xml': BOMB }),
    'hong.docx': WORD.subarray(0, 300),
  });
  const config = parseConfig({ CORPUS_DIR: corpusDir, DATA_DIR: makeFolder(), MODELS_DIR });
  const lines: string[] = [];
  const left = await updateIndex(config, (line) => lines.push(line));
  expect(left).toHaveLength(4);
  expect(openIndex(config.dataDir).documents.map((document) => document.plan.documentId)).toEqual([
    'tot',
    'trang',
    'word',
  ]);
  expect(lines.filter((line) => line.startsWith('left out: '))).toHaveLength(4);
});
