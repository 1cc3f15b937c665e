import type { IndexedDocument } from '../index/index.ts';
import type { Passage } from '../plan/index.ts';
import { foldedPhrase, tokenize } from '../text/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { cite } from './cite.ts';
import type { AnswerContext } from './context.ts';
import { type Finding, silent } from './finding.ts';

/** Facts about a plan itself: who signed and issued it, its number, date and status, what it rests on, who receives it. */
export function findDocumentFact(context: AnswerContext, document: IndexedDocument): Finding {
  const { question } = context;
  const own = new Set(agencyIdsOf(document.identity.issuer ?? ''));
  const others = question.agencies.filter((agency) => !own.has(agency.id));
  const code = question.tokens.some((token) => /^\d+[-/]\p{L}/u.test(token.exact));
  switch (question.fact) {
    case 'signer':
      return signer(context, document);
    case 'recipients':
      return recipients(context, document);
    case 'status':
      return status(context, document);
    case 'issuer':
      return stated(
        context,
        document,
        context.wording.issuer(document.identity.issuer ?? '', document.identity.title),
        document.identity.issuer ?? '',
      );
    case 'number':
      return others.length > 0 || code ? basis(context, document) : number(context, document);
    case 'date':
      return others.length > 0 || code ? basis(context, document) : date(context, document);
    case 'basis':
      return basis(context, document);
    default:
      return overview(context, document);
  }
}

function ofKind(document: IndexedDocument, ...kinds: Passage['kind'][]): Passage[] {
  return document.plan.passages.filter((passage) => kinds.includes(passage.kind));
}

function whole(passage: Passage) {
  return { passage: passage.index, start: 0, end: passage.text.length };
}

function stated(
  _context: AnswerContext,
  document: IndexedDocument,
  sentence: string,
  short: string,
  passages = ofKind(document, 'title', 'preamble'),
): Finding {
  const longest = [...passages].sort((a, b) => b.text.length - a.text.length).slice(0, 2);
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short,
    details: [],
    notes: [],
    citations: longest.map((passage) => cite(document, whole(passage))),
  };
}

/** The passages above the first section that show something; where none does, the longest. */
function headWith(document: IndexedDocument, shows: (text: string) => boolean): Passage[] {
  const head = ofKind(document, 'title', 'preamble');
  const showing = head.filter((passage) => shows(passage.text)).slice(0, 1);
  return showing.length > 0 ? showing : head;
}

/** "19/11/2025". */
function writeDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** What a document is and what it is about. */
export function overview(context: AnswerContext, document: IndexedDocument): Finding {
  const { title, subject } = document.identity;
  const own = ofKind(document, 'title').filter(
    (passage) => subject && foldedPhrase(subject).includes(foldedPhrase(passage.text).slice(0, 30)),
  );
  const sentence = subject ? context.wording.about(title, subject) : context.wording.overview(title);
  const shown = own.length > 0 ? own : ofKind(document, 'title');
  return {
    ...stated(context, document, sentence, title, shown),
    citations: shown.slice(0, 6).map((passage) => cite(document, whole(passage))),
  };
}

function signer(context: AnswerContext, document: IndexedDocument): Finding {
  const block = ofKind(document, 'signature');
  if (block.length === 0)
    return silent(document, context.wording.noSigner(document.identity.title), context.wording.noTargetShort);
  const name = block.findLast((passage) => /^(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+$/u.test(passage.text));
  const roles = block.filter((passage) => passage !== name).map((passage) => passage.text);
  const role = roles.at(-1) ?? '';
  const citations = block.map((passage) => cite(document, whole(passage)));
  if (!name) {
    return silent(document, context.wording.signerUnnamed(role, document.identity.title), role, {
      text: '',
      citations,
    });
  }
  const sentence = context.wording.signer(name.text, role, document.identity.title);
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short: name.text,
    details: [],
    notes: [],
    citations: [cite(document, whole(name)), ...citations],
  };
}

