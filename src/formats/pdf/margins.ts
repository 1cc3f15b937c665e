import type { PageContent } from './page-content.ts';
import { isInMargin } from './page-layout.ts';
import type { Row } from './rows.ts';

const PAGE_NUMBER = /^(?:trang\s*)?[-–—]?\s*(\d{1,4})\s*(?:\/\s*\d{1,4})?\s*[-–—]?$/iu;
/** How many rows at the top and the bottom of a page may be running heads and feet. */
const MARGIN_ROWS = 3;
/** Part of the pages on which the same words must stand at the same height to be a running head. */
const REPEATED_ON = 0.4;
/** Font sizes that a head or a foot stands apart from the text. */
const APART = 2;
/** Points within which a head stands at the same height. */
const SAME_HEIGHT = 6;

/** Leaves out page numbers and the running heads and feet that pages repeat; each page's rows from the top down. */
export function removeMargins(pages: readonly { content: PageContent; rows: Row[] }[]): Row[][] {
  const outer = pages.map(({ rows }) => [...new Set([...rows.slice(0, MARGIN_ROWS), ...rows.slice(-MARGIN_ROWS)])]);
  return pages.map(({ content, rows }, page) => {
    const inMargin = new Set(outer[page]!.filter((row) => isInMargin(row, content)));
    const heads = new Set(
      [...inMargin].filter((row) => {
        if (PAGE_NUMBER.test(wordsOf(row))) return true;
        const words = patternOf(row);
        const alike = outer.filter((others) =>
          others.some((one) => patternOf(one) === words && Math.abs(one.baseline - row.baseline) < SAME_HEIGHT),
        ).length;
        const least = isApart(row, rows) ? 2 : 3;
        return alike >= Math.max(least, pages.length * REPEATED_ON);
      }),
    );
    return rows.filter((row, i) => !heads.has(row) || goesOn(row, rows[i + 1], heads));
  });
}

/** True for a line of the text: what is right below goes on with it. Tasks that are worded alike may each begin a page. */
function goesOn(row: Row, next: Row | undefined, heads: ReadonlySet<Row>): boolean {
  if (!next || heads.has(next) || PAGE_NUMBER.test(wordsOf(row))) return false;
  return next.baseline - row.baseline < APART * row.size && /^\p{Ll}/u.test(wordsOf(next));
}

/** True for the first or last row of a page where it stands apart from the text: pages of even and odd numbers share one. */
function isApart(row: Row, rows: readonly Row[]): boolean {
  const next = row === rows[0] ? rows[1] : row === rows.at(-1) ? rows.at(-2) : row;
  return next === undefined || Math.abs(next.baseline - row.baseline) > APART * Math.max(row.size, next.size);
}

const wordsOf = (row: Row) => row.segments.map((segment) => segment.text).join(' ');
/** The words of a row with any number in them alike. */
const patternOf = (row: Row) => wordsOf(row).replace(/\d+/gu, '#');
