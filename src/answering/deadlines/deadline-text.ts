import type { IndexedDocument } from '../../index/index.ts';
import type { Deadline } from '../../records/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital } from '../context.ts';

/** A deadline as a sentence: when, who, what and to whom. */
export function sentenceOf(context: AnswerContext, deadline: Deadline, place: string): string {
  const what = clip(withoutSubject(deadline), 320);
  // Whom it is sent to is not said twice.
  const to = what.includes(deadline.to) ? '' : deadline.to;
  return context.wording.deadline(capital(deadline.when), deadline.who, what, to, place);
}

/** The clause, from its subject on where that stands before it; a heading that names the bodies is cited too. */
export function proofOf(document: IndexedDocument, deadline: Deadline): Citation[] {
  const { span, whoSpan, whenSpan } = deadline;
  // A time that the head of a group of rows states for the rows below.
  const apart = whenSpan.passage === span.passage ? [] : [cite(document, whenSpan)];
  if (!whoSpan || (whoSpan.passage === span.passage && whoSpan.start >= span.start && whoSpan.end <= span.end))
    return [cite(document, span), ...apart];
  if (whoSpan.passage === span.passage && span.end - whoSpan.start < 600)
    return [cite(document, { ...span, start: Math.min(whoSpan.start, span.start) }), ...apart];
  return [cite(document, span), cite(document, whoSpan), ...apart];
}

/** What is due, without the body at its beginning, which is told apart. */
function withoutSubject({ what, who }: Deadline): string {
  return (who && what.startsWith(who) ? what.slice(who.length) : what).replace(/^[\s,;:–-]+/u, '');
}
