import { childOf, childrenOf, type XmlElement } from './xml.ts';

/**
 * Edges of columns nearer to each other than this, in twentieths of a point, are one: dragging borders by hand leaves rows
 * whose cells begin a hair's breadth apart. The narrowest column, of numbers, is more than twice as wide.
 */
const SAME_EDGE = 150;

/**
 * Finds the columns that one sees in a table. A row counts its cells in steps of the table's grid, which has a step for every
 * place at which any cell of any row ever began.
 * @param spans the steps of each cell, row by row
 * @returns the column that begins at a step; the number of columns at the last step
 */
export function findColumns(table: XmlElement, spans: readonly (readonly number[])[]): (step: number) => number {
  const used = new Set<number>([0]);
  for (const row of spans) {
    let step = 0;
    for (const span of row) {
      used.add(step);
      step += span;
    }
  }
  const last = Math.max(0, ...spans.map((row) => row.reduce((sum, span) => sum + span, 0)));
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((one) => Number(one.attributes['w:w']) || 0);
  const known = widths.length >= last;
  const columns: number[] = [];
  let column = -1;
  let [place, edge] = [0, Number.NEGATIVE_INFINITY];
  for (let step = 0; step < last; step++) {
    if (used.has(step) && (!known || place - edge > SAME_EDGE)) {
      column++;
      edge = place;
    }
    columns.push(column);
    place += widths[step] ?? 0;
  }
  return (step) => (step < last ? columns[step]! : column + 1);
}
