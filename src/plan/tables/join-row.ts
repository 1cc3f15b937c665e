import { appendLine, type Paragraph } from '../layout/index.ts';
import type { RawRow } from './table.ts';

/** A row as one text, its cells parted by `|`, with where each cell stands in it. */
export interface RowText {
  paragraph: Pick<Paragraph, 'text' | 'pieces' | 'pages' | 'gaps'>;
  cells: { start: number; end: number }[];
}

/** Joins a row. The `|` between its cells is a mark of the layout and stands for no character of the source. */
export function joinRow(row: RawRow): RowText {
  const paragraph: RowText['paragraph'] = { text: '', pieces: [], pages: [], gaps: [] };
  const cells = row.cells.map((cell) => {
    let start = paragraph.text.length;
    for (const [i, line] of cell.entries()) {
      const separator = i > 0 ? ' ' : ' | ';
      if (i === 0 && paragraph.text) start += separator.length;
      appendLine(paragraph, line, separator);
    }
    return { start: Math.min(start, paragraph.text.length), end: paragraph.text.length };
  });
  return { paragraph, cells };
}
