import type { Line } from '../layout/lines.ts';
import { namesGroup } from './column-cells.ts';
import { type Column, nameByHeaders, readHeaders } from './columns.ts';
import { nameColumns } from './name-columns.ts';
import { readRowLabel } from './row-labels.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
import { type Cell, type RawRow, type RawTable, textOfCell } from './table.ts';

/**
 * Reads a table whose cells stand one under the other between lines that hold only `|`, as copies of web pages leave it.
 *
 * Such a copy loses where a row ends: two `|` in a row part two rows or stand for an empty cell. The number of columns and
 * the numbers in the first cells tell the two apart.
 * @param at index of the `|` with which the header row may begin
 * @returns the table and the index after its last line, or undefined where no table of tasks or targets begins
 */
export function readCellLines(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  // Most lines with a pipe begin no table: the rest of a long document is only read where one does.
  const begin = readHeaderRow(readTokens(lines, at, MOST_HEADER_TOKENS));
  const told = begin && readHeaders(begin.cells.map(textOfCell));
  if (!begin || (!told && !opensCells(lines, at))) return undefined;
  const tokens = readTokens(lines, at);
  const header = readHeaderRow(tokens);
  if (!header) return undefined;
  const headers = header.cells.map(textOfCell);
  const named = nameByHeaders(headers);
  const width = header.cells.length;
  const rows: RawRow[] = [{ cells: header.cells, kind: 'header' }];
  let row: Cell[] = [];
  let next = header.next;
  let end = tokens[next - 1]?.end ?? at + 1;
  /** Where the row was taken to have an empty cell, though it may have ended there. */
  let doubtful: number | undefined;
  const close = () => {
    const cells = isUnnumbered(row, named) ? [[], ...row] : row;
    if (row.some((cell) => cell.length > 0)) rows.push({ cells, kind: 'row' });
    row = [];
    doubtful = undefined;
  };
  while (next < tokens.length) {
    const pipes = countPipes(tokens, next);
    const content = tokens[next + pipes];
    const full = row.length >= width;
    // A line of text after the last cell of a full row is no cell: the table is over.
    if (row.length === 0 && pipes === 0) break;
    if (content?.cell && full && pipes === 1 && doubtful !== undefined) {
      // One cell too many: what was taken for an empty cell was the end of a row, the next one has no number.
      const rest = row.slice(doubtful + 1);
      row = row.slice(0, doubtful);
      close();
      row = rest;
      continue;
    }
    if (!content?.cell || (full && pipes === 1 && content.cell.length > 0)) {
      end = tokens[next]!.end;
      break;
    }
    const label = readRowLabel(textOfCell(content.cell)) !== undefined;
    const empty = pipes - (row.length === 0 ? 1 : 2);
    if (row.length === 0) {
      for (let i = 0; i < empty; i++) row.push([]);
    } else if (pipes >= 2) {
      const starts =
        full || (empty > 0 && (label || row.length + empty === width)) || (pipes === 2 && startsRow(row, label));
      if (starts) {
        const trailing = Math.min(empty, Math.max(0, width - row.length));
        for (let i = 0; i < trailing; i++) row.push([]);
        close();
        for (let i = trailing; i < empty; i++) row.push([]);
      } else {
        doubtful = pipes === 2 ? row.length : undefined;
        for (let i = 1; i < pipes; i++) row.push([]);
      }
    }
    row.push(content.cell);
    next += pipes + 1;
    end = content.end;
  }
  close();
  if (rows.length < 2) return undefined;
  const texts = rows.slice(1).map(({ cells }) => cells.map(textOfCell));
  // Where a row ends is told by its number of cells: of a table without a known header most rows must have as many as it has.
  const own = texts.filter((row) => !namesGroup(row));
  if (!told && own.filter((row) => row.length === width).length < MOST_WHOLE * own.length) return undefined;
  const read = nameColumns(headers, texts, linesAbove(lines, at), yearWritten(lines));
  if (!told && !read.doubtful && !read.columns.some(({ role }) => role)) return undefined;
  return { table: { columns: read.columns, rows, ...(read.doubtful ? { doubtful: true } : {}) }, end };
}

/** Part of the rows that must have a cell for each column. */
const MOST_WHOLE = 0.75;
/** Fewest and most columns of a table whose headers are not known. */
const FEWEST = 3;
const MOST = 12;

/** True for the first `|` after text: within a table no other one begins. */
function opensCells(lines: readonly Line[], at: number): boolean {
  return !lines[at - 1]?.pipe && !lines[at - 2]?.pipe;
}

/** True for a row that begins with its task though the table's first column is for numbers: the number above holds for it. */
function isUnnumbered(row: readonly Cell[], columns: readonly Column[]): boolean {
  const [first] = row;
  if (columns[0]?.role !== 'number' || row.length < 2 || row.length >= columns.length) return false;
  return first!.length > 0 && readRowLabel(textOfCell(first!)) === undefined;
}

/** A number after a pair of `|` begins a row; so does what follows the one or two cells of a group row. */
function startsRow(row: readonly Cell[], label: boolean): boolean {
  if (label) return true;
  const [first] = row;
  return row.length === 1 || (row.length === 2 && readRowLabel(textOfCell(first!)) !== undefined);
}

interface Token {
  /** Lines of a cell, none for marks around nothing; undefined for a `|`. */
  cell?: Cell;
  /** Index after its last line. */
  end: number;
}

/** Longest cell, in lines: a longer stretch without a `|` is the text after the table. */
const LONGEST_CELL = 60;

/** A header row has at most 21 cells, a pipe between each two. */
const MOST_HEADER_TOKENS = 60;

function readTokens(lines: readonly Line[], at: number, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let cell: Cell | undefined;
  for (let i = at; i < lines.length; i++) {
    if (tokens.length > most) return tokens;
    const line = lines[i]!;
    if (line.pipe) {
      cell = undefined;
      tokens.push({ end: i + 1 });
      continue;
    }
    // What a page break leaves in the table.
    if (/^[.…_-]{3,}$/u.test(line.text)) continue;
    if (!cell) {
      cell = [];
      tokens.push({ cell, end: i + 1 });
    }
    if (line.text) cell.push(line);
    tokens.at(-1)!.end = i + 1;
    if (cell.length > LONGEST_CELL) return tokens;
  }
  return tokens;
}

function countPipes(tokens: readonly Token[], from: number): number {
  let count = 0;
  while (tokens[from + count] && !tokens[from + count]!.cell) count++;
  return count;
}

function readHeaderRow(tokens: readonly Token[]) {
  const cells: Cell[] = [];
  let next = countPipes(tokens, 0);
  if (next > 2) return undefined;
  for (;;) {
    const token = tokens[next];
    if (!token?.cell || !isHeaderCell(token.cell)) return undefined;
    cells.push(token.cell);
    next++;
    const pipes = countPipes(tokens, next);
    if (pipes !== 1) break;
    next++;
    if (cells.length > 20) return undefined;
  }
  const told = readHeaders(cells.map(textOfCell)) !== undefined;
  if (!told && (cells.length < FEWEST || cells.length > MOST)) return undefined;
  // The pipe that closes the last header belongs to the header row.
  return { cells, next: next + 1 };
}

/** A header is a few lines without a blank one between them. */
function isHeaderCell(cell: Cell): boolean {
  return cell.length > 0 && cell.length <= 6 && cell.every((line, i) => i === 0 || !line.afterBlank);
}
