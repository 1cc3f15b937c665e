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
