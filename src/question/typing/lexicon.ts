import { foldMarks, type Token, tokenize } from '../../text/index.ts';
import { loadSyllables, loadVocabulary } from '../../vocabulary/index.ts';
import { cueBeginnings, cuePairs, cueSpellings, cueWords } from '../cues.ts';
import { indexBySlips, type SlipIndex } from './slip-index.ts';
import { classOf, learnChances, type WordChances } from './word-chances.ts';

/** What is known of written words: how often each unmarked syllable stands in the corpus, and which follow each other. */
export interface KnownWords {
  /** Number of passages in which a folded syllable stands, 0 for words of the vocabulary only; undefined for unknown ones. */
  count(folded: string): number | undefined;
  /** True when a word is written somewhere with just these marks. */
  spells(exact: string): boolean;
  /** True when two folded syllables stand side by side somewhere. */
  neighbours(first: string, second: string): boolean;
  /** Words with their marks that stand side by side, parted by a space, with their uses. */
  pairs(): Iterable<readonly [string, number]>;
  /** All known folded syllables. */
  words(): Iterable<string>;
  /** All known words with their marks. */
  spellings(): Iterable<string>;
  /** True for the identifier of a place of which there is a plan. */
  hasPlanOf(placeId: string): boolean;
}

/** The known words and the words of asking, ready for mending what was typed. */
export interface Lexicon {
  /** True for a folded word of the corpus, the vocabulary or the words of asking. */
  knows(folded: string): boolean;
  /** True for a word of asking, typed with its marks or without any. */
  asks(word: Pick<Token, 'exact' | 'folded'>): boolean;
  /** Number of passages with the word, 0 for others that are known, undefined for unknown ones. */
  count(folded: string): number | undefined;
  spells(exact: string): boolean;
  /** True where a token is written as it was typed: with its marks, or without any. */
  writes(token: Token): boolean;
  /** True where a token is written as it was typed somewhere in Vietnamese, not only where this program reads. */
  attests(token: Token): boolean;
  neighbours(first: string | undefined, second: string | undefined): boolean;
  /** How surely two folded words belong side by side: 0, 1 where the corpus has them so, more in a phrase of the vocabulary. */
  bond(first: string | undefined, second: string | undefined): number;
  /** What it costs to write a word with its marks after another, see `word-chances.ts`. */
  costOf(before: string | undefined, word: string): number;
  /** True where a word with its marks is known to follow another. */
  follows(before: string, word: string): boolean;
  /** Known folded words one slip away. */
  near(folded: string): string[];
  /** Folded words of all Vietnamese one slip away. */
  nearInAll(folded: string): string[];
  /** The ways in which a folded word is written with its marks; those of the corpus and the vocabulary come first. */
  spellingsOf(folded: string): readonly string[];
  /** True for the identifier of a place of which there is a plan. */
  hasPlanOf(placeId: string): boolean;
}

/** Bond of words in a phrase of the vocabulary: more than two that the corpus happens to have side by side. */
const PHRASE = 2.2;

