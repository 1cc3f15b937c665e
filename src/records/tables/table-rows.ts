import type { Column, ColumnRole, Passage, Plan, Span } from '../../plan/index.ts';

/** A row of a table that holds tasks or targets. */
export interface Row {
  passage: Passage;
  columns: readonly Column[];
  /** Number printed in it. */
  label: string | undefined;
  /** Headers of the table. */
  header: Span | undefined;
}

/** Rows of a plan's tables whose columns are known, without headers and rows that only name a group. */
export function listRows(plan: Plan): Row[] {
  const headers = new Map<number, Span>();
  const rows: Row[] = [];
  for (const passage of plan.passages) {
    const { row } = passage;
    if (!row) continue;
    if (row.kind === 'header' && !headers.has(row.table))
      headers.set(row.table, { passage: passage.index, start: 0, end: passage.text.length });
    if (row.kind !== 'row') continue;
    const { columns } = plan.tables[row.table]!;
    if (columns.some((column) => column.role))
      rows.push({ passage, columns, label: row.label, header: headers.get(row.table) });
  }
  return rows;
}

/** The cells of a row under columns of one role, the empty ones left out. */
export function cellsOf(row: Row, role: ColumnRole): { span: Span; text: string; column: Column }[] {
  return row.columns.flatMap((column, i) => {
    const cell = row.passage.row!.cells[i];
    if (column.role !== role || !cell || cell.end <= cell.start) return [];
    const text = row.passage.text.slice(cell.start, cell.end);
    // A dash stands for nothing.
    if (/^[-–—.…*/\s]*$/u.test(text)) return [];
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
