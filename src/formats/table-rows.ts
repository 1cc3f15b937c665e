/** Between the cells of a row: agreed with what reads tables out of a plan's text. */
const CELL_BORDER = ' | ';

/** The text of a cell from its lines, on one line; a bar in it would look like the border of a cell. */
export function cellText(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const words = line.replace(/\s+/gu, ' ').trim().replaceAll('|', '¦');
    if (words) text = joinWrapped(text, words);
  }
  return text;
}

/** A row of a table as one line: cells joined by ` | `; a row of one cell, such as a group's title, is its text alone. */
export function writeRow(cells: readonly string[]): string {
  if (!cells.some(Boolean)) return '';
  return cells.length === 1 ? cells[0]! : cells.join(CELL_BORDER);
}

const SPLIT_CODE = /(?:\d|\p{Lu})[-/]$/u;

/** Joins a line to the one it goes on from: by a space, but `42-` and `NQ/TW` directly. */
export function joinWrapped(before: string, after: string, between = ' '): string {
  if (!before) return after;
  return SPLIT_CODE.test(before) && between === ' ' ? before + after : before + between + after;
}
