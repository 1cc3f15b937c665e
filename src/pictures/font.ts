import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The family that pictures are set in; it has every Vietnamese letter and comes with the program. */
export const FONT_FAMILY = 'DejaVu Sans';

const require = createRequire(import.meta.url);

/** Files of the family: regular and bold. */
export const FONT_FILES = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

/** How wide letters are, in units of the font. */
interface Metrics {
  unitsPerEm: number;
  widthOf(codePoint: number): number;
}

const loaded = new Map<string, Metrics>();

/** Width of a text in pixels at a size in pixels. */
export function measureText(text: string, size: number, bold = false): number {
  const metrics = metricsOf(bold ? FONT_FILES.bold : FONT_FILES.regular);
  let units = 0;
  for (const character of text.normalize('NFC')) units += metrics.widthOf(character.codePointAt(0)!);
  return (units * size) / metrics.unitsPerEm;
}

/** The text in lines no wider than so many pixels, broken between words; a word that is wider alone is broken inside. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measureText(line, size, bold) > width && line.length > 1) {
      let fits = line.length - 1;
      while (fits > 1 && measureText(line.slice(0, fits), size, bold) > width) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Like `wrapText`, in so many lines at most; what is left out is shown by "…". */
export function fitText(text: string, width: number, size: number, lines: number, bold = false): string[] {
  const wrapped = wrapText(text, width, size, bold);
  if (wrapped.length <= lines) return wrapped;
  const kept = wrapped.slice(0, lines);
  let last = kept[lines - 1]!;
  while (last.length > 1 && measureText(`${last}…`, size, bold) > width) {
    // Whole words, as long as there is one before.
    last = last.slice(0, Math.max(last.lastIndexOf(' '), 0) || last.length - 1).trimEnd();
  }
  return [...kept.slice(0, -1), `${last}…`];
}

function metricsOf(file: string): Metrics {
  const known = loaded.get(file) ?? readMetrics(readFileSync(file));
  loaded.set(file, known);
  return known;
}

/**
 * The advance widths of a TrueType font.
 *
 * Source of the layout: the OpenType specification, tables head, hhea, hmtx and cmap (format 4).
 */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + 16 * i;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  const at = (name: string) => tables.get(name)!;
  const glyphOf = readCharacterMap(font, at('cmap'));
  const longMetrics = font.readUInt16BE(at('hhea') + 34);
  return {
    unitsPerEm: font.readUInt16BE(at('head') + 18),
    widthOf(codePoint) {
      const glyph = Math.min(glyphOf(codePoint), longMetrics - 1);
      return font.readUInt16BE(at('hmtx') + 4 * glyph);
    },
  };
}

function readCharacterMap(font: Buffer, cmap: number): (codePoint: number) => number {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(table) === 4) return (codePoint) => findGlyph(font, table, codePoint);
  }
  return () => 0;
}

function findGlyph(font: Buffer, table: number, codePoint: number): number {
  const twice = font.readUInt16BE(table + 6);
  for (let i = 0; i < twice; i += 2) {
    if (codePoint > font.readUInt16BE(table + 14 + i)) continue;
    const start = font.readUInt16BE(table + 16 + twice + i);
    if (codePoint < start) return 0;
    const delta = font.readUInt16BE(table + 16 + 2 * twice + i);
    const offsetAt = table + 16 + 3 * twice + i;
    const offset = font.readUInt16BE(offsetAt);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = font.readUInt16BE(offsetAt + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
