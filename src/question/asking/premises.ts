import { countOf, magnitudeOf, type Token } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';

/** A number alone, or with the word that multiplies it: "74.900", "98%", "1 triệu". */
const AMOUNT = /^(?:\d+(?:[.,/]\d+)*\s?%?|\S+\s\p{L}+)$/u;

/** True where a number and the word after it are one amount: "1 triệu", "một triệu", "74,9 nghìn". */
export function isLargeAmount(number: Token | undefined, word: Token | undefined): boolean {
  if (!number || !word || magnitudeOf(word.text) === undefined) return false;
  return /^\d/u.test(number.text) || countOf(number.text) !== undefined;
}

/** Amounts and dates that stand in the question as a topic would: not years, ages or reference quantities. */
export function findPremises(text: string, terms: TopicTerm[]): string[] {
  return terms.flatMap((term) => {
    const alone = term.tokens.length === 1 && /^\d/u.test(term.text);
    const number =
      (alone || isLargeAmount(term.tokens[0], term.tokens[1])) && AMOUNT.test(term.text) ? term.text : undefined;
    if (!number) return [];
    const escaped = number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    // A share is of people, not a number of them: "99% dân số".
    const counted =
      !number.endsWith('%') &&
      new RegExp(`${escaped}\\s?(?:tuổi|tuoi|tháng tuổi|dân|dan|people|nơi|tỉnh|năm|lần)`, 'iu').test(text);
    const named = new RegExp(
      `(?:nghị quyết|nghi quyet|nq|kế hoạch|kh|chỉ thị|số|so|khóa|mục|quý)\\s*(?:số\\s*)?${escaped}`,
      'iu',
    ).test(text);
    // A share is no document's number: "con số 62%".
    return counted || (named && !number.endsWith('%')) || /^\d$/.test(number) ? [] : [number];
  });
}
