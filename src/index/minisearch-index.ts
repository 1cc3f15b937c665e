import MiniSearch, { type Options, type Query } from 'minisearch';
import { tokenize } from '../text/index.ts';
import type { LexicalHit, LexicalIndex, LexicalPassage, LexicalQuery } from './lexical-index.ts';
import { shapeTermsOf, termsOf, toShapeTerm } from './lexical-terms.ts';
import type { RowRange } from './vector-index.ts';

interface Row {
  id: number;
  exact: string;
  folded: string;
  heading: string;
}

const OPTIONS: Options<Row> = {
  fields: ['exact', 'folded', 'heading'],
  // Terms are prepared below: syllables and pairs of neighbours, parted by spaces.
  tokenize: (text) => text.split(' ').filter(Boolean),
  processTerm: (term) => term,
};

/** How much a match counts: with its marks above without, headings above text, typed words above their synonyms, the kind of fact. */
const EXACT_BOOST = 1.3;
const FOLDED_BOOST = 0.8;
const HEADING_BOOST = 1;
const EXPANSION_BOOST = 0.35;
const SHAPE_BOOST = 9;

/** Keyword search over syllables and pairs of syllables, with BM25+ scores by MiniSearch. */
export class MiniSearchIndex implements LexicalIndex {
  readonly #search: MiniSearch<Row>;

  private constructor(search: MiniSearch<Row>) {
    this.#search = search;
  }

  /** Indexes passages. */
  static build(passages: Iterable<LexicalPassage>): MiniSearchIndex {
    const search = new MiniSearch<Row>(OPTIONS);
    for (const passage of passages) {
      const tokens = tokenize(passage.text);
      search.add({
        id: passage.row,
        exact: termsOf(tokens, 'exact').join(' '),
        folded: [...termsOf(tokens, 'folded'), ...shapeTermsOf(tokens)].join(' '),
        heading: termsOf(tokenize(passage.headings), 'folded').join(' '),
      });
    }
    return new MiniSearchIndex(search);
  }

  /** Restores an index from what `toJSON` gave. */
  static restore(stored: unknown): MiniSearchIndex {
    return new MiniSearchIndex(MiniSearch.loadJS<Row>(stored as Parameters<typeof MiniSearch.loadJS>[0], OPTIONS));
  }

  /** The index as data for `JSON.stringify`. */
  toJSON(): unknown {
    return this.#search.toJSON();
  }

  search(query: LexicalQuery, limit: number, accepts?: (row: number) => boolean, range?: RowRange): LexicalHit[] {
    const queries: Query[] = [
      fieldQuery(termsOf(query.tokens, 'exact'), ['exact'], { exact: EXACT_BOOST }),
      fieldQuery(termsOf(query.tokens, 'folded'), ['folded', 'heading'], {
        folded: FOLDED_BOOST,
        heading: HEADING_BOOST,
      }),
    ];
    for (const expansion of query.expansions ?? []) {
      queries.push(fieldQuery(termsOf(expansion, 'exact'), ['exact'], { exact: EXPANSION_BOOST }));
    }
    queries.push(fieldQuery((query.shapes ?? []).map(toShapeTerm), ['folded'], { folded: SHAPE_BOOST }));
    const within = (row: number) => (!range || (row >= range.from && row < range.to)) && (accepts?.(row) ?? true);
    const filter = { filter: (result: { id: number }) => within(result.id) };
    const found = this.#search.search({ combineWith: 'OR', queries }, filter);
    return found.slice(0, limit).map((result) => ({ row: result.id as number, score: result.score }));
  }
}

function fieldQuery(terms: string[], fields: string[], boost: Record<string, number>): Query {
  return { combineWith: 'OR', queries: terms, fields, boost };
}
