import type { IndexedDocument } from '../../index/index.ts';
import type { SearchTerm } from '../../retrieval/index.ts';
import { type AnswerContext, isWithin, matchOwner, topicTerms } from '../context.ts';
import { passagesWithAll } from './sieve-passages.ts';

/** The passages of a plan that have every one of the terms, by their position in it; read one by one, as they are asked for. */
export function* passagesHolding(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly SearchTerm[],
): Generator<number> {
  for (const index of passagesWithAll(context, terms, document)) {
    if (!isWithin(context.within, index)) continue;
    const passage = document.plan.passages[index]!;
    if (matchOwner(context, terms, passage, 'text', () => passage.text).missing.length === 0) yield index;
  }
}

/** True where a passage of the plan has the whole topic: of such a plan nobody may be told that it does not speak of it. */
export function speaksOf(context: AnswerContext, document: IndexedDocument): boolean {
  const terms = topicTerms(context, true).filter((term) => !term.light);
  return terms.length > 0 && !passagesHolding(context, document, terms).next().done;
}
