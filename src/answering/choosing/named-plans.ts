import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import { isReferredTo, type PlanReference, type Question, type TopicTerm } from '../../question/index.ts';
import { matchTopic } from '../../retrieval/index.ts';
import { foldedWords, foldMarks, type Token } from '../../text/index.ts';
import { planPartMatcher } from '../../vocabulary/index.ts';
import { profileOfSubject } from '../context.ts';
import { kindsMentioned, mayBeMeantBy } from './kind-named.ts';

/** Plans that a question names itself, by number or by subject. */
export interface NamedPlans {
  documents: IndexedDocument[];
  /** The question without the words that only say which plan is meant. */
  question: Question;
}

/** A subject is named when at least this much of the words behind "kế hoạch" stand in it. */
const NAMED = 0.8;
/** Subjects that fit this little worse than the best are meant as well. */
const AS_WELL = 0.1;
/** Words that may stand between "kế hoạch" and its subject, and within it. */
const BETWEEN =
  /^(?:ve|viec|thuc hien|trien khai|va|nam|cho|tren|dia ban|giai doan|so|on|for|of|the|cua|cac|hanh dong)$/u;
const KIND_WORDS = /^(?:ke hoach|chuong trinh|de an|quyet dinh|nghi quyet|chi thi|chien luoc)$/u;

/** The plans among `candidates` that the question names by a number. */
export function plansByNumber(
  index: PlanIndex,
  question: Question,
  candidates: readonly IndexedDocument[],
): NamedPlans | undefined {
  const used: PlanReference[] = [];
  const documents: IndexedDocument[] = [];
  for (const reference of question.references ?? []) {
    if (isCarriedOut(index, reference)) continue;
    const numbered = candidates.filter((document) => hasNumber(document, reference, question));
    const named = numbered.length > 0 ? numbered : issuingPlan(index, reference, question, candidates);
    if (named.length === 0) continue;
    used.push(numbered.length > 0 ? reference : { ...reference, prefix: '' });
    for (const document of named) if (!documents.includes(document)) documents.push(document);
  }
  if (documents.length === 0) return undefined;
  const references = question.references?.map((one) => used.find(({ from }) => from === one.from) ?? one);
  return { documents, question: withoutTokens({ ...question, ...(references ? { references } : {}) }, used) };
}

/** "Kế hoạch 2820 của X" of a decision with that number which issues a plan of X. */
function issuingPlan(
  index: PlanIndex,
  reference: PlanReference,
  question: Question,
  candidates: readonly IndexedDocument[],
): IndexedDocument[] {
  if (reference.symbol !== '' || reference.prefix !== 'kh' || candidates.length === index.documents.length) return [];
  const issues = mayBeMeantBy({ kind: 'ke hoach' });
  return candidates.filter(
    (document) => issues(document) && hasNumber(document, { ...reference, prefix: '' }, question),
  );
}

function hasNumber({ identity }: IndexedDocument, reference: PlanReference, question: Question): boolean {
  if (identity.number && isReferredTo(reference, identity.number, foldMarks)) return true;
  // Asked about the number itself, the answer is where another document cites it.
  return (
    (question.intent !== 'document' || !OF_NUMBER.has(question.fact ?? '')) &&
    identity.citedAs.some((cited) => reference.symbol !== '' && isReferredTo(reference, cited.number, foldMarks))
  );
}

/** Facts of which a number that a text leaves blank is told where another cites it. */
const OF_NUMBER: ReadonlySet<string> = new Set(['number', 'date', 'basis']);

/** "Nghị quyết 42" is what the plans carry out, whatever else bears the digits, unless that very document is among them. */
function isCarriedOut(index: PlanIndex, reference: PlanReference): boolean {
  if (reference.symbol !== '') return false;
  const carried = index.documents
    .flatMap((document) => document.identity.carriesOut)
    .filter((number) => isReferredTo(reference, number, foldMarks));
  return carried.length > 0 && !index.documents.some(({ identity }) => carried.includes(identity.number ?? ''));
}

