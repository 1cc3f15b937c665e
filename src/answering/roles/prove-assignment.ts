import type { IndexedDocument } from '../../index/index.ts';
import type { Span } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import { citeAll } from '../cite.ts';
import { type AnswerContext, bestSentence } from '../context.ts';

/** The lines that name the bodies, then the sentence of the task that the question is about. */
export function proofOf(
  context: AnswerContext,
  document: IndexedDocument,
  assignment: Assignment,
  terms: readonly TopicTerm[],
) {
  const spans = [assignment.leadSpan];
  if (assignment.coordinatingSpan) spans.push(assignment.coordinatingSpan);
  if (assignment.time) spans.push(assignment.time.span);
  if (assignment.product) spans.push(assignment.product.span);
  const heading = headingSpan(document, assignment);
  const tasks = assignment.taskPassages.filter((i) => i !== assignment.leadSpan.passage && i !== heading?.passage);
  const sentences = tasks
    .map((i) => bestSentence(context, document, i, terms))
    .sort((a, b) => b.match.coverage - a.match.coverage);
  if (sentences[0] && sentences[0].match.coverage > 0.3) spans.push(sentences[0].span);
  if (heading) spans.push(heading);
  if (assignment.headerSpan) spans.push(assignment.headerSpan);
  // A cell of a row that is quoted whole needs no quote of its own.
  const apart = spans.filter((span, i) => !spans.some((other, j) => i !== j && holds(other, span)));
  return apart.flatMap((span) => citeAll(document, span));
}

/** True where a stretch holds another one and more. */
function holds(whole: Span, part: Span): boolean {
  if (whole.passage !== part.passage || whole.start > part.start || whole.end < part.end) return false;
  return whole.end - whole.start > part.end - part.start;
}

/** The heading that names the task, where it stands in a passage of its own. */
function headingSpan(document: IndexedDocument, assignment: Assignment) {
  const section = document.plan.sections[assignment.sectionIndex];
  const passage = section ? document.plan.passages[section.firstPassage] : undefined;
  return passage && passage.kind === 'heading' && passage.index !== assignment.leadSpan.passage
    ? { passage: passage.index, start: 0, end: passage.text.length }
    : undefined;
}
