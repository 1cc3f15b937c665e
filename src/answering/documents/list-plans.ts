import type { IndexedDocument } from '../../index/index.ts';
import { compareNewest, isOfYears } from '../../plan/index.ts';
import type { Question, TopicTerm } from '../../question/index.ts';
import { foldMarks, foldText } from '../../text/index.ts';
import { listPlaces } from '../choosing/covered-places.ts';
import { kindsMentioned, mayBeMeantBy } from '../choosing/kind-named.ts';
import { carrierOf, subjectFit } from '../choosing/named-plans.ts';
import { listedSubject } from '../choosing/plan-names.ts';
import type { Selection } from '../choosing/select-documents.ts';
import type { Draft } from '../composing/compose.ts';
import { type AnswerContext, askedAgencies, topicTerms } from '../context.ts';
import { isIssuedBy } from '../issuer.ts';
import { asksForUsualPart } from '../plan-parts/usual-part.ts';
import { overview } from './answer-document.ts';

/** Plans listed at most; the others are counted. */
const LISTED = 15;
/** Kinds of documents, folded as all that is looked for below but `ASKS_WHICH`. */
const KIND = 'ke hoach|van ban|chuong trinh|quyet dinh|tai lieu|nghi quyet|nghi dinh|thong tu|chi thi|de an';
const ASKS_WHICH =
  /(?:những|các|bao nhiêu|mấy|nhung|cac|bao nhieu|may|có|co|danh sách|danh sach|liệt kê|liet ke)\s+(?:kế hoạch|văn bản|chương trình|quyết định|tài liệu|ke hoach|van ban|chuong trinh|tai lieu)(?:\s+(?:nào|gì|nao|gi))?|which (?:plans|documents)|what plans|list (?:of )?(?:the )?(?:plans|documents)/iu;
/**
 * "… có những nghị quyết nào", "… ban hành những thông tư nào về …", "tỉnh nào có kế hoạch về …"; not "kế hoạch này thực hiện
 * những nghị quyết nào".
 */
const ISSUED_WHICH = new RegExp(
  `^(?:(?!${KIND}).)*(?<!\\p{L})(?:co|ban hanh|ra|issued) (?:(?:nhung|cac|may|bao nhieu) )?(${KIND}) (?:nao|gi)(?!\\p{L})|^(?:(?!${KIND}).)*(?<!\\p{L})nao (?:da )?(?:co|ban hanh) (${KIND}) ve(?!\\p{L})`,
  'u',
);
const NEWEST = /moi nhat|gan day nhat|moi ban hanh|latest|newest|most recent/u;
/** "Kế hoạch của X năm 2025 nói về gì". */
const ABOUT_WHAT = /(?<!\p{L})(?:noi|ve) (?:ve )?(?:viec |cai )?gi\s*\??$/u;
/** A subject names the topic when it has at least this much of it. */
const NAMED = 0.8;

/** True where nothing but the plans themselves is asked for: "có những kế hoạch nào". */
export function asksWhichPlans({ question }: AnswerContext): boolean {
  return question.terms.every((term) => term.light) && ASKS_WHICH.test(question.text.normalize('NFC'));
}

/**
 * "Quyết định 2820 về việc gì?" shows the plan named; "Cần Thơ có những kế hoạch nào?" the plans of a place, the newest
 * first; "văn bản mới nhất của Cần Thơ" the first of these. Undefined where something else is asked.
 */
