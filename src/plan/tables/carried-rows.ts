import type { Column } from './columns.ts';
import { readRowLabel } from './row-labels.ts';
import { type Cell, type RawRow, textOfCell } from './table.ts';

/**
 * True where a row only goes on with the one above, as a page break leaves it: no number, and a task that begins in the
 * middle of a sentence, or no task at all on a new page. A row with a task of its own is one of its own.
 */
export function goesOnFrom(columns: readonly Column[], above: RawRow, row: RawRow): boolean {
  if (row.cells.length !== above.cells.length) return false;
  const column = columns.findIndex((one) => one.role === 'task' || one.role === 'indicator');
  if (column < 0 || !columns.some((one) => one.role === 'number')) return false;
  const number = columns.findIndex((one) => one.role === 'number');
  // A row of merged cells has fewer than the table has columns.
  if (row.cells.length <= Math.max(number, column)) return false;
  const task = row.cells[column]!;
  const before = textOfCell(above.cells[column]!);
  const text = textOfCell(task);
  const label = textOfCell(above.cells[number]!);
  const own = textOfCell(row.cells[number]!);
  const overPage = pageOf(row.cells.find((cell) => cell.length > 0) ?? []) !== lastPageOf(above);
  // Over a page the number may stand on both, and a row without one goes on as well, if its sentence does.
  if (own ? own !== label || !overPage : !readRowLabel(label) && !overPage) return false;
  if (own || !readRowLabel(label)) return /^[\p{Ll}(]/u.test(text) && before !== '' && !/[.;:!?]$/u.test(before);
  if (text) {
    if (/^[\p{Ll}\d(]/u.test(text)) return /^\p{Ll}/u.test(text) || !/[.;:!?]$/u.test(before);
    // Items of the task in a row without anything else.
    return row.cells.every((cell, i) => i === column || cell.length === 0) && /^[-–+•]\s/u.test(text);
  }
  const first = row.cells.find((cell) => cell.length > 0);
  if (!first) return true;
  if (pageOf(first) !== pageOf(above.cells.find((cell) => cell.length > 0) ?? [])) return true;
  return row.cells.some((cell, i) => /^\p{Ll}/u.test(textOfCell(cell)) || isOpen(textOfCell(above.cells[i]!), cell));
}

/** True where a cell ends in the middle of a name or a list: "Phòng Văn hóa -" above "Xã hội". */
function isOpen(before: string, cell: Cell): boolean {
  return cell.length > 0 && /(?:[-–,]|\s(?:và|của|các|với|cho))$/u.test(before);
}

const pageOf = (cell: Cell) => cell[0]?.page;
const lastPageOf = (row: RawRow) =>
  row.cells.flat().reduce<number | undefined>((page, line) => line.page ?? page, undefined);

/** Adds what a row carries on to the cells above. What stood between them in the source is no part of a quotation. */
export function joinRows(above: RawRow, row: RawRow): void {
  above.cells = above.cells.map((cell, i) => {
    // A number that stands on both pages is one.
    const again = readRowLabel(textOfCell(cell)) && textOfCell(cell) === textOfCell(row.cells[i]!);
    const more = (again ? [] : row.cells[i]!).map((line, at) => (at === 0 ? { ...line, afterGap: true } : line));
    // What follows a cell that goes on stands before it in the source.
    const cut =
      i > 0 && row.cells[i - 1]!.length > 0 && cell[0] ? [{ ...cell[0], afterGap: true }, ...cell.slice(1)] : cell;
    return [...cut, ...more];
  });
}
