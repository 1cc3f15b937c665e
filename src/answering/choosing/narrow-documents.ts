import type { IndexedDocument } from '../../index/index.ts';
import { compareNewest } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { wantedShapes, weightOf } from '../../retrieval/index.ts';
import { type Token, tokenize } from '../../text/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';
import { subjectFit } from './named-plans.ts';
import { asksOfNumberAlone, namingNumber } from './naming-number.ts';
import type { Selection } from './select-documents.ts';

/** The plans that are read for an answer, of all that are asked. */
export interface Narrowed {
  documents: IndexedDocument[];
  /** Plans that cannot hold the answer: the words of the topic do not stand in them. */
  without: number;
  /** Plans that may hold it but were not read, because others fit better. */
  unread: number;
}

/** So few plans are all read. */
const ALL_READ = 16;
/** Plans read at most. */
const MOST_READ = 64;
/** Plans read at most where no topic tells which. */
const MOST_NEWEST = 32;
/** A plan without this much of the topic's weight answers nothing; every kind of answer asks for more. */
const LEAST = 0.55;
/** Passages whose plans are taken to fit best. */
const DEPTH = 1000;

/** Leaves out the plans that cannot answer, by the words that the keyword index knows of them. */
export function narrowDocuments(context: AnswerContext, asked: readonly IndexedDocument[]): Narrowed {
  if (asked.length <= ALL_READ) return { documents: [...asked], without: 0, unread: 0 };
  const naming = asksOfNumberAlone(context) ? asked.filter(namesNumber(context)) : [];
  if (naming.length > 0) return { ...newestOf(naming), without: asked.length - naming.length };
  const terms = topicTerms(context, true);
  if (terms.length === 0) return newestOf(asked);
  const possible = asked.filter(mayCover(context, terms));
  const documents = possible.length <= MOST_READ ? possible : bestOf(context, possible, terms);
  return { documents, without: asked.length - possible.length, unread: possible.length - documents.length };
}

function newestOf(plans: readonly IndexedDocument[]): Narrowed {
  const newest = [...plans].sort((a, b) => compareNewest(a.identity, b.identity)).slice(0, MOST_NEWEST);
  return { documents: plans.filter((one) => newest.includes(one)), without: 0, unread: plans.length - newest.length };
}

/** Tells the plans whose text names one of the documents whose numbers are asked about. */
function namesNumber({ index, question }: AnswerContext): (document: IndexedDocument) => boolean {
  const naming = (question.references ?? []).map((reference) => namingNumber(index, reference));
  return (document) => naming.some((one) => one.has(document));
}

/** Of several places each has its own plans read: those of one do not crowd out those of another. */
export function narrowEach(
  context: AnswerContext,
  { documents, groups, open }: Pick<Selection, 'documents' | 'groups' | 'open'>,
): Narrowed {
  if (open || groups.length < 2) return narrowDocuments(context, documents);
  const parts = groups.map((group) => narrowDocuments(context, group));
  const sum = (count: (part: Narrowed) => number) => parts.reduce((total, part) => total + count(part), 0);
  return {
    documents: parts.flatMap((part) => part.documents),
    without: sum((part) => part.without),
    unread: sum((part) => part.unread),
  };
}

/** Tells whether a plan's words may cover enough of the topic: for each term the best of its phrases counts. */
function mayCover(context: AnswerContext, terms: readonly TopicTerm[]): (document: IndexedDocument) => boolean {
  const { index, statistics } = context;
  const weights = terms.map((term) => weightOf(term, statistics));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = new Float32Array(index.documents.length);
  for (const [i, term] of terms.entries()) {
    for (const [document, share] of sharesOf(context, term).entries()) covered[document]! += weights[i]! * share;
  }
  const places = new Map(index.documents.map((document, place) => [document, place]));
  return (document) => covered[places.get(document)!]! >= LEAST * total;
}

/** For every document of the index, how much of a term it may hold: half of a phrase's pairs stand for the whole. */
function sharesOf(context: AnswerContext, term: TopicTerm): Float32Array {
  const { index } = context;
  const best = new Float32Array(index.documents.length);
  const phrases: readonly Token[][] = [
    term.tokens,
    ...[...(term.concept?.plan ?? []), ...(term.concept?.abbr ?? [])].map((phrase) => tokenize(phrase)),
  ];
  for (const phrase of phrases) {
    const units =
      phrase.length === 1
        ? [phrase[0]!.folded]
        : phrase.slice(1).map((token, i) => `${phrase[i]!.folded}_${token.folded}`);
    const found = new Uint8Array(best.length);
    for (const unit of units) {
      const seen = new Uint8Array(best.length);
      for (const rows of index.rowsOf(unit)) for (const row of rows) seen[index.rows[row]!.document] = 1;
      for (let i = 0; i < seen.length; i++) found[i]! += seen[i]!;
    }
    for (let i = 0; i < found.length; i++) {
      const share = found[i]! / units.length;
      best[i] = Math.max(best[i]!, share >= 0.5 ? 1 : share);
    }
  }
  return best;
}

/** The plans with the best passages and the nearest subjects, in the order of the corpus. */
function bestOf(
  context: AnswerContext,
  possible: readonly IndexedDocument[],
  terms: readonly TopicTerm[],
): IndexedDocument[] {
  const { index, question } = context;
  const wanted = new Set(possible);
  const query = {
    tokens: question.tokens,
    expansions: terms.flatMap((term) => (term.concept?.plan ?? []).slice(0, 3).map((phrase) => tokenize(phrase))),
    shapes: wantedShapes(question),
  };
  const hits = index.lexical.search(query, DEPTH, (row) => wanted.has(index.documents[index.rows[row]!.document]!));
  const best = hits[0]?.score ?? 1;
  const scores = new Map<IndexedDocument, number>();
  for (const { row, score } of hits) {
    const document = index.documents[index.rows[row]!.document]!;
    if (!scores.has(document)) scores.set(document, score / best);
  }
  const fit = (document: IndexedDocument) => (scores.get(document) ?? 0) + 0.3 * subjectFit(index, terms, document);
  const ranked = possible.map((document) => ({ document, fit: fit(document) })).sort((a, b) => b.fit - a.fit);
  const kept = new Set(ranked.slice(0, MOST_READ).map(({ document }) => document));
  return possible.filter((document) => kept.has(document));
}
