import { foldMarks, type Token, tokenize } from '../text/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import { cuePairs, cueSpellings, cueWords } from './cues.ts';
import { findOneSlipAway, indexBySlips, type SlipIndex } from './slip-index.ts';

/** What is known of written words: how often each unmarked syllable stands in the corpus, and which follow each other. */
export interface KnownWords {
  /** Number of passages in which a folded syllable stands, 0 for words of the vocabulary only; undefined for unknown ones. */
  count(folded: string): number | undefined;
  /** True when a word is written somewhere with just these marks. */
  spells(exact: string): boolean;
  /** True when two folded syllables stand side by side somewhere. */
  neighbours(first: string, second: string): boolean;
  /** All known folded syllables. */
  words(): Iterable<string>;
  /** All known words with their marks. */
  spellings(): Iterable<string>;
}

/** The known words and the words of asking, ready for mending what was typed. */
export interface Lexicon {
  /** True for a folded word of the corpus, the vocabulary or the words of asking. */
  knows(folded: string): boolean;
  /** True for a folded word of asking. */
  asks(folded: string): boolean;
  /** Number of passages with the word, 0 for others that are known, undefined for unknown ones. */
  count(folded: string): number | undefined;
  spells(exact: string): boolean;
  /** True where a token is written as it was typed: with its marks, or without any. */
  writes(token: Token): boolean;
  neighbours(first: string | undefined, second: string | undefined): boolean;
  /** Known folded words one slip away. */
  near(folded: string): string[];
  /** The ways in which a folded word is written with its marks. */
  spellingsOf(folded: string): readonly string[];
}

const lexicons = new WeakMap<KnownWords, Lexicon>();

/** The lexicon over known words, made once for each. */
export function lexiconOf(known: KnownWords): Lexicon {
  let lexicon = lexicons.get(known);
  if (!lexicon) {
    lexicon = makeLexicon(known);
    lexicons.set(known, lexicon);
  }
  return lexicon;
}

function makeLexicon(known: KnownWords): Lexicon {
  let slips: SlipIndex | undefined;
  let spellings: Map<string, string[]> | undefined;
  const more = learnPhrases();
  const count = (folded: string) =>
    known.count(folded) ?? (cueWords().has(folded) || more.words.has(folded) ? 0 : undefined);
  const allWords = () => new Set([...known.words(), ...cueWords(), ...more.words]);
  const knows = (folded: string) => count(folded) !== undefined;
  const spells = (exact: string) => known.spells(exact) || cueSpellings().has(exact) || more.spellings.has(exact);
  return {
    knows,
    asks: (folded) => cueWords().has(folded),
    count,
    spells,
    writes: (token) => (token.exact === token.folded ? knows(token.folded) : spells(token.exact)),
    neighbours: (first, second) =>
      first !== undefined &&
      second !== undefined &&
      (known.neighbours(first, second) || cuePairs().has(`${first} ${second}`) || more.pairs.has(`${first} ${second}`)),
    near(folded) {
      slips ??= indexBySlips(allWords());
      return findOneSlipAway(slips, folded);
    },
    spellingsOf(folded) {
      spellings ??= groupSpellings([...known.spellings(), ...cueSpellings(), ...more.spellings]);
      return spellings.get(folded) ?? [];
    },
  };
}

/** Words of several syllables and what abbreviations stand for, which the statistics of the corpus leave out. */
function learnPhrases(): { words: Set<string>; spellings: Set<string>; pairs: Set<string> } {
  const { compounds, abbreviations } = loadVocabulary();
  const learnt = { words: new Set<string>(), spellings: new Set<string>(), pairs: new Set<string>() };
  for (const phrase of [...compounds.map((one) => one.word), ...abbreviations.map((one) => one.long)]) {
    for (const [i, token, before] of tokenize(phrase).map((one, at, all) => [at, one, all[at - 1]] as const)) {
      learnt.words.add(token.folded);
      learnt.spellings.add(token.exact);
      if (i > 0) learnt.pairs.add(`${before!.folded} ${token.folded}`);
    }
  }
  return learnt;
}

function groupSpellings(words: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const folded = foldMarks(word);
    const group = groups.get(folded);
    if (group) group.push(word);
    else groups.set(folded, [word]);
  }
  return groups;
}
