import type { Glyph } from '../pdf/page-content.ts';

/** Tesseract's certainty of a word, 0 to 100, below which a mark without letters is dirt. */
const DIRT = 50;
/** Mean certainty of its words below which a line is none: a signature, a stamp, a map. */
const SCRAWL = 45;
/** Lines whose letters differ from the page's by less than this part are set as large. */
const SAME_SIZE = 0.3;
/** Height of the box around most words, in font sizes. */
const BOX = 0.85;

interface Word {
  line: string;
  left: number;
  top: number;
  width: number;
  height: number;
  sure: number;
  text: string;
}

/**
 * Reads the words of a page from Tesseract's table (`tsv`), each as a single glyph with its place.
 * @param scale points a dot
 */
export function readWords(tsv: string, scale: number): Glyph[] {
  const lines = new Map<string, Word[]>();
  for (const row of tsv.split('\n')) {
    const word = readWord(row);
    if (word) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  }
  for (const [line, words] of lines)
    if (words.reduce((sum, word) => sum + word.sure, 0) < SCRAWL * words.length) lines.delete(line);
  for (const words of lines.values()) nameChapter(words);
  const heights = [...lines.values()].map((words) => middleOf(words.map((word) => word.height)));
  const usual = middleOf(heights);
  return [...lines.values()].flatMap((words, i) => {
    const height = Math.abs(heights[i]! - usual) < SAME_SIZE * usual ? usual : heights[i]!;
    const baseline = middleOf(words.map((word) => word.top + word.height));
    const place = { baseline: baseline * scale, size: (height * scale) / BOX, font: '' };
    return words.flatMap((word) => [
      { ...place, text: word.text, x: word.left * scale, width: word.width * scale },
      { ...place, text: ' ', x: (word.left + word.width) * scale, width: 0 },
    ]);
  });
}

/** Two strokes of a Roman number look like an H, and the space after it is narrow: "HI. NGUỒN KINH PHÍ", "I.MỤC ĐÍCH". */
function nameChapter(words: Word[]): void {
  const [first, second] = words;
  const [, number, stop, joined] = /^([IVXH1l]{1,4})([.,])(\p{Lu}{2,})?$/u.exec(first?.text ?? '') ?? [];
  const title = joined ?? second?.text ?? '';
  if (!first || !number || !stop || !/^\p{Lu}{2,}$/u.test(title)) return;
  const roman = number.replaceAll('H', 'II').replace(/[1l]/gu, 'I');
  if (!/^(?:IX|IV|V?I{1,3}|V|X[IV]{0,3})$/u.test(roman)) return;
  first.text = `${roman}.${joined ? ` ${joined}` : ''}`;
}

function readWord(row: string): Word | undefined {
  const [level, , block, paragraph, line, , left, top, width, height, sure, ...rest] = row.split('\t');
  const text = rest.join(' ').trim();
  if (level !== '5' || !text || /^[|¦_[\]{}~—]+$/u.test(text)) return undefined;
  if (!/[\p{L}\d]/u.test(text) && Number(sure) < DIRT) return undefined;
  return {
    line: `${block} ${paragraph} ${line}`,
    left: Number(left),
    top: Number(top),
    width: Number(width),
    height: Number(height),
    sure: Number(sure),
    text,
  };
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
