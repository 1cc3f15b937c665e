import type { Line } from '../layout/lines.ts';
import { readCellLines } from './cell-lines.ts';
import { readHeader, readHeaders } from './columns.ts';
import { isRuleRow, splitRow } from './markdown-rows.ts';
import { readRowLabel } from './row-labels.ts';
import { type Cell, type RawRow, type RawTable, textOfCell } from './table.ts';

/** A run of lines of text, or a table. */
export type Block = { lines: Line[] } | { table: RawTable };

/** Parts the tables of a document from its text. Lines that only draw cells of the layout are left out. */
export function splitBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let text: Line[] = [];
  let broken = false;
  const flush = () => {
    if (text.length) blocks.push({ lines: text });
    text = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const found = line.pipe ? readCellLines(lines, i) : readWholeRows(lines, i);
    if (found) {
      flush();
      blocks.push({ table: finish(found.table) });
      i = found.end - 1;
      broken = true;
      continue;
    }
    if (line.pipe || isRuleRow(line) || !line.text) {
      broken = true;
      continue;
    }
    text.push(broken ? { ...line, afterBlank: true, afterCell: true } : line);
    broken = false;
  }
  flush();
  return blocks;
}

/** A table of one row a line: at least two rows, parted by nothing but blank lines and rules. */
function readWholeRows(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  if (isRuleRow(lines[at]!) || !splitRow(lines[at]!)) return undefined;
  const rows: Cell[][] = [];
  let end = at;
  for (let i = at; i < lines.length; i++) {
    if (isRuleRow(lines[i]!)) continue;
    const cells = splitRow(lines[i]!);
    if (!cells) break;
    rows.push(cells);
    end = i + 1;
  }
  if (rows.length < 2) return undefined;
  let first = 0;
  let columns = readHeaders(rows[0]!.map(textOfCell));
  if (!columns && rows[1]) {
    // Headers over two rows: "Giá trị" above "2026" and "2030".
    const joined = rows[0]!.map((cell, i) => `${textOfCell(cell)} ${textOfCell(rows[1]![i] ?? [])}`.trim());
    columns = readHeaders(joined);
    if (columns) first = 1;
  }
  columns ??= rows[0]!.map((cell) => ({ ...readHeader(textOfCell(cell)), role: undefined }));
  return {
    table: { columns, rows: rows.map((cells, i) => ({ cells, kind: i <= first ? 'header' : 'row' })) },
    end,
  };
}

/** Tells headers that are repeated and rows that only name a group from rows of their own. */
function finish(table: RawTable): RawTable {
  const rows = table.rows.filter((row) => row.cells.some((cell) => cell.length > 0));
  return { columns: table.columns, rows: rows.map((row, i) => ({ ...row, kind: kindOf(table, row, i) })) };
}

function kindOf(table: RawTable, row: RawRow, index: number): RawRow['kind'] {
  if (row.kind === 'header') return 'header';
  const filled = row.cells.filter((cell) => cell.length > 0);
  const known = table.columns.some((column) => column.role);
  const numbered = /^\d/u.test(textOfCell(filled[0] ?? []));
  if (index > 0 && known && !numbered && readHeaders(filled.map(textOfCell))) return 'header';
  // "Nội dung | Đơn vị thực hiện | …" below a group, where the number's cell is merged with the one above.
  if (known && !numbered && filled.length > 2 && filled.every((cell) => readHeader(textOfCell(cell)).role))
    return 'header';
  if (filled.length === 1) return 'group';
  // A chapter of the table whose other cells hold scraps of the page before.
  if (isChapterRow(table, row)) return 'group';
  const [first, second] = filled.map(textOfCell);
  const label = readRowLabel(first!);
  if (filled.length === 2 && label && row.cells[0]!.length > 0) {
    const bold = filled[1]!.every((line) => line.boldStart || line.boldEnd) || second === second!.toUpperCase();
    return bold || label.kind === 'roman' || label.kind === 'capital' || known ? 'group' : 'row';
  }
  return 'row';
}

/** True for a row with a Roman number or capital and a title that names nobody who leads. */
function isChapterRow(table: RawTable, row: RawRow): boolean {
  const kind = readRowLabel(textOfCell(row.cells[0] ?? []))?.kind;
  if (kind !== 'roman' && kind !== 'capital') return false;
  const told = table.columns.some((column) => column.role === 'lead' || column.role === 'value');
  return (
    told && table.columns.every((one, i) => (one.role !== 'lead' && one.role !== 'value') || !row.cells[i]?.length)
  );
}