function recipients(context: AnswerContext, document: IndexedDocument): Finding {
  const lines = ofKind(document, 'recipients').slice(1);
  const names: string[] = [];
  for (const passage of lines) {
    const broken = /,\s*$/u.test(document.plan.passages[passage.index - 1]?.text ?? '');
    const name = passage.text.slice(passage.markerLength).replace(/[;,.:\s]+$/u, '');
    // A line without a mark goes on with the one above.
    if (passage.markerLength === 0 && names.length > 0) names[names.length - 1] += `${broken ? ',' : ''} ${name}`;
    else names.push(name);
  }
  if (lines.length === 0)
    return silent(document, context.wording.noRecipients(document.identity.title), context.wording.noTargetShort);
  const list = names.join('; ');
  return {
    document,
    found: true,
    confidence: 1,
    sentence: context.wording.recipients(list, document.identity.title),
    short: list,
    details: [],
    notes: [],
    citations: lines.map((passage) => cite(document, whole(passage))),
  };
}

function status(context: AnswerContext, document: IndexedDocument): Finding {
  const doubt = document.doubts.find((one) => one.kind === 'draft');
  if (document.identity.status !== 'draft') {
    return stated(
      context,
      document,
      context.wording.issued(document.identity.title),
      document.identity.title,
      ofKind(document, 'title'),
    );
  }
  const citations = doubt?.span
    ? [cite(document, doubt.span)]
    : ofKind(document, 'title')
        .slice(0, 1)
        .map((passage) => cite(document, whole(passage)));
  return {
    document,
    found: true,
    confidence: 1,
    sentence: context.wording.draft(document.identity.title),
    short: context.wording.draftNote(document.identity.title),
    details: [],
    notes: [],
    citations,
  };
}

function number(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  if (document.identity.number)
    return stated(
      context,
      document,
      wording.number(document.identity.number, document.identity.title),
      document.identity.number,
      headWith(document, (text) => text.replace(/\s+/gu, '').includes(document.identity.number!)),
    );
  return notStated(
    context,
    document,
    'blank-number',
    wording.blankNumber(document.identity.title),
    wording.noNumberOfDocument(document.identity.title),
  );
}

function date(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const { date: day, title } = document.identity;
  if (day) {
    const written = writeDate(day);
    const pattern = new RegExp(
      day
        .split('-')
        .reverse()
        .map((part) => `0?${Number(part)}`)
        .join('\\D{1,9}'),
      'u',
    );
    return stated(
      context,
      document,
      wording.date(written, title),
      written,
      headWith(document, (text) => pattern.test(text)),
    );
  }
  return notStated(
    context,
    document,
    'blank-date',
    wording.blankDate(document.identity.title),
    wording.noDate(document.identity.title),
  );
}

/** A number or date that the text leaves open: another document may cite it. */
function notStated(
  context: AnswerContext,
  document: IndexedDocument,
  kind: 'blank-number' | 'blank-date',
  blank: string,
  absent: string,
): Finding {
  const doubt = document.doubts.find((one) => one.kind === kind);
  const own = doubt?.span ? [cite(document, doubt.span)] : [];
  for (const cited of document.identity.citedAs) {
    const other = context.index.documents.find((one) => one.plan.documentId === cited.by);
    const passage = other?.plan.passages.find((one) => one.text.includes(cited.number));
    if (!other || !passage) continue;
    const at = passage.text.indexOf(cited.number);
    const stop = passage.text.slice(at).search(/\s(?:và|của|về)\s/u);
    const span = {
      passage: passage.index,
      start: Math.max(0, passage.text.lastIndexOf('Chương trình', at)),
      end: stop < 0 ? passage.text.length : at + stop,
    };
    const dateText = cited.date ? /ngày\s+(\d{1,2}\/\d{1,2}\/\d{4})/u.exec(passage.text.slice(at))?.[1] : undefined;
    return {
      document,
      found: true,
      confidence: 1,
      sentence: `${doubt ? blank : absent} ${context.wording.citedAs(other.identity.title, cited.number, dateText)}`,
      short: cited.number,
      details: [],
      notes: [],
      citations: [cite(other, span), ...own],
    };
  }
  return silent(
    document,
    doubt ? blank : absent,
    context.wording.noTargetShort,
    own.length > 0 ? { text: '', citations: own } : undefined,
  );
}

