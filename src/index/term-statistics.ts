import { foldMarks, type Token, tokenize } from '../text/index.ts';
import { conceptMatcher, loadVocabulary } from '../vocabulary/index.ts';

/** Counts by name: all names in one text, parted by line breaks, and the count of each. Ten thousands of keys make a slow object. */
interface StoredCounts {
  names: string;
  counts: number[];
}

/** What is stored of the statistics. */
export interface StoredStatistics {
  passages: number;
  /** Number of passages by folded word; 0 for words of the vocabulary only. */
  words: StoredCounts;
  concepts: StoredCounts;
  /** Uses of each spelling with its marks, those of the vocabulary included. */
  spellings: StoredCounts;
  /** Uses of each pair of neighbouring words with their marks, parted by a space. */
  pairs: StoredCounts;
}

/** Share of the uses that chance would give, below which two words are no neighbours. */
const BY_CHANCE = 0.05;

const NONE: StoredCounts = { names: '', counts: [] };
const NOTHING: StoredStatistics = { passages: 0, words: NONE, concepts: NONE, spellings: NONE, pairs: NONE };

/** How common words and concepts are in the corpus; also what spelling correction knows. */
export class TermStatistics {
  readonly #words: Map<string, number>;
  readonly #spellings: Map<string, number>;
  readonly #concepts: Map<string, number>;
  readonly #pairs: Map<string, number>;
  /** The same pairs without marks, made when they are first asked for. */
  #folded: Map<string, number> | undefined;
  #passages: number;
  #places: ReadonlySet<string> = new Set();

  private constructor(stored: StoredStatistics) {
    this.#passages = stored.passages;
    this.#words = unpackCounts(stored.words);
    this.#concepts = unpackCounts(stored.concepts);
    this.#spellings = unpackCounts(stored.spellings);
    this.#pairs = unpackCounts(stored.pairs);
  }

  get #neighbours(): Map<string, number> {
    if (!this.#folded) {
      this.#folded = new Map();
      for (const [pair, uses] of this.#pairs) change(this.#folded, foldPair(pair), uses);
    }
    return this.#folded;
  }

  /** Statistics that know the words of places, bodies and the thesaurus, and no passage yet. */
  static ofVocabulary(): TermStatistics {
    const statistics = new TermStatistics(NOTHING);
    statistics.#learnVocabulary();
    return statistics;
  }

  /** Counts the words of texts, each a passage with its headings. */
  static countTexts(texts: Iterable<string>): TermStatistics {
    const statistics = TermStatistics.ofVocabulary();
    for (const text of texts) statistics.addPassage(text);
    return statistics;
  }

  /** Restores statistics from what `toJSON` gave. */
  static restore(stored: StoredStatistics): TermStatistics {
    return new TermStatistics(stored);
  }

  /** Counts the words of one more passage, given with its headings. */
  addPassage(text: string): void {
    this.#passages++;
    this.#countPassage(tokenize(text), 1);
  }

  /** Takes a passage that was counted out of the counts again. */
  removePassage(text: string): void {
    this.#passages = Math.max(0, this.#passages - 1);
    this.#countPassage(tokenize(text), -1);
  }

