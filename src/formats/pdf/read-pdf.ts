import { getDocumentProxy } from 'unpdf';
import { fileProblem } from '../../file-problems.ts';
import { repairText } from '../encoding/decode-text.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { recognisePages } from '../scans/recognise-pages.ts';
import { MissingTool, UnreadableFile } from '../unreadable-file.ts';
import { carryCells } from './carried-cells.ts';
import { type Footnote, takeFootnotes } from './footnotes.ts';
import { isBomb } from './is-bomb.ts';
import { joinLines } from './join-lines.ts';
import { isGarbled, judgePages } from './judge-page.ts';
import { removeMargins } from './margins.ts';
import { mendMarks } from './mend-marks.ts';
import { takeOverlays } from './overlays.ts';
import type { PageContent } from './page-content.ts';
import { layOutPage, type PageLine } from './page-layout.ts';
import { type PdfDocument, readPageContent } from './read-page.ts';
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

/**
 * Reads the text layer of a PDF: paragraphs whole, tables row by row, running heads and page numbers left out; a form
 * feed ends each page. Pages that are pictures, or whose fonts name their letters wrongly, are recognised.
 * @throws UnreadableFile when it is locked or damaged, or no page of it can be read here
 */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const contents = await readContents(bytes);
  const written = writePages(contents);
  const judged = judgePages(contents, repairText(written.text).text.split('\f'));
  const numbersOf = (...kinds: string[]) => judged.flatMap((kind, i) => (kinds.includes(kind) ? [i + 1] : []));
  const [drawn, layered] = [numbersOf('picture', 'garbled'), numbersOf('recognised')];
  if (drawn.length === 0) return { ...written, notes: [], ...(layered.length > 0 ? { recognised: layered } : {}) };
  const missing: string[] = [];
  const read = await recognisePages(bytes, drawn).catch((error: unknown) => {
    if (!(error instanceof MissingTool) || drawn.length === contents.length) throw error;
    missing.push(error.message);
    return new Map<number, PageContent>();
  });
  // Words that nobody writes so are worse than none.
  for (const [page, content] of read)
    if (isGarbled(content.glyphs.map((glyph) => glyph.text).join(''))) read.delete(page);
  if (read.size === 0 && drawn.length === contents.length) throw new UnreadableFile(fileProblem('illegible'));
  const whole = contents.map((content, i) =>
    drawn.includes(i + 1) ? (read.get(i + 1) ?? { ...content, glyphs: [], rules: [] }) : content,
  );
  const unread = drawn.filter((page) => !read.has(page));
  const recognised = [...layered, ...read.keys()].sort((a, b) => a - b);
  return {
    ...writePages(whole),
    notes: missing,
    ...(recognised.length > 0 ? { recognised } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...(missing.length > 0 ? { incomplete: true } : {}),
  };
}

async function readContents(bytes: Uint8Array): Promise<PageContent[]> {
  if (isBomb(bytes)) throw new UnreadableFile(fileProblem('zip-bomb'));
  return withoutStrays(async () => {
    const document = await openPdf(bytes);
    try {
      return await readPages(document);
    } finally {
      await document.loadingTask.destroy();
    }
  });
}

/**
 * Runs a task during which pdf.js may reject promises that it does not wait for, as it does over damaged references: the
 * process would end for them. What matters of them comes back through the task itself.
 */
async function withoutStrays<Result>(task: () => Promise<Result>): Promise<Result> {
  const ignore = () => {};
  process.on('unhandledRejection', ignore);
  try {
    const result = await task();
    // Node tells of a stray rejection after the turn in which it came.
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  } finally {
    setImmediate(() => process.off('unhandledRejection', ignore));
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // Pictures are never decoded: a size of one point is more than none of them has.
    return await getDocumentProxy(Uint8Array.from(bytes), { maxImageSize: 1, verbosity: 0, stopAtErrors: false });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException') throw new UnreadableFile(fileProblem('locked'), cause);
    throw new UnreadableFile(fileProblem('damaged-pdf'), cause);
  }
}

async function readPages(document: PdfDocument): Promise<PageContent[]> {
  if (document.numPages > MOST_PAGES)
    throw new UnreadableFile(fileProblem('too-many-pages', document.numPages, MOST_PAGES));
  const end = performance.now() + LONGEST_READING;
  const contents: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (performance.now() > end) throw new UnreadableFile(fileProblem('slow'));
    try {
      const page = await document.getPage(number);
      contents.push(await readPageContent(page));
      page.cleanup();
    } catch (cause) {
      throw new UnreadableFile(fileProblem('damaged-page', number), cause);
    }
  }
  return contents;
}

function writePages(contents: PageContent[]): Pick<ExtractedText, 'text' | 'paragraphs'> {
  mendMarks(contents);
  const parted = contents.map((content) => {
    const { bare, draft } = takeOverlays(content);
    const { glyphs, notes } = takeFootnotes(bare);
    const { tables, rest } = findRuledTables(glyphs, content.rules);
    return { content, draft, tables, notes, rows: toRows(rest) };
  });
  carryCells(parted.map(({ tables }) => tables));
  const rows = removeMargins(parted);
  const edges = rightEdges(rows);
  const written = joinLines(
    parted.map(({ tables, notes }, page) => ({
      lines: withNotes(layOutPage(rows[page]!, tables), notes),
      right: edges[page]!,
    })),
  );
  // A watermark is the only place where some drafts say what they are.
  return parted[0]?.draft ? { ...written, text: `DỰ THẢO\n\n${written.text}` } : written;
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
