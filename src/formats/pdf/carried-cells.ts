import type { RuledTable } from './ruled-tables.ts';

/** Points by which the edges of a table's columns may differ from page to page. */
const NEAR = 4;

/**
 * Fills the cells that go on from the page before: one merged over several rows is drawn anew on each page, with its words on
 * the first alone. Only an empty cell over several rows is taken for that; nobody merges cells to leave them empty.
 * @param pages the tables of each page, from top to bottom
 */
export function carryCells(pages: readonly (readonly RuledTable[])[]): void {
  for (const [page, [table]] of pages.entries()) {
    const before = pages[page - 1]?.at(-1);
    const last = before?.rows.at(-1);
    if (!table || !before || !last || !isSameGrid(table, before)) continue;
    const start = countHeaders(table, before);
    const open = table.hollow.filter(({ from }) => from === start && last.length === table.columns.length);
    const first = table.columns.findIndex((_, column) => !open.some((cell) => cell.column === column));
    // A row without its own beginning is the rest of one that the page before has.
    for (const { column, from, to } of open)
      for (const row of table.rows.slice(from, to)) if (row.length > 1 && row[first]) row[column] = last[column]!;
  }
}

function isSameGrid(one: RuledTable, other: RuledTable): boolean {
  const alike = one.columns.every((edge, i) => Math.abs(edge - (other.columns[i] ?? Number.NaN)) <= NEAR);
  return alike && one.columns.length === other.columns.length && Math.abs(one.right - other.right) <= NEAR;
}

/** How many rows at the head of a table repeat those of another. */
function countHeaders(table: RuledTable, before: RuledTable): number {
  const end = table.rows.findIndex((row, i) => row.join('|') !== before.rows[i]?.join('|'));
  return end < 0 ? 0 : end;
}