  /** The statistics as data for `JSON.stringify`. */
  toJSON(): StoredStatistics {
    return {
      passages: this.#passages,
      words: packCounts(this.#words),
      concepts: packCounts(this.#concepts),
      spellings: packCounts(this.#spellings),
      pairs: packCounts(this.#pairs),
    };
  }

  #countPassage(tokens: Token[], times: 1 | -1): void {
    this.#countPhrase(tokens, times);
    // A word that no passage has any more stays known: it may be one of the vocabulary.
    for (const word of new Set(tokens.map((token) => token.folded)))
      this.#words.set(word, Math.max(0, (this.#words.get(word) ?? 0) + times));
    const concepts = conceptMatcher()
      .matchAll(tokens)
      .map((match) => match.value.id);
    for (const concept of new Set(concepts)) change(this.#concepts, concept, times);
  }

  /** Words of the vocabulary are known too, without counting as said in the corpus. */
  #learnVocabulary(): void {
    const { places, agencies, concepts } = loadVocabulary();
    const phrases = [
      ...places.flatMap((place) => [place.name, ...place.aliases, ...place.towns]),
      ...agencies.flatMap((agency) => [agency.name, ...agency.aliases, ...agency.en]),
      ...concepts.flatMap((concept) => [...concept.plan, ...concept.officer, ...concept.abbr, ...concept.en]),
    ];
    for (const phrase of phrases) {
      const tokens = tokenize(phrase);
      this.#countPhrase(tokens, 1);
      for (const { folded } of tokens) if (!this.#words.has(folded)) this.#words.set(folded, 0);
    }
  }

  #countPhrase(tokens: readonly Token[], times: 1 | -1): void {
    for (const [i, token] of tokens.entries()) {
      change(this.#spellings, token.exact, times);
      const before = tokens[i - 1];
      if (!before) continue;
      change(this.#pairs, `${before.exact} ${token.exact}`, times);
      // Made of all pairs when it is first asked for: whoever only counts does without.
      if (this.#folded) change(this.#folded, `${before.folded} ${token.folded}`, times);
    }
  }

  /** Number of passages with the folded word; 0 for words known otherwise; undefined for unknown ones. */
  count(folded: string): number | undefined {
    return this.#words.get(folded);
  }

  /** True when the word stands somewhere with just these marks. */
  spells(exact: string): boolean {
    return this.#spellings.has(exact);
  }

  /**
   * True when the folded words stand side by side in the corpus or the vocabulary, and not much more seldom than any two words as
   * common as they are would by chance: in millions of words almost any two do once.
   */
  neighbours(first: string, second: string): boolean {
    const uses = this.#neighbours.get(`${first} ${second}`) ?? 0;
    const chance = (this.count(first) ?? 0) * (this.count(second) ?? 0);
    return uses * this.#passages >= BY_CHANCE * chance && uses > 0;
  }

  /** Tells of which places there are plans: a name with a slip is rather one of theirs. */
  knowPlaces(placeIds: Iterable<string>): void {
    this.#places = new Set(placeIds);
  }

  /** True for the identifier of a place of which there is a plan. */
  hasPlanOf(placeId: string): boolean {
    return this.#places.has(placeId);
  }

  /** Words with their marks that stand side by side, parted by a space, with their uses. */
  pairs(): Iterable<readonly [string, number]> {
    return this.#pairs;
  }

  /** All known folded words. */
  words(): Iterable<string> {
    return this.#words.keys();
  }

  /** All known words with their marks. */
  spellings(): Iterable<string> {
    return this.#spellings.keys();
  }

  /** Inverse document frequency of a folded word: ln((N + 1) / (n + 0.5)), at least 0.1. */
  weightOfWord(folded: string): number {
    return this.#weight(this.#words.get(folded) ?? 0);
  }

  /** Inverse document frequency of a concept. */
  weightOfConcept(id: string): number {
    return this.#weight(this.#concepts.get(id) ?? 0);
  }

  #weight(count: number): number {
    return Math.max(0.1, Math.log((Math.max(1, this.#passages) + 1) / (count + 0.5)));
  }
}

function packCounts(counts: ReadonlyMap<string, number>): StoredCounts {
  return { names: [...counts.keys()].join('\n'), counts: [...counts.values()] };
}

/** @throws RangeError where names and counts differ in number */
function unpackCounts({ names, counts }: StoredCounts): Map<string, number> {
  const listed = names === '' ? [] : names.split('\n');
  if (listed.length !== counts.length) throw new RangeError('Names and counts differ in number.');
  return new Map(listed.map((name, place) => [name, counts[place]!]));
}

const foldedWords = new Map<string, string>();

/** A pair without its marks; the same words come over and over. */
function foldPair(pair: string): string {
  return pair
    .split(' ')
    .map((word) => {
      const known = foldedWords.get(word) ?? foldMarks(word);
      foldedWords.set(word, known);
      return known;
    })
    .join(' ');
}

/** A count that falls to nothing is forgotten. */
function change(counts: Map<string, number>, key: string, times: number): void {
  const count = (counts.get(key) ?? 0) + times;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
