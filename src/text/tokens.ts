import { exactKey, foldMarks } from './keys.ts';

/** A word, number or code of a text. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** Offset of its first character. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** Key with marks, see `exactKey`. */
  exact: string;
  /** Key without marks. */
  folded: string;
  /** Of a word of a question that was typed without marks: the keys of those that it may be there, where these are several. */
  meant?: readonly string[];
}

/**
 * In order of preference: numbers of documents (`131/KH-UBND`, `42- NQ/TW`, `111/2024/QH15`), dates and months (`15/6/2024`, `10/12`, `6/2024`), abbreviations
 * with joints (`KH&ĐT`, `LĐ-TB&XH`), numbers (`74.900`, `2,35%`), words (`m2` included).
 */
const TOKEN =
  /\d+(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\p{M}\d]*(?:[-/&]\p{L}[\p{L}\p{M}\d]*)*|\d+(?:\/\d{4})?[-/]\p{L}[\p{L}\p{M}\d]*(?:[-/&]\p{L}[\p{L}\p{M}\d]*)+|\d+\/(?:19|20)\d\d\/\p{L}[\p{L}\p{M}\d]*|\d{1,2}\/(?:\d{1,2}\/)?\d{4}(?!\d)|\d{1,2}\/\d{1,2}|\p{L}[\p{L}\p{M}]*(?:&\p{L}[\p{L}\p{M}]*|-\p{Lu}[\p{Lu}\p{M}]*(?![\p{Ll}\p{M}]))+|\d+(?:[.,]\d+)*\s?%|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+\d*/gu;

/** Words alone, which most phrases of the vocabulary are: they are cut at their spaces, in a fraction of the time. */
const WORDS = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;

/** Cuts a text into tokens; punctuation and white space are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  if (WORDS.test(text)) {
    let start = 0;
    for (const word of text.split(' ')) {
      const { exact, folded } = spellingOf(word);
      tokens.push({ text: word, start, end: start + word.length, exact, folded });
      start += word.length + 1;
    }
    return tokens;
  }
  for (const match of text.matchAll(TOKEN)) {
    const { text: word, exact, folded } = spellingOf(match[0]);
    tokens.push({ text: word, start: match.index, end: match.index + word.length, exact, folded });
  }
  return tokens;
}

/** A word by its keys. */
type SpelledWord = Pick<Token, 'exact' | 'folded' | 'meant'>;

type Spelling = Pick<Token, 'text' | 'exact' | 'folded'>;

/** Plans say the same words over and over: each is brought into its keys once, and its strings are shared. */
const spellings = new Map<string, Spelling>();
const MOST_SPELLINGS = 50_000;

function spellingOf(text: string): Spelling {
  let known = spellings.get(text);
  if (!known) {
    const exact = exactKey(text.replace(/\s+/g, ''));
    known = { text, exact, folded: foldMarks(exact) };
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    spellings.set(text, known);
  }
  return known;
}

/**
 * How well a typed word stands for a written one, 0 to 1: the same 1; typed without marks, or with some of them, a
 * little less; with other marks than the written word little, since `bán` is not `bản`.
 */
export function tokenSimilarity(typed: SpelledWord, written: SpelledWord): number {
  if (typed.exact === written.exact) return 1;
  if (typed.folded !== written.folded) return 0;
  if (typed.exact === typed.folded) return typed.meant?.includes(written.exact) === false ? 0.25 : 0.95;
  if (hasOnlyMarksOf(typed.exact, written.exact)) return 0.9;
  return marksOf(typed.exact).every((mark) => marksOf(written.exact).includes(mark)) ? 0.85 : 0.25;
}

/** True when every mark of `typed` stands on the same letter of `written`, which may have more. */
function hasOnlyMarksOf(typed: string, written: string): boolean {
  const [a, b] = [letters(typed), letters(written)];
  return a.length === b.length && a.every((letter, i) => [...letter].every((sign) => b[i]!.includes(sign)));
}

/** The marks of a word wherever they stand: "ngừoi" has those of "người". */
function marksOf(word: string): string[] {
  return letters(word).flatMap((letter) => [...letter].slice(1));
}

function letters(word: string): string[] {
  return (
    word
      .replace(/đ/g, 'd\u0335')
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? []
  );
}

/** The folded words of tokens, parted by single spaces: "y te". */
export function foldedWords(tokens: readonly Pick<Token, 'folded'>[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}
