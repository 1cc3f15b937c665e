import type { Glyph } from './page-content.ts';

/** Words that stand side by side without a wide gap. Lengths are points, y from the top of the page. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Width of the first word: whether it would have fitted on the line above. */
  firstWord: number;
}

/** Segments at one height, from left to right. */
export interface Row {
  baseline: number;
  size: number;
  segments: Segment[];
}

/** A gap wider than this many font sizes parts columns rather than words. */
const WIDE_GAP = 1.2;
/** A gap wider than this part of the font size parts words; where a space was drawn in it, a narrower one does. */
const WORD_GAP = 0.17;
const SPACED_GAP = 0.05;
/** How far, in font sizes, characters of one line may stand above or below each other. */
const SAME_LINE = 0.45;

const VISIBLE = /[^\s\p{C}]/u;
const SPACE = /^\s+$/u;

/** Puts the characters of a page into rows. */
export function toRows(glyphs: readonly Glyph[]): Row[] {
  const lines: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  const spaces = glyphs.filter((glyph) => SPACE.test(glyph.text));
  const sorted = glyphs.filter((glyph) => VISIBLE.test(glyph.text)).sort((a, b) => a.baseline - b.baseline);
  for (const glyph of sorted) {
    const line = lines
      .slice(-4)
      .find((one) => Math.abs(one.baseline - glyph.baseline) < SAME_LINE * Math.max(one.size, glyph.size));
    if (!line) lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
    else {
      line.glyphs.push(glyph);
      // The larger letters tell where the line stands; a raised figure does not.
      if (glyph.size > line.size * 1.1) [line.baseline, line.size] = [glyph.baseline, glyph.size];
    }
  }
  return lines
    .sort((a, b) => a.baseline - b.baseline)
    .map((line) => ({
      baseline: line.baseline,
      size: line.size,
      segments: toSegments(line.glyphs, line.baseline, line.size, spacesOn(line, spaces)),
    }));
}

/** Where spaces were drawn on a line. */
function spacesOn(line: { baseline: number; size: number }, spaces: readonly Glyph[]): number[] {
  return spaces
    .filter((space) => Math.abs(space.baseline - line.baseline) < SAME_LINE * line.size)
    .map((space) => space.x);
}

function toSegments(glyphs: Glyph[], baseline: number, size: number, spaces: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let last: Glyph | undefined;
  let inFirstWord = true;
  for (const glyph of glyphs.sort((a, b) => a.x - b.x)) {
    // Bold type is sometimes the same letter drawn twice.
    if (last && glyph.text === last.text && Math.abs(glyph.x - last.x) < 0.15 * size) continue;
    const segment = segments.at(-1);
    const gap = segment && last ? glyph.x - segment.right : 0;
    if (!segment || gap > WIDE_GAP * size) {
      const right = glyph.x + glyph.width;
      segments.push({ text: glyph.text, left: glyph.x, right, baseline, size, firstWord: glyph.width });
      inFirstWord = true;
    } else {
      const { right } = segment;
      const spaced = gap > SPACED_GAP * size && spaces.some((at) => at > right - 0.1 * size && at < glyph.x);
      if ((gap > WORD_GAP * size || spaced) && !/^\p{M}/u.test(glyph.text)) {
        segment.text += ' ';
        inFirstWord = false;
      }
      segment.text += glyph.text;
      segment.right = Math.max(segment.right, glyph.x + glyph.width);
      if (inFirstWord) segment.firstWord = segment.right - segment.left;
    }
    last = glyph;
  }
  return segments;
}
