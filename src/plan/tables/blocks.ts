import type { Line } from '../layout/lines.ts';
import { opensAttachment, readMarker } from '../layout/markers.ts';
import { readBlankParted } from './blank-parted.ts';
import { goesOnFrom, joinRows } from './carried-rows.ts';
import { repeatsAbove } from './cell-kinds.ts';
import { readCellLines } from './cell-lines.ts';
import { readHeader, readHeaders } from './columns.ts';
import { readHeaderRows } from './header-rows.ts';
import { isFramed, isRuleRow, splitRow } from './markdown-rows.ts';
import { type NamedColumns, nameColumns } from './name-columns.ts';
import { readPartedRows } from './parted-rows.ts';
import { readPlainCells } from './plain-cells.ts';
import { listsProcedures } from './procedures.ts';
import { readQuotaColumns } from './quota-columns.ts';
import { readRowLabel } from './row-labels.ts';
import { readScheduleCells } from './schedule-cells.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
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
    const found = line.pipe
      ? readCellLines(lines, i)
      : (readPlainCells(lines, i) ??
        readBlankParted(lines, i) ??
        readPartedRows(lines, i) ??
        readScheduleCells(lines, i) ??
        readWholeRows(lines, i));
    if (found) {
      flush();
      blocks.push({ table: asStated(lines, finish(found.table)) });
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

/** A table of one row a line: at least two rows, parted by nothing but blank lines, rules and the titles of groups. */
function readWholeRows(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  const framed = isFramed(lines[at]!);
  if (isRuleRow(lines[at]!) || !splitRow(lines[at]!, framed)) return undefined;
  const rows: Cell[][] = [];
  let whole = 0;
  let end = at;
  for (let i = at; i < lines.length; i++) {
    if (isRuleRow(lines[i]!)) continue;
    const cells = splitRow(lines[i]!, framed);
    if (cells) {
      rows.push(cells);
      whole++;
    } else if (isGroupLine(lines, i, rows[0]!.length, framed)) rows.push([[lines[i]!]]);
    else break;
    end = i + 1;
  }
  if (whole < 2) return undefined;
  const { columns, last, doubtful } = nameRows(lines, at, rows);
  return {
    table: {
      columns,
      rows: rows.map((cells, i) => ({ cells, kind: i <= last ? 'header' : 'row' })),
      doubtful,
    },
    end,
  };
}

/** The columns of a table of whole rows, and where its headers end: -1 where the first row is one like the others. */
function nameRows(lines: readonly Line[], at: number, rows: readonly Cell[][]): NamedColumns & { last: number } {
  const { roles, headers, last } = readHeaderRows(rows);
  const texts = rows.map((cells) => cells.map(textOfCell));
  const [above, year] = [linesAbove(lines, at), yearWritten(lines)];
  // A number in the first row: it is one like the others.
  if (/^(?:1|I|A)[.)]?$/u.test(texts[0]![0] ?? '')) {
    const bare = nameColumns(
      texts[0]!.map(() => ''),
      texts,
      above,
      year,
    );
    if (bare.columns.some(({ role }) => role)) return { ...bare, last: -1 };
  }
  const read = nameColumns(roles, texts.slice(last + 1), above, year);
  const columns = read.columns.map((column, i) => ({ ...column, header: headers[i]! }));
  if (columns.some(({ role }) => role)) return { ...read, columns, last };
  const quota = readQuotaColumns(lines, at, texts[0]!, texts.slice(1));
  if (quota) return { columns: quota, doubtful: false, last };
  return { ...read, columns, last };
}

/** Longest title of a group of rows, in characters. */
const LONGEST_GROUP = 250;

/**
 * True for a line between two rows of a table, which is how a row of one cell over all columns comes out of a DOCX or PDF
 * file. Before a row of another width, or one that names columns, it stands between two tables.
 */
function isGroupLine(lines: readonly Line[], at: number, width: number, framed: boolean): boolean {
  const line = lines[at]!;
  if (line.pipe || !line.text || line.text.length > LONGEST_GROUP || opensAttachment(line.text)) return false;
  for (let i = at + 1; i < lines.length; i++) {
    if (isRuleRow(lines[i]!)) continue;
    const next = splitRow(lines[i]!, framed);
    if (next) return next.length === width && !readHeaders(next.map(textOfCell));
    // A group may stand under another; a longer stretch of lines is text.
    if (i > at + 1 || lines[i]!.pipe || opensAttachment(lines[i]!.text) || !readMarker(lines[i]!.text)) return false;
  }
  return false;
}

/** The table with the roles of its columns only where it gives somebody something to do. */
function asStated(lines: readonly Line[], table: RawTable): RawTable {
  if (!table.columns.some(({ role }) => role) || !listsProcedures(lines, table)) return table;
  return { ...table, columns: table.columns.map(({ header }) => ({ header, role: undefined })), doubtful: false };
}

/** Tells headers that are repeated and rows that only name a group from rows of their own. */
function finish(table: RawTable): RawTable {
  const rows: RawRow[] = [];
  let last: RawRow | undefined;
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell.length === 0)) continue;
    if (last && row.kind === 'row' && goesOnFrom(table.columns, last, row)) {
      joinRows(last, row);
      continue;
    }
    const read: RawRow = { cells: repeatAbove(row, last), kind: kindOf(table, row, rows.length) };
    rows.push(read);
    // The headers that a new page repeats do not end a row.
    if (read.kind !== 'header') last = read.kind === 'row' ? read : undefined;
  }
  return { ...table, rows };
}

/** The cells of a row, with what stands above where a cell says that it is the same. */
function repeatAbove(row: RawRow, above: RawRow | undefined): Cell[] {
  if (!row.cells.some((cell) => repeatsAbove(textOfCell(cell)))) return [...row.cells];
  let repeated = false;
  return row.cells.map((cell, i) => {
    const again = repeatsAbove(textOfCell(cell));
    const told = again ? (above?.cells[i] ?? []) : cell;
    // What is repeated stands elsewhere in the source: no quotation runs over it.
    const cut = again || repeated ? told.map((line, at) => (at === 0 ? { ...line, afterGap: true } : line)) : told;
    repeated = again;
    return cut;
  });
}

function kindOf(table: RawTable, row: RawRow, index: number): RawRow['kind'] {
  if (row.kind === 'header') return 'header';
  const filled = row.cells.filter((cell) => cell.length > 0);
  const known = table.columns.some((column) => column.role);
  const begin = textOfCell(filled[0] ?? []);
  const numbered = /^\d/u.test(begin) || readRowLabel(begin) !== undefined;
  if (index > 0 && known && !numbered && readHeaders(filled.map(textOfCell))) return 'header';
  // The headers again, on a new page.
  const [head] = table.rows;
  if (
    index > 0 &&
    head?.kind === 'header' &&
    row.cells.every((cell, i) => textOfCell(cell) === textOfCell(head.cells[i] ?? []))
  )
    return 'header';
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
