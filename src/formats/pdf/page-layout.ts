import { cellText, writeRow } from '../table-rows.ts';
import type { PageContent } from './page-content.ts';
import type { Row, Segment } from './rows.ts';
import { type RuledTable, writeTable } from './ruled-tables.ts';

/** A line of a page in reading order. Lengths are points, y from the top of the page. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  firstWord: number;
  /** Right edge of the column that it stands in; undefined in the page's main text. */
  columnRight: number | undefined;
  /** True for a row of a table: never joined with what follows. */
  isRow: boolean;
  /** Footnotes to which the line refers: they follow its paragraph. */
  notes?: string[];
}

/** Least width, in font sizes, of the empty stripe between columns. */
const STRIPE = 0.8;
/** A column of prose or of a letterhead holds more than markers. */
const SHORTEST_IN_COLUMN = 7;
const FEWEST_TABLE_ROWS = 3;
const FEWEST_PROSE_LINES = 6;
/** Lines of one list are at most this many font sizes apart. */
const CLOSE_LINE = 1.5;
/** A line of prose reaches this part of its column's width, and this part of its lines do. */
const WIDE_LINE = 0.7;
const MOST_LINES = 0.7;

/** Brings the rows and tables of a page into reading order. */
export function layOutPage(rows: readonly Row[], tables: readonly RuledTable[]): PageLine[] {
  const lines: PageLine[] = [];
  let from = 0;
  for (const table of tables) {
    const above = rows.slice(from).filter((row) => row.baseline <= table.top);
    lines.push(...layOutRows(above, undefined));
    from += above.length;
    const { left, right } = table;
    for (const text of writeTable(table)) {
      const place = { left, right, baseline: table.bottom, size: 10, firstWord: 0, columnRight: right };
      lines.push({ text, ...place, isRow: true });
    }
  }
  lines.push(...layOutRows(rows.slice(from), undefined));
  return lines;
}

function layOutRows(rows: readonly Row[], columnRight: number | undefined): PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  while (at < rows.length) {
    const table = findOpenTable(rows, at);
    if (table) {
      lines.push(...table.lines);
      at = table.end;
      continue;
    }
    const columns = findColumns(rows, at);
    if (columns) {
      for (const side of [columns.left, columns.right]) {
        // The few lines of a letterhead or a signature are broken by hand, at no edge.
        const ends = side.flatMap((row) => row.segments.map((segment) => segment.right));
        const edge = side.length < FEWEST_PROSE_LINES ? Number.POSITIVE_INFINITY : Math.max(...ends);
        lines.push(...layOutRows(side, edge));
      }
      at = columns.end;
      continue;
    }
    lines.push(toLine(rows[at]!, columnRight));
    at++;
  }
  return lines;
}

function toLine(row: Row, columnRight: number | undefined): PageLine {
  const [first] = row.segments;
  return {
    text: row.segments.map((segment) => segment.text).join(' '),
    left: first!.left,
    right: row.segments.at(-1)!.right,
    baseline: row.baseline,
    size: row.size,
    firstWord: first!.firstWord,
    columnRight,
    isRow: false,
  };
}

interface Stripe {
  from: number;
  to: number;
}

/** Narrows a stripe to what a row leaves empty of it; undefined where a segment crosses it. */
function narrow(stripe: Stripe, row: Row): Stripe | undefined {
  let { from, to } = stripe;
  for (const segment of row.segments) {
    if (segment.right <= from || segment.left >= to) continue;
    if (segment.left <= from && segment.right >= to) return undefined;
    if (segment.left <= from) from = segment.right;
    else if (segment.right >= to) to = segment.left;
    else if (segment.left - from > to - segment.right) to = segment.left;
    else from = segment.right;
  }
  return to - from >= STRIPE * row.size ? { from, to } : undefined;
}

/** Two columns that begin at a row: a stripe that stays empty over several rows with words on both sides. */
function findColumns(rows: readonly Row[], start: number): { left: Row[]; right: Row[]; end: number } | undefined {
  let best: { left: Row[]; right: Row[]; end: number; both: number } | undefined;
  for (const first of stripesAt(rows, start)) {
    let stripe: Stripe = first;
    let end = start;
    let lastOfBoth = start;
    const count = { left: 0, right: 0, both: 0 };
    for (; end < rows.length; end++) {
      const row = rows[end]!;
      const narrowed = narrow(stripe, row);
      if (!narrowed || (end > start && row.baseline - rows[end - 1]!.baseline > 6 * row.size)) break;
      stripe = narrowed;
      const left = row.segments.some((segment) => segment.left < stripe.from);
      const right = row.segments.some((segment) => segment.left >= stripe.from);
      if (left && right) count.both++;
      else if (left) count.left++;
      else count.right++;
      if (right) lastOfBoth = end;
    }
    // Lines on the left alone after the last ones on the right may be ordinary short lines, or the rest of a longer column.
    const rest = rows.slice(lastOfBoth + 1, end);
    const above = rows.slice(start, lastOfBoth + 1);
    const more = fillColumn(rest, above, stripe) ? rest.length : countAligned(rest, above, stripe);
    const sided = rows.slice(start, lastOfBoth + 1 + more);
    const left = sided.flatMap((row) => sideOf(row, (segment) => segment.left < stripe.from));
    const right = sided.flatMap((row) => sideOf(row, (segment) => segment.left >= stripe.from));
    const enough = count.both >= 2 || (left.length >= 4 && right.length >= 4);
    if (!enough || typicalLength(left) < SHORTEST_IN_COLUMN || typicalLength(right) < SHORTEST_IN_COLUMN) continue;
    if (!best || sided.length > best.end - start) best = { left, right, end: start + sided.length, both: count.both };
  }
  return best;
}

