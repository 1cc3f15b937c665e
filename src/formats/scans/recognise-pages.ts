import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileProblem } from '../../file-problems.ts';
import { isGarbled } from '../pdf/judge-page.ts';
import type { PageContent } from '../pdf/page-content.ts';
import { runTool, withTemporaryFolder } from '../tools/run-tool.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { findRules } from './find-rules.ts';
import { type Picture, readPicture, turnPicture, writePicture } from './picture.ts';
import { readWords } from './read-words.ts';

/** Pages of one file that are recognised at most: some ten minutes of work. */
const MOST_PAGES = 200;
const DRAWING_LIMIT = 60_000;
const PAGE_LIMIT = 90_000;
/** Dots of a page's longer side: 200 an inch for A4. */
const DOTS = 2340;
/** Points of the longer side of A4, which a picture of a page is taken to be. */
const LONG_SIDE = 842;
const PACKAGES = 'poppler-utils, tesseract-ocr and tesseract-ocr-vie';
/** Fewer words than this on a page, and it is looked at whether it lies on its side. */
const FEWEST_WORDS = 30;
/**
 * How Tesseract takes a page apart: with a table into blocks, else as one column, where numbers before items stay with
 * them; what stands side by side is told apart by its place all the same.
 */
const [BLOCKS, COLUMN] = ['3', '4'];
/** Fewest upright lines of a table. */
const TABLE_LINES = 3;

/**
 * Recognises pages of a PDF that are pictures, by Tesseract with Vietnamese: their words and the lines of their tables,
 * as if they had been drawn. A page that lies on its side is turned.
 * @param pages their numbers, counted from 1
 * @throws UnreadableFile when the programs are not installed, or there are more pages than can be recognised
 */
export function recognisePages(bytes: Uint8Array, pages: readonly number[]): Promise<Map<number, PageContent>> {
  if (pages.length > MOST_PAGES) throw new UnreadableFile(fileProblem('too-many-pictures', pages.length));
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, 'plan.pdf');
    writeFileSync(source, bytes);
    const read = new Map<number, PageContent>();
    const waiting = [...pages];
    const work = async () => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift())
        read.set(page, await recognisePage(source, page, join(folder, `page-${page}`)));
    };
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism(), pages.length) }, work));
    return read;
  });
}

async function recognisePage(source: string, page: number, path: string): Promise<PageContent> {
  const range = ['-f', String(page), '-l', String(page)];
  await runTool({
    command: 'pdftoppm',
    args: ['-gray', '-scale-to', String(DOTS), ...range, '-singlefile', source, path],
    limit: DRAWING_LIMIT,
    packages: PACKAGES,
  });
  const file = `${path}.pgm`;
  let picture = readPicture(readFileSync(file));
  if (!picture) throw new UnreadableFile(fileProblem('undrawable', page));
  let content = await readContent(file, picture);
  const text = content.glyphs.map((glyph) => glyph.text).join(' ');
  if (content.glyphs.length < FEWEST_WORDS || isGarbled(text)) {
    const quarters = await findTurn(file);
    if (quarters > 0) {
      picture = turnPicture(picture, quarters);
      writeFileSync(file, writePicture(picture));
      content = await readContent(file, picture);
    }
  }
  rmSync(file, { force: true });
  return content;
}

async function readContent(file: string, picture: Picture): Promise<PageContent> {
  const scale = LONG_SIDE / Math.max(picture.width, picture.height);
  const rules = findRules(picture).map(({ x1, y1, x2, y2 }) => ({
    x1: x1 * scale,
    y1: y1 * scale,
    x2: x2 * scale,
    y2: y2 * scale,
  }));
  const hasTable = rules.filter((rule) => rule.y2 - rule.y1 > rule.x2 - rule.x1).length >= TABLE_LINES;
  await tesseract([file, file, '-l', 'vie', '--psm', hasTable ? BLOCKS : COLUMN, 'tsv']);
  const glyphs = readWords(readFileSync(`${file}.tsv`, 'utf8'), scale);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { width, height, glyphs, rules, drawing: { pictured: 1, hidden: 0, paths: 0 } };
}

/** By how many quarters a page must be turned clockwise to stand upright, as Tesseract sees it; 0 where it cannot tell. */
async function findTurn(file: string): Promise<number> {
  try {
    await tesseract([file, file, '--psm', '0']);
    const turn = /^Rotate:\s*(\d+)/mu.exec(readFileSync(`${file}.osd`, 'utf8'))?.[1];
    return Number(turn ?? 0) / 90;
  } catch (error) {
    // Too few letters to tell, or its data for it is not installed.
    if (error instanceof UnreadableFile) return 0;
    throw error;
  }
}

const tesseract = (args: string[]) =>
  runTool({ command: 'tesseract', args, limit: PAGE_LIMIT, packages: PACKAGES, env: { OMP_THREAD_LIMIT: '1' } });
