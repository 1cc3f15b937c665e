import type { IndexedDocument } from '../../index/index.ts';
import type { Passage, Span } from '../../plan/index.ts';
import { codesIn, type TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import { foldedPhrase, foldedWords, tokenize } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, placeLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';

const CITED =
  /((?:Nghị quyết|Kế hoạch|Chương trình hành động|Chương trình|Chỉ thị|Quyết định|Đề án|Kết luận|Thông báo)(?: của [^,;()]{3,40}? ban hành kèm theo Nghị quyết)?(?: số)?\s+\d+(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*)(?:,?\s+(?:ngày\s+)?(\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}))?(?:\s+của\s+((?:\p{Lu}[\p{L}]*|và|nhân|dân|tỉnh|huyện|ủy|uỷ|hành|ương|vụ|trị|thứ|lần|bảy|tám|nghị|hội|phủ|tướng)(?:\s+(?:\p{Lu}[\p{L}]*|hành|ương|vụ|thư|tỉnh|huyện|ủy|uỷ|trị|nhân|dân|khóa|bộ|hội|phủ|tướng))*))?/gu;

/** A document that a plan cites by its number. */
export interface CitedDocument {
  /** The words that cite it, with date and issuer where they stand there. */
  text: string;
  passage: Passage;
  start: number;
  end: number;
  issuer: string;
  /** "Nghị quyết", "Chỉ thị". */
  kind: string;
  /** "08-CT/TU". */
  code: string;
}

/** The documents that passages cite by their numbers, in order. */
export function* citedIn(passages: readonly Passage[]): Generator<CitedDocument> {
  for (const passage of passages) {
    for (const match of passage.text.matchAll(CITED)) {
      yield {
        text: match[0],
        passage,
        start: match.index,
        end: match.index + match[0].length,
        issuer: match[3] ?? '',
        kind: match[1]!.split(/\s(?:số|của|\d)/u)[0]!,
        code: /\d+(?:\/\d{4})?\s?[-/].+$/u.exec(match[1]!)![0].replace(/\s+/gu, ''),
      };
    }
  }
}

const KINDS = 'nghi quyet|chi thi|quyet dinh|ke hoach|chuong trinh|de an|ket luan|thong bao|nghi dinh|luat';
const ASKS_WHICH = new RegExp(`(?:^| )(?:${KINDS}|van ban) (?:nao|so may|gi)(?: |$)`, 'u');

/** True where a question is about a document that a plan cites: "chỉ thị nào … về …", "Chỉ thị 37-CT/TW … của ai". */
export function asksForCited(context: AnswerContext): boolean {
  const { question } = context;
  if (!['content', 'lead', 'deadline', 'target', 'document'].includes(question.intent)) return false;
  const spoken = foldedWords(question.tokens);
  // "Việc đưa Nghị quyết 42 … do ban nào chủ trì" asks who leads, not whose the resolution is.
  if (question.intent === 'lead' && !/(?:^| )cua (?:ai|co quan nao|bo nao|ban nao|don vi nao)(?: |$)/u.test(spoken))
    return false;
  // "Nghị quyết 42 nói gì?": what the plans that cite it say that it is about.
  if (topicTerms(context).every((term) => term.light || KIND_CONCEPTS.has(term.concept?.id ?? '')))
    return question.intent === 'content' && question.agencies.length === 0 && ITSELF.test(spoken);
  if (CITES.test(spoken) && ASKS_NUMBER.test(spoken)) return true;
  return codesOf(question.tokens).length > 0 || (ASKS_WHICH.test(spoken) && !question.compare) || NUMBERED.test(spoken);
}

/** "Chỉ thị về … mà kế hoạch nhắc tới là số mấy", "số và ngày nghị quyết mà kế hoạch dẫn ra". */
const CITES = new RegExp(`(?:^| )(?:${KINDS}) (?:\\S+ )*(?:dan|vien dan|trich dan|nhac|neu ten)(?: |$)`, 'u');
const ASKS_NUMBER = /(?:^| )so (?:may|bao nhieu|nao|gi|va ngay|ngay|hieu)(?: |$)/u;

const NUMBERED = /(?:^| )(?:nghi quyet|chi thi|quyet dinh|ket luan|nghi dinh) (?:so )?\d{1,3}(?: |$)/u;
const ITSELF = /(?:^| )(?:nghi quyet|chi thi|ket luan) (?:so )?\d{1,3}(?:[-/]\S+)?(?: |$)/u;
/** Concepts that are kinds of documents. */
export const KIND_CONCEPTS = new Set([
  'nghi-quyet',
  'chi-thi',
  'quyet-dinh',
  'ke-hoach',
  'chuong-trinh-hanh-dong',
  'de-an',
]);
/** Least share of the topic that the cited document's own title must cover. */
const ENOUGH = 0.7;
/** Where its number is named too, the topic need only not be another one. */
const ENOUGH_NUMBERED = 0.4;
/** What a date is worth among places that cite the same document. */
const DATED = 0.05;
const DAY = /\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}/u;

