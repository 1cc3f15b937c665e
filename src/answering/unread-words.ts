import { exactKey, isSyllable } from '../text/index.ts';
import { type AnswerContext, topicTerms } from './context.ts';

/**
 * The words of the topic that neither the vocabulary knows nor any plan has: as long as they are not understood, nothing tells
 * whether a plan speaks of what is asked.
 */
export function unreadWords(context: AnswerContext): string[] {
  return (
    topicTerms(context)
      .filter((term) => !term.light && !term.concept && !term.readings && term.tokens.length === 1)
      .filter(({ text, tokens }) => isSyllable(tokens[0]!.folded) && /^\p{Ll}+$/u.test(text))
      // Marks that no word is written with are left out of account when a question is read, but not here.
      .filter(({ text, tokens: [token] }) => {
        const typed = exactKey(text);
        return typed === token!.folded ? !context.statistics.count(typed) : !context.statistics.spells(typed);
      })
      .map(({ text }) => text)
  );
}
