import type { Embedder } from '../embedding/index.ts';
import type { PlanIndex } from '../index/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import type { SearchTerm } from './topic-match.ts';

/** A passage found. */
export interface PassageHit {
  /** Row in the index. */
  row: number;
  /** Joined score, 0 to 1. */
  score: number;
}

/** What is looked for. */
export interface PassageQuery {
  /** The question as typed, for the embedder. */
  text: string;
  tokens: readonly Token[];
  terms: readonly SearchTerm[];
}

/** `keyword` is kept for comparison and for when no model can be loaded. */
export type SearchMode = 'joined' | 'keyword' | 'vector';

/** Share of the vector leg in the joined score; tuned on the tuning half of the questions. */
const VECTOR_SHARE = 0.2;
/** Passages taken from each leg. */
const DEPTH = 50;

/** What is searched: the part of an index that holds passages. */
export type SearchableIndex = Pick<PlanIndex, 'rows' | 'lexical' | 'vectors'> & {
  manifest: Pick<PlanIndex['manifest'], 'dimensions'>;
};

/** Finds passages by their words and their meaning. */
export class PassageSearch {
  readonly #index: SearchableIndex;
  readonly #embedder: () => Promise<Embedder>;

  /** @param embedder opened at the first search that needs it */
  constructor(index: SearchableIndex, embedder: () => Promise<Embedder>) {
    this.#index = index;
    this.#embedder = embedder;
  }

  /** The best passages, best first, at most `limit`, of the documents that `accepts` lets through. */
  async search(
    query: PassageQuery,
    limit: number,
    accepts: (document: number) => boolean,
    mode: SearchMode = 'joined',
  ): Promise<PassageHit[]> {
    const ofDocument = (row: number) => accepts(this.#index.rows[row]!.document);
    const keyword =
      mode === 'vector'
        ? []
        : this.#index.lexical.search(
            { tokens: query.tokens, expansions: expansionsOf(query.terms) },
            DEPTH,
            ofDocument,
          );
    const vector = mode === 'keyword' ? [] : await this.#searchVectors(query.text, ofDocument);
    const scores = new Map<number, number>();
    const join = (hits: readonly { row: number; score: number }[], share: number) => {
      const best = hits[0]?.score ?? 0;
      if (best <= 0) return;
      for (const hit of hits) scores.set(hit.row, (scores.get(hit.row) ?? 0) + (share * Math.max(0, hit.score)) / best);
    };
    const share = mode === 'joined' ? VECTOR_SHARE : 1;
    join(keyword, mode === 'joined' ? 1 - share : 1);
    join(vector, share);
    return [...scores]
      .map(([row, score]) => ({ row, score }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, limit);
  }

  async #searchVectors(text: string, accepts: (row: number) => boolean) {
    const embedder = await this.#embedder();
    const [vector] = await embedder.embed([text], 'query');
    if (!vector || embedder.dimensions !== this.#index.manifest.dimensions) return [];
    return this.#index.vectors().search(vector, DEPTH, accepts);
  }
}

/** The plans' words for the concepts typed. */
function expansionsOf(terms: readonly SearchTerm[]): Token[][] {
  return terms.flatMap((term) => (term.concept?.plan ?? []).slice(0, 3).map((phrase) => tokenize(phrase)));
}