/** A document that the plan cites within its tasks, found by its number or by what its title is about. */
export function findCited(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const { question } = context;
  const codes = codesOf(question.tokens);
  const spoken = foldedWords(question.tokens);
  const kinds = KINDS.split('|').filter((kind) => new RegExp(`(?:^| )${kind}(?: |$)`, 'u').test(spoken));
  const own = new Set(issuerIdsOf(document.identity));
  const issuers = question.agencies.filter((agency) => !own.has(agency.id));
  const terms = topicTerms(context).filter((term) => !KIND_CONCEPTS.has(term.concept?.id ?? ''));
  const numbered = codes.length > 0 || NUMBERED.test(spoken);
  let best: { one: CitedDocument; end: number; coverage: number; score: number } | undefined;
  for (const one of citedIn(document.plan.passages)) {
    if (one.passage.kind === 'title' || !numberFits(one, codes, spoken)) continue;
    // "Chương trình … ban hành kèm theo Nghị quyết số …" is asked for by either.
    const called = foldedPhrase(one.text.slice(0, one.text.search(/\d/u)));
    if (kinds.length > 0 && !kinds.some((kind) => called.includes(kind))) continue;
    const issued = issuers.some(({ id }) => isCitedAsOf(one, id));
    if (issuers.length > 0 && codes.length === 0 && !issued) continue;
    const end = endOfTitle(one);
    const coverage = coverageOf(context, terms, one.passage.text.slice(one.start, end));
    // Of the places that cite it, the one that gives its date tells most.
    const dated = DAY.test(one.text) ? DATED : 0;
    if (coverage >= (numbered ? ENOUGH_NUMBERED : ENOUGH) && (!best || coverage + dated > best.score))
      best = { one, end, coverage, score: coverage + dated };
  }
  if (!best) return undefined;
  const citation = cite(document, { passage: best.one.passage.index, start: best.one.start, end: best.end });
  return {
    document,
    found: true,
    confidence: best.coverage,
    sentence: `${placeLabel(document)}: ${capital(clip(citation.quote, 500))}.`,
    short: clip(citation.quote, 260),
    details: [],
    notes: [],
    citations: [citation],
  };
}

function coverageOf(context: AnswerContext, terms: readonly TopicTerm[], text: string): number {
  const words = terms.filter((term) => !term.light && !isPeriod(term));
  return words.length === 0 ? 1 : matchTopic(words, profileText(text), context.statistics).coverage;
}

/** "Áp dụng", "giai đoạn", "tầm nhìn": what is asked of the document, not what it is about. */
export function isPeriod(term: TopicTerm): boolean {
  return /^(?:ap dung|giai doan|tam nhin|ban hanh|ngay|dan chieu|trich dan|vien dan|dan|nhac|dau)$/u.test(
    foldedWords(term.tokens),
  );
}

function codesOf(tokens: readonly { exact: string; folded: string }[]): string[] {
  return codesIn(tokens).map((token) => token.folded);
}

function numberFits(one: CitedDocument, codes: readonly string[], spoken: string): boolean {
  if (codes.length > 0) return codes.includes(tokenize(one.code)[0]?.folded ?? '');
  const number = NUMBERED.exec(spoken)?.[0].match(/\d+/u)?.[0];
  return !number || Number(number) === Number.parseInt(one.code, 10);
}

/** Where a plan's opening cites a document with most of its date, issuer and title. */
export function longestCitation(document: IndexedDocument, isIt: (code: string) => boolean): Span | undefined {
  let best: { span: Span; worth: number } | undefined;
  for (const one of citedIn(
    document.plan.passages.filter(({ kind }) => kind === 'preamble' || kind === 'title' || kind === 'text'),
  )) {
    if (!isIt(one.code) || !/TW$/u.test(one.code)) continue;
    const span = { passage: one.passage.index, start: one.start, end: endOfTitle(one) };
    const length = span.end - span.start;
    // One that gives its date tells more than a longer one.
    const worth = length + (DAY.test(one.text) ? LONGEST_SHARED : 0);
    if (length < LONGEST_SHARED && (!best || worth > best.worth)) best = { span, worth };
  }
  return best?.span;
}

