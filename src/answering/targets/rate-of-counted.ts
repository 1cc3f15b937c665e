import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import type { AnswerContext } from '../context.ts';
import { isRateOfCounted, readMeasure } from './asked-unit.ts';
import { ENOUGH, rankTargets } from './rank-targets.ts';

/**
 * Asked how many people, or how many in all, of what the plan sets a share or so many for each 10.000: that share, the nearest
 * there is. Nothing where no such number is asked for.
 */
export function rateOfCounted(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Target | undefined {
  const { question } = context;
  const measure = readMeasure(question.text);
  if ((!measure.number && !measure.total) || question.compare || question.presentState) return undefined;
  const uncounted = { ...context, question: { ...question, text: question.topicText } };
  return rankTargets(uncounted, document, terms, ENOUGH).find(({ target }) => isRateOfCounted(target, measure))?.target;
}
