import type { Embedder } from '../../src/embedding/index.ts';
import {
  Bm25Index,
  ExactVectorIndex,
  embedPassages,
  PartVectorIndex,
  TermStatistics,
  type VectorIndex,
} from '../../src/index/index.ts';
import { type Question, understandQuestion } from '../../src/question/index.ts';
import { PassageSearch, type SearchMode, wantedShapes } from '../../src/retrieval/index.ts';
import type { RetrievalSet, SetQuestion } from './retrieval-set.ts';

/**
 * Ways of searching that are compared: the words typed alone; these with the thesaurus's words for the same concepts and the
 * kind of fact asked for; the embedder alone; what the product does.
 */
export const LEGS = ['keyword', 'keyword+thesaurus', 'vector', 'joined'] as const;
export type Leg = (typeof LEGS)[number];

/** Rank of the first relevant passage for each question, by leg; Infinity where none is among the first fifty. */
export type Ranks = ReadonlyMap<Leg, number[]>;

const DEPTH = 50;
const MODES: Record<Leg, SearchMode> = {
  keyword: 'keyword',
  'keyword+thesaurus': 'keyword',
  vector: 'vector',
  joined: 'joined',
};

/** The product's own search over the passages of a set, with the vectors compared one by one. */
export class SearchedSet {
  readonly #set: RetrievalSet;
  readonly #statistics: TermStatistics;
  readonly #search: PassageSearch;
  readonly #forget: () => void;

  private constructor(set: RetrievalSet, statistics: TermStatistics, search: PassageSearch, forget: () => void) {
    this.#set = set;
    this.#statistics = statistics;
    this.#search = search;
    this.#forget = forget;
  }

  /** Indexes the passages of a set as the product does. */
  static async build(set: RetrievalSet, embedder: Embedder): Promise<SearchedSet> {
    const { vectors, counts } = await embedPassages(
      set.passages.map(({ embedded }) => embedded),
      embedder,
    );
    const once = askOnce(new PartVectorIndex(new ExactVectorIndex(vectors, embedder.dimensions), counts));
    const search = new PassageSearch(
      {
        rows: set.passages.map(({ document }, passage) => ({ document, passage })),
        lexical: Bm25Index.build(set.passages.map(({ headings, text }, row) => ({ row, headings, text }))),
        manifest: { dimensions: embedder.dimensions },
        vectors: () => once.index,
      },
      async () => embedder,
    );
    const texts = set.passages.map(({ headings, text }) => `${text} ${headings}`);
    return new SearchedSet(set, TermStatistics.countTexts(texts), search, once.forget);
  }

  /**
   * Asks all questions of the set in each of the ways.
   * @param change how the questions are typed
   */
  async rank(legs: readonly Leg[], change: (text: string) => string = (text) => text): Promise<Ranks> {
    const ranks = new Map(legs.map((leg) => [leg, [] as number[]]));
    for (const question of this.#set.questions) {
      const typed = change(question.text);
      const understood = understandQuestion(typed, this.#statistics);
      this.#forget();
      for (const leg of legs) ranks.get(leg)!.push(await this.#rankOf(question, understood, leg));
    }
    return ranks;
  }

  async #rankOf(question: SetQuestion, understood: Question, leg: Leg): Promise<number> {
    const { text, tokens, terms } = understood;
    const hits = await this.#search.search(
      leg === 'keyword' ? { text, tokens, terms: [] } : { text, tokens, terms, shapes: wantedShapes(understood) },
      DEPTH,
      (document) => question.document === undefined || document === question.document || document < 0,
      MODES[leg],
    );
    const place = hits.findIndex((hit) => question.relevant.includes(hit.row));
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  }
}

/** An index that keeps what it found until told to forget: two legs ask it the same. */
function askOnce(inner: VectorIndex): { index: VectorIndex; forget: () => void } {
  let known: ReturnType<VectorIndex['search']> | undefined;
  return {
    index: {
      size: inner.size,
      search: (...query) => {
        known ??= inner.search(...query);
        return known;
      },
    },
    forget: () => {
      known = undefined;
    },
  };
}
