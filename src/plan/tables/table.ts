import type { Line } from '../layout/lines.ts';
import type { Column } from './columns.ts';

/** A cell as its lines; none for an empty one. */
export type Cell = Line[];

/** A row of a table before its cells are joined to a text. */
export interface RawRow {
  cells: Cell[];
  /** `header`: names the columns, `group`: names what the rows under it have in common. */
  kind: 'header' | 'group' | 'row';
}

/** A table as found among the lines of a document. */
export interface RawTable {
  columns: Column[];
  rows: RawRow[];
  /** Looks like a table of tasks, but nobody can tell who does them. */
  doubtful?: boolean;
}

/** The text of a cell, its lines joined. */
export function textOfCell(cell: Cell): string {
  return cell
    .map((line) => line.text)
    .join(' ')
    .trim();
}
