import type { PlanIndex } from '../index/index.ts';
import type { Question } from '../question/index.ts';
import { type PassageSearch, wantedShapes } from '../retrieval/index.ts';
import type { PlanLibrary } from './plan-library.ts';
import type { PassageSpan } from './views.ts';

/** Passages looked through for one answer. */
const DEPTH = 50;

/** What passages are found with. */
export interface PassageSources {
  index: PlanIndex;
  search: PassageSearch;
  library: PlanLibrary;
}

/** The passages that fit a question best, best first; only of the places that it names, where it names some. */
export async function findPassages(
  { index, search, library }: PassageSources,
  question: Question,
  { offset, limit }: { offset: number; limit: number },
): Promise<PassageSpan[]> {
  if (question.terms.length + question.agencies.length === 0) return [];
  const wanted = new Set(question.places.map((place) => place.id));
  const accepts = (position: number) => {
    const place = index.documents[position]!.identity.place;
    return wanted.size === 0 || [place?.id, place?.parent].some((id) => id !== undefined && wanted.has(id));
  };
  const { text, tokens, terms } = question;
  const query = { text, tokens, terms, shapes: wantedShapes(question) };
  const hits = await search.search(query, Math.min(DEPTH, offset + limit), accepts);
  return hits.slice(offset).map(({ row }) => {
    const at = index.rows[row]!;
    return library.spanOf(index.documents[at.document]!.plan.passages[at.passage]!);
  });
}
