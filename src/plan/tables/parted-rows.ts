import type { Line } from '../layout/lines.ts';
import { opensAttachment } from '../layout/markers.ts';
import { sliceLine } from '../layout/marks.ts';
import { joinRows } from './carried-rows.ts';
import { readHeader, readHeaders } from './columns.ts';
import { readHeaderRows } from './header-rows.ts';
import { nameColumns } from './name-columns.ts';
import { readQuotaColumns } from './quota-columns.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
import { type Cell, type RawRow, type RawTable, textOfCell } from './table.ts';

/** Longest title of a group of rows, in characters. */
const LONGEST_GROUP = 160;
/** Fewest columns of such a table, and fewest rows with the one of headers where its headers are not known. */
const FEWEST = 3;
const FEWEST_ROWS = 3;

const TAB = /\t/gu;
/** Two columns of a letterhead stand apart as well, three cells do not. */
const SPACES = / {2,}/gu;

/**
 * Reads a table whose cells are parted by tabs, as a word processor copies it, or by runs of spaces: a line of headers, and the
 * lines below it that have as many cells.
 * @returns the table and the index after its last line, or undefined where none begins
 */
export function readPartedRows(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  const mark = lines[at]!.text.includes('\t') ? TAB : SPACES;
  const header = splitLine(lines[at]!, mark);
  if (!header || header.length < FEWEST) return undefined;
  const headers = header.map(textOfCell);
  const told = readHeaders(headers);
  // A line like the one above has been looked at with it.
  if (!told && splitLine(lines[at - 1], mark)?.length === header.length) return undefined;
  const below = lowerHeaders(header, splitLine(lines[at + 1], mark));
  const rows: Cell[][] = below ? [header, below] : [header];
  let end = at + rows.length;
  for (; end < lines.length; end++) {
    const above = rows.at(-1)!;
    const more = mark === SPACES && rows.length > (below ? 2 : 1) ? restOfRow(lines[end]!, header, above) : undefined;
    if (more) {
      rows[rows.length - 1] = more;
      continue;
    }
    const cells = splitLine(lines[end]!, mark);
    if (!cells && !isGroup(lines, end, mark)) break;
    const row = cells ? inStep(cells, header, mark) : [[lines[end]!]];
    if (!row) break;
    rows.push(row);
  }
  if (mark === SPACES && goesOn(lines[end])) return told && asLost(lines, at, header);
  if (rows.length < (told && mark === TAB ? 2 : FEWEST_ROWS)) return undefined;
  const { roles, headers: called, last } = readHeaderRows(rows);
  const texts = rows.slice(last + 1).map((cells) => cells.map(textOfCell));
  const named = nameColumns(roles, texts, linesAbove(lines, at), yearWritten(lines));
  const quota = named.columns.some(({ role }) => role) ? undefined : readQuotaColumns(lines, at, headers, texts);
  const read = quota ? { columns: quota, doubtful: false } : named;
  if (!read.columns.some(({ role }) => role) && !read.doubtful) return undefined;
  const columns = read.columns.map((column, i) => ({ ...column, header: called[i]! }));
  const kept = rows.map((cells, i): RawRow => ({ cells, kind: i <= last ? 'header' : 'row' }));
  return { table: { columns, rows: kept, doubtful: read.doubtful }, end };
}

/** "Chủ trì | Phối hợp" under "Phân công thực hiện" and the empty cell beside it: what stands before them left nothing behind. */
function lowerHeaders(header: readonly Cell[], cells: Cell[] | undefined): Cell[] | undefined {
  if (!cells?.every((cell) => readHeader(textOfCell(cell)).role)) return undefined;
  const at = header.findIndex((cell, i) => cell.length > 0 && header[i + 1]?.length === 0);
  const free = header.slice(at + 1).findIndex((cell) => cell.length > 0) + 1;
  if (at < 0 || free !== cells.length) return undefined;
  return header.map((_, i): Cell => cells[i - at] ?? []);
}

/** How far from its header a cell may begin, in characters. */
const ASIDE = 1;

