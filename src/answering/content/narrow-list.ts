import type { IndexedDocument } from '../../index/index.ts';
import type { Span } from '../../plan/index.ts';
import type { SearchTerm } from '../../retrieval/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import type { AnswerContext } from '../context.ts';

/** Clauses from which on a sentence is a list of things of which one is asked about. */
const LIST = 4;
/** Least share of what the whole sentence says of the topic that the clause must say. */
const AS_MUCH = 0.95;
/** Share of it that another clause may say at most. */
const LITTLE = 0.4;

/**
 * The one clause of a long list ("…; 40 giường bệnh viện, 19 bác sĩ …; tỷ lệ bao phủ bảo hiểm y tế …") that says all that
 * the list says of the topic; the whole span where another clause speaks of it as well.
 */
export function narrowList(
  context: AnswerContext,
  document: IndexedDocument,
  span: Span,
  terms: readonly SearchTerm[],
): Span {
  const text = document.plan.passages[span.passage]!.text.slice(span.start, span.end);
  const clauses = [...text.matchAll(/[^;]+/gu)];
  if (clauses.length < LIST) return span;
  const said = (part: string) => matchTopic(terms, profileText(part), context.statistics).coverage;
  const whole = said(text);
  const told = clauses.map((clause) => ({ clause, share: said(clause[0]) / Math.max(whole, Number.EPSILON) }));
  const [best, next] = told.sort((a, b) => b.share - a.share);
  if (best!.share < AS_MUCH || next!.share > LITTLE) return span;
  const { clause } = best!;
  const [part] = clause;
  const start = span.start + clause.index + part.length - part.trimStart().length;
  return { passage: span.passage, start, end: start + part.trim().length };
}
