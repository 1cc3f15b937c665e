import type { Token } from '../../text/index.ts';
import type { PlanReference } from '../naming/plan-reference.ts';
import type { TopicTerm } from '../question.ts';

/** "Nghị quyết 111/2024/QH15 của Chính phủ đúng không": of a document named by its number, and nothing besides, who issued it. */
export function claimsIssuer(
  references: readonly PlanReference[],
  terms: readonly TopicTerm[],
  tokens: readonly Token[],
): boolean {
  const [one, ...others] = references;
  if (!one || others.length > 0 || one.from > 1) return false;
  const after = tokens
    .slice(one.to)
    .map((token) => token.folded)
    .join(' ');
  const within = (term: TopicTerm) => term.position >= one.from && term.position < one.to;
  return terms.every((term) => term.light || within(term)) && /^(?:\S+ ){0,3}?(?:cua|by) /u.test(after);
}
