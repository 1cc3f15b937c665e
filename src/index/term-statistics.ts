import { foldMarks, type Token, tokenize } from '../text/index.ts';
import { conceptMatcher, loadVocabulary } from '../vocabulary/index.ts';
import { type StoredCounts, TermCounts } from './term-counts.ts';

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
  readonly #words: TermCounts;
  readonly #spellings: TermCounts;
  readonly #concepts: TermCounts;
  readonly #pairs: TermCounts;
  /** The same pairs without marks, made when they are first asked for. */
  #folded: Map<string, number> | undefined;
  #passages: number;
  #places: ReadonlySet<string> = new Set();

  private constructor(stored: StoredStatistics) {
    this.#passages = stored.passages;
    // A word that no passage has any more stays known: it may be one of the vocabulary.
    this.#words = new TermCounts(stored.words, true);
    this.#concepts = new TermCounts(stored.concepts);
    this.#spellings = new TermCounts(stored.spellings);
    this.#pairs = new TermCounts(stored.pairs);
  }

  get #neighbours(): Map<string, number> {
    if (!this.#folded) {
      this.#folded = new Map();
      for (const [pair, uses] of this.#pairs.entries()) {
        const folded = foldPair(pair);
        this.#folded.set(folded, (this.#folded.get(folded) ?? 0) + uses);
      }
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
      words: this.#words.toJSON(),
      concepts: this.#concepts.toJSON(),
      spellings: this.#spellings.toJSON(),
      pairs: this.#pairs.toJSON(),
    };
  }

  #countPassage(tokens: Token[], times: 1 | -1): void {
    this.#countPhrase(tokens, times);
    for (const word of new Set(tokens.map((token) => token.folded))) this.#words.change(word, times);
    const concepts = conceptMatcher()
      .matchAll(tokens)
      .map((match) => match.value.id);
    for (const concept of new Set(concepts)) this.#concepts.change(concept, times);
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
      for (const { folded } of tokens) this.#words.change(folded, 0);
    }
  }

  #countPhrase(tokens: readonly Token[], times: 1 | -1): void {
    this.#folded = undefined;
    for (const [i, token] of tokens.entries()) {
      this.#spellings.change(token.exact, times);
      const before = tokens[i - 1];
      if (before) this.#pairs.change(`${before.exact} ${token.exact}`, times);
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
    return this.#pairs.entries();
  }

  /** All known folded words. */
  words(): Iterable<string> {
    return this.#words.names();
  }

  /** All known words with their marks. */
  spellings(): Iterable<string> {
    return this.#spellings.names();
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