const CITED =
  /((?:Nghị quyết|Kế hoạch|Chương trình hành động|Chương trình|Chỉ thị|Quyết định|Đề án|Kết luận|Thông báo)(?: của [^,;()]{3,40}? ban hành kèm theo Nghị quyết)?(?: số)?\s+\d+(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*)(?:,?\s+(?:ngày\s+)?(\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}))?(?:\s+của\s+((?:\p{Lu}[\p{L}]*|và|nhân|dân|tỉnh|huyện|ủy|uỷ|hành|ương|vụ|trị|thứ|lần|bảy|tám|nghị)(?:\s+(?:\p{Lu}[\p{L}]*|hành|ương|vụ|tỉnh|huyện|ủy|uỷ|trị|nhân|dân|khóa|bộ))*))?/gu;

/** The documents that a plan carries out or rests on, with number, date and issuer as its opening cites them. */
function basis(context: AnswerContext, document: IndexedDocument): Finding {
  const { question, wording } = context;
  const codes = question.tokens.filter((token) => /^\d+[-/]\p{L}/u.test(token.exact)).map((token) => token.folded);
  // A document asked for by its number may be cited anywhere.
  const passages = codes.length > 0 ? document.plan.passages : ofKind(document, 'preamble', 'title');
  const seen = new Map<
    string,
    { text: string; passage: Passage; start: number; end: number; issuer: string; kind: string; code: string }
  >();
  for (const passage of passages) {
    for (const match of passage.text.matchAll(CITED)) {
      const code = /\d+(?:\/\d{4})?\s?[-/].+$/u.exec(match[1]!)![0].replace(/\s+/gu, '');
      const known = seen.get(code);
      if (known && known.text.length >= match[0].length) continue;
      seen.set(code, {
        text: match[0],
        passage,
        start: match.index,
        end: match.index + match[0].length,
        issuer: match[3] ?? '',
        kind: match[1]!.split(/\s(?:số|của|\d)/u)[0]!,
        code,
      });
    }
  }
  const own = new Set(agencyIdsOf(document.identity.issuer ?? ''));
  const asked = question.agencies.filter((agency) => !own.has(agency.id));
  const kinds = tokenize(question.text)
    .map((token) => token.folded)
    .join(' ');
  let list = [...seen.values()];
  const byCode = list.filter((one) => codes.includes(tokenize(one.code)[0]?.folded ?? ''));
  const byIssuer = list.filter((one) =>
    asked.some((agency) => agencyIdsOf(one.issuer).includes(agency.id) || issuerOfCode(one.code, agency.id)),
  );
  if (codes.length > 0) list = byCode;
  else if (byIssuer.length > 0) {
    const sameKind = byIssuer.filter((one) => kinds.includes(foldedPhrase(one.kind)));
    list = sameKind.length > 0 ? sameKind : byIssuer;
  }
  if (list.length === 0) return silent(document, wording.noBasis(document.identity.title), wording.noTargetShort);
  const text = list.map((one) => one.text.replace(/\s+của\s+(?:Hội|Ban|Bộ)$/u, '')).join('; ');
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.basis(document.identity.title, text),
    short: text,
    details: [],
    notes: [],
    citations: list.map((one) => cite(document, { passage: one.passage.index, start: one.start, end: one.end })),
  };
}

/** A document's number names its issuer: `-CTr/TU` is a provincial party committee's, `/KH-UBND` a people's committee's. */
function issuerOfCode(code: string, agencyId: string): boolean {
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
