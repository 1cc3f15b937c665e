import type { Line } from '../layout/lines.ts';
import { isTimeCell, kindOfCell } from './cell-kinds.ts';
import { type Column, readHeader } from './columns.ts';
import { nameColumns } from './name-columns.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
import type { RawRow, RawTable } from './table.ts';

/** Fewest and most columns of such a table. */
const FEWEST = 2;
const MOST = 6;
/** Longest header and longest cell, in characters. */
const LONGEST_HEADER = 40;
const LONGEST_CELL = 200;

/**
 * Reads a timetable whose cells stand one under the other with nothing between them and no numbers of rows: its headers name a
 * column of times, and a time stands in the same place of each row.
 * @returns the table and the index after its last line, or undefined where none begins
 */
export function readScheduleCells(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  // A line above that looks like a header is one: the table begins with it, and cells read from here would be out of step.
  if (!isHeaderLine(lines[at]!) || (at > 0 && isHeaderLine(lines[at - 1]!))) return undefined;
  let best: { width: number; rows: number } | undefined;
  for (let width = FEWEST; width <= MOST && at + width < lines.length; width++) {
    const headers = lines.slice(at, at + width);
    if (!headers.every(isHeaderLine)) break;
    const time = headers.findIndex((line) => readHeader(line.text).role === 'time');
    const known = headers.filter((line) => readHeader(line.text).role).length;
    if (time < 0 || (time > 0 && known < 2)) continue;
    const rows = countRows(lines, at + width, width, time);
    if (rows >= 2 && rows > (best?.rows ?? 0)) best = { width, rows };
  }
  if (!best) return readTypedCells(lines, at);
  const { width, rows } = best;
  const columns = nameSchedule(lines.slice(at, at + width).map((line) => line.text));
  const cellsOf = (row: number) => lines.slice(at + row * width, at + (row + 1) * width).map((line) => [line]);
  const read = Array.from({ length: rows + 1 }, (_, i): RawRow => ({ cells: cellsOf(i), kind: i ? 'row' : 'header' }));
  return { table: { columns, rows: read }, end: at + (rows + 1) * width };
}

/** Fewest rows and columns of a table that is told by what its cells hold alone. */
const FEWEST_TYPED = 3;

/**
 * Reads such a table whose headers are not known: in each row a time and a body stand in the same place. Where a line more or
 * less would bring the cells out of step, or two widths fit, nothing is read.
 */
function readTypedCells(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  const found: { table: RawTable; end: number }[] = [];
  for (let width = FEWEST_TYPED; width <= MOST && isHeaderLine(lines[at + width - 1] ?? NO_LINE); width++) {
    const kinds = lines.slice(at + width, at + 2 * width).map((line) => typeOf(line.text));
    if (!kinds.includes('time') || !kinds.includes('body') || !kinds.includes('text')) continue;
    let end = at + width;
    while (fits(lines, end, kinds)) end += width;
    const after = lines.slice(end, end + width).map((line) => typeOf(line.text));
    if (end < at + (FEWEST_TYPED + 1) * width || after.includes('time') || after.includes('body')) continue;
    const rows = Array.from({ length: (end - at) / width }, (_, i) =>
      lines.slice(at + i * width, at + (i + 1) * width),
    );
    const texts = rows.map((row) => row.map((line) => line.text));
    const { columns } = nameColumns(texts[0]!, texts.slice(1), linesAbove(lines, at), yearWritten(lines));
    if (!columns.some(({ role }) => role)) continue;
    const read = rows.map((row, i): RawRow => ({ cells: row.map((line) => [line]), kind: i ? 'row' : 'header' }));
    found.push({ table: { columns, rows: read }, end });
  }
  return found.length === 1 ? found[0] : undefined;
}

const NO_LINE = { text: '', pipe: true };

function fits(lines: readonly Line[], from: number, kinds: readonly string[]): boolean {
  if (from + kinds.length > lines.length) return false;
  return kinds.every((kind, i) => {
    const { text, pipe } = lines[from + i]!;
    return !pipe && text.length <= LONGEST_CELL && typeOf(text) === kind;
  });
}

function typeOf(text: string): 'time' | 'body' | 'text' {
  const kind = kindOfCell(text);
  if (kind === 'time') return kind;
  return kind === 'body' || kind === 'bodies' ? 'body' : 'text';
}

function isHeaderLine({ text, pipe }: Pick<Line, 'text' | 'pipe'>): boolean {
  return (
    !pipe &&
    text.length <= LONGEST_HEADER &&
    /^\p{Lu}/u.test(text) &&
    !/[.;:,\t]|^\p{Lu}{2,}\s\p{Lu}{2,}/u.test(text.replace(/(?<=\p{L}), (?=\p{Ll})/gu, ' ')) &&
    !isTimeCell(text)
  );
}

function countRows(lines: readonly Line[], from: number, width: number, time: number): number {
  let rows = 0;
  for (let start = from; start + width <= lines.length; start += width) {
    const cells = lines.slice(start, start + width);
    if (cells.some((line) => line.pipe || line.text.length > LONGEST_CELL) || !isTimeCell(cells[time]!.text)) break;
    rows++;
  }
  return rows;
}

/** What is done at a time stands in the first column that names nothing else. */
function nameSchedule(headers: readonly string[]): Column[] {
  const columns = headers.map((header) => readHeader(header));
  if (columns.some(({ role }) => role === 'task' || role === 'indicator')) return columns;
  const task =
    columns.find(({ role }) => role === undefined || role === 'unit') ??
    columns.find(({ role }) => role === 'lead') ??
    columns.find(({ role }) => role !== 'time');
  return columns.map((column) => (column === task ? { ...column, role: 'task' } : column));
}