/** Tells the plans that carry out a document which the question names ("theo Nghị quyết 42"); all where it names none. */
export function carrierOf(index: PlanIndex, question: Question): (document: IndexedDocument) => boolean {
  const named = (question.references ?? []).filter(
    (reference) => reference.symbol !== '' || isCarriedOut(index, reference),
  );
  // Without a place, "nghị quyết 42 ban hành ngày nào" asks for the facts of that very document.
  if (named.length === 0 || (question.intent === 'document' && question.places.length === 0)) return () => true;
  return ({ identity }) =>
    identity.carriesOut.some((number) => named.some((reference) => isReferredTo(reference, number, foldMarks)));
}

/** True where a document of the corpus bears the number, or is told by it: it carries it out, replaces or changes it. */
export function isBorne(index: PlanIndex, reference: PlanReference): boolean {
  return index.documents.some(({ identity }) =>
    [
      identity.number ?? '',
      ...identity.carriesOut,
      ...identity.replaces.map((cited) => cited.number),
      ...identity.amends,
      ...identity.citedAs.map((cited) => cited.number),
    ].some((number) => isReferredTo(reference, number, foldMarks)),
  );
}

/** A number that no document of the corpus bears or names, as typed; undefined where all are known. */
export function unknownNumber(index: PlanIndex, question: Question): string | undefined {
  const unknown = (question.references ?? []).find(
    (reference) => !isBorne(index, reference) && !isNamedInText(index, reference),
  );
  if (!unknown) return undefined;
  return question.tokens
    .slice(unknown.from, unknown.to)
    .map((token) => token.text)
    .join(' ');
}

/** True where some passage holds the number, or digits that may be it. */
function isNamedInText({ statistics }: PlanIndex, { digits, symbol }: PlanReference): boolean {
  const forms = [digits, `0${digits}`].map((bare) => `${bare}${symbol}`);
  if (forms.some((form) => (statistics.count(form) ?? 0) > 0)) return true;
  if (symbol) return false;
  const beginning = new RegExp(`^0*${digits}[-/]`, 'u');
  for (const word of statistics.words()) if (beginning.test(word)) return true;
  return false;
}

