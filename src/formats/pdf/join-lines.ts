import type { ExtractedText } from '../extracted-text.ts';
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

/** Part of the width of its column below which a line is what did not fit on the line above. */
const LEFT_OVER = 0.3;
/** Part of the breaks within sentences that stand where the line had room: beyond it they were made by hand. */
const MADE_BY_HAND = 0.15;

type Pages = readonly { lines: PageLine[]; right: number }[];

/**
 * Joins lines that were broken only because the page was full, over columns and pages too.
 * @param pages the lines of each page in reading order, and the right edge of its main text
 * @returns one paragraph or table row a line; a form feed ends each page, also within a paragraph that runs over it; and
 * whether that is so: lines that were broken by hand are left as they are
 */
export function joinLines(pages: Pages): Pick<ExtractedText, 'text' | 'paragraphs'> {
  const byHand = isBrokenByHand(pages);
  const parts: string[] = [];
  let paragraph = '';
  let notes: string[] = [];
  let last: { line: PageLine; page: number } | undefined;
  let between = '';
  for (const [page, { lines, right }] of pages.entries()) {
    for (const line of lines) {
      const goesOn =
        last &&
        (byHand
          ? isLeftOver(last.line, line, last.page === page)
          : continues(last.line, line, last.page === page, paragraph));
      if (goesOn) paragraph = joinWrapped(paragraph, line.text, between || ' ');
      else {
        // Where lines are left as they are, a footnote waits for the end of the sentence.
        const due = byHand && !ENDS_SENTENCE.test(paragraph) ? [] : notes;
        if (last) parts.push([paragraph, ...due].join('\n'), emptyAbove(last, line, page) ? '\n\n' : '\n', between);
        else parts.push(between);
        paragraph = line.text;
        notes = due === notes ? [] : notes;
      }
      notes.push(...(line.notes ?? []));
      between = '';
      last = { line: { ...line, columnRight: line.columnRight ?? right }, page };
    }
    between += '\f';
    // No paragraph runs over a page that says nothing: what stood there may not have been read.
    if (lines.length === 0 && last) {
      parts.push([paragraph, ...notes].join('\n'), '\n');
      [paragraph, notes, last] = ['', [], undefined];
    }
  }
  parts.push([paragraph, ...notes].join('\n'), '\n', between);
  return { text: parts.join(''), paragraphs: !byHand };
}

function emptyAbove(last: { line: PageLine; page: number }, line: PageLine, page: number): boolean {
  return last.page === page && Math.abs(line.baseline - last.line.baseline) > EMPTY_LINE * line.size;
}

/** True where the next line's first word would not have fitted on the line. */
function isFull(last: PageLine, line: PageLine): boolean {
  return last.right + 0.25 * last.size + line.firstWord > last.columnRight! + 0.5;
}

/** True where a line stands right below another. */
function isBelow(last: PageLine, line: PageLine): boolean {
  const distance = line.baseline - last.baseline;
  return !last.isRow && !line.isRow && distance > 0 && distance <= EMPTY_LINE * last.size;
}

/**
 * True for a text that was wrapped before it was set, such as one printed from a text file: many of its sentences are
 * broken where the line had room. Its lines are left as they are, and only what did not fit is put back.
 */
function isBrokenByHand(pages: Pages): boolean {
  let [full, short] = [0, 0];
  for (const { lines, right } of pages) {
    for (const [i, line] of lines.entries()) {
      const last = lines[i - 1];
      if (!last || !isBelow(last, line) || ENDS_SENTENCE.test(last.text) || !/^\p{Ll}/u.test(line.text)) continue;
      if (isFull({ ...last, columnRight: last.columnRight ?? right }, line)) full++;
      else short++;
    }
  }
  return short > MADE_BY_HAND * (full + short);
}

function isLeftOver(last: PageLine, line: PageLine, samePage: boolean): boolean {
  if (!samePage || !isBelow(last, line) || !isFull(last, line) || OPENS_ITEM.test(line.text)) return false;
  return line.right - line.left < LEFT_OVER * (last.columnRight! - last.left);
}

function continues(last: PageLine, line: PageLine, samePage: boolean, paragraph: string): boolean {
  if (last.isRow || line.isRow || OPENS_ITEM.test(line.text)) return false;
  if (!isFull(last, line) || Math.abs(line.size - last.size) > 0.15 * last.size) return false;
  const below = samePage && line.baseline > last.baseline && Math.abs(line.left - last.left) < 12 * last.size;
  if (!below) return !ENDS_SENTENCE.test(last.text);
  if (line.baseline - last.baseline > EMPTY_LINE * last.size) return false;
  // The first line of an item may hang out to the left; any other line that is indented opens a paragraph.
  const indented = line.left - last.left > INDENT * last.size;
  return !indented || (paragraph === last.text && OPENS_ITEM.test(paragraph));
}
