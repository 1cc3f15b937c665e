import { exactKey, foldMarks, isSyllable } from '../../text/index.ts';
import { costWithin, isChatForm, nearShortForms } from './abbreviations.ts';
import { findRespelt } from './chat-spellings.ts';
import type { Reading } from './decode.ts';
import { mayMendInEnglish } from './english.ts';
import { decodeTelex } from './keystrokes.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlaceForm } from './place-forms.ts';
import { costOfSlip } from './slip-index.ts';
import { findSoundsAlike } from './sounds-alike.ts';
import { costOfMarks } from './typed-marks.ts';
import { CAPITAL, ELSEWHERE, isWord, SHORTEST, type TypedWord } from './typed-word.ts';

/**
 * Costs are negative logarithms of chances, see `word-chances.ts`. A sound that the speech of a part of the country does not
 * tell from another.
 */
export const SOUNDS_ALIKE = 4;
/** In English, known words are too few to take another for one of them. */
export const SLIP_IN_ENGLISH = 3;
/** Letters of chats for those of a word, where they spell none. */
export const RESPELT = 2;
/** The keys of one word's marks left in, where no other word has them. */
const KEYS_LEFT = 3.5;
/** Letters without a vowel are rather a short form. */
const NO_VOWEL = 5;
/** A short form of four letters or more. */
const COST_OF_SHORT_FORM = 1;
/** Dearer readings are never the best. */
const DEAREST = 12;

/**
 * The words that one slip makes what stands there.
 * @param beside the words that may stand before and after, for a word that may be meant as it stands: only what is written
 * beside one of them is read for it, and no slip that costs more than `most`
 */
export function readSlips(
  typed: TypedWord,
  lexicon: Lexicon,
  beside: { before: readonly string[]; after: readonly string[]; most?: number } | undefined,
): Reading[] {
  const { token, at, english, named, bare } = typed;
  if (!isWord(token) || token.folded.length < SHORTEST - 1 || isPlaceForm(token) || isChatForm(token)) return [];
  const place = { from: at, to: at + 1 };
  const short = nearShortForms(token.text).map(({ long, first, last, typo }) => ({
    ...place,
    letters: foldMarks(long),
    text: long,
    first,
    last,
    cost: COST_OF_SHORT_FORM + costOfSlip(token.folded, typo) + costWithin(long, lexicon),
  }));
  const always =
    (english ? SLIP_IN_ENGLISH : 0) +
    (/[aeiouy]/u.test(token.folded) ? 0 : NO_VOWEL) +
    (named && /^\p{Lu}/u.test(token.text) ? CAPITAL : 0);
  const near = new Map(
    lexicon
      .nearInAll(token.folded)
      .filter((word) => (english ? mayMendInEnglish(token, word) : isSyllable(word)))
      .map((word) => [word, costOfSlip(token.folded, word)]),
  );
  // Too much is one key away from a short word.
  if (token.folded.length < SHORTEST) for (const word of near.keys()) if (word.length < SHORTEST) near.delete(word);
  if (!english)
    for (const word of findSoundsAlike(token.folded))
      near.set(word, Math.min(SOUNDS_ALIKE, near.get(word) ?? SOUNDS_ALIKE));
  const chat = english ? [] : readChatSpellings(typed, lexicon);
  const keyed = readKeys(typed, lexicon).filter((one) => !beside || isWrittenBeside(one.text, beside, lexicon));
  const most = beside?.most ?? DEAREST;
  const slips = [...near].flatMap(([letters, cost]) => {
    if (cost > most || cost + always > DEAREST) return [];
    const words = lexicon.spellingsOf(letters).filter((word) => !beside || isWrittenBeside(word, beside, lexicon));
    return words.flatMap((word): Reading[] => {
      const spelt = cost + always + costOfMarks(token.exact, word, bare) + (lexicon.spells(word) ? 0 : ELSEWHERE);
      return spelt > DEAREST ? [] : [{ ...place, letters, text: word, first: word, last: word, cost: spelt }];
    });
  });
  return [...slips, ...chat, ...keyed, ...short];
}

/** The word whose keys of Telex or VNI were left in what has no other marks: "chuong tirnh" may be "tỉnh" as well as "trình". */
function readKeys({ token, at, english }: TypedWord, lexicon: Lexicon) {
  const meant = english ? undefined : decodeTelex(token.text);
  const word = meant && exactKey(meant);
  if (!word || word === token.exact || !lexicon.spells(word)) return [];
  return [{ from: at, to: at + 1, letters: foldMarks(word), text: word, first: word, last: word, cost: KEYS_LEFT }];
}

/** The words that letters of chats stand for ("fối", "wan", "zụ"). */
function readChatSpellings({ token, at, bare }: TypedWord, lexicon: Lexicon): Reading[] {
  return findRespelt(token.exact).flatMap((meant) => {
    const letters = foldMarks(meant);
    return lexicon.spellingsOf(letters).flatMap((word): Reading[] => {
      const cost = RESPELT + costOfMarks(meant, word, bare) + (lexicon.spells(word) ? 0 : ELSEWHERE);
      return cost > DEAREST ? [] : [{ from: at, to: at + 1, letters, text: word, first: word, last: word, cost }];
    });
  });
}

function isWrittenBeside(
  word: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
  lexicon: Lexicon,
): boolean {
  return before.some((one) => lexicon.follows(one, word)) || after.some((one) => lexicon.follows(word, one));
}
