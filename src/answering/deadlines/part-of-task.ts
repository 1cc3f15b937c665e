import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { tokenize } from '../../text/index.ts';
import { conceptMatcher } from '../../vocabulary/index.ts';
import { type AnswerContext, matchOwner } from '../context.ts';

/** A task's text that is this much longer than what is due holds more than that. */
const LONGER = 2;

/**
 * True where something is due that is one part of what is asked about: the heading that it stands under says all of the
 * topic, and it is narrower ("hỗ trợ … nhà ở … trong năm 2024" under "chính sách ưu đãi người có công").
 */
export function isPartOfTask(
  context: AnswerContext,
  { plan }: IndexedDocument,
  deadline: Deadline,
  terms: readonly TopicTerm[],
): boolean {
  const section = plan.sections[deadline.sectionIndex];
  const telling = terms.filter((term) => !term.light);
  if (!section?.titled || telling.length === 0) return false;
  if (matchOwner(context, telling, section, 'title', () => section.title).missing.length > 0) return false;
  const length = plan.passages
    .filter((passage) => passage.sectionIndex === deadline.sectionIndex)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (length < LONGER * (deadline.span.end - deadline.span.start)) return false;
  const said = new Set([...conceptsIn(section.title), ...telling.map((term) => term.concept?.id ?? '')]);
  return conceptsIn(deadline.what).some((id) => !said.has(id));
}

function conceptsIn(text: string): string[] {
  return conceptMatcher()
    .match(tokenize(text))
    .map((match) => match.value.id);
}
