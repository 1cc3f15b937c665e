import type { Line } from '../layout/lines.ts';
import { isTimeCell, kindOfCell } from './cell-kinds.ts';
import { type Column, readHeaders } from './columns.ts';
import { nameColumns } from './name-columns.ts';
import { readQuotaColumns } from './quota-columns.ts';
import { readRowLabel } from './row-labels.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
import { type Cell, type RawRow, type RawTable, textOfCell } from './table.ts';

/** Fewest and most columns of such a table. */
const FEWEST = 3;
const MOST = 9;
/** Longest header, in characters. */
const LONGEST_HEADER = 60;
/** Part of the rows that must have a cell for each column. */
const LEAST_WHOLE = 0.6;

/**
 * Reads a table whose cells stand one under the other with nothing between them, as a copy of a web page's text leaves it:
 * the headers from "TT" on, then for each row its number and its cells. A row with more or fewer lines than there are columns
 * keeps its text, but nobody can tell which of its cells is which: all of it stands under the task.
 * @returns the table and the index after its last line, or undefined where none begins
 */
export function readPlainCells(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  if (!/^(?:s?tt|số tt|số thứ tự|số|thứ tự|#|no\.?)$/iu.test(lines[at]!.text)) return undefined;
  const width = findWidth(lines, at);
  if (!width) return undefined;
  const headers = lines.slice(at, at + width).map((line) => line.text);
  const starts = findStarts(lines, at + width, width);
  const told = starts.map((start, i) =>
    joinBroken(lines.slice(start, starts[i + 1] ?? start + width), width)
      .slice(0, width)
      .map(textOfCell),
  );
  const known = readHeaders(headers) ?? readQuotaColumns(lines, at, headers, told);
  const whole = told.filter((_, i) => (starts[i + 1] ?? 0) - starts[i]! === width);
  // What a column holds can only be told where most rows are whole.
  const read =
    !known && whole.length >= LEAST_WHOLE * starts.length
      ? nameColumns(headers, whole, linesAbove(lines, at), yearWritten(lines))
      : undefined;
  const columns = known ?? read?.columns;
  if (!columns) return undefined;
  const task = columns.findIndex(({ role }) => role === 'task' || role === 'indicator');
  if (starts.length < 2 || task < 1) return undefined;
  const rows: RawRow[] = [{ cells: lines.slice(at, at + width).map((line) => [line]), kind: 'header' }];
  let fitting = 0;
  let end = at + width;
  for (const [i, start] of starts.entries()) {
    // What stands behind the last row cannot be told from its cells.
    end = starts[i + 1] ?? Math.min(lines.length, start + (isGroup(lines, start) ? 2 : width));
    if (!starts[i + 1] && isShort(lines.slice(start, end), columns)) end--;
    const cells = fill(joinBroken(lines.slice(start, end), width), columns);
    const fits = cells.length === width && isInStep(cells, columns);
    if (fits) fitting++;
    const group = cells.length === 2 && isGroup(lines, start);
    if (group) fitting++;
    rows.push({ cells: fits || group ? cells : gather(cells, task, width), kind: 'row' });
  }
  const total = readTotal(lines, end, width);
  if (total.length > 0) rows.push({ cells: total, kind: 'row' });
  end += total.length > 0 ? total.length - 1 : 0;
  return fitting >= starts.length * LEAST_WHOLE
    ? { table: { columns, rows, doubtful: read?.doubtful ?? false }, end }
    : undefined;
}

const TOTAL = /^(?:tổng )?(?:cộng|tổng số|tổng)\s*:?$/iu;

/** "Cộng | 54 | 45 | 9" below the last row, which has no number. */
function readTotal(lines: readonly Line[], at: number, width: number): Cell[] {
  const cells = lines.slice(at, at + width - 1);
  const total = TOTAL.test(cells[0]?.text ?? '');
  if (!total || cells.length < width - 1 || !cells.slice(1).every(({ text }) => /^[\d.,%–-]+$/u.test(text))) return [];
  return [[], ...cells.map((line): Cell => [line])];
}

/** True for a last row that lacks a cell: its time stands one place too early. */
function isShort(cells: readonly Line[], columns: readonly Column[]): boolean {
  const time = columns.findIndex(({ role }) => role === 'time');
  if (time < 2 || cells.length < columns.length) return false;
  return isTimeCell(cells[time - 1]!.text) && !isTimeCell(cells[time]!.text);
}

/**
 * The cells of a row with more lines than there are columns: a line in small letters, or below one that ends open, goes on with
 * the cell above. Only where just as many lines do so as there are too many, else nobody can tell which cell is which.
 */
function joinBroken(lines: readonly Line[], width: number): Cell[] {
  const cells = lines.map((line): Cell => [line]);
  const goesOn = lines.map(
    ({ text }, i) => i > 1 && (/^\p{Ll}/u.test(text) || /(?:[-–,]|\s(?:và|của|các))$/u.test(lines[i - 1]!.text)),
  );
  const broken = goesOn.filter(Boolean).length;
  if (broken === 0 || lines.length - broken !== width) return cells;
  const joined: Cell[] = [];
  for (const [i, line] of lines.entries()) {
    if (goesOn[i]) joined.at(-1)!.push(line);
    else joined.push([line]);
  }
  return joined;
}

/**
 * A row that lacks one cell, which a copy left out because it was empty: the place of its time tells on which side. Before the
 * time those who coordinate are most often left open, behind it the last column.
 */
function fill(cells: Cell[], columns: readonly Column[]): Cell[] {
  const time = columns.findIndex(({ role }) => role === 'time');
  if (cells.length !== columns.length - 1 || time < 2) return cells;
  const at = (i: number) => isTimeCell(textOfCell(cells[i] ?? []));
  const open = columns.findIndex(({ role }, i) => role === 'coordinating' && i < time);
  const empty = at(time - 1) && !at(time) ? open : at(time) && time < columns.length - 1 ? columns.length - 1 : -1;
  return empty < 0 ? cells : [...cells.slice(0, empty), [], ...cells.slice(empty)];
}

/** How many headers stand above the first row's number; 0 where they are none. */
function findWidth(lines: readonly Line[], at: number): number {
  for (let width = FEWEST; width <= MOST; width++) {
    const next = lines[at + width];
    const last = lines[at + width - 1];
    if (!next || !last || last.text.length > LONGEST_HEADER || last.pipe) return 0;
    if (/^(?:1|I|A)[.)]?$/u.test(next.text)) return width;
  }
  return 0;
}

/** Where the rows begin: a line that holds nothing but the number that comes next. */
function findStarts(lines: readonly Line[], from: number, width: number): number[] {
  const starts: number[] = [];
  let count = 0;
  let groups = 0;
  for (let i = from; i < lines.length && i - (starts.at(-1) ?? from) <= 3 * width; i++) {
    if (lines[i]!.pipe) break;
    const label = readRowLabel(lines[i]!.text);
    if (!label || TOTAL.test(lines[i + 1]?.text ?? '')) continue;
    const number = label.kind === 'number' ? Number(label.label) : 0;
    if (number === count + 1 || (number === 1 && groups > 0 && isGroup(lines, starts.at(-1) ?? from))) count = number;
    else if (label.kind === 'roman' || label.kind === 'capital') groups++;
    else if (label.kind !== 'decimal' || !label.label.startsWith(`${count}.`)) continue;
    starts.push(i);
  }
  return starts;
}

/** False where a time or an amount stands under who does it, or a body under when: the cells are out of step. */
function isInStep(cells: readonly Cell[], columns: readonly Column[]): boolean {
  return columns.every(({ role }, i) => {
    const kind = kindOfCell(textOfCell(cells[i]!));
    if (role === 'lead' || role === 'coordinating') return kind !== 'time' && kind !== 'amount';
    return role !== 'time' || (kind !== 'body' && kind !== 'bodies');
  });
}

/** "II" above "Nâng cao năng lực" and the number of the next row. */
function isGroup(lines: readonly Line[], at: number): boolean {
  const kind = readRowLabel(lines[at]!.text)?.kind;
  return (kind === 'roman' || kind === 'capital') && readRowLabel(lines[at + 2]?.text ?? '') !== undefined;
}

/** A row of which only the number is known to be a cell of its own. */
function gather(cells: readonly Cell[], task: number, width: number): Cell[] {
  const row = Array.from({ length: width }, (): Cell => []);
  row[0] = cells[0]!;
  row[task] = cells.slice(1).flat();
  return row;
}
