import { getDocumentProxy } from 'unpdf';
import type { ExtractedText } from '../extracted-text.ts';
import { recognisePages } from '../tools/recognise-pages.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { type Footnote, takeFootnotes } from './footnotes.ts';
import { joinLines } from './join-lines.ts';
import { removeMargins } from './margins.ts';
import { mendMarks } from './mend-marks.ts';
import { type PageContent, type PdfDocument, readPageContent } from './page-content.ts';
import { layOutPage, type PageLine } from './page-layout.ts';
import { type Row, toRows } from './rows.ts';
import { findRuledTables } from './ruled-tables.ts';

// pdf.js moves the bytes of fonts by a method that Node has from version 22; a copy does as well.
const buffers = ArrayBuffer.prototype as { transferToFixedLength?(length?: number): ArrayBuffer };
buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  return this.slice(0, length);
};

/** More pages than any plan has: beyond it a file is a trap or a book. */
const MOST_PAGES = 2000;
/** Milliseconds that reading one file may take. */
const LONGEST_READING = 120_000;
/** Fewer letters than this on a page: it is a picture. */
const FEWEST_LETTERS = 12;

/**
 * Reads the text layer of a PDF: paragraphs whole, tables row by row, running heads and page numbers left out; a form
 * feed ends each page. Where all pages are pictures, their text is recognised.
 * @throws UnreadableFile when it is locked or damaged, or pictures cannot be recognised here
 */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const document = await openPdf(bytes);
  try {
    const contents = await readPages(document);
    const blank = contents.flatMap((content, i) => (countLetters(content) < FEWEST_LETTERS ? [i + 1] : []));
    if (blank.length === contents.length) return await recognisePages(bytes, contents.length);
    const notes = blank.length ? [`pages without text (pictures or blank): ${blank.join(', ')}`] : [];
    return { text: writePages(contents), notes };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // Pictures are never decoded: a size of one point is more than none of them has.
    return await getDocumentProxy(Uint8Array.from(bytes), { maxImageSize: 1, verbosity: 0, stopAtErrors: false });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException')
      throw new UnreadableFile('is locked with a password.', 'Save a copy without a password.', cause);
    throw new UnreadableFile('is damaged or no PDF.', 'Open it in a PDF reader and save or print it anew.', cause);
  }
}

async function readPages(document: PdfDocument): Promise<PageContent[]> {
  if (document.numPages > MOST_PAGES)
    throw new UnreadableFile(`has ${document.numPages} pages.`, `Split it: at most ${MOST_PAGES} are read.`);
  const end = performance.now() + LONGEST_READING;
  const contents: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (performance.now() > end)
      throw new UnreadableFile('takes too long to read.', 'Print it to a new PDF, or save its text as .txt.');
    try {
      const page = await document.getPage(number);
      contents.push(await readPageContent(page));
      page.cleanup();
    } catch (cause) {
      throw new UnreadableFile(
        `is damaged on page ${number}.`,
        'Open it in a PDF reader and save or print it anew.',
        cause,
      );
    }
  }
  return contents;
}

const countLetters = (content: PageContent) =>
  content.glyphs.reduce((count, glyph) => count + (/\p{L}/u.test(glyph.text) ? 1 : 0), 0);

function writePages(contents: PageContent[]): string {
  mendMarks(contents);
  const parted = contents.map((content) => {
    const { glyphs, notes } = takeFootnotes(content);
    const { tables, rest } = findRuledTables(glyphs, content.rules);
    return { content, tables, notes, rows: toRows(rest) };
  });
  const rows = removeMargins(parted);
  const edges = rightEdges(rows);
  return joinLines(
    parted.map(({ tables, notes }, page) => ({
      lines: withNotes(layOutPage(rows[page]!, tables), notes),
      right: edges[page]!,
    })),
  );
}

/** Gives each footnote to the line that refers to it, or to the last one of the page. */
function withNotes(lines: PageLine[], notes: readonly Footnote[]): PageLine[] {
  for (const { text, at } of notes) {
    const near = lines.filter(
      (line) =>
        at && at.x > line.left && at.x <= line.right + line.size && Math.abs(line.baseline - at.baseline) < line.size,
    );
    const line = near.at(-1) ?? lines.at(-1);
    if (line) line.notes = [...(line.notes ?? []), text];
  }
  return lines;
}

/** Right edge of each page's main text: the furthest that two of its rows reach; of the whole document on short pages. */
function rightEdges(pages: Row[][]): number[] {
  const furthest = (rows: Row[]) => {
    const ends = rows.map((row) => row.segments.at(-1)!.right).sort((a, b) => b - a);
    return ends.find((end, i) => end - (ends[i + 1] ?? -1e9) < 1.5) ?? 0;
  };
  const whole = furthest(pages.flat());
  return pages.map((rows) => (rows.length < 12 ? whole : Math.max(furthest(rows), 0) || whole));
}
