import type { IndexedDocument } from '../index/index.ts';
import type { TopicTerm } from '../question/index.ts';
import { matchTopic } from '../retrieval/index.ts';
import { type AnswerContext, profileOfSubject } from './context.ts';

/** Least likeness at which a plan's subject says a term. */
const SAID = 0.75;

/**
 * The terms of a topic that the plan's own subject does not say: what a whole plan is about, its sentences do not repeat
 * ("kinh phí kế hoạch truyền thông giảm nghèo" is "kinh phí" in the plan on truyền thông giảm nghèo). Gives none where the
 * subject says all that tells: then the plan itself is asked about.
 */
export function beyondSubject(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): TopicTerm[] {
  if (!document.identity.subject) return [...terms];
  const profile = profileOfSubject(document);
  const left = terms.filter((term) => matchTopic([term], profile, context.statistics).coverage < SAID);
  return left.some((term) => !term.light) ? left : [];
}
