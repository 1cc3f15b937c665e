import type { IndexedDocument } from '../../index/index.ts';
import { type AnswerContext, matchOwner, topicTerms } from '../context.ts';
import { passagesWithAll } from './sieve-passages.ts';

/** True where a passage of the plan has the whole topic: of such a plan nobody may be told that it does not speak of it. */
export function speaksOf(context: AnswerContext, document: IndexedDocument): boolean {
  const terms = topicTerms(context, true).filter((term) => !term.light);
  if (terms.length === 0) return false;
  return passagesWithAll(context, terms, document).some((index) => {
    const passage = document.plan.passages[index]!;
    return matchOwner(context, terms, passage, 'text', () => passage.text).missing.length === 0;
  });
}
