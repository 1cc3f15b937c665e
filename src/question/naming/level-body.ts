import { foldMarks, type Token } from '../../text/index.ts';
import { type Agency, loadVocabulary } from '../../vocabulary/index.ts';
import type { Found } from '../phrases.ts';
import type { TopicTerm } from '../question.ts';

/** A body that stands for a level, and the words that stand for it. */
export interface LevelBody {
  agency: Agency;
  from: number;
  to: number;
}

/**
 * "Xã phải làm gì", "giao các huyện những việc gì": where tasks are asked for and nothing else is told, a level of government
 * stands for the bodies that act at it. "Huyện Quảng Trị" names whose plan it is.
 */
export function findLevelBody(
  tokens: readonly Token[],
  found: readonly Found[],
  terms: readonly TopicTerm[],
): LevelBody | undefined {
  const telling = terms.filter((term) => !term.light);
  for (const { agency, from, to } of spokenBodies(tokens, found, false)) {
    const before = tokens[from - 1]?.folded ?? '';
    const named = found.some((one) => one.type === 'place' && one.from === from + 1) && !SEVERAL.test(before);
    if (named) continue;
    const alone = telling.every((term) => term.position === from && term.tokens.length === 1);
    const told = TOLD.test(before) || DOES.test(tokens[to]?.folded ?? '');
    if (alone || told) return { agency, from, to };
  }
  return undefined;
}

/** "Các bộ phải báo cáo khi nào", "các sở Bắc Giang làm gì": bodies of a kind, told by more than one word; "các bộ phận" are none. */
export function findBodiesOfKind(tokens: readonly Token[], found: readonly Found[]): LevelBody | undefined {
  return spokenBodies(tokens, found, true).find(
    ({ to }) =>
      to === tokens.length ||
      ACTS.test(tokens[to]!.folded) ||
      found.some((one) => one.type === 'place' && one.from === to),
  );
}

/** Where words for such bodies stand and no name: single words, or phrases of several. */
function spokenBodies(tokens: readonly Token[], found: readonly Found[], phrases: boolean): LevelBody[] {
  const taken = found.filter((one) => one.type !== 'cue');
  return loadVocabulary().agencies.flatMap((agency) =>
    agency.spoken.flatMap((phrase) => {
      const words = phrase.split(' ');
      if (words.length > 1 !== phrases) return [];
      return tokens.flatMap((_, from) => {
        const to = from + words.length;
        const isThere = words.every((word, i) => tokens[from + i] && says(tokens[from + i]!, word));
        return isThere && !taken.some((one) => one.from < to && one.to > from) ? [{ agency, from, to }] : [];
      });
    }),
  );
}

const SEVERAL = /^(?:cac|nhung|cap|moi)$/u;
/** "Giao xã", "yêu cầu phường". */
const TOLD = /^(?:giao|bat|cau|buoc|doi)$/u;
/** "Xã phải", "phường có nhiệm vụ", "xã nộp gì". */
const DOES = /^(?:phai|can|co|duoc|lam|chiu|nop|gui|trinh|bao)$/u;
/** What goes on behind such bodies: what they do, whose they are, or the asking. */
const ACTS = /^(?:phai|can|co|duoc|lam|chiu|gui|nop|trinh|bao|xay|ban|lap|to|o|tai|cua|thi|khi|la|nao|ai)$/u;

/** The word with its marks, or typed without any. */
function says(token: Token, word: string): boolean {
  return token.exact === word || (token.exact === token.folded && token.folded === foldMarks(word));
}