/** Longest citation of what plans carry out. */
const LONGEST_SHARED = 400;

/** The title goes on after the issuer: up to the end of the clause, its short form or the next document cited. */
export function endOfTitle(one: CitedDocument): number {
  const rest = one.passage.text.slice(one.end);
  // What a document carries out belongs to its title: "… triển khai thực hiện | Chỉ thị số …".
  const stop = rest.search(
    /;|\.(?:\s|$)|\s?\((?:viết tắt|sau đây|gọi tắt|(?:Nghị quyết|Kế hoạch|Chỉ thị|Quyết định|Kết luận) số)|(?<!(?:thực hiện|triển khai|quán triệt|theo)),?\s(?:và\s)?(?:Nghị quyết|Kế hoạch|Chỉ thị|Quyết định|Kết luận) số/u,
  );
  return stop < 0 ? one.passage.text.length : one.end + stop;
}

/** The documents that a plan carries out or rests on, with number, date and issuer as its opening cites them. */
export function findBasis(context: AnswerContext, document: IndexedDocument): Finding {
  const { question, wording } = context;
  const codes = codesOf(question.tokens);
  // A document asked for by its number may be cited anywhere.
  const passages =
    codes.length > 0
      ? document.plan.passages
      : document.plan.passages.filter((passage) => passage.kind === 'preamble' || passage.kind === 'title');
  const seen = new Map<string, CitedDocument>();
  for (const one of citedIn(passages)) {
    const known = seen.get(one.code);
    if (!known || known.text.length < one.text.length) seen.set(one.code, one);
  }
  const own = new Set(issuerIdsOf(document.identity));
  const asked = question.agencies.filter((agency) => !own.has(agency.id));
  const kinds = foldedWords(tokenize(question.text));
  let list = [...seen.values()];
  const byCode = list.filter((one) => codes.includes(tokenize(one.code)[0]?.folded ?? ''));
  const byIssuer = list.filter((one) => asked.some(({ id }) => isCitedAsOf(one, id)));
  if (codes.length > 0) list = byCode;
  else if (byIssuer.length > 0) {
    const sameKind = byIssuer.filter((one) => kinds.includes(foldedPhrase(one.kind)));
    list = sameKind.length > 0 ? sameKind : byIssuer;
  }
  if (list.length === 0) return silent(document, wording.noBasis(document.identity.title), wording.noTargetShort);
  // A resolution that contradicts the rest of the text is cited too: its doubt is told with it.
  const resolutions = codes.length === 0 && list.some(({ kind }) => kind === 'Nghị quyết');
  const others = resolutions ? document.doubts.filter((doubt) => doubt.kind === 'other-resolution') : [];
  const text = list.map((one) => one.text.replace(/\s+của\s+(?:Hội|Ban|Bộ)$/u, '')).join('; ');
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.basis(document.identity.title, text),
    short: text,
    details: [],
    notes: [],
    citations: [
      ...list.map((one) => cite(document, { passage: one.passage.index, start: one.start, end: one.end })),
      ...others.flatMap((doubt) => (doubt.span ? [cite(document, doubt.span)] : [])),
    ],
  };
}

/** True where a citation names a body as the issuer of what it cites, in words or by its number. */
export function isCitedAsOf({ issuer, code }: CitedDocument, agencyId: string): boolean {
  return agencyIdsOf(issuer).includes(agencyId) || issuerOfCode(code, agencyId);
}

/** A document's number names its issuer: `-CTr/TU` is a provincial party committee's, `/KH-UBND` a people's committee's. */
export function issuerOfCode(code: string, agencyId: string): boolean {
  const ending = code.replace(/^.*[-/]/u, '');
  const issuers: Record<string, string[]> = {
    TU: ['tinh-uy', 'btv-tinh-uy', 'bch-dang-bo'],
    UBND: ['ubnd-tinh'],
    CP: ['chinh-phu'],
    HU: ['huyen-uy'],
    TW: ['bch-tw', 'bo-chinh-tri', 'ban-bi-thu'],
  };
  return issuers[ending]?.includes(agencyId) ?? false;
}
