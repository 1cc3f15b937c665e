import { beginsWithDeed, type CellKind, isProduct, kindOfCell } from './cell-kinds.ts';
import { readRowLabel } from './row-labels.ts';

/** What the cells of a column hold, as a whole. */
export interface ColumnCells {
  /** How many are not empty. */
  filled: number;
  /** Part of the rows that have one, 0 to 1. */
  density: number;
  /** Average length of those, in characters. */
  length: number;
  /** Part of those that begin with what is to be done, 0 to 1. */
  deeds: number;
  /** Part of those that name a short thing that may come of a task, 0 to 1. */
  products: number;
  /** Years that those which say when name. */
  years: number[];
  /** Part of those that are of one of the kinds, 0 to 1. */
  share(...kinds: CellKind[]): number;
}

/** Rows that are looked at: more tell no more. */
const MOST_ROWS = 60;

/** What each column of a table holds; rows that only name a group are left out. */
export function readColumnCells(rows: readonly (readonly string[])[], width: number): ColumnCells[] {
  const told = rows.filter((row) => !namesGroup(row)).slice(0, MOST_ROWS);
  return Array.from({ length: width }, (_, column) => readCells(told.map((row) => row[column] ?? '')));
}

function readCells(texts: readonly string[]): ColumnCells {
  const counts = new Map<CellKind, number>();
  let filled = 0;
  let length = 0;
  let deeds = 0;
  let products = 0;
  const years: number[] = [];
  for (const text of texts) {
    const kind = kindOfCell(text);
    if (kind === 'empty') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    filled++;
    length += text.length;
    if (kind === 'text' && beginsWithDeed(text)) deeds++;
    if (kind === 'text' && isProduct(text)) products++;
    const year = kind === 'time' ? /20\d\d(?!.*20\d\d)/u.exec(text)?.[0] : undefined;
    if (year) years.push(Number(year));
  }
  const part = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    density: texts.length === 0 ? 0 : filled / texts.length,
    length: part(length),
    deeds: part(deeds),
    products: part(products),
    years,
    share: (...kinds) => part(kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)),
  };
}

/** "II | Chuyển đổi số": a row with a title and nothing beside it. */
export function namesGroup(row: readonly string[]): boolean {
  const filled = row.filter(Boolean);
  return filled.length < 2 || (filled.length === 2 && readRowLabel(filled[0]!) !== undefined);
}
