import { isSyllable, removeMarks, spellingKey, spellingsOf } from './syllable-forms.ts';

/** Row 0 of the table is all zeros: padding, punctuation and unknown characters. The token of everything that has no entry, punctuation first of all. */
export const UNKNOWN_TOKEN = 1;
const SPECIAL_TOKENS = ['[PAD]', '[UNK]'];
const CONTINUATION = '##';
const LONGEST_WORD = 100;
/** The split of BertPreTokenizer: runs without space or punctuation; punctuation itself becomes [UNK]. */
const WORD_OR_MARK = /[^\s\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu;

/** How large the vocabulary may grow, and how often a word must occur to have a row of its own. */
export interface VocabularyLimits {
  /** Times that a marked syllable must occur; rarer ones share the row of their unmarked form. */
  syllableCount: number;
  /** Times that any other word (number, abbreviation, foreign word) must occur. */
  wordCount: number;
  /** Most words other than syllables. */
  words: number;
  /** Most word pieces for words that have no entry, single characters besides. */
  pieces: number;
}

/** Tokens and the rows of the table they stand for: several spellings share a row. */
export interface Vocabulary {
  /** Token of each id. */
  tokens: string[];
  /** Row of each token. */
  rowOf: Int32Array;
  /** Row of the token without marks; pairs are looked up by these, so that marks do not matter to pairs. */
  foldedRowOf: Int32Array;
  /** Token that stands for the same word without marks. */
  unmarkedOf: Int32Array;
  /** Number of rows, the zero row included. */
  rows: number;
  /** How often each row occurred in the training text. */
  rowCounts: Float64Array;
}

/** Cuts text into lower-case words and punctuation, the way that the shipped tokenizer does. */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().replaceAll('ð', 'đ').match(WORD_OR_MARK) ?? [];
}

/** Counts the pieces (at a word's start, and after it with ##) of words that have no entry of their own. */
function countPieces(counts: ReadonlyMap<string, number>, known: ReadonlySet<string>): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const [word, count] of counts) {
    if (known.has(word) || word.length > 30) continue;
    const characters = [...word];
    for (let start = 0; start < characters.length; start++) {
      for (let length = 1; length <= 4 && start + length <= characters.length; length++) {
        const piece = (start > 0 ? CONTINUATION : '') + characters.slice(start, start + length).join('');
        pieces.set(piece, (pieces.get(piece) ?? 0) + Math.min(count, 50) * (length > 1 ? length : 0.1));
      }
    }
  }
  return pieces;
}

/** Chooses the words of the vocabulary from their counts. */
function chooseTokens(counts: ReadonlyMap<string, number>, limits: VocabularyLimits): string[] {
  const chosen = new Set<string>(SPECIAL_TOKENS);
  const others: [string, number][] = [];
  for (const [word, count] of counts) {
    if (isSyllable(word)) {
      for (const spelling of spellingsOf(word)) chosen.add(spelling).add(removeMarks(spelling));
    } else if (count >= limits.wordCount && word.length <= 20 && /^[\p{L}\p{N}\p{M}%]+$/u.test(word)) {
      others.push([word, count]);
    }
  }
  others.sort((left, right) => right[1] - left[1]);
  for (const [word] of others.slice(0, limits.words)) chosen.add(word);
  const pieces = [...countPieces(counts, chosen)].sort((left, right) => right[1] - left[1]);
  for (const [piece] of pieces.slice(0, limits.pieces)) chosen.add(piece);
  for (const character of 'abcdefghijklmnopqrstuvwxyzăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự0123456789%') {
    chosen.add(character).add(CONTINUATION + character);
  }
  return [...chosen];
}

/** Makes the vocabulary of a text from the counts of its words. */
export function buildVocabulary(counts: ReadonlyMap<string, number>, limits: VocabularyLimits): Vocabulary {
  const tokens = chooseTokens(counts, limits);
  const idOf = new Map(tokens.map((token, id) => [token, id]));
  const keyCounts = new Map<string, number>();
  for (const token of tokens) {
    const key = spellingKey(token);
    keyCounts.set(key, (keyCounts.get(key) ?? 0) + (counts.get(token) ?? 0));
  }
  const rowOfKey = new Map<string, number>();
  const rowCounts = [0];
  const rowFor = (key: string): number => {
    let row = rowOfKey.get(key);
    if (row === undefined) {
      row = rowCounts.length;
      rowOfKey.set(key, row);
      rowCounts.push(0);
    }
    return row;
  };
  const rowOf = new Int32Array(tokens.length);
  const foldedRowOf = new Int32Array(tokens.length);
  const unmarkedOf = new Int32Array(tokens.length);
  for (let id = SPECIAL_TOKENS.length; id < tokens.length; id++) {
    const token = tokens[id]!;
    const key = spellingKey(token);
    const unmarked = idOf.get(removeMarks(token)) ?? id;
    const rare = isSyllable(token) && unmarked !== id && keyCounts.get(key)! < limits.syllableCount;
    unmarkedOf[id] = unmarked;
    foldedRowOf[id] = rowFor(spellingKey(tokens[unmarked]!));
    rowOf[id] = rare ? foldedRowOf[id]! : rowFor(key);
    rowCounts[rowOf[id]!]! += counts.get(token) ?? 0;
  }
  return { tokens, rowOf, foldedRowOf, unmarkedOf, rows: rowCounts.length, rowCounts: Float64Array.from(rowCounts) };
}

/** Makes the function that turns text into token ids: whole words, else the longest known pieces (WordPiece). */
export function createTokenizer(vocabulary: Vocabulary): (text: string) => number[] {
  const idOf = new Map(vocabulary.tokens.map((token, id) => [token, id]));
  const cutWord = (word: string): number[] => {
    const characters = [...word];
    if (characters.length > LONGEST_WORD) return [UNKNOWN_TOKEN];
    const ids: number[] = [];
    for (let start = 0; start < characters.length; ) {
      let end = characters.length;
      let id: number | undefined;
      for (; end > start && id === undefined; end--) {
        id = idOf.get((start > 0 ? CONTINUATION : '') + characters.slice(start, end).join(''));
      }
      if (id === undefined) return [UNKNOWN_TOKEN];
      ids.push(id);
      start = end + 1;
    }
    return ids;
  };
  const known = new Map<string, number[]>();
  return (text) => {
    const ids: number[] = [];
    for (const word of splitWords(text)) {
      let pieces = known.get(word);
      if (!pieces) {
        pieces = cutWord(word);
        known.set(word, pieces);
      }
      for (const id of pieces) ids.push(id);
    }
    return ids;
  };
}
