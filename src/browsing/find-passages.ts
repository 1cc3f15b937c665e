import type { PlanIndex } from '../index/index.ts';
import type { Passage } from '../plan/index.ts';
import type { Question } from '../question/index.ts';
import { matchTopic, type PassageSearch, profileText, wantedShapes } from '../retrieval/index.ts';
import { tokenize } from '../text/index.ts';
import type { PlanLibrary } from './plan-library.ts';
import type { PassageSpan } from './views.ts';

/** Passages looked through for one answer. */
const DEPTH = 50;
/** Least share of a topic that a passage must name to be about it. */
const ABOUT = 0.7;

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
  return hits.slice(offset).map(({ row }) => library.spanOf(passageAt(index, row)));
}

/**
 * The passages of these documents that name what a question is about, whatever kind of answer it wants, best first: the
 * line that gives another task to another body fits "who leads" well, and has nothing to do with it.
 */
export async function findRelated(
  { index, search, library }: PassageSources,
  question: Question,
  documentIds: readonly string[],
): Promise<PassageSpan[]> {
  const bodies = question.agencies.map((agency, i) => termOf(agency.name, i));
  const terms = question.terms.length > 0 ? question.terms : bodies;
  if (terms.length === 0) return [];
  const query = { text: terms.map((term) => term.text).join(' '), tokens: terms.flatMap((term) => term.tokens), terms };
  const accepts = (position: number) => documentIds.includes(index.documents[position]!.plan.documentId);
  const hits = await search.search(query, DEPTH, accepts);
  return hits
    .map(({ row }) => passageAt(index, row))
    .filter(({ text }) => matchTopic(terms, profileText(text), index.statistics).coverage >= ABOUT)
    .map((passage) => library.spanOf(passage));
}

function termOf(text: string, position: number): Question['terms'][number] {
  return { text, tokens: tokenize(text), light: false, position };
}

function passageAt(index: PlanIndex, row: number): Passage {
  const at = index.rows[row]!;
  return index.documents[at.document]!.plan.passages[at.passage]!;
}
