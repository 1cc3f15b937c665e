import { type Bar, barChart } from './chart.ts';
import { fitText, measureText, wrapText } from './font.ts';
import { COLOURS, PICTURE_WIDTH, svgBox, svgText, toPng } from './svg.ts';

/** One place's row of a comparison. */
export interface ComparisonLine {
  place: string;
  /** Its document is a draft. */
  draft?: string;
  /** What the plan says in a few words, or that it says nothing. */
  text: string;
  stated: boolean;
  /** Where it stands ("mục II.2 · trang 2"). */
  source: string;
}

/** A comparison as it is drawn: a table, and bars where the numbers may stand side by side. */
export interface ComparisonPicture {
  title: string;
  subtitle: string;
  heads: readonly [place: string, value: string, source: string];
  lines: readonly ComparisonLine[];
  /** Left out where the numbers cannot be compared. */
  bars?: { bars: readonly Bar[]; isPercent: boolean };
  footer: string;
}

const MARGIN = 28;
const COLUMN_GAP = 18;
const PLACE_WIDTH = 216;
const SOURCE_WIDTH = 150;
const VALUE_WIDTH = PICTURE_WIDTH - 2 * MARGIN - PLACE_WIDTH - SOURCE_WIDTH - 2 * COLUMN_GAP;
const SIZE = 22;
const LINE_HEIGHT = 29;
const ROW_PADDING = 13;
/** Lines of text that one cell may take; the workbook has all of it. */
const MOST_LINES = 6;

/** Draws a comparison as a PNG that reads on a phone, in a dark chat as well as in a light one. */
export async function drawComparison(picture: ComparisonPicture): Promise<Uint8Array> {
  const parts: string[] = [];
  let y = drawTitle(parts, picture);
  y = drawHeads(parts, picture.heads, y);
  for (const [i, line] of picture.lines.entries()) y = drawLine(parts, line, y, i % 2 === 1);
  if (picture.bars) {
    const height = 40 + picture.bars.bars.length * 56;
    const chart = await barChart(picture.bars.bars, picture.bars.isPercent)(PICTURE_WIDTH - 2 * MARGIN, height);
    parts.push(`<g transform="translate(${MARGIN} ${y + 18})">${chart}</g>`);
    y += height + 18;
  }
  for (const text of wrapText(picture.footer, PICTURE_WIDTH - 2 * MARGIN, 16)) {
    y += 24;
    parts.push(svgText(text, MARGIN, y + 6, { size: 16, fill: COLOURS.quiet }));
  }
  return toPng(parts.join(''), y + 26);
}

function drawTitle(parts: string[], { title, subtitle }: ComparisonPicture): number {
  const lines = fitText(title, PICTURE_WIDTH - 2 * MARGIN, 28, 4, true);
  const height = 26 + lines.length * 37 + 44;
  parts.push(svgBox(0, 0, PICTURE_WIDTH, height, COLOURS.head));
  lines.forEach((line, i) => {
    parts.push(svgText(line, MARGIN, 50 + i * 37, { size: 28, fill: COLOURS.onHead, bold: true }));
  });
  parts.push(svgText(subtitle, MARGIN, height - 22, { size: 18, fill: COLOURS.quietOnHead }));
  return height;
}

function drawHeads(parts: string[], heads: ComparisonPicture['heads'], y: number): number {
  const style = { size: 17, fill: COLOURS.quiet, bold: true };
  parts.push(svgText(heads[0], MARGIN, y + 32, style), svgText(heads[1], valueX(), y + 32, style));
  parts.push(svgText(heads[2], sourceX(), y + 32, style));
  parts.push(svgBox(MARGIN, y + 44, PICTURE_WIDTH - 2 * MARGIN, 2, COLOURS.line));
  return y + 46;
}

function drawLine(parts: string[], line: ComparisonLine, y: number, isStriped: boolean): number {
  const place = fitText(line.place, PLACE_WIDTH, SIZE, MOST_LINES, true);
  const value = fitText(line.text, VALUE_WIDTH, SIZE, MOST_LINES, line.stated);
  const source = sourceLines(line.source);
  const placeHeight = place.length * LINE_HEIGHT + (line.draft ? 32 : 0);
  const height = Math.max(placeHeight, value.length * LINE_HEIGHT, source.length * 24 + 4) + 2 * ROW_PADDING;
  const width = PICTURE_WIDTH - 2 * MARGIN;
  if (isStriped) parts.push(svgBox(MARGIN - 10, y, width + 20, height, COLOURS.stripe, 6));
  const baseline = y + ROW_PADDING + 22;
  place.forEach((text, i) => {
    parts.push(svgText(text, MARGIN, baseline + i * LINE_HEIGHT, { size: SIZE, fill: COLOURS.text, bold: true }));
  });
  if (line.draft) drawTag(parts, line.draft, MARGIN, y + ROW_PADDING + place.length * LINE_HEIGHT + 2);
  const fill = line.stated ? COLOURS.text : COLOURS.quiet;
  value.forEach((text, i) => {
    parts.push(svgText(text, valueX(), baseline + i * LINE_HEIGHT, { size: SIZE, fill, bold: line.stated }));
  });
  source.forEach((text, i) => {
    parts.push(svgText(text, sourceX(), baseline - 2 + i * 24, { size: 17, fill: COLOURS.quiet }));
  });
  return y + height;
}

/** Where it stands in one line, else each part in its own: a line must not end in a dot that joins nothing. */
function sourceLines(source: string): string[] {
  if (measureText(source, 17) <= SOURCE_WIDTH) return [source];
  return source.split(' · ').flatMap((part) => wrapText(part, SOURCE_WIDTH, 17));
}

function drawTag(parts: string[], text: string, x: number, y: number): void {
  parts.push(svgBox(x, y, measureText(text, 15, true) + 18, 25, COLOURS.draftGround, 12));
  parts.push(svgText(text, x + 9, y + 18, { size: 15, fill: COLOURS.draft, bold: true }));
}

function valueX(): number {
  return MARGIN + PLACE_WIDTH + COLUMN_GAP;
}

function sourceX(): number {
  return valueX() + VALUE_WIDTH + COLUMN_GAP;
}
