import type { Token } from '../../text/index.ts';
import { endsOfShortForm } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlaceForm } from './place-forms.ts';

/** What its neighbours and its text tell of a word that was typed. */
export interface TypedWord {
  token: Token;
  at: number;
  /** A word of an English text. */
  english: boolean;
  /** A capital here begins a name: the word is neither the first nor behind a stop. */
  named: boolean;
  /** What it costs in this text that a word has none of its marks. */
  bare: number;
}

/** Costs are negative logarithms of chances, see `word-chances.ts`. A word that neither the plans nor the vocabulary have. */
export const ELSEWHERE = 2;
/** A capital inside a sentence begins a name: more of them are unknown, and fewer are anything else. */
export const CAPITAL = 2.5;
/** A short form instead of its words. */
const SHORTENED = 2;
/** One of two or three small letters may be anything. */
const SHORTENED_SMALL = 4;
/** Letters of the shortest word that is mended, and of the shortest that is parted. */
export const SHORTEST = 3;

/** True for a word of letters only. */
export function isWord(token: Token): boolean {
  return /^[\p{L}\p{M}]+$/u.test(token.text);
}

/** The first word of a place's name, which may stand beside any word, for its neighbour. */
export const NAME = '§';

/** Above this cost of leaving marks out, a word that is not written without them is no word. */
const MARKS_EXPECTED = 1.5;

/** True for a word as it is written somewhere, a short form, or a number or code. */
export function isKnown({ token, bare }: TypedWord, lexicon: Lexicon): boolean {
  if (endsOfShortForm(token.text).length > 0 || isPlaceForm(token)) return true;
  if (!/\p{Ll}/u.test(token.text) && !isCapitals(token)) return true;
  const lost = token.exact === token.folded && bare > MARKS_EXPECTED && isWord(token);
  return lexicon.attests(token) && !(lost && !isWrittenBare(token, lexicon));
}

function isWrittenBare(token: Token, lexicon: Lexicon): boolean {
  const spellings = lexicon.spellingsOf(token.folded);
  return spellings.length === 0 || spellings.includes(token.folded);
}

/** True for capitals alone, which may be a short form. */
export function isCapitals(token: Token): boolean {
  return /^\p{Lu}{3,}$/u.test(token.text.normalize('NFC'));
}

/** What it costs to write a short form instead of its words. */
export function costOfShortForm(typed: string): number {
  return /\p{Lu}/u.test(typed) || typed.length > SHORTEST ? SHORTENED : SHORTENED_SMALL;
}