/** A row with a cell for each column; undefined where nobody can tell which are missing. */
function inStep(cells: Cell[], header: readonly Cell[], mark: RegExp): Cell[] | undefined {
  const missing = header.length - cells.length;
  if (missing < 0) return undefined;
  // Empty cells at the end of a line leave nothing behind.
  if (missing === 0 || mark === TAB) return [...cells, ...Array.from({ length: missing }, (): Cell => [])];
  const startOf = (row: readonly Cell[], i: number) => row[i]![0]!.parts[0]!.source - row[0]![0]!.parts[0]!.source;
  const row = header.map((): Cell => []);
  for (const i of cells.keys()) {
    const column = header.findIndex((_, at) => Math.abs(startOf(header, at) - startOf(cells, i)) <= ASIDE);
    if (column < 0 || row[column]!.length > 0) return undefined;
    row[column] = cells[i]!;
  }
  return row;
}

/** How far from the begin of its line a cell stands, in characters. */
const columnOf = (cell: Cell, line: Line) => line.indent + cell[0]!.parts[0]!.source - line.parts[0]!.source;

/**
 * The row above with what a line goes on with: its cells stand below those that they belong to, and nothing stands below the
 * first. Undefined where the line is no such line.
 */
function restOfRow(line: Line, header: readonly Cell[], above: readonly Cell[]): Cell[] | undefined {
  if (line.pipe || line.afterBlank || header.some((cell) => cell.length === 0)) return undefined;
  const starts = header.map((cell) => columnOf(cell, header[0]![0]!));
  if (line.indent < starts[1]! - ASIDE) return undefined;
  const row = header.map((): Cell => []);
  for (const cell of splitLine(line, SPACES) ?? [[line]]) {
    const at = starts.findLastIndex((start) => start - ASIDE <= columnOf(cell, line));
    if (at < 1 || row[at]!.length > 0 || !above[at]?.length) return undefined;
    row[at] = cell;
  }
  const joined: RawRow = { cells: [...above], kind: 'row' };
  joinRows(joined, { cells: row, kind: 'row' });
  return joined.cells;
}

/** A table whose rows cannot be told apart: its lines are kept as they are, and nothing is read off them. */
function asLost(lines: readonly Line[], at: number, header: Cell[]): { table: RawTable; end: number } {
  let end = at + 1;
  while (lines[end] && !lines[end]!.afterBlank && !lines[end]!.pipe && !opensAttachment(lines[end]!.text)) end++;
  const rows = lines.slice(at + 1, end).map((line): RawRow => ({ cells: [[line]], kind: 'row' }));
  const columns = header.map((cell) => ({ header: textOfCell(cell), role: undefined }));
  return { table: { columns, rows: [{ cells: header, kind: 'header' }, ...rows], doubtful: true }, end };
}

/** A line that goes on with the last row: its cells are parted over lines, and nobody can tell which is which. */
function goesOn(line: Line | undefined): boolean {
  return (
    line !== undefined && !line.afterBlank && !line.pipe && (/^\p{Ll}/u.test(line.text) || line.text.includes('  '))
  );
}

/** A line without marks between two that have them names a group of rows. */
function isGroup(lines: readonly Line[], at: number, mark: RegExp): boolean {
  const { text, pipe } = lines[at]!;
  const next = lines[at + 1];
  if (pipe || text.length > LONGEST_GROUP || opensAttachment(text) || next === undefined) return false;
  // "V. CHỈ TIÊU …" above "STT | Đơn vị | …": the title of another table.
  const [first] = splitLine(next, mark) ?? [];
  if (first && readHeader(textOfCell(first)).role === 'number') return false;
  return mark === TAB ? next.text.includes('\t') : splitLine(next, mark) !== undefined && !/^\p{Ll}/u.test(text);
}

function splitLine(line: Line | undefined, mark: RegExp): Cell[] | undefined {
  if (!line || line.pipe) return undefined;
  const cells: Cell[] = [];
  let start = 0;
  for (const { index, 0: between } of line.text.matchAll(mark)) {
    const cell = sliceLine(line, start, index);
    cells.push(cell.text ? [cell] : []);
    start = index + between.length;
  }
  if (cells.length === 0) return undefined;
  const last = sliceLine(line, start, line.text.length);
  return [...cells, last.text ? [last] : []];
}
