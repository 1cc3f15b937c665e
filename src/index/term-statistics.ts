import { headingsOf, type Plan } from '../plan/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import { conceptMatcher, loadVocabulary } from '../vocabulary/index.ts';

/** What is stored of the statistics. */
export interface StoredStatistics {
  passages: number;
  /** Number of passages by folded word; 0 for words of the vocabulary only. */
  words: Record<string, number>;
  concepts: Record<string, number>;
  spellings: string[];
  /** Pairs of neighbouring folded words, parted by a space. */
  pairs: string[];
}

/** How common words and concepts are in the corpus; also what spelling correction knows. */
export class TermStatistics {
  readonly #words: Map<string, number>;
  readonly #spellings: Set<string>;
  readonly #concepts: Map<string, number>;
  readonly #pairs: Set<string>;
  readonly #passages: number;

  private constructor(stored: StoredStatistics) {
    this.#passages = Math.max(1, stored.passages);
    this.#words = new Map(Object.entries(stored.words));
    this.#concepts = new Map(Object.entries(stored.concepts));
    this.#spellings = new Set(stored.spellings);
    this.#pairs = new Set(stored.pairs);
  }

  /** Counts the words of all searched passages, and learns those of places, bodies and the thesaurus. */
  static count(documents: readonly { plan: Plan; searched: readonly number[] }[]): TermStatistics {
    return TermStatistics.countTexts(
      documents.flatMap(({ plan, searched }) =>
        searched.map((i) => `${plan.passages[i]!.text} ${headingsOf(plan, plan.passages[i]!)}`),
      ),
    );
  }

  /** Counts the words of texts, each a passage with its headings. */
  static countTexts(texts: Iterable<string>): TermStatistics {
    const counts = new TermStatistics({ passages: 1, words: {}, concepts: {}, spellings: [], pairs: [] });
    let passages = 0;
    for (const text of texts) {
      counts.#countPassage(tokenize(text));
      passages++;
    }
    counts.#learnVocabulary();
    return new TermStatistics({ ...counts.toJSON(), passages });
  }

  /** Restores statistics from what `toJSON` gave. */
  static restore(stored: StoredStatistics): TermStatistics {
    return new TermStatistics(stored);
  }

  /** The statistics as data for `JSON.stringify`. */
  toJSON(): StoredStatistics {
    return {
      passages: this.#passages,
      words: Object.fromEntries(this.#words),
      concepts: Object.fromEntries(this.#concepts),
      spellings: [...this.#spellings],
      pairs: [...this.#pairs],
    };
  }

  #countPassage(tokens: Token[]): void {
    this.#addPhrase(tokens);
    for (const word of new Set(tokens.map((token) => token.folded))) increment(this.#words, word);
    for (const concept of new Set(
      conceptMatcher()
        .matchAll(tokens)
        .map((match) => match.value.id),
    ))
      increment(this.#concepts, concept);
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
      this.#addPhrase(tokens);
      for (const { folded } of tokens) if (!this.#words.has(folded)) this.#words.set(folded, 0);
    }
  }

  #addPhrase(tokens: readonly Token[]): void {
    for (const [i, token] of tokens.entries()) {
      this.#spellings.add(token.exact);
      if (i > 0) this.#pairs.add(`${tokens[i - 1]!.folded} ${token.folded}`);
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

  /** True when the folded words stand side by side in the corpus or the vocabulary. */
  neighbours(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`);
  }

  /** All known folded words. */
  words(): Iterable<string> {
    return this.#words.keys();
  }

  /** All known words with their marks. */
  spellings(): Iterable<string> {
    return this.#spellings;
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
    return Math.max(0.1, Math.log((this.#passages + 1) / (count + 0.5)));
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
