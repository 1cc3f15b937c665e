import { foldMarks, tokenize } from '../../src/text/index.ts';
import { agencyMatcher } from '../../src/vocabulary/index.ts';
import type { Outcome } from './ask-questions.ts';

/** What an officer would do who believed a wrong answer, the dearest first. */
export const COSTS = [
  'reports a number that no plan gives',
  'works towards another number',
  'keeps another date',
  'turns to another agency',
  'believes a plan says what it does not say',
  'reads another passage than the one asked for',
] as const;
export type Cost = (typeof COSTS)[number];

const DATE = /\d{1,2}\s?\/\s?\d{1,2}|tháng \d|ngày \d|(?<!\d)20\d\d(?!\d)/u;
const NUMBER = /\d/u;

/** The dearest thing that a wrong answer leads to: from what was expected and, where silence was, from what was said. */
export function costOf({ question, answer }: Pick<Outcome, 'question' | 'answer'>): Cost {
  const { expect } = question;
  if (expect.status !== 'answered') {
    const claimed = [answer.direct, ...answer.details].join('\n');
    return /\d+(?:[.,]\d+)*\s?(?:%|căn|m2|m²|giường|bác sĩ)/u.test(claimed) ? COSTS[0] : COSTS[4];
  }
  const wanted = [...(expect.all ?? []), ...(expect.any ?? [])];
  if (wanted.some((one) => DATE.test(one))) return 'keeps another date';
  if (wanted.some((one) => NUMBER.test(one))) return 'works towards another number';
  if (wanted.some((one) => agencyMatcher().match(tokenize(one)).length > 0 || /^so |^bo /iu.test(foldMarks(one))))
    return 'turns to another agency';
  return 'reads another passage than the one asked for';
}
