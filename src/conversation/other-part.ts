import { isScope, type Question, readPartTurn, scopeTerm, withoutScope } from '../question/index.ts';

/**
 * A figure of one part at hand, a turn may ask for another ("còn phố?") or for the whole ("tính chung"): the two questions
 * as they are to be joined, undefined for any other turn.
 */
export function readOtherPart(before: Question, now: Question): { before: Question; now: Question } | undefined {
  if (before.intent !== 'target' && before.intent !== 'content') return undefined;
  if (now.places.length > 0 || now.agencies.length > 0 || now.references?.length) return undefined;
  const part = readPartTurn(now.text);
  if (!part) return undefined;
  const terms = before.terms.flatMap((term) => withoutScope(term));
  const narrowed = terms.length !== before.terms.length || terms.some((term, i) => term !== before.terms[i]);
  if (terms.every((term) => term.light)) return undefined;
  if (part === 'chung') {
    if (!narrowed) return undefined;
    const text = terms.map((term) => term.text).join(' ');
    const tokens = terms.flatMap((term) => term.tokens);
    return { before: { ...before, terms, topicText: text, text, tokens }, now: { ...now, terms: [], topicText: '' } };
  }
  // What is typed as plans have it stays as it is typed.
  if (now.terms.length > 0 && now.terms.every(isScope)) return undefined;
  if (before.intent === 'content' && !narrowed) return undefined;
  const term = scopeTerm(part);
  return { before, now: { ...now, terms: [term], topicText: part, text: part, tokens: term.tokens } };
}
