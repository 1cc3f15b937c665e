import { foldMarks, type Token } from '../../text/index.ts';
import { type Agency, loadVocabulary } from '../../vocabulary/index.ts';
import type { Found } from '../phrases.ts';
import type { TopicTerm } from '../question.ts';

/**
 * "Xã phải làm gì", "giao các huyện những việc gì": where tasks are asked for and nothing else is told, a level of government
 * stands for the bodies that act at it. "Huyện Quảng Trị" names whose plan it is.
 * @returns the body, and the words that stand for it
 */
export function findLevelBody(
  tokens: readonly Token[],
  found: readonly Found[],
  terms: readonly TopicTerm[],
): { agency: Agency; position: number } | undefined {
  const telling = terms.filter((term) => !term.light);
  const taken = found.filter((one) => one.type !== 'cue');
  for (const [position, token] of tokens.entries()) {
    const agency = loadVocabulary().agencies.find(({ spoken }) => spoken.some((word) => says(token, word)));
    if (!agency || taken.some(({ from, to }) => from <= position && to > position)) continue;
    const before = tokens[position - 1]?.folded ?? '';
    const named = found.some((one) => one.type === 'place' && one.from === position + 1) && !SEVERAL.test(before);
    if (named) continue;
    const alone = telling.every((term) => term.position === position && term.tokens.length === 1);
    const told = TOLD.test(before) || DOES.test(tokens[position + 1]?.folded ?? '');
    if (alone || told) return { agency, position };
  }
  return undefined;
}

const SEVERAL = /^(?:cac|nhung|cap|moi)$/u;
/** "Giao xã", "yêu cầu phường". */
const TOLD = /^(?:giao|bat|cau|buoc|doi)$/u;
/** "Xã phải", "phường có nhiệm vụ". */
const DOES = /^(?:phai|can|co|duoc|lam|chiu)$/u;

/** The word with its marks, or typed without any. */
function says(token: Token, word: string): boolean {
  return token.exact === word || (token.exact === token.folded && token.folded === foldMarks(word));
}