export function listPlans(context: AnswerContext, selection: Selection): Draft | undefined {
  const { question } = context;
  const { documents, open } = selection;
  const issued = listIssued(context, selection);
  if (issued) return issued;
  const topic = tellingTerms(context).length > 0 || askedAgencies(context).length > 0;
  const other = question.fact !== undefined && question.fact !== 'overview';
  if (topic || other || question.whichSilent || asksForUsualPart(question)) return undefined;
  if (
    question.counted === undefined &&
    selection.named &&
    documents.length === 1 &&
    (question.intent === 'content' || question.intent === 'tasks')
  )
    return tellOne(context, documents[0]!);
  const text = question.text.normalize('NFC');
  const about = !open && ABOUT_WHAT.test(foldedText(question));
  if (documents.length === 0 || !(about || ASKS_WHICH.test(text))) return undefined;
  if (question.intent !== 'content' && question.intent !== 'document' && question.intent !== 'tasks') return undefined;
  const meant = ofReferences(context, documents);
  if (meant.length === 0) return undefined;
  return about && meant.length === 1 ? tellOne(context, meant[0]!) : list(context, meant, open);
}

/** The documents of the kind, the body, the years and the subject that are asked for; undefined where no such list is, or none is there. */
function listIssued(context: AnswerContext, { documents, open, uncovered }: Selection): Draft | undefined {
  const { question, index } = context;
  const text = foldedText(question);
  const newest = NEWEST.test(text);
  const which = ISSUED_WHICH.exec(text);
  if (!(newest || which) || uncovered.length > 0) return undefined;
  if (question.intent !== 'content' && question.intent !== 'document' && question.intent !== 'tasks') return undefined;
  const kinds = which ? [(which[1] ?? which[2])!] : kindsMentioned(question);
  const terms = tellingTerms(context);
  const bodies = askedAgencies(context).map(({ id }) => id);
  const fits = (document: IndexedDocument) =>
    kinds.every((kind) => /^(?:van ban|tai lieu)$/u.test(kind) || mayBeMeantBy({ kind })(document)) &&
    (bodies.length === 0 || isIssuedBy(document.identity, bodies)) &&
    (question.years.length === 0 || isOfYears(document.identity, question.years)) &&
    (terms.length === 0 || subjectFit(index, terms, document) >= NAMED);
  const found = documents.filter(fits);
  if (found.length === 0 || (open && newest && terms.length + bodies.length + kinds.length === 0)) return undefined;
  return newest ? tellOne(context, newestFirst(found)[0]!) : list(context, found, open);
}

/** A term that only names a kind of document. */
const OF_KIND = new RegExp(`^(?:${KIND})$`, 'u');

function foldedText({ text }: Question): string {
  return foldText(text).replace(/\s+/gu, ' ');
}

/** What the question is about, besides a kind of document. */
function tellingTerms(context: AnswerContext): TopicTerm[] {
  return topicTerms(context).filter((term) => !term.light && !OF_KIND.test(foldMarks(term.text.toLowerCase())));
}

/** "Nghị quyết 57 được những văn bản nào thực hiện": those that carry it out. */
function ofReferences({ index, question }: AnswerContext, documents: readonly IndexedDocument[]): IndexedDocument[] {
  return documents.filter(carrierOf(index, { ...question, intent: 'content' }));
}

function tellOne(context: AnswerContext, document: IndexedDocument): Draft {
  const { sentence, citations } = overview(context, document);
  return { status: 'answered', direct: sentence, details: [], notes: [], citations, long: false };
}

function newestFirst(documents: readonly IndexedDocument[]): IndexedDocument[] {
  return [...documents].sort((a, b) => compareNewest(a.identity, b.identity));
}

function list(context: AnswerContext, documents: readonly IndexedDocument[], open: boolean): Draft {
  const { wording } = context;
  const newest = newestFirst(documents);
  const shown = newest.slice(0, LISTED);
  const lines = shown.map((document) => wording.planLine(document.identity.title, listedSubject(document)));
  if (newest.length > shown.length) lines.push(wording.moreDocuments(newest.length - shown.length));
  const place = open ? '' : (documents[0]!.identity.place?.name ?? listPlaces(documents, wording));
  return {
    status: 'answered',
    direct: wording.plansOf(place, documents.length),
    details: lines,
    notes: [],
    citations: shown.flatMap((document) => overview(context, document).citations.slice(0, open ? 1 : 2)),
    long: true,
  };
}
