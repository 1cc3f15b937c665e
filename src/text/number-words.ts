import { foldMarks } from './keys.ts';

/** Vietnamese words for small numbers. */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  nửa: 0.5,
};

/** Vietnamese words that multiply the number before them. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

const foldedKeys = (words: Readonly<Record<string, number>>) =>
  new Map(Object.entries(words).map(([word, value]) => [foldMarks(word), value]));
const counts = foldedKeys(COUNT_WORDS);
const magnitudes = foldedKeys(MAGNITUDES);

/** The number that a word stands for, with or without its marks; "năm" without them is a year. */
export function countOf(word: string): number | undefined {
  const folded = foldMarks(word.toLowerCase());
  return folded === 'nam' ? undefined : counts.get(folded);
}

/** What a word multiplies the number before it by, with or without its marks. */
export function magnitudeOf(word: string): number | undefined {
  return magnitudes.get(foldMarks(word.toLowerCase()));
}
