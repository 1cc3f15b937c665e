import type { Embedder } from '../../src/embedding/index.ts';
import { Bm25Index, ExactVectorIndex, embedPassages, PartVectorIndex, TermStatistics } from '../../src/index/index.ts';
import { understandQuestion } from '../../src/question/index.ts';
import { PassageSearch, type SearchMode, wantedShapes } from '../../src/retrieval/index.ts';
import type { RetrievalSet } from './retrieval-set.ts';

/**
 * Ways of searching that are compared: the words typed alone; these with the thesaurus's words for the same concepts and the
 * kind of fact asked for; the embedder alone; what the product does.
 */
export const LEGS = ['keyword', 'keyword+thesaurus', 'vector', 'joined'] as const;
export type Leg = (typeof LEGS)[number];

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

  private constructor(set: RetrievalSet, statistics: TermStatistics, search: PassageSearch) {
    this.#set = set;
    this.#statistics = statistics;
    this.#search = search;
  }

  /** Indexes the passages of a set as the product does. */
  static async build(set: RetrievalSet, embedder: Embedder): Promise<SearchedSet> {
    const { vectors, counts } = await embedPassages(
      set.passages.map(({ embedded }) => embedded),
      embedder,
    );
    const parts = new PartVectorIndex(new ExactVectorIndex(vectors, embedder.dimensions), counts);
    const lexical = Bm25Index.build(set.passages.map(({ headings, text }, row) => ({ row, headings, text })));
    const search = new PassageSearch(
      {
        rows: set.passages.map(({ document }, passage) => ({ document, passage })),
        lexical,
        manifest: { dimensions: embedder.dimensions },
        vectors: () => parts,
      },
      async () => embedder,
    );
    const texts = set.passages.map(({ headings, text }) => `${text} ${headings}`);
    return new SearchedSet(set, TermStatistics.countTexts(texts), search);
  }

  /**
   * The rank of the first relevant passage for each question, Infinity where none is among the first fifty.
   * @param change how the questions are typed
   */
  async rank(leg: Leg, change: (text: string) => string = (text) => text): Promise<number[]> {
    const ranks: number[] = [];
    for (const question of this.#set.questions) {
      const typed = change(question.text);
      const understood = understandQuestion(typed, this.#statistics);
      const { tokens, terms } = understood;
      const hits = await this.#search.search(
        leg === 'keyword'
          ? { text: typed, tokens, terms: [] }
          : { text: typed, tokens, terms, shapes: wantedShapes(understood) },
        DEPTH,
        (document) => question.document === undefined || document === question.document || document < 0,
        MODES[leg],
      );
      const place = hits.findIndex((hit) => question.relevant.includes(hit.row));
      ranks.push(place < 0 ? Number.POSITIVE_INFINITY : place + 1);
    }
    return ranks;
  }
}
