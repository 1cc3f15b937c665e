import type { Line } from '../layout/lines.ts';
import { type Column, readHeader } from './columns.ts';
import type { RawRow, RawTable } from './table.ts';

/** Fewest and most columns of such a table. */
const FEWEST = 2;
const MOST = 6;
/** Longest header and longest cell, in characters. */
const LONGEST_HEADER = 40;
const LONGEST_CELL = 200;

/** How a cell says when: "Sáng 16/3", "Ngày 18 và 19/3", "01 - 07/6", "Tuần 2 tháng 4". */
const TIME_CELL =
  /^(?=[^;]*(?:\d{1,2}\s?[/.]\s?\d{1,2}|tháng \d|quý [IV\d]|thứ (?:hai|ba|tư|năm|sáu|bảy)|tuần (?:\d|I|thứ|đầu|cuối)|hằng|hàng|thường xuyên))(?:từ|đến|sáng|chiều|tối|ngày|thứ|tuần|tháng|quý|trước|trong|đầu|cuối|giữa|dự kiến|hằng|hàng|thường xuyên|chủ nhật|xong|hoàn thành|\d)/iu;
/** Longest cell of a time, in characters. */
const LONGEST_TIME = 70;

/** True for a cell that only says when. */
export function isTimeCell(text: string): boolean {
  return text.length <= LONGEST_TIME && TIME_CELL.test(text);
}

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
  if (!best) return undefined;
  const { width, rows } = best;
  const columns = nameColumns(lines.slice(at, at + width).map((line) => line.text));
  const cellsOf = (row: number) => lines.slice(at + row * width, at + (row + 1) * width).map((line) => [line]);
  const read = Array.from({ length: rows + 1 }, (_, i): RawRow => ({ cells: cellsOf(i), kind: i ? 'row' : 'header' }));
  return { table: { columns, rows: read }, end: at + (rows + 1) * width };
}

function isHeaderLine({ text, pipe }: Line): boolean {
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
function nameColumns(headers: readonly string[]): Column[] {
  const columns = headers.map((header) => readHeader(header));
  if (columns.some(({ role }) => role === 'task' || role === 'indicator')) return columns;
  const task =
    columns.find(({ role }) => role === undefined || role === 'unit') ??
    columns.find(({ role }) => role === 'lead') ??
    columns.find(({ role }) => role !== 'time');
  return columns.map((column) => (column === task ? { ...column, role: 'task' } : column));
}
