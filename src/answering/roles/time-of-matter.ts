import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment, Deadline } from '../../records/index.ts';
import { type AnswerContext, matchOwner } from '../context.ts';

/** A deadline within a task is that of the matter asked about where it covers the topic so well. */
const COVERED = 0.75;

/**
 * The deadline of the part of a task that the question is about, where the task as a whole has none: "ai lo đào tạo nhân lực
 * bán dẫn" asks of one of many things to be done under a heading.
 */
export function timeOfMatter(
  context: AnswerContext,
  document: IndexedDocument,
  assignment: Assignment,
  terms: readonly TopicTerm[],
): Deadline | undefined {
  if (assignment.time || terms.length === 0) return undefined;
  const within = new Set(assignment.taskPassages);
  const [best] = document.records.deadlines
    .filter((one) => within.has(one.span.passage) && !one.report)
    .map((deadline) => {
      const { coverage, missing } = matchOwner(context, terms, deadline, 'deadline', () =>
        [deadline.who, deadline.what, deadline.to, deadline.when].join(' '),
      );
      return { deadline, coverage: missing.some((term) => term.concept && !term.light) ? 0 : coverage };
    })
    .filter(({ coverage }) => coverage >= COVERED)
    .sort((a, b) => b.coverage - a.coverage);
  return best?.deadline;
}
