import type { Glyph, PageContent } from './page-content.ts';

/** Tone marks, the likeliest first: acute, grave, hook, dot below, tilde. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0323', '\u0303'];
const UNNAMED = /^\p{Cc}$/u;
/** A glyph without a name is a mark where others stand over it in at least this part of its places. */
const OVERLAPPED = 0.4;

/**
 * Mends letters that a font draws in two parts, a base and a tone mark, where the file names them wrongly: LibreOffice
 * names the base by the first whole letter that it was drawn for ("ể" for every "ê") and the mark not at all (a control
 * character stands for it). What the mark is follows from that first letter; bases without a mark lose the tone that
 * they are named with.
 */
export function mendMarks(pages: readonly PageContent[]): void {
  nameSpaces(pages);
  const byFont = new Map<string, Glyph[]>();
  for (const glyph of pages.flatMap((page) => page.glyphs)) {
    const glyphs = byFont.get(glyph.font) ?? [];
    glyphs.push(glyph);
    byFont.set(glyph.font, glyphs);
  }
  for (const glyphs of byFont.values()) {
    if (glyphs.some((glyph) => UNNAMED.test(glyph.text))) mendFont(glyphs);
  }
}

/**
 * Names the spaces that a file names by a control character (Qt by a tab, others by their number in the font): unlike a
 * mark, nothing else stands where they do.
 */
function nameSpaces(pages: readonly PageContent[]): void {
  const places = new Map<string, { glyphs: Glyph[]; overlapped: number }>();
  for (const { glyphs } of pages) {
    const unnamed = glyphs.filter((glyph) => UNNAMED.test(glyph.text));
    if (unnamed.length === 0) continue;
    const lines = new Map<number, Glyph[]>();
    for (const glyph of glyphs) {
      const height = Math.round(glyph.baseline);
      const line = lines.get(height);
      if (line) line.push(glyph);
      else lines.set(height, [glyph]);
    }
    for (const glyph of unnamed) {
      const key = `${glyph.font}\n${glyph.text}`;
      const place = places.get(key) ?? { glyphs: [], overlapped: 0 };
      places.set(key, place);
      place.glyphs.push(glyph);
      const near = [-1, 0, 1].flatMap((step) => lines.get(Math.round(glyph.baseline) + step) ?? []);
      const end = glyph.x + Math.max(0.6 * glyph.width, 0.1 * glyph.size);
      if (near.some((other) => other !== glyph && other.x > glyph.x - 0.5 && other.x < end)) place.overlapped++;
    }
  }
  for (const { glyphs, overlapped } of places.values())
    if (overlapped < OVERLAPPED * glyphs.length) for (const glyph of glyphs) glyph.text = ' ';
}

function mendFont(glyphs: Glyph[]): void {
  /** The mark drawn over each base, in the order of drawing. */
  const marks = new Map<Glyph, Glyph>();
  for (const [i, glyph] of glyphs.entries()) {
    const base = glyphs[i - 1];
    if (base && UNNAMED.test(glyph.text) && isOver(glyph, base)) marks.set(base, glyph);
  }
  const tones = new Map<string, string>();
  const seen = new Set<string>();
  /** Names that say the tone of their first letter rather than their own. */
  const misnamed = new Set<string>();
  for (const glyph of glyphs) {
    if (seen.has(glyph.text)) continue;
    seen.add(glyph.text);
    const mark = marks.get(glyph);
    const tone = toneOf(glyph.text);
    if (!mark || !tone) continue;
    misnamed.add(glyph.text);
    if (!tones.has(mark.text)) tones.set(mark.text, tone);
  }
  for (const { text } of marks.values()) {
    if (tones.has(text)) continue;
    const taken = new Set(tones.values());
    tones.set(text, TONES.find((tone) => !taken.has(tone)) ?? '');
  }
  for (const glyph of glyphs) {
    const mark = marks.get(glyph);
    if (!mark && !misnamed.has(glyph.text)) continue;
    const tone = mark ? tones.get(mark.text)! : '';
    const bare = [...glyph.text.normalize('NFD')].filter((one) => !TONES.includes(one)).join('');
    glyph.text = (bare + tone).normalize('NFC');
  }
  for (const mark of marks.values()) mark.text = '';
}

const toneOf = (text: string) => [...text.normalize('NFD')].find((one) => TONES.includes(one));

function isOver(mark: Glyph, base: Glyph): boolean {
  const near = Math.abs(mark.x - base.x) < 1.3 * base.width + 1;
  return near && Math.abs(mark.baseline - base.baseline) < 0.3 * base.size && /^\p{L}/u.test(base.text);
}
