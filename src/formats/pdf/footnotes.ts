import type { Glyph, PageContent } from './page-content.ts';
import { type Row, toRows } from './rows.ts';

/** A footnote of a page, and where the text refers to it. */
export interface Footnote {
  text: string;
  /** Place of the raised figure in the text; undefined where none was found. */
  at: { x: number; baseline: number } | undefined;
}

/** The line above footnotes is shorter than this part of the page's width, and longer than this many points. */
const LONGEST_LINE = 0.5;
const SHORTEST_LINE = 40;
/** Footnotes stand below this part of the page's height. */
const LOWER_PART = 0.3;
/** Letters of footnotes, and raised figures, are at most this many times as large as those of the text. */
const SMALLER = 0.93;
const RAISED = 0.8;

/**
 * Takes the footnotes off a page: what stands in smaller letters below a short line, and the raised figures that refer to
 * it. A figure left in the text would change a number ("85¹%" reads 851%).
 */
export function takeFootnotes(content: PageContent): { glyphs: Glyph[]; notes: Footnote[] } {
  const none = { glyphs: content.glyphs, notes: [] };
  const size = sizeOfText(content.glyphs);
  const line = findLine(content, size);
  if (line === undefined) return none;
  const below = content.glyphs.filter((glyph) => isNote(glyph, line, size));
  const texts = readNotes(toRows(below));
  if (texts.size === 0) return none;
  const taken = new Set(below);
  const places = new Map<string, Footnote['at']>();
  for (const figure of findRaised(
    content.glyphs.filter((glyph) => !taken.has(glyph)),
    size,
  )) {
    const label = figure.map((glyph) => glyph.text).join('');
    if (!texts.has(label) || places.has(label)) continue;
    places.set(label, { x: figure[0]!.x, baseline: figure[0]!.baseline });
    for (const glyph of figure) taken.add(glyph);
  }
  const notes = [...texts].map(([label, text]) => ({ text: `[${label}] ${text}`, at: places.get(label) }));
  return { glyphs: content.glyphs.filter((glyph) => !taken.has(glyph)), notes };
}

/** The size in which most of a page is set. */
export function sizeOfText(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Height of the line above the footnotes: nothing below it is set as large as the text, page numbers apart. */
function findLine({ rules, glyphs, width, height }: PageContent, size: number): number | undefined {
  const upright = rules.filter((rule) => Math.abs(rule.x1 - rule.x2) < 1);
  const lines = rules.filter((rule) => {
    const length = Math.abs(rule.x2 - rule.x1);
    if (Math.abs(rule.y1 - rule.y2) > 1 || length < SHORTEST_LINE || length > LONGEST_LINE * width) return false;
    if (rule.y1 < LOWER_PART * height) return false;
    // A border of a table meets others.
    return !upright.some((one) => Math.min(one.y1, one.y2) - 2 < rule.y1 && rule.y1 < Math.max(one.y1, one.y2) + 2);
  });
  return lines
    .map((rule) => rule.y1)
    .sort((a, b) => a - b)
    .find((y) => {
      const below = glyphs.filter((glyph) => glyph.baseline > y);
      const large = below.filter((glyph) => glyph.size > SMALLER * size);
      return below.length > large.length && large.every((glyph) => /[\d\s–—/-]|[Trang]/u.test(glyph.text));
    });
}

const isNote = (glyph: Glyph, line: number, size: number) => glyph.baseline > line && glyph.size <= SMALLER * size;

/** The footnotes by their numbers. */
function readNotes(rows: readonly Row[]): Map<string, string> {
  const notes = new Map<string, string>();
  let last: string | undefined;
  for (const row of rows) {
    const text = row.segments.map((segment) => segment.text).join(' ');
    const numbered = /^\[?(\d{1,3})\]?\s*(?=[\p{L}“"(])/u.exec(text);
    const goesOn = last !== undefined ? Number(numbered?.[1]) === Number(last) + 1 : numbered !== null;
    if (numbered && goesOn) {
      last = numbered[1]!;
      notes.set(last, text.slice(numbered[0].length));
    } else if (last !== undefined) notes.set(last, `${notes.get(last)} ${text}`);
  }
  return notes;
}

/** Raised figures, each as its digits; "m²" is a unit. */
function findRaised(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const figures: Glyph[][] = [];
  for (const [i, glyph] of glyphs.entries()) {
    if (!/^\d$/u.test(glyph.text) || glyph.size > RAISED * size) continue;
    const before = glyphs[i - 1];
    const figure = figures.at(-1);
    if (before && figure?.at(-1) === before) figure.push(glyph);
    else if (!/^[mM]$/u.test(before?.text ?? '')) figures.push([glyph]);
  }
  return figures;
}
