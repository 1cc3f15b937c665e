import type { IndexedDocument } from '../../index/index.ts';
import type { Answer } from '../answer.ts';
import type { IssuedIn } from '../choosing/issued-in.ts';
import { fitToScreen, uncited } from '../composing/compose.ts';
import type { AnswerContext } from '../context.ts';

/** Documents named of those that state no year. */
const NAMED = 3;

/** That none of the plans asked was issued in the years named. */
export function noneIssued(
  context: AnswerContext,
  asked: readonly IndexedDocument[],
  dated: IssuedIn,
): Omit<Answer, 'ms'> {
  const { wording, question } = context;
  const period = question.period?.text ?? question.years.join(', ');
  const which = wording.register.which(
    { facts: ['date'], pick: 'within', words: [] },
    { office: '', bodies: '', period },
  );
  const draft = uncited('not_found', wording.register.none(asked.length, which));
  return fitToScreen({ ...draft, notes: undatedNote(context, dated) }, question.language);
}

/** An answer about the plans issued in the years named, with those that state no year. */
export function withUndated<A extends Omit<Answer, 'ms'>>(context: AnswerContext, answer: A, dated: IssuedIn): A {
  const notes = undatedNote(context, dated);
  return { ...answer, notes: [...answer.notes, ...notes], answer: [answer.answer, ...notes].join('\n') };
}

function undatedNote({ wording }: AnswerContext, { undated }: IssuedIn): string[] {
  const names = undated.slice(0, NAMED).map(({ identity }) => identity.title);
  if (undated.length > names.length) names.push(wording.moreDocuments(undated.length - names.length));
  return undated.length > 0 ? [wording.register.unknown('date', names.join('; '))] : [];
}
