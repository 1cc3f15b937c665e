import { joinWrapped } from '../table-rows.ts';
import type { PageLine } from './page-layout.ts';

/** A line that opens an item: its marker never goes on a sentence. */
const OPENS_ITEM =
  /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s|[-–•*+●▪]\s?\p{Lu}|(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+)/u;
const ENDS_SENTENCE = /[.;:!?…]["”]?$/u;
/** Lines further apart than this many font sizes have an empty line between them. */
const EMPTY_LINE = 2;
/** Deeper than this many font sizes, the beginning of a line is indented. */
const INDENT = 0.8;

/**
 * Joins lines that were broken only because the page was full, over columns and pages too.
 * @param pages the lines of each page in reading order, and the right edge of its main text
 * @returns one paragraph or table row a line; a form feed ends each page, also within a paragraph that runs over it
 */
export function joinLines(pages: readonly { lines: PageLine[]; right: number }[]): string {
  const parts: string[] = [];
  let paragraph = '';
  let last: { line: PageLine; page: number } | undefined;
  let between = '';
  for (const [page, { lines, right }] of pages.entries()) {
    for (const line of lines) {
      const goesOn = last && continues(last.line, line, last.page === page, pages[last.page]!.right, paragraph);
      if (goesOn) paragraph = joinWrapped(paragraph, line.text, between || ' ');
      else {
        if (last) parts.push(paragraph, emptyAbove(last, line, page) ? '\n\n' : '\n', between);
        else parts.push(between);
        paragraph = line.text;
      }
      between = '';
      last = { line: { ...line, columnRight: line.columnRight ?? right }, page };
    }
    between += '\f';
  }
  parts.push(paragraph, '\n', between);
  return parts.join('');
}

function emptyAbove(last: { line: PageLine; page: number }, line: PageLine, page: number): boolean {
  return last.page === page && Math.abs(line.baseline - last.line.baseline) > EMPTY_LINE * line.size;
}

function continues(last: PageLine, line: PageLine, samePage: boolean, right: number, paragraph: string): boolean {
  if (last.isRow || line.isRow || OPENS_ITEM.test(line.text)) return false;
  const space = 0.25 * last.size;
  const isFull = last.right + space + line.firstWord > (last.columnRight ?? right) + 0.5;
  if (!isFull || Math.abs(line.size - last.size) > 0.15 * last.size) return false;
  const below = samePage && line.baseline > last.baseline && Math.abs(line.left - last.left) < 12 * last.size;
  if (!below) return !ENDS_SENTENCE.test(last.text);
  if (line.baseline - last.baseline > EMPTY_LINE * last.size) return false;
  // The first line of an item may hang out to the left; any other line that is indented opens a paragraph.
  const indented = line.left - last.left > INDENT * last.size;
  return !indented || (paragraph === last.text && OPENS_ITEM.test(paragraph));
}
