import type { Line } from '../layout/lines.ts';
import { opensAttachment } from '../layout/markers.ts';
import { sliceLine } from '../layout/marks.ts';
import { readHeaders } from './columns.ts';
import type { Cell, RawRow, RawTable } from './table.ts';

/** Longest title of a group of rows, in characters. */
const LONGEST_GROUP = 160;

/**
 * Reads a table whose cells are parted by tabs, as a word processor copies it: a line of headers that are those of a table of
 * tasks or targets, and the lines with tabs below it.
 * @returns the table and the index after its last line, or undefined where none begins
 */
export function readTabbedRows(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  const header = splitAtTabs(lines[at]!);
  const columns = header && header.length > 2 ? readHeaders(header.map((cell) => cell[0]?.text ?? '')) : undefined;
  if (!header || !columns) return undefined;
  const rows: RawRow[] = [{ cells: header, kind: 'header' }];
  let end = at + 1;
  for (let i = end; i < lines.length; i++) {
    const cells = splitAtTabs(lines[i]!);
    if (!cells && !isGroup(lines, i)) break;
    if (cells && cells.length > header.length) break;
    const filled: Cell[] = cells ?? [[lines[i]!]];
    rows.push({
      // Empty cells at the end of a line leave nothing behind.
      cells: cells ? [...filled, ...Array.from({ length: header.length - filled.length }, (): Cell => [])] : filled,
      kind: 'row',
    });
    end = i + 1;
  }
  return rows.length > 1 ? { table: { columns, rows }, end } : undefined;
}

/** A line without tabs between two that have them names a group of rows. */
function isGroup(lines: readonly Line[], at: number): boolean {
  const { text, pipe } = lines[at]!;
  const next = lines[at + 1];
  return !pipe && text.length <= LONGEST_GROUP && !opensAttachment(text) && next !== undefined && /\t/u.test(next.text);
}

function splitAtTabs(line: Line): Cell[] | undefined {
  if (line.pipe || !line.text.includes('\t')) return undefined;
  const cells: Cell[] = [];
  let start = 0;
  for (let end = line.text.indexOf('\t'); ; end = line.text.indexOf('\t', start)) {
    const cell = sliceLine(line, start, end < 0 ? line.text.length : end);
    cells.push(cell.text ? [cell] : []);
    if (end < 0) return cells;
    start = end + 1;
  }
}
