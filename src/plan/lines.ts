import type { SourceText } from '../text/index.ts';

/** A line of a document that holds text, with where it stands. */
export interface Line {
  /** The line without surrounding white space. */
  text: string;
  /** Offset of its first character in the source's NFC text. */
  start: number;
  /** Page on which it stands, counted from 1; undefined where the source has no pages. */
  page: number | undefined;
  /** True when the line above is blank. */
  afterBlank: boolean;
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
}

/**
 * Splits a document into lines and finds its pages.
 *
 * Text extracted from a PDF marks a page in one of three ways: a form feed; a line that begins with a single space and
 * follows a line that is not blank (or begins the file); a line holding nothing but the number of the page it opens.
 */
export function readLines(source: SourceText): Layout {
  const lines: Line[] = [];
  let page = 0;
  let offset = 0;
  let blank = true;
  let gap = false;
  let first = true;
  // A form feed ends a page, so the text before the first one is page 1.
  const fed = source.text.trimEnd().includes('\f');
  if (fed) page = 1;
  for (const raw of source.text.trimEnd().split('\n')) {
    const start = offset;
    offset += raw.length + 1;
    const formFeeds = raw.split('\f').length - 1;
    const text = raw.trim();
    page += formFeeds;
    if (!text) {
      blank = true;
      continue;
    }
    if (page > 0 && /^\d{1,3}$/.test(text) && Number(text) === page + 1) {
      page++;
      gap = true;
      continue;
    }
    if (!fed && /^ \S/.test(raw) && (first || !blank)) page++;
    lines.push({
      text,
      start: start + raw.indexOf(text),
      page: page || undefined,
      afterBlank: blank,
      afterGap: gap,
    });
    blank = false;
    gap = false;
    first = false;
  }
  // One mark alone is the first line's indentation, not a page.
  if (page < 2) for (const line of lines) line.page = undefined;
  return { lines, pages: page < 2 ? 0 : page, wrapWidth: findWrapWidth(lines) };
}

const NARROW = /[iìíỉĩịltfrjIJ.,;:'()[\]|! \-–“”"]/u;
const WIDE = /[mwMW%@&ƯƠ]/u;

/** Width of a text in a proportional font, in units of an average letter. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) width += 0.6;
    else if (WIDE.test(letter)) width += 1.5;
    else width += /\p{Lu}/u.test(letter) ? 1.3 : 1;
  }
  return width;
}

/** Lines of a wrapped text pile up just under the column's width; a text without such a pile is not wrapped. */
function findWrapWidth(lines: Line[]): number {
  if (lines.length < 8) return 0;
  const widths = lines.map((line) => estimateWidth(line.text)).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)]!;
  return wide > 140 ? 0 : wide;
}
