import type { Answer } from '../../src/answering/index.ts';
import { tokenize } from '../../src/text/index.ts';
import { agencyMatcher } from '../../src/vocabulary/index.ts';

const NUMBER = /\d+(?:[.,/]\d+)*/gu;

/**
 * What an answer claims, for comparing two answers: its numbers and the agencies that it names, in a fixed order. Notes
 * ("understood as …") claim nothing, and an answer that declines has none.
 */
export function claimsOf(answer: Pick<Answer, 'status' | 'direct' | 'details'>): string {
  if (answer.status !== 'answered') return '';
  const text = [answer.direct, ...answer.details].join('\n').normalize('NFC');
  const agencies = agencyMatcher()
    .match(tokenize(text))
    .map((match) => match.value.id);
  return [...new Set([...(text.match(NUMBER) ?? []), ...agencies])].sort().join(' ');
}
