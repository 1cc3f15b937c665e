import type { Line } from './lines.ts';
import { type Marker, readMarker } from './markers.ts';
import type { Part } from './marks.ts';

/** A run of a paragraph's text that stands in the source without interruption but for white space and marks. */
export type Piece = Part;

/** A paragraph with its lines joined. */
export interface Paragraph {
  /** The text with line breaks and runs of white space as single spaces; `42-` / `NQ/TW` joined. */
  text: string;
  pieces: Piece[];
  marker: Marker | undefined;
  /** Page on which each piece stands, in step with `pieces`. */
  pages: (number | undefined)[];
  /** Offsets in `text` before which something that is not text of the plan was left out. */
  gaps: number[];
  /** True when all of it is emphasised: the mark of a heading that has no number. */
  bold: boolean;
  /** Depth of a Markdown heading, 0 for other paragraphs. */
  hashes: number;
}

const SPLIT_CODE = /(?:\d|\p{Lu})[-/]$/u;

/** Joins the lines of one paragraph. */
export function joinLines(lines: readonly Line[]): Paragraph {
  const joined: Pick<Paragraph, 'text' | 'pieces' | 'pages' | 'gaps'> = { text: '', pieces: [], pages: [], gaps: [] };
  for (const line of lines) appendLine(joined, line, SPLIT_CODE.test(joined.text) ? '' : ' ');
  return {
    ...joined,
    marker: readMarker(joined.text),
    bold: lines[0]!.boldStart && lines.at(-1)!.boldEnd,
    hashes: lines[0]!.hashes,
  };
}

/** Adds a line to a text, its white space as single spaces, and keeps where each word stands. */
export function appendLine(
  joined: Pick<Paragraph, 'text' | 'pieces' | 'pages' | 'gaps'>,
  line: Pick<Line, 'text' | 'parts' | 'page' | 'afterGap'>,
  separator: string,
): void {
  if (line.afterGap && joined.text) joined.gaps.push(joined.text.length);
  let fresh = true;
  if (joined.text) joined.text += separator;
  for (const word of line.text.matchAll(/\S+/gu)) {
    const spaced = word.index > 0;
    if (spaced) joined.text += ' ';
    const end = word.index + word[0].length;
    for (const part of line.parts) {
      const from = Math.max(part.at, word.index);
      const to = Math.min(part.at + part.length, end);
      if (to <= from) continue;
      const source = part.source + from - part.at;
      const last = joined.pieces.at(-1);
      const blank = spaced && from === word.index ? 1 : 0;
      if (last && !fresh && last.source + last.length + blank === source) last.length += blank + to - from;
      else {
        joined.pieces.push({ at: joined.text.length, source, length: to - from });
        joined.pages.push(line.page);
      }
      fresh = false;
      joined.text += line.text.slice(from, to);
    }
  }
}
