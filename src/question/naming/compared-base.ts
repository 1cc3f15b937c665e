import { foldedWords, type Token } from '../../text/index.ts';
import type { Found } from '../phrases.ts';

/** The whole country as something that a place is held against, and the words that do so. */
const WHOLE_COUNTRY = /^(?:ca nuoc|toan quoc)$/u;
const HELD_AGAINST =
  /(?:^| )(?:so(?: sanh)?|so(?: sanh)? (?:voi|cung)|hon|bang|ngang|cao hon|thap hon)(?: muc| binh quan| trung binh)*$/u;

/** "Hậu Giang so với cả nước": the whole country is no plan that is asked about but part of the matter. */
export function withoutBase(found: readonly Found[], tokens: readonly Token[]): Found[] {
  const words = (from: number, to: number) => foldedWords(tokens.slice(Math.max(0, from), to));
  return found.filter(
    ({ type, from, to }) =>
      !(type === 'place' && WHOLE_COUNTRY.test(words(from, to)) && HELD_AGAINST.test(words(from - 4, from))),
  );
}
