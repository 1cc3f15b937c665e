import type { IndexedDocument } from '../../index/index.ts';
import type { Span } from '../../plan/index.ts';
import { isReferredTo, type PlanReference } from '../../question/index.ts';
import { foldedWords, foldMarks } from '../../text/index.ts';
import { agencyIdsOf, agencyMatcher, placeMatcher } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, placeLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { datesOf } from '../verifying/claimed-dates.ts';
import { type CitedDocument, citedIn, endOfTitle, isPeriod, issuerOfCode } from './answer-basis.ts';

/** Kinds of documents that a plan is called by, folded: named before a number, the plan is meant and not what bears it. */
const PLAN_WORDS = /^(?:ke hoach|chuong trinh|van ban|de an|quyet dinh|tai lieu|nghi quyet)$/u;
/** Words behind a number by which what that document itself lays down is asked; folded words are spelled with i for y. */
const LAYS_DOWN =
  /^(?:(?:ngay \S+|nay|do|cua \S+(?: \S+){0,4}) )*(?:giao|dat|qui dinh(?! (?:nhung )?gi(?: cu the)?$)|yeu cau|de ra|phan cong|cho phep|cap|bo tri|ap dung (?:cho|voi|doi voi)|gom|bao gom|co (?:bao nhieu|may|nhung)|chia)(?: |$)/u;

/** "… nói gì về lương hưu", "… quy định ra sao về …". */
const SAYS = /^(?:(?:ngay \S+|nay|do) )*(?:noi|neu|viet|de cap|ban|xac dinh|nhan dinh)(?: |$)/u;

/** "… gồm mấy phần": its own outline. */
const HAS_PARTS =
  /^(?:gom|co|chia) (?:lam |thanh )?(?:bao nhieu|may|nhung) (?:phan|chuong|dieu|muc|trang|khoan)(?: |$)/u;

/**
 * The document that the question asks about by its number, where it is not this plan: "ai ký nghị quyết 68/NQ-CP". Nothing
 * where the number only says what a plan carries out ("kế hoạch thực hiện nghị quyết 42 ai ký").
 */
export function otherDocumentAsked(context: AnswerContext, document: IndexedDocument): PlanReference | undefined {
  const { references = [], tokens } = context.question;
  return references.find((reference) => {
    if (isNumberOf(document, reference)) return false;
    const before = tokens.slice(0, reference.from).map((token) => token.folded);
    return !before.some((word, i) => PLAN_WORDS.test(`${word} ${before[i + 1] ?? ''}`));
  });
}

/** True where a document bears the number, or is cited with it. */
export function isNumberOf({ identity }: IndexedDocument, reference: PlanReference): boolean {
  const numbers = [identity.number ?? '', ...identity.citedAs.map((cited) => cited.number)];
  return numbers.some((number) => isReferredTo(reference, number, foldMarks));
}

/** A fact about a document that this plan only cites: what the citation says of it, and nothing else. */
export function findFactOfCited(context: AnswerContext, document: IndexedDocument, reference: PlanReference): Finding {
  const { fact } = context.question;
  const cited = citationsOf(document, reference);
  const tells = (one: CitedDocument) =>
    fact === 'issuer' ? one.issuer !== '' : fact === 'date' ? datesOf(one.text).length > 0 : fact !== 'signer';
  const told = HELD_BY_CITATIONS.has(fact ?? '') ? cited.find(tells) : undefined;
  if (!told) return onlyCited(context, document, reference, cited);
  const citation = cite(document, spanOf(told));
  const said = verdict(context, told);
  return {
    document,
    found: true,
    confidence: 1,
    ...(said === `${context.wording.no} ` ? { denies: true } : {}),
    sentence: `${said}${placeLabel(document)}: ${capital(clip(citation.quote, 500))}.`,
    short: `${said}${clip(citation.quote, 260)}`,
    details: [],
    notes: [],
    citations: [citation],
  };
}

/** What a citation says of the document cited. */
const HELD_BY_CITATIONS: ReadonlySet<string> = new Set(['issuer', 'date', 'number', 'basis', 'overview']);

/** A fact of its head or its foot asked of a document that is not this plan: "ai ký chỉ thị 37-CT/TW". */
export function findOwnFactOfCited(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const { intent, fact } = context.question;
  if (intent !== 'document' || !fact || fact === 'basis' || fact === 'overview') return undefined;
  const other = otherDocumentAsked(context, document);
  return other && findFactOfCited(context, document, other);
}

/**
 * "Nghị quyết 43 nói gì", of a plan that does not cite it: what is said of other resolutions is no answer, nor is what the
 * plan itself says of the matter where it is asked what that document says of it.
 */
export function findUncited(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const other = otherDocumentAsked(context, document);
  if (!other) return undefined;
  const cited = citationsOf(document, other);
  const says = other.from === 0 && carriersOf(context, other).length <= 1 && SAYS.test(wordsAfter(context, other));
  if (says) return onlyCited(context, document, other, cited);
  if (cited.length > 0) return undefined;
  const beside = topicTerms(context).some(
    (term) => !term.light && !isPeriod(term) && (term.position < other.from || term.position >= other.to),
  );
  return beside ? undefined : onlyCited(context, document, other, []);
}

