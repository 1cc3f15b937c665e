import type { Token } from '../text/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mend } from './read-words.ts';

const HOOK = '\u0309';
const TONES = /[\u0303\u0309]/gu;

/**
 * Words with ngã for hỏi or hỏi for ngã that are words all the same ("nghĩ hưu" for "nghỉ hưu"): read as the other one where
 * that makes a phrase of the vocabulary with a neighbour, and what was typed makes none.
 */
export function mendHookAndTilde(tokens: readonly Token[], lexicon: Lexicon): Mend[] {
  return tokens.flatMap((token, at) => {
    const other = swapTones(token.exact);
    const [before, after] = [tokens[at - 1]?.exact, tokens[at + 1]?.exact];
    const belongs = (word: string) => lexicon.pairs(before, word) || lexicon.pairs(word, after);
    if (other === undefined || !lexicon.spells(other) || belongs(token.exact) || !belongs(other)) return [];
    return [{ from: at, to: at + 1, text: other, kind: 'slip' }];
  });
}

/** The word with its hỏi and ngã exchanged; undefined where it has neither. */
function swapTones(word: string): string | undefined {
  const apart = word.normalize('NFD');
  const swapped = apart.replace(TONES, (tone) => (tone === HOOK ? '\u0303' : HOOK)).normalize('NFC');
  return swapped === word ? undefined : swapped;
}
