import type { SourceText } from '../../text/index.ts';
import { type CleanLine, cleanLine, isMarked } from './marks.ts';

/** A line of a document that holds text, with where it stands. */
export interface Line extends CleanLine {
  /** Where a cell of a table, one a line, begins or ends: a line that holds nothing but `|`. */
  pipe: boolean;
  /** Page on which it stands, counted from 1; undefined where the source has no pages. */
  page: number | undefined;
  /** White space before it, in characters. */
  indent: number;
  /** True when the line above is blank. */
  afterBlank: boolean;
  /** True when the line stands in another cell of the layout than the one above. */
  afterCell?: boolean;
  /** True when a page ends within the paragraph: the line goes on with the one above. */
  goesOn?: boolean;
  /** True when something that is not text of the plan (a page number) stands between this line and the last one. */
  afterGap: boolean;
}

/** What a document's lines tell about its layout. */
export interface Layout {
  lines: Line[];
  /** Number of pages; 0 where the source has none. */
  pages: number;
  /** Width of a full line in estimated character units, or 0 where every paragraph is one line. */
  wrapWidth: number;
  /** True where blank lines stand between paragraphs and nowhere else; never in a document with pages. */
  spaced: boolean;
}

/**
 * Splits a document into lines and finds its pages.
 *
 * Text extracted from a PDF marks a page in one of three ways: a form feed; a line that begins with a single space and
 * follows a line that is not blank (or begins the file); a line holding nothing but the number of the page it opens.
 * A form feed with text on both sides stands within a paragraph that runs over the page.
 */
export function readLines(source: SourceText): Layout {
  const lines: Line[] = [];
  let page = 0;
  let offset = 0;
  let blank = true;
  let gap = false;
  let first = true;
  // A form feed ends a page, so the text before the first one is page 1.
  const marked = isMarked(source.text);
  const fed = source.text.includes('\f');
  if (fed) page = 1;
  let within = false;
  for (const [, raw = '', end = ''] of source.text.trimEnd().matchAll(/([^\n\f]*)([\n\f]|$)/gu)) {
    const start = offset;
    const here = page;
    const goesOn: boolean = within;
    offset += raw.length + end.length;
    const text = raw.trim();
    if (end === '\f') page++;
    within = end === '\f' && (text !== '' || goesOn);
    if (!text) {
      if (end === '\n') blank = true;
      continue;
    }
    if (page > 0 && !fed && /^\d{1,3}$/.test(text) && Number(text) === page + 1) {
      page++;
      gap = true;
      continue;
    }
    // A row of a table whose first cell is empty begins with a space too.
    if (!fed && /^ [^\s|]/.test(raw) && (first || !blank)) page++;
    const clean = cleanLine(raw, start, marked);
    // Marks around nothing are an empty cell where cells stand one a line, and nothing elsewhere.
    if (!clean.text && (clean.hashes || !lines.at(-1)?.pipe)) {
      blank = true;
      continue;
    }
    lines.push({
      ...clean,
      pipe: clean.text === '|',
      indent: raw.search(/\S/u),
      page: (fed ? here : page) || undefined,
      afterBlank: blank,
      goesOn,
      afterGap: gap,
    });
    blank = false;
    gap = false;
    first = false;
  }
  // One mark alone is the first line's indentation, not a page.
  const paged = fed || page > 1;
  if (!paged) for (const line of lines) line.page = undefined;
  return { lines, pages: paged ? page : 0, ...measureLines(lines) };
}

/**
 * How the lines of a document are wrapped and spaced.
 * @param paragraphs true where the file said that each line is a paragraph
 */
export function measureLines(lines: readonly Line[], paragraphs = false): Pick<Layout, 'wrapWidth' | 'spaced'> {
  const prose = lines.filter((line) => line.text && !line.afterCell && !line.text.includes('|'));
  if (paragraphs && !isBrokenByHand(prose)) return { wrapWidth: 0, spaced: false };
  const paged = lines.some((line) => line.page);
  const wrapWidth = findWrapWidth(prose);
  const spaced = !paged && isSpaced(prose);
  // A copy of a web page: each line is a paragraph, with blank lines around chapters, and its long ones make no column.
  const body = prose.slice(
    Math.max(
      0,
      prose.findIndex(({ text }) => OPENS_TEXT.test(text)),
    ),
  );
  if (!paged && (spaced || wrapWidth > WIDEST) && countBroken(body) <= UNBROKEN * body.length)
    return { wrapWidth: 0, spaced: false };
  return { wrapWidth, spaced };
}

/** Part of the lines that go on with the one above where an author, or a copy, broke the lines. */
const BROKEN = 0.15;
/** Widest column of a printed page, in units of an average letter. */
const WIDEST = 120;
/** The first number of a text ends its title, whose lines are broken by hand. */
const OPENS_TEXT = /^(?:[IVX]{1,4}|[A-D]|1)\s?[.)–-]\s*\S/u;
/** Part up to which a line may do so by chance: wrapped text breaks within its sentences. */
const UNBROKEN = 0.06;

/** True where many a line goes on, in small letters, with one that has no end. */
function isBrokenByHand(lines: readonly Line[]): boolean {
  return countBroken(lines) > BROKEN * lines.length;
}

/** How many lines go on, in small letters, with one that has no end. */
function countBroken(lines: readonly Line[]): number {
  return lines.filter(({ text }, i) => /^\p{Ll}{2}/u.test(text) && /[\p{L}\d,]$/u.test(lines[i - 1]?.text ?? ''))
    .length;
}

const NARROW = /[iìíỉĩịltfrjIJ.,;:'()[\]|! \-–“”"]/u;
const WIDE = /[mwMW%@&ƯƠ]/u;

const widths = new Map<string, number>();

function widthOf(letter: string): number {
  let width = widths.get(letter);
  if (width === undefined) {
    if (NARROW.test(letter)) width = 0.6;
    else if (WIDE.test(letter)) width = 1.5;
    else width = /\p{Lu}/u.test(letter) ? 1.3 : 1;
    widths.set(letter, width);
  }
  return width;
}

/** Width of a text in a proportional font, in units of an average letter. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
}

/** Part of the lines that must be nearly full for a text with some longer ones to be wrapped. */
const LEAST_FULL = 0.35;

/**
 * Lines of a wrapped text pile up just under the column's width; a text without such a pile is not wrapped. What a website
 * leaves around a document may be longer than its lines.
 */
function findWrapWidth(lines: readonly Line[]): number {
  if (lines.length < 8) return 0;
  const widths = lines.map((line) => estimateWidth(line.text)).sort((a, b) => a - b);
  const at = (part: number) => widths[Math.floor(widths.length * part)]!;
  const wide = at(0.9);
  if (wide <= 140 && at(0.98) <= 1.6 * wide) return wide;
  for (const width of [at(0.85), at(0.75)]) {
    const full = widths.filter((one) => one > 0.8 * width && one < 1.1 * width).length;
    if (width <= 140 && full >= widths.length * LEAST_FULL) return width;
  }
  return 0;
}

/** Blank lines that stand after some lines and not after others part paragraphs. */
function isSpaced(lines: readonly Line[]): boolean {
  const share = lines.filter((line, i) => i > 0 && line.afterBlank).length / Math.max(1, lines.length);
  return share > 0.06 && share < 0.7;
}