/** What a document lays down that no plan of the corpus is, and this one only cites; nothing for one that several carry out. */
export function findInsideCited(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const { index, question } = context;
  const reference = otherDocumentAsked(context, document);
  if (!reference || index.documents.some((one) => isNumberOf(one, reference))) return undefined;
  const cited = citationsOf(document, reference);
  if (asksWhatItSays(context, reference)) return onlyCited(context, document, reference, cited);
  const carriers = carriersOf(context, reference);
  const after = wordsAfter(context, reference);
  // What several plans carry out is often named for what they say; its own parts are not.
  const inside =
    carriers.length > 1
      ? HAS_PARTS.test(after)
      : LAYS_DOWN.test(after) || (question.intent === 'target' && question.wantsAmount && reference.from === 0);
  return inside ? onlyCited(context, document, reference, cited) : undefined;
}

/** "… nói gì về bác sĩ", "… đặt bao nhiêu giường bệnh": the words behind a document, in folded words spelled with i for y. */
const SAYS_OF =
  /^(?:(?:so|cua|ngay \S+|nay|do|thi|o|ben|co|phai|duoc|da) )*(?:(?:noi|neu|viet|ghi|ban|de cap|nhac|qui dinh|yeu cau|xac dinh|giao|dat|dat ra|de ra) (?:\S+ ){0,2}?(?:gi|nhung gi|sao|the nao|ra sao|ntn|bao nhieu|may)(?: |$)|says? |state|set|require)/u;

/**
 * What a document says of a matter, the plan's place or its own issuer beside its number or not ("nq 05-nq/tu hậu giang nói
 * gì về bác sĩ"): the plan's words are not that document's. What a plan of the corpus carries out before all is what its own
 * words are asked by.
 */
function asksWhatItSays(context: AnswerContext, reference: PlanReference): boolean {
  const { index, question } = context;
  const main = index.documents.some(({ identity }) =>
    identity.carriesOut.slice(0, 1).some((number) => isReferredTo(reference, number, foldMarks)),
  );
  if (main) return false;
  const names = [...placeMatcher().match(question.tokens), ...agencyMatcher().match(question.tokens)];
  const named = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  const telling = topicTerms(context).filter(
    (term) => !term.light && !isPeriod(term) && (term.position < reference.from || term.position >= reference.to),
  );
  if (telling.length === 0 || telling.some((term) => term.position < reference.from)) return false;
  const after = question.tokens.flatMap((token, at) => (at < reference.to || named(at) ? [] : [token]));
  return SAYS_OF.test(foldedWords(after));
}

/** The plans that carry the document out. */
function carriersOf({ index }: AnswerContext, reference: PlanReference): IndexedDocument[] {
  return index.documents.filter(({ identity }) =>
    identity.carriesOut.some((number) => isReferredTo(reference, number, foldMarks)),
  );
}

function wordsAfter({ question }: AnswerContext, reference: PlanReference): string {
  return question.tokens
    .slice(reference.to)
    .map((token) => token.folded)
    .join(' ');
}

/** The places that cite the document, those that say most of it first. */
function citationsOf(document: IndexedDocument, reference: PlanReference): CitedDocument[] {
  return [...citedIn(document.plan.passages)]
    .filter((one) => isReferredTo(reference, one.code, foldMarks))
    .sort((a, b) => b.text.length - a.text.length);
}

/** The words that cite it, without the beginning of a name that they break off in ("của Hội | nghị lần thứ bảy"). */
function spanOf({ passage, start, end, text }: CitedDocument): Span {
  return { passage: passage.index, start, end: end - (/\s+của(?:\s+\p{Lu}\p{Ll}+)?$/u.exec(text)?.[0].length ?? 0) };
}

function onlyCited(
  context: AnswerContext,
  document: IndexedDocument,
  reference: PlanReference,
  cited: readonly CitedDocument[],
): Finding {
  const { wording, question } = context;
  const number = question.tokens
    .slice(reference.from, reference.to)
    .map((token) => token.text)
    .join(' ');
  const [first] = cited;
  const sentence = wording.onlyCited(number, document.identity.title);
  if (!first) return silent(document, sentence, wording.noTargetShort);
  const citation = cite(document, { ...spanOf(first), end: endOfTitle(first) });
  const near = {
    text: wording.mentions(wording.section(citation.section), clip(citation.quote)),
    citations: [citation],
  };
  return { ...silent(document, sentence, wording.noTargetShort, { ...near, mention: near }), confidence: 0.9 };
}

/** "Do UBND tỉnh ban hành phải không", "ngày 27/11/2023 đúng không": held against what the citation says. */
function verdict({ question, wording }: AnswerContext, cited: CitedDocument): string {
  if (!question.yesNo) return '';
  if (question.fact === 'issuer' && question.agencies.length > 0) {
    const issuers = agencyIdsOf(cited.issuer);
    // A symbol ("NQ/TW") is of several bodies: it settles nothing where the issuer is named.
    const holds = question.agencies.some(({ id }) =>
      issuers.length > 0 ? issuers.includes(id) : issuerOfCode(cited.code, id),
    );
    return `${holds ? wording.yes : wording.no} `;
  }
  const claimed = datesOf(question.text);
  if (question.fact === 'date' && claimed.length === 0 && question.years.length > 0) {
    const dated = datesOf(cited.text).some((date) => question.years.some((year) => date.endsWith(`/${year}`)));
    return `${dated ? wording.yes : wording.no} `;
  }
  if (question.fact !== 'date' || claimed.length === 0) return '';
  return `${claimed.every((date) => datesOf(cited.text).includes(date)) ? wording.yes : wording.no} `;
}
