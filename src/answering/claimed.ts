import { foldText } from '../text/index.ts';
import type { AnswerContext } from './context.ts';

/** What stands between two of which one is claimed. */
const OR = /^[^\d]*(?:^|\s)(?:hay|hoac|or)(?:\s[^\d]*)?$/u;

/** The amounts or days of which the question claims one: "74.900 căn hay 7.490 căn"; one alone where it does not choose. */
export function choicesClaimed({ question }: Pick<AnswerContext, 'question'>): string[] {
  const folded = foldText(question.text);
  const [first, ...others] = question.premises;
  const chosen = first === undefined ? [] : [first];
  let at = first === undefined ? 0 : folded.indexOf(first) + first.length;
  for (const other of others) {
    const next = folded.indexOf(other, at);
    if (next < 0 || !OR.test(folded.slice(at, next))) break;
    chosen.push(other);
    at = next + other.length;
  }
  return chosen;
}

/** What is claimed, as it is denied: of several of which one was to be so, all. */
export function claimedOf(context: AnswerContext): string {
  return choicesClaimed(context).join(context.wording.or);
}
