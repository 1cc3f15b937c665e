import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import { type SearchTerm, unitsOf } from '../../retrieval/index.ts';
import type { AnswerContext } from '../context.ts';

/** Of every row of an index, a bit that is set where it has something by which a term is found. */
const marked = new WeakMap<PlanIndex, WeakMap<SearchTerm, Uint8Array>>();
const firstRows = new WeakMap<PlanIndex, Map<IndexedDocument, number>>();

/**
 * The searched passages of a plan that have something of every telling term, by what the keyword index knows of them. All
 * others miss one, and need not be read word by word: that is most of the time that a question to hundreds of plans takes.
 */
export function passagesWithAll(
  { index }: Pick<AnswerContext, 'index'>,
  terms: readonly SearchTerm[],
  document: IndexedDocument,
): number[] {
  const masks = terms.filter((term) => !term.light).map((term) => rowsWith(index, term));
  const first = firstRowOf(index, document);
  return document.searched.filter((_, i) => masks.every((mask) => hasBit(mask, first + i)));
}

function rowsWith(index: PlanIndex, term: SearchTerm): Uint8Array {
  const ofIndex = marked.get(index) ?? new WeakMap<SearchTerm, Uint8Array>();
  marked.set(index, ofIndex);
  let mask = ofIndex.get(term);
  if (!mask) {
    const units = unitsOf(term);
    mask = new Uint8Array((index.rows.length >> 3) + 1).fill(units ? 0 : 255);
    for (const unit of units ?? []) for (const row of index.rowsOf(unit)[0]) mask[row >> 3]! |= 1 << (row & 7);
    ofIndex.set(term, mask);
  }
  return mask;
}

function hasBit(mask: Uint8Array, row: number): boolean {
  return ((mask[row >> 3]! >> (row & 7)) & 1) === 1;
}

function firstRowOf(index: PlanIndex, document: IndexedDocument): number {
  let known = firstRows.get(index);
  if (!known) {
    known = new Map();
    let row = 0;
    for (const one of index.documents) {
      known.set(one, row);
      row += one.searched.length;
    }
    firstRows.set(index, known);
  }
  return known.get(document)!;
}