/** True where several lines go on below a left column and most are as wide as it. */
function fillColumn(rest: readonly Row[], above: readonly Row[], stripe: Stripe): boolean {
  if (rest.length < FEWEST_PROSE_LINES) return false;
  const left = above.flatMap((row) => row.segments.filter((segment) => segment.left < stripe.from));
  const from = Math.min(...left.map((segment) => segment.left));
  const edge = Math.max(...left.map((segment) => segment.right));
  const wide = rest.filter((row) => row.segments.at(-1)!.right > from + WIDE_LINE * (edge - from));
  return wide.length >= MOST_LINES * rest.length;
}

/**
 * How many lines after the last ones on the right go on with the left column: set as small as it, from the same edge and
 * right below, as the end of a list of recipients beside a signature is.
 */
function countAligned(rest: readonly Row[], above: readonly Row[], stripe: Stripe): number {
  const left = above.flatMap((row) => sideOf(row, (segment) => segment.left < stripe.from));
  const edge = Math.min(...left.map((row) => row.segments[0]!.left));
  let last = left.at(-1);
  let count = 0;
  for (const row of rest) {
    const [first] = row.segments;
    if (!last || Math.abs(first!.left - edge) > 0.3 * row.size || Math.abs(row.size - last.size) > 0.5) break;
    if (row.baseline - last.baseline > CLOSE_LINE * row.size) break;
    count++;
    last = row;
  }
  return count;
}

/** Stripes that could part columns from a row on: its wide gaps, or the gap to the next row's words beside it. */
function stripesAt(rows: readonly Row[], start: number): Stripe[] {
  const row = rows[start]!;
  const gaps = row.segments.slice(1).map((segment, i) => ({ from: row.segments[i]!.right, to: segment.left }));
  const next = rows[start + 1];
  if (next && next.baseline - row.baseline < 0.95 * row.size) {
    const [a, b] = [row.segments.at(-1)!, next.segments[0]!];
    if (b.left > a.right) gaps.push({ from: a.right, to: b.left });
    else if (row.segments[0]!.left > next.segments.at(-1)!.right)
      gaps.push({ from: next.segments.at(-1)!.right, to: row.segments[0]!.left });
  }
  return gaps;
}

function sideOf(row: Row, isOnSide: (segment: Segment) => boolean): Row[] {
  const segments = row.segments.filter(isOnSide);
  return segments.length ? [{ ...row, segments }] : [];
}

function typicalLength(rows: readonly Row[]): number {
  const lengths = rows.map((row) => row.segments.reduce((sum, segment) => sum + segment.text.length, 0));
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

/** A table without drawn lines: three or more columns, kept apart by stripes that stay empty over several rows. */
function findOpenTable(rows: readonly Row[], start: number): { lines: PageLine[]; end: number } | undefined {
  const head = rows[start]!;
  if (head.segments.length < 3) return undefined;
  let stripes = head.segments.slice(1).map((segment, i) => ({ from: head.segments[i]!.right, to: segment.left }));
  let end = start + 1;
  let full = 1;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    if (row.baseline - rows[end - 1]!.baseline > 4 * row.size) break;
    const narrowed = stripes.map((stripe) => narrow(stripe, row));
    if (narrowed.some((stripe) => !stripe)) break;
    stripes = narrowed as Stripe[];
    if (row.segments.length >= 3) full++;
  }
  if (full < FEWEST_TABLE_ROWS) return undefined;
  const edges = stripes.map((stripe) => (stripe.from + stripe.to) / 2);
  const columnOf = (segment: Segment) => edges.filter((edge) => edge < segment.left).length;
  const cells: string[][][] = [];
  for (const row of rows.slice(start, end)) {
    // A row that leaves the first column empty goes on with the one above.
    if (!cells.length || columnOf(row.segments[0]!) === 0) cells.push(edges.concat(0).map(() => []));
    for (const segment of row.segments) cells.at(-1)![columnOf(segment)]!.push(segment.text);
  }
  const right = Math.max(...rows.slice(start, end).flatMap((row) => row.segments.map((segment) => segment.right)));
  const place = {
    left: head.segments[0]!.left,
    right,
    baseline: rows[end - 1]!.baseline,
    size: head.size,
    firstWord: 0,
    columnRight: right,
  };
  return { lines: cells.map((row) => ({ text: writeRow(row.map(cellText)), ...place, isRow: true })), end };
}

/** Part of a page's height, from the top or the bottom, in which running heads, feet and page numbers stand. */
export function isInMargin(row: Row, page: PageContent): boolean {
  return row.baseline < page.height * 0.12 || row.baseline > page.height * 0.88;
}
