import type { PlanIndex } from '../index/index.ts';
import { headingsOf } from '../index/index.ts';
import { tokenize } from '../text/index.ts';
import { agencyMatcher, conceptMatcher, loadVocabulary, placeMatcher } from '../vocabulary/index.ts';

/** How common words and concepts are in the corpus; also what spelling correction knows. */
export class TermStatistics {
  readonly #words = new Map<string, number>();
  readonly #spellings = new Set<string>();
  readonly #concepts = new Map<string, number>();
  readonly #pairs = new Set<string>();
  readonly #passages: number;

  constructor(index: PlanIndex) {
    this.#passages = Math.max(1, index.rows.length);
    for (const { document, passage } of index.rows) {
      const { plan } = index.documents[document]!;
      const text = plan.passages[passage]!;
      const tokens = tokenize(`${text.text} ${headingsOf(plan, text)}`);
      for (const word of new Set(tokens.map((token) => token.folded)))
        this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      for (const token of tokens) this.#spellings.add(token.exact);
      for (let i = 1; i < tokens.length; i++) this.#pairs.add(`${tokens[i - 1]!.folded} ${tokens[i]!.folded}`);
      const concepts = new Set(
        conceptMatcher()
          .matchAll(tokens)
          .map((match) => match.value.id),
      );
      for (const concept of concepts) this.#concepts.set(concept, (this.#concepts.get(concept) ?? 0) + 1);
    }
    this.#learnVocabulary();
  }

  /** Words of places, bodies and the thesaurus are known too, without counting as said in the corpus. */
  #learnVocabulary(): void {
    const { places, agencies, concepts } = loadVocabulary();
    const phrases = [
      ...places.flatMap((place) => [place.name, ...place.aliases, ...place.towns]),
      ...agencies.flatMap((agency) => [agency.name, ...agency.aliases, ...agency.en]),
      ...concepts.flatMap((concept) => [...concept.plan, ...concept.officer, ...concept.abbr, ...concept.en]),
    ];
    for (const phrase of phrases) {
      const tokens = tokenize(phrase);
      const words = tokens.map((token) => token.folded);
      for (const token of tokens) this.#spellings.add(token.exact);
      for (const [i, word] of words.entries()) {
        if (!this.#words.has(word)) this.#words.set(word, 0);
        if (i > 0) this.#pairs.add(`${words[i - 1]} ${word}`);
      }
    }
    // The matchers are built here, at opening, rather than within the first question.
    agencyMatcher();
    placeMatcher();
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
