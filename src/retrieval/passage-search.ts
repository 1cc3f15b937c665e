import type { Embedder } from '../embedding/index.ts';
import type { PlanIndex, RowRange, Shape } from '../index/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import type { SearchTerm } from './sought-term.ts';

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
  /** What kind of fact the answer must hold. */
  shapes?: readonly Shape[];
}

/** `keyword` is kept for comparison and for when no model can be loaded. */
export type SearchMode = 'joined' | 'keyword' | 'vector';

/** Share of the vector leg in the joined score; tuned on the tuning halves of `npm run bench:retrieval`. */
const VECTOR_SHARE = 0.5;
/** Passages taken from each leg. */
const DEPTH = 50;
/** What a passage beyond the depth of a leg may have, as a share of the leg's last score. */
const FLOOR = 0.95;

/** What is searched: the part of an index that holds passages. */
export type SearchableIndex = Pick<PlanIndex, 'rows' | 'lexical' | 'vectors'> & {
  manifest: Pick<PlanIndex['manifest'], 'dimensions'>;
};

/** Finds passages by their words and their meaning. */
export class PassageSearch {
  readonly #index: SearchableIndex;
  readonly #embedder: () => Promise<Embedder>;
  #embedded: { text: string; vector: Promise<Float32Array | undefined> } | undefined;
  #starts: readonly number[] | undefined;

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
    const range = this.#rangeOf(accepts);
    const ofDocument = (row: number) => accepts(this.#index.rows[row]!.document);
    const keyword =
      mode === 'vector'
        ? []
        : this.#index.lexical.search(
            {
              tokens: query.tokens,
              expansions: expansionsOf(query.terms),
              shapes: query.shapes ?? [],
            },
            DEPTH,
            ofDocument,
            range,
          );
    const vector = mode === 'keyword' ? [] : await this.#searchVectors(query.text, ofDocument, range);
    const share = mode === 'joined' ? VECTOR_SHARE : 1;
    const legs = [
      { hits: keyword, share: mode === 'joined' ? 1 - share : 1 },
      { hits: vector, share },
    ];
    const scores = new Map<number, number>();
    for (const { hits } of legs) for (const { row } of hits) scores.set(row, 0);
    for (const leg of legs) addLeg(scores, leg.hits, leg.share);
    return [...scores]
      .map(([row, score]) => ({ row, score }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, limit);
  }

  async #searchVectors(text: string, accepts: (row: number) => boolean, range: RowRange) {
    const embedder = await this.#embedder();
    const vector = await this.#embed(text, embedder);
    if (!vector || embedder.dimensions !== this.#index.manifest.dimensions) return [];
    return this.#index.vectors().search(vector, DEPTH, accepts, range);
  }

  /** The question's vector: many plans are searched with one question. */
  async #embed(text: string, embedder: Embedder): Promise<Float32Array | undefined> {
    if (this.#embedded?.text !== text)
      this.#embedded = { text, vector: embedder.embed([text], 'query').then(([vector]) => vector) };
    return this.#embedded.vector;
  }

  /** The rows from the first document accepted to the last: those of one document are a few of many. */
  #rangeOf(accepts: (document: number) => boolean): RowRange {
    const starts = this.#documentStarts();
    const count = starts.length - 1;
    let first = 0;
    while (first < count && !accepts(first)) first++;
    let last = count;
    while (last > first && !accepts(last - 1)) last--;
    return { from: starts[first]!, to: starts[last]! };
  }

  /** First row of each document, and the number of rows. */
  #documentStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts: number[] = [];
    for (const [row, { document }] of this.#index.rows.entries()) while (starts.length <= document) starts.push(row);
    starts.push(this.#index.rows.length);
    this.#starts = starts;
    return starts;
  }
}

/**
 * Adds one leg's scores, as shares of its best. A row that the leg did not return is at most as good as its last one: it gets
 * that one's score where there were more rows than asked for, else nothing.
 */
function addLeg(scores: Map<number, number>, hits: readonly PassageHit[], share: number): void {
  const best = hits[0]?.score ?? 0;
  if (best <= 0) return;
  const floor = hits.length < DEPTH ? 0 : FLOOR * Math.max(0, hits.at(-1)!.score);
  const found = new Map(hits.map((hit) => [hit.row, Math.max(0, hit.score)]));
  for (const [row, score] of scores) scores.set(row, score + (share * (found.get(row) ?? floor)) / best);
}

/** The kinds of fact that the answer to a question must hold: an amount, a day, who leads. */
export function wantedShapes({ intent, wantsAmount }: { intent: string; wantsAmount: boolean }): Shape[] {
  const shapes: Shape[] = [];
  if (wantsAmount || intent === 'target') shapes.push('amount');
  if (intent === 'deadline') shapes.push('day');
  if (intent === 'lead' || intent === 'coordinating') shapes.push('lead');
  return shapes;
}

/** The plans' words for the concepts typed. */
function expansionsOf(terms: readonly SearchTerm[]): Token[][] {
  return terms.flatMap((term) => (term.concept?.plan ?? []).slice(0, 3).map((phrase) => tokenize(phrase)));
}
