import { exactKey, foldMarks, isSyllable, type Token } from '../../text/index.ts';
import { endsOfShortForm } from './abbreviations.ts';
import type { Reading } from './decode.ts';
import type { Lexicon } from './lexicon.ts';
import { costOfMarks } from './typed-marks.ts';
import { costOfShortForm, isWord, SHORTEST, type TypedWord } from './typed-word.ts';

/** Costs are negative logarithms of chances, see `word-chances.ts`. */
const SPACE_LOST = 3.5;
/** A space lost where a capital begins the second word: "ởBắc". */
const SPACE_BEFORE_CAPITAL = 2;
const SPACE_ADDED = 4.5;
/** Letters of the longest run of words that is parted, and of the longest word. */
const LONGEST_RUN = 24;
const LONGEST_WORD = 9;
/** Readings kept of the beginning of a run. */
const MOST_BEGINNINGS = 12;

/** A piece of a run as one of the words that it may be. */
interface Piece {
  first: string | undefined;
  last: string | undefined;
  cost: number;
}

interface Beginning extends Piece {
  text: string;
  words: number;
}

/** Words that were run together: "nhaở", "giaBHXH", "baohiemyte". */
export function readRun({ token, at, bare }: TypedWord, lexicon: Lexicon): Reading[] {
  const typed = token.text.normalize('NFC');
  if (typed.length < SHORTEST || typed.length > LONGEST_RUN) return [];
  const beginnings: Beginning[][] = [[{ text: '', words: 0, first: undefined, last: undefined, cost: 0 }]];
  for (let end = 1; end <= typed.length; end++) {
    const here: Beginning[] = [];
    for (let start = Math.max(0, end - LONGEST_RUN); start < end; start++) {
      if (end - start === typed.length || beginnings[start]!.length === 0) continue;
      const pieces = readPiece(typed.slice(start, end), bare, lexicon);
      for (const before of beginnings[start]!)
        for (const piece of pieces) here.push(join(before, piece, typed, start, end, lexicon));
    }
    beginnings.push(
      here.sort((a, b) => a.cost - b.cost).slice(0, end === typed.length ? Number.POSITIVE_INFINITY : MOST_BEGINNINGS),
    );
  }
  return beginnings
    .at(-1)!
    .map(({ text, first, last, cost }) => ({ from: at, to: at + 1, letters: text, text, first, last, cost }));
}

function join(before: Beginning, piece: Piece, typed: string, start: number, end: number, lexicon: Lexicon): Beginning {
  const written = typed.slice(start, end);
  if (before.words === 0) return { ...piece, text: written, words: 1 };
  const lost = /\p{Ll}\p{M}*$/u.test(before.text) && /^\p{Lu}/u.test(written) ? SPACE_BEFORE_CAPITAL : SPACE_LOST;
  const beside = piece.first === undefined ? 0 : lexicon.costOf(before.last, piece.first);
  return {
    text: `${before.text} ${written}`,
    words: before.words + 1,
    first: before.first,
    last: piece.last,
    cost: before.cost + lost + beside + piece.cost,
  };
}

/** What a piece of a run is: a word as it is written, or a short form. */
function readPiece(typed: string, bare: number, lexicon: Lexicon): Piece[] {
  const exact = exactKey(typed);
  const folded = foldMarks(exact);
  const short = typed.length > 1 && !/\p{M}/u.test(typed.normalize('NFD')) ? endsOfShortForm(typed) : [];
  const pieces: Piece[] = short.map((ends) => ({ ...ends, cost: costOfShortForm(typed) }));
  // The number of a document that a word was run into: "16-NQ/TUvề".
  if (/^\d[\d/-]*\p{Lu}[\p{Lu}\d/&-]*$/u.test(typed)) pieces.push({ first: undefined, last: undefined, cost: 0 });
  if (typed.length > LONGEST_WORD || !/^[\p{L}\p{M}]+$/u.test(typed)) return pieces;
  if (!isSyllable(folded) && folded.length < SHORTEST && !lexicon.asks({ exact, folded })) return pieces;
  const attested = lexicon.attests({ text: typed, exact, folded, start: 0, end: typed.length });
  if (!attested && !(isSyllable(folded) && folded.length >= SHORTEST && lexicon.knows(folded))) return pieces;
  const words = exact !== folded && attested ? [exact] : lexicon.spellingsOf(folded);
  return [...pieces, ...words.map((word) => ({ first: word, last: word, cost: costOfMarks(exact, word, bare) }))];
}

/** "gia ng": two pieces of one word. */
export function readPieces({ token, at, bare }: TypedWord, next: Token, lexicon: Lexicon): Reading[] {
  if (!isWord(token) || !isWord(next) || next.start - token.end !== 1) return [];
  const typed = (token.text + next.text).normalize('NFC');
  const exact = exactKey(typed);
  const folded = foldMarks(exact);
  const place = { from: at, to: at + 2, letters: typed, text: typed };
  const short = typed.length >= SHORTEST && exact === folded ? endsOfShortForm(typed) : [];
  if (short.length > 0 && !isSyllable(folded))
    return short.map((ends) => ({ ...place, ...ends, cost: SPACE_ADDED + costOfShortForm(typed) }));
  if (!isSyllable(folded) || !lexicon.attests({ ...token, exact, folded })) return [];
  const words = exact !== folded ? [exact] : lexicon.spellingsOf(folded);
  return words.map((word) => ({
    ...place,
    first: word,
    last: word,
    cost: SPACE_ADDED + costOfMarks(exact, word, bare),
  }));
}
