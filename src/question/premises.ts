import type { TopicTerm } from './question.ts';

/** Amounts and dates that stand in the question as a topic would: not years, ages or reference quantities. */
export function findPremises(text: string, terms: TopicTerm[]): string[] {
  return terms.flatMap((term) => {
    const number = term.tokens.length === 1 && /^\d+(?:[.,/]\d+)*\s?%?$/u.test(term.text) ? term.text : undefined;
    if (
      !number ||
      new RegExp(
        `${number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s?(?:tuổi|tuoi|tháng tuổi|dân|dan|people|nơi|tỉnh|năm|lần)`,
        'iu',
      ).test(text)
    )
      return [];
    const named = new RegExp(
      `(?:nghị quyết|nghi quyet|nq|kế hoạch|kh|chỉ thị|số|so|khóa|mục|quý)\\s*(?:số\\s*)?${number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`,
      'iu',
    ).test(text);
    return named || /^\d$/.test(number) ? [] : [number];
  });
}