/** Uses that a pair of the vocabulary counts for. */
const USES_OF_PHRASE = 8;

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
  let slipsInAll: SlipIndex | undefined;
  let home: Map<string, string[]> | undefined;
  const spellings = new Map<string, string[]>();
  let chances: WordChances | undefined;
  const more = learnPhrases();
  const count = (folded: string) =>
    known.count(folded) ?? (cueWords().has(folded) || more.words.has(folded) ? 0 : undefined);
  const allWords = () => new Set([...known.words(), ...cueWords(), ...more.words]);
  const knows = (folded: string) => count(folded) !== undefined;
  const spells = (exact: string) => known.spells(exact) || cueSpellings().has(exact) || more.spellings.has(exact);
  const bond = (first: string | undefined, second: string | undefined) => {
    if (first === undefined || second === undefined) return 0;
    if (more.pairs.has(`${first} ${second}`)) return PHRASE;
    return known.neighbours(first, second) ? 1 : 0;
  };
  const chancesOf = () => {
    chances ??= learnChances(countPairs(known, more), cuePairs(), more.beginnings);
    return chances;
  };
  const writes = (token: Token) => (token.exact === token.folded ? knows(token.folded) : spells(token.exact));
  return {
    knows,
    asks: ({ exact, folded }) => (exact === folded ? cueWords().has(folded) : cueSpellings().has(exact)),
    count,
    spells,
    writes,
    attests(token) {
      const elsewhere = loadSyllables().spellings.get(token.folded);
      return (
        writes(token) || (elsewhere !== undefined && (token.exact === token.folded || elsewhere.includes(token.exact)))
      );
    },
    neighbours: (first, second) => bond(first, second) > 0,
    bond,
    costOf: (before, word) => chancesOf().costOf(before, word),
    follows: (before, word) => chancesOf().follows(before, word),
    near(folded) {
      slips ??= indexBySlips(allWords());
      return slips.near(folded);
    },
    nearInAll(folded) {
      slipsInAll ??= indexBySlips(new Set([...allWords(), ...loadSyllables().spellings.keys()]));
      return slipsInAll.near(folded);
    },
    hasPlanOf: (placeId) => known.hasPlanOf(placeId),
    spellingsOf(folded) {
      let all = spellings.get(folded);
      if (!all) {
        home ??= groupSpellings([...known.spellings(), ...cueSpellings(), ...more.spellings]);
        all = [...new Set([...(home.get(folded) ?? []), ...(loadSyllables().spellings.get(folded) ?? [])])];
        spellings.set(folded, all);
      }
      return all;
    },
  };
}

/** The phrases of the vocabulary; the statistics of the corpus leave some of them out. */
function learnPhrases() {
  const { compounds, abbreviations, concepts, places, agencies } = loadVocabulary();
  const learnt = {
    words: new Set<string>(),
    spellings: new Set<string>(),
    /** Words side by side, without their marks and with them. */
    pairs: new Set<string>(),
    written: new Set<string>(),
    /** The first two words of phrases, with their marks. */
    beginnings: new Set<string>(),
    /** Words side by side in names of places, with the number of names: these are read as names, and "La Gi" tells nothing of "là gì". */
    named: new Map<string, number>(),
  };
  const phrases = [
    ...compounds.map((one) => one.word),
    ...abbreviations.map((one) => one.long),
    ...concepts.flatMap((one) => [...one.plan, ...one.officer]),
    ...agencies.flatMap((one) => [one.name, ...one.aliases]),
  ];
  const names = places.flatMap((one) => [one.name, ...one.aliases, ...one.towns]);
  for (const [at, phrase] of [...phrases, ...names].entries()) {
    for (const [i, token, before] of tokenize(phrase).map((one, at, all) => [at, one, all[at - 1]] as const)) {
      learnt.words.add(token.folded);
      learnt.spellings.add(token.exact);
      if (i === 0) continue;
      const pair = `${before!.exact} ${token.exact}`;
      learnt.pairs.add(`${before!.folded} ${token.folded}`);
      if (at >= phrases.length) learnt.named.set(pair, (learnt.named.get(pair) ?? 0) + 1);
      else {
        if (i === 1) learnt.beginnings.add(pair);
        learnt.written.add(pair);
      }
    }
  }
  for (const pair of cuePairs().keys()) learnt.pairs.add(foldMarks(pair));
  for (const pair of cueBeginnings()) learnt.beginnings.add(pair);
  return learnt;
}

/** The pairs of the corpus, without the names of places that its statistics count once each, and those of the vocabulary. */
function* countPairs(
  known: KnownWords,
  { written, named }: { written: ReadonlySet<string>; named: ReadonlyMap<string, number> },
): Generator<readonly [string, number]> {
  for (const [pair, uses] of known.pairs()) {
    const others = uses - (named.get(pair) ?? 0);
    if (others > 0) yield [pair.split(' ').map(asClass).join(' '), others];
  }
  for (const pair of written) yield [pair, USES_OF_PHRASE];
}

function asClass(word: string): string {
  return classOf(word) ?? word;
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
