import { type Column, type ColumnRole, type Passage, type Plan, type Span, sectionTrail } from '../../plan/index.ts';

import { tellsWhatWas } from '../past.ts';

/** A row of a table that holds tasks or targets. */
export interface Row {
  passage: Passage;
  columns: readonly Column[];
  /** Number printed in it. */
  label: string | undefined;
  /** Headers of the table. */
  header: Span | undefined;
  /** The row that heads the group to which this one belongs, where it has cells of its own. */
  above?: Row;
}

/** A cell under a column of a known role. */
export interface RowCell {
  span: Span;
  text: string;
  column: Column;
}

/** Rows of a plan's tables whose columns are known, without headers and rows that only name a group. */
export function listRows(plan: Plan): Row[] {
  const headers = new Map<number, Span>();
  const rows: Row[] = [];
  const heads = new Map<number, Row>();
  for (const passage of plan.passages) {
    const { row } = passage;
    if (!row) continue;
    if (row.kind === 'header' && !headers.has(row.table))
      headers.set(row.table, { passage: passage.index, start: 0, end: passage.text.length });
    const { columns } = plan.tables[row.table]!;
    if (row.kind === 'header' || !columns.some((column) => column.role)) continue;
    const above = headOf(plan, passage, heads);
    const read: Row = {
      passage,
      columns,
      label: row.label,
      header: headers.get(row.table),
      ...(above ? { above } : {}),
    };
    heads.set(passage.index, read);
    if ((row.kind === 'row' || isToldAbove(plan, read)) && !tellsWhatWas(plan, passage)) rows.push(read);
  }
  return rows;
}

/** A task with nothing beside it, no row below it and a head that says who does it: "1 | Tiêm phòng | |" names no group. */
function isToldAbove(plan: Plan, row: Row): boolean {
  const { sectionIndex, row: own } = row.passage;
  if (!own?.label || !/^\d/u.test(own.label) || !row.above || cellsOf(row.above, 'lead').length === 0) return false;
  return !plan.sections.some((section) => section.parent === sectionIndex);
}

/** The row of the same table under which a row stands in the outline: "I | Chăn nuôi | Sở Nông nghiệp" above "1 | Tiêm phòng". */
function headOf(plan: Plan, passage: Passage, heads: ReadonlyMap<number, Row>): Row | undefined {
  const own = plan.sections[passage.sectionIndex];
  for (const section of sectionTrail(plan, passage.sectionIndex).reverse()) {
    const head = heads.get(section.firstPassage);
    // A row without a number below one with a number is another task, no part of that one.
    const beside = section === own && /^\d/u.test(head?.label ?? '');
    if (head && !beside && head.passage !== passage && head.passage.row!.table === passage.row!.table) return head;
  }
  return undefined;
}

/** How a cell of a time is written; a row that only names a group may hold scraps of the page before it. */
const TIME = /(?:19|20)\d\d|quý|tháng|năm|hằng|hàng|thường xuyên|định kỳ/iu;

/**
 * The first cell of a role with the row that it stands in; of a row that has none, the one of the row that heads its group,
 * which says for all rows below what they do not say themselves.
 */
export function cellOrAbove(row: Row, role: ColumnRole): { cell: RowCell; row: Row } | undefined {
  const cells = cellsOf(row, role);
  // Of several times the last is when it is done.
  const cell = role === 'time' ? cells.at(-1) : cells[0];
  if (cell && (row.passage.row!.kind === 'row' || (role === 'time' && TIME.test(cell.text)))) return { cell, row };
  return row.above && cellOrAbove(row.above, role);
}

/** How a row says that it is due at the time of a column. */
const MARK = /^[xXvV✓✔√+•●]$/u;
/** What a word processor leaves of a reference that it lost: "Error: Reference source not found". */
const LOST = /^(?:error|lỗi)\s?[:!]/iu;

/** When a row is due: in its column of times, or by marks under times of their own, whose words stand in the row of headers. */
export function timeOf(row: Row): { text: string; span: Span } | undefined {
  const found = cellOrAbove(row, 'time');
  if (found) return { text: found.cell.text, span: found.cell.span };
  const marked = cellsOf(row, 'mark').filter(({ text }) => MARK.test(text));
  if (marked.length === 0 || !row.header) return undefined;
  return { text: marked.map(({ column }) => column.header).join(', '), span: row.header };
}

/** The times of a row, each with what is due then where several columns say so: "Khởi công | Hoàn thành". */
export function timesOf(row: Row): { text: string; span: Span; of?: string }[] {
  const own = cellsOf(row, 'time');
  if (own.length > 1) return own.map(({ text, span, column }) => ({ text, span, of: column.header }));
  const time = timeOf(row);
  return time ? [time] : [];
}

/** The cells of a row under columns of one role, the empty ones left out. */
export function cellsOf(row: Row, role: ColumnRole): RowCell[] {
  return row.columns.flatMap((column, i) => {
    const cell = row.passage.row!.cells[i];
    if (column.role !== role || !cell || cell.end <= cell.start) return [];
    const text = row.passage.text.slice(cell.start, cell.end);
    // A dash stands for nothing.
    if (LOST.test(text) || /^[-–—.…*/\s]*$/u.test(text)) return [];
    return [{ span: { passage: row.passage.index, ...cell }, text, column }];
  });
}

/** Longest row that is quoted whole, in characters. */
const LONGEST_QUOTE = 600;

/** The characters of a row that prove what a cell says: all of it, or from that cell on where it is long. */
export function proofOf(row: Row, from: Span): Span {
  const end = row.passage.text.length;
  return { passage: row.passage.index, start: end <= LONGEST_QUOTE ? 0 : from.start, end };
}
