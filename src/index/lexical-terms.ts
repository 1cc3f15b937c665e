import type { Token } from '../text/index.ts';

/** Syllables of a text, in order. */
export function syllablesOf(tokens: readonly Token[], key: 'exact' | 'folded'): string[] {
  return tokens.map((token) => token[key]);
}

/** Pairs of neighbouring syllables: most Vietnamese words have two. */
export function pairsOf(tokens: readonly Token[], key: 'exact' | 'folded'): string[] {
  return tokens.slice(1).map((token, i) => `${tokens[i]![key]}_${token[key]}`);
}

/** Syllables and pairs of neighbouring syllables. */
export function termsOf(tokens: readonly Token[], key: 'exact' | 'folded'): string[] {
  return [...syllablesOf(tokens, key), ...pairsOf(tokens, key)];
}

/** What kind of fact a text holds: an amount ("2,35%", "74.900"), a day ("15/12", "ngày 15 tháng 12"), who leads a task. */
export type Shape = 'amount' | 'day' | 'lead';

const AMOUNT = /^[<>≤≥]?\d[\d.,]*%?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/** The shapes of a text as terms, which no word can be. Dates of documents ("24/11/2023") and years are none. */
export function shapeTermsOf(tokens: readonly Token[]): string[] {
  const shapes = new Set<Shape>();
  for (const [i, { text }] of tokens.entries()) {
    const next = tokens[i + 1]?.folded;
    if (next === 'tri' && tokens[i]!.folded === 'chu') shapes.add('lead');
    if (DAY.test(text) || (next === 'thang' && AMOUNT.test(text) && tokens[i - 1]?.folded === 'ngay'))
      shapes.add('day');
    else if (AMOUNT.test(text) && !YEAR.test(text) && next !== 'thang') shapes.add('amount');
  }
  return [...shapes].map(toShapeTerm);
}

/** The term that stands for a shape. */
export function toShapeTerm(shape: Shape): string {
  return `#${shape}`;
}
