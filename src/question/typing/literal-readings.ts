import { isSyllable } from '../../text/index.ts';
import { endsOfShortForm } from './abbreviations.ts';
import type { Reading } from './decode.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlaceForm } from './place-forms.ts';
import { costOfMarks } from './typed-marks.ts';
import { CAPITAL, costOfShortForm, ELSEWHERE, isCapitals, isWord, type TypedWord } from './typed-word.ts';
import { classOf } from './word-chances.ts';

/** A word that nobody is known to write, and each of its letters: spelt like one, otherwise, and in English, where most are unknown. */
const UNKNOWN = 12;
const UNKNOWN_LETTER = { syllable: 1.8, impossible: 2.4, english: 1.8 };
/** Capitals that are no known short form. */
const CODE = 14;
/** Marks further from those typed are read only where no other word is near. */
const FARTHEST_MARKS = 7;

/** The ways to read the letters that stand there: as the words that are written with them, whatever their marks, or a short form. */
export function readLiteral(typed: TypedWord, lexicon: Lexicon): Reading[] {
  const { token, at, english, named, bare } = typed;
  const place = { from: at, to: at + 1 };
  const short = endsOfShortForm(token.text).map((ends) => ({ ...place, ...ends, cost: costOfShortForm(token.text) }));
  const words = isWord(token) ? spellings(typed, lexicon) : [];
  const readings: Reading[] = words.map((word) => ({
    ...place,
    text: word,
    first: word,
    last: word,
    cost: (english ? 0 : costOfMarks(token.exact, word, bare)) + (lexicon.spells(word) ? 0 : ELSEWHERE),
  }));
  const near = readings.filter((one) => one.cost <= FARTHEST_MARKS);
  if (near.length > 0 || readings.length > 0) return [...(near.length > 0 ? near : readings), ...short];
  if (short.length > 0) return short;
  const kindOfToken = classOf(token.text);
  const alone = { ...place, first: kindOfToken, last: kindOfToken };
  if (isPlaceForm(token)) return [{ ...alone, cost: costOfShortForm(token.text) }];
  if (!/\p{Ll}/u.test(token.text)) return [{ ...alone, cost: isCapitals(token) ? CODE : 0 }];
  const kind = english ? 'english' : isSyllable(token.folded) ? 'syllable' : 'impossible';
  const unknown = UNKNOWN + UNKNOWN_LETTER[kind] * token.folded.length;
  return [{ ...alone, cost: unknown - (named && /^\p{Lu}/u.test(token.text) ? CAPITAL : 0) }];
}

function spellings({ token, english }: TypedWord, lexicon: Lexicon): readonly string[] {
  if (english) return lexicon.attests(token) ? [token.exact] : lexicon.spellingsOf(token.folded);
  const all = lexicon.spellingsOf(token.folded);
  return lexicon.writes(token) && token.exact !== token.folded && !all.includes(token.exact)
    ? [...all, token.exact]
    : all;
}
