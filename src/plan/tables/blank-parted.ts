import type { Line } from '../layout/lines.ts';
import { kindOfCell } from './cell-kinds.ts';
import { readHeader } from './columns.ts';
import { nameColumns } from './name-columns.ts';
import { linesAbove, yearWritten } from './surroundings.ts';
import type { Cell, RawRow, RawTable } from './table.ts';

/** Fewest and most columns of such a table. */
const FEWEST = 3;
const MOST = 8;
/** Longest header and longest cell, in characters. */
const LONGEST_HEADER = 40;
const LONGEST_CELL = 250;

/**
 * Reads a table whose cells stand one under the other, its rows parted by blank lines: the headers, then as many lines for each
 * row. A line alone is the title of a group, or the time of the rows below it; those have a line fewer then.
 * @returns the table and the index after its last line, or undefined where none begins
 */
export function readBlankParted(lines: readonly Line[], at: number): { table: RawTable; end: number } | undefined {
  const header = readBlock(lines, at);
  const width = header.length;
  if (width < FEWEST || width > MOST || !header.every(isHeaderLine)) return undefined;
  const headers = header.map(({ text }) => text);
  const known = headers.map((text) => readHeader(text).role);
  if (known.filter((role) => role !== undefined).length < 2) return undefined;
  const time = known.indexOf('time');
  const rows: RawRow[] = [];
  let when: Line | undefined;
  let whole = 0;
  let end = at + width;
  while (end < lines.length) {
    const block = readBlock(lines, end);
    const next = readBlock(lines, end + block.length).length;
    const short = block.length === width - 1 && when !== undefined && time >= 0;
    if (block.length === 1 && (next === width || next === width - 1)) {
      const [title] = block;
      when = kindOfCell(title!.text) === 'time' ? title : undefined;
      if (!when) rows.push({ cells: [[title!]], kind: 'row' });
    } else if ((block.length === width || short) && block.every(({ text }) => text.length <= LONGEST_CELL)) {
      const cells = block.map((line): Cell => [line]);
      rows.push({ cells: short ? insert(cells, time, when!) : cells, kind: 'row' });
      whole++;
    } else break;
    end += block.length;
  }
  if (whole < 2) return undefined;
  const texts = rows.map(({ cells }) => cells.map(([line]) => line?.text ?? ''));
  const { columns, doubtful } = nameColumns(headers, texts, linesAbove(lines, at), yearWritten(lines));
  const first: RawRow = { cells: header.map((line) => [line]), kind: 'header' };
  const unsure = doubtful || !columns.some(({ role }) => role);
  return { table: { columns, rows: [first, ...rows], doubtful: unsure }, end };
}

/** The lines from a blank one, or the begin, up to the next blank one; none where a cell of another kind of table stands. */
function readBlock(lines: readonly Line[], at: number): Line[] {
  if (!lines[at] || (at > 0 && !lines[at].afterBlank)) return [];
  let end = at + 1;
  while (lines[end] && !lines[end]!.afterBlank && end - at <= MOST) end++;
  const block = lines.slice(at, end);
  return block.some(({ pipe, text }) => pipe || !text || text.includes('\t')) ? [] : block;
}

function isHeaderLine({ text }: Line): boolean {
  return text.length <= LONGEST_HEADER && !/[.;:\d]$/u.test(text) && /\p{Ll}|^(?:TT|STT)$/u.test(text);
}

/** The time of a group, in its own column; it stands elsewhere in the source, so that no quotation runs over it. */
function insert(cells: readonly Cell[], at: number, line: Line): Cell[] {
  const after = cells[at]?.map((one, i) => (i === 0 ? { ...one, afterGap: true } : one));
  return [...cells.slice(0, at), [{ ...line, afterGap: true }], ...(after ? [after] : []), ...cells.slice(at + 1)];
}