/** The plans among `candidates` whose subject the question names behind "kế hoạch", where that tells them from the others. */
export function plansBySubject(
  index: PlanIndex,
  question: Question,
  candidates: readonly IndexedDocument[],
): NamedPlans | undefined {
  const phrase = subjectPhrase(question);
  if (phrase.length === 0) return undefined;
  const mayBe = mayBearSubject(question);
  const fits = candidates.filter(mayBe).map((document) => ({ document, fit: subjectFit(index, phrase, document) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  if (best < NAMED) return undefined;
  const documents = fits.filter(({ fit }) => fit >= best - AS_WELL).map(({ document }) => document);
  const others = question.terms.filter((term) => !phrase.includes(term));
  const facts = asksFactOf(question, others, documents);
  if (facts) return { documents, question: { ...question, ...facts, explicitIntent: true, terms: others } };
  if (documents.length === candidates.length && candidates.length > 1) return undefined;
  const enough =
    others.some((term) => !term.light) ||
    question.agencies.length > 0 ||
    question.fact !== undefined ||
    planPartMatcher().match(question.tokens).length > 0;
  return { documents, question: enough ? { ...question, terms: others } : question };
}

/**
 * Tells the documents that may be meant by a kind with a subject: "đề án nhà ở xã hội" is no decree on it, while any
 * document may be called a "kế hoạch".
 */
function mayBearSubject(question: Question): (document: IndexedDocument) => boolean {
  const kinds = kindsMentioned(question);
  if (kinds.length === 0 || kinds.includes('ke hoach')) return () => true;
  const fitting = kinds.map((kind) => mayBeMeantBy({ kind }));
  return (document) => document.identity.kind === undefined || fitting.some((fits) => fits(document));
}

/** "Ngày nào" right at the end, of nothing that is to be done. */
const ITS_DAY = /(?:^|\s)(?:ngay (?:nao|may|bao nhieu)|hom nao)\s*\??$/u;
const DOING =
  /(?:^|\s)(?:thuc hien|trien khai|hoan thanh|ket thuc|bat dau|xong|bao cao|nop|gui|trinh|truoc|den|han|hieu luc)(?:\s|$)/u;

/**
 * Where the subject only says which document is meant, the fact about it is all that is asked: "kế hoạch phòng thủ dân sự
 * số mấy, ngày nào". A document of another kind on the same subject is one that a plan orders.
 */
function asksFactOf(
  question: Question,
  others: readonly TopicTerm[],
  documents: readonly IndexedDocument[],
): Partial<Question> | undefined {
  const kind = kindsMentioned(question)[0];
  if (others.some((term) => !term.light) || !kind || !documents.some(mayBeMeantBy({ kind }))) return undefined;
  if (question.fact && question.intent === 'content') return { intent: 'document' };
  const words = foldedWords(question.tokens);
  const day = question.intent === 'deadline' && ITS_DAY.test(words) && !DOING.test(words);
  return day && question.agencies.length === 0 && !question.nextDue ? { intent: 'document', fact: 'date' } : undefined;
}

/** How much of a topic stands in a document's subject, 0 to 1. */
export function subjectFit(index: PlanIndex, terms: readonly TopicTerm[], document: IndexedDocument): number {
  return terms.length === 0 ? 0 : matchTopic(terms, profileOfSubject(document), index.statistics).coverage;
}

/** The topic's words right behind "kế hoạch" or "chương trình". */
function subjectPhrase(question: Question): TopicTerm[] {
  const { tokens, terms } = question;
  const kind = tokens.findIndex((token, i) => KIND_WORDS.test(`${token.folded} ${tokens[i + 1]?.folded ?? ''}`));
  if (kind < 0) return [];
  const phrase: TopicTerm[] = [];
  let at = behindIssuer(question, kind + 2);
  for (const term of terms) {
    if (term.position < at) continue;
    const between = tokens.slice(at, term.position).map((token) => token.folded);
    if (!skips(between)) break;
    phrase.push(term);
    at = term.position + term.tokens.length;
  }
  return phrase.some((term) => !term.light && (term.tokens.length > 1 || term.concept)) ? phrase : [];
}

/** Where the subject begins: "chương trình của Chính phủ về …" names the issuer first. */
function behindIssuer({ tokens, terms }: Question, from: number): number {
  if (!/^(?:cua|do)$/u.test(tokens[from]?.folded ?? '')) return from;
  const about = tokens.findIndex((token, at) => at > from && token.folded === 've');
  const beside = terms.some(({ position }) => position >= from && position < about);
  return about < 0 || beside ? from : about + 1;
}

function skips(words: readonly string[]): boolean {
  return (
    BETWEEN.test(words.join(' ')) ||
    words.every(
      (word, i) =>
        BETWEEN.test(word) ||
        BETWEEN.test(`${word} ${words[i + 1] ?? ''}`) ||
        BETWEEN.test(`${words[i - 1] ?? ''} ${word}`) ||
        /^(?:19|20)\d\d$/u.test(word),
    )
  );
}

function withoutTokens(question: Question, references: readonly PlanReference[]): Question {
  const inside = (at: number) => references.some((one) => at >= one.from && at < one.to);
  const digits = new Set(references.map((one) => one.digits));
  const tokens: Token[] = question.tokens.filter((_, at) => !inside(at));
  const terms = question.terms.filter((term) => !inside(term.position));
  // With the number out of the way, "nghị quyết 03 ban hành năm nào" asks for nothing but the fact.
  const factOnly = question.fact !== undefined && question.intent === 'content' && terms.every((term) => term.light);
  return {
    ...question,
    ...(factOnly ? { intent: 'document' as const } : {}),
    tokens,
    terms,
    premises: question.premises.filter((premise) => !digits.has(premise.replace(/^0+/u, ''))),
  };
}
