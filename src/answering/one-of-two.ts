import type { Question, TopicTerm } from '../question/index.ts';

/** What stands between two things of which one is asked for. */
const OR = /^\s*(?:hay|hoặc|hay là|or)\s*$/iu;

/**
 * "Bằng tiền mặt hay chuyển khoản": the questions about either alone, since a plan that settles it names one of them only.
 */
export function questionsOfEither(question: Question): Question[] {
  const { terms, text } = question;
  if (question.intent !== 'content' || question.premises.length > 0 || question.yesNo) return [];
  const at = terms.findIndex((term, i) => {
    const next = terms[i + 1];
    return next !== undefined && OR.test(text.normalize('NFC').slice(term.tokens.at(-1)!.end, next.tokens[0]!.start));
  });
  if (at < 0) return [];
  return [terms[at + 1]!, terms[at]!].flatMap((dropped) => {
    const kept = terms.filter((term) => term !== dropped);
    return kept.some((term) => !term.light) ? [{ ...question, terms: kept, topicText: textOf(kept) }] : [];
  });
}

function textOf(terms: readonly TopicTerm[]): string {
  return terms.map((term) => term.text).join(' ');
}
