import type { PageContent } from './page-content.ts';
import { isInMargin } from './page-layout.ts';
import type { Row } from './rows.ts';

const PAGE_NUMBER = /^(?:trang\s*)?[-–—]?\s*(\d{1,4})\s*(?:\/\s*\d{1,4})?\s*[-–—]?$/iu;
/** How many rows at the top and the bottom of a page may be running heads and feet. */
const MARGIN_ROWS = 3;
/** Part of the pages on which the same words must stand at the same height to be a running head. */
const REPEATED_ON = 0.4;
/** Points within which a head stands at the same height. */
const SAME_HEIGHT = 6;

/** Leaves out page numbers and the running heads and feet that pages repeat; each page's rows from the top down. */
export function removeMargins(pages: readonly { content: PageContent; rows: Row[] }[]): Row[][] {
  const outer = pages.map(({ rows }) => [...new Set([...rows.slice(0, MARGIN_ROWS), ...rows.slice(-MARGIN_ROWS)])]);
  const left = pages.map(({ content, rows }, page) => {
    const inMargin = new Set(outer[page]!.filter((row) => isInMargin(row, content)));
    return rows.filter((row) => {
      if (!inMargin.has(row)) return true;
      if (PAGE_NUMBER.test(wordsOf(row))) return false;
      const words = patternOf(row);
      const alike = outer.filter((others) =>
        others.some((one) => patternOf(one) === words && Math.abs(one.baseline - row.baseline) < SAME_HEIGHT),
      ).length;
      return alike < Math.max(3, pages.length * REPEATED_ON);
    });
  });
  return left;
}

const wordsOf = (row: Row) => row.segments.map((segment) => segment.text).join(' ');
/** The words of a row with any number in them alike. */
const patternOf = (row: Row) => wordsOf(row).replace(/\d+/gu, '#');
