import type { Token } from '../../text/index.ts';
import { decode, type Reading } from './decode.ts';
import type { Lexicon } from './lexicon.ts';
import { readLiteral } from './literal-readings.ts';
import { readPhrases } from './phrase-readings.ts';
import { costsBetween, readTypedWords } from './read-words.ts';
import { isWord, type TypedWord } from './typed-word.ts';
import { classOf } from './word-chances.ts';

/** How much dearer any other marks must be than those that are put on a word. */
const SURE = 3.2;
/** The same where they make a word of asking: a question has more of those than the texts that words were counted in. */
const SURE_OF_ASKING = 2;
/** How much dearer the dearest marks are that a word may still have. */
const POSSIBLE = 7;

/** A word that was typed without marks. */
export interface BareWord {
  at: number;
  /** The words that it may be, with their marks, as their exact keys; the likeliest first. */
  meant: readonly string[];
}

/**
 * Finds which words are meant by those typed without marks, by what the text as a whole makes likeliest: one where it is
 * sure, several where their neighbours do not settle it.
 */
export function restoreMarks(text: string, tokens: readonly Token[], lexicon: Lexicon, bare: number): BareWord[] {
  const isBare = (token: Token) => token.exact === token.folded && lexicon.spellingsOf(token.folded).length > 0;
  if (!tokens.some(isBare)) return [];
  const typed = readTypedWords(text, tokens, bare);
  const readings = [
    ...typed.flatMap((word) => (isBare(word.token) ? readLiteral(word, lexicon) : readAsTyped(word))),
    ...readPhrases({ text, words: typed, lexicon }),
  ];
  const { words } = decode(tokens.length, readings, costsBetween(text, tokens, lexicon));
  return tokens.flatMap((token, at): BareWord[] => {
    const ranked = [...words[at]!].filter(([word]) => word !== '').sort(([, a], [, b]) => a - b);
    if (!isBare(token) || ranked.length === 0) return [];
    const least = ranked[0]![1];
    const within = (dearer: number) => ranked.filter(([, cost]) => cost - least < dearer).map(([word]) => word);
    const [first] = ranked[0]!;
    const sure = within(lexicon.asks({ exact: first, folded: token.folded }) ? SURE_OF_ASKING : SURE);
    return [{ at, meant: sure.length === 1 ? sure : within(POSSIBLE) }];
  });
}

/** A word with its marks, or a number. */
function readAsTyped({ token, at }: TypedWord): Reading[] {
  const word = isWord(token) ? token.exact : classOf(token.text);
  return [{ from: at, to: at + 1, first: word, last: word, cost: 0 }];
}
