import type { IndexedDocument } from '../index/index.ts';
import type { Passage } from '../plan/index.ts';
import { foldedPhrase } from '../text/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { findBasis } from './answer-basis.ts';
import { findOutline } from './answer-outline.ts';
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
      return issuer(context, document);
    case 'number':
      return others.length > 0 || code ? findBasis(context, document) : number(context, document);
    case 'date':
      return others.length > 0 || code ? findBasis(context, document) : date(context, document);
    case 'basis':
      return findBasis(context, document);
    case 'pages':
      return pages(context, document);
    case 'outline':
      return findOutline(context, document);
    default:
      return overview(context, document);
  }
}

/** Who issued the plan; a claim of the question about it is confirmed or denied. */
function issuer(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const name = document.identity.issuer ?? '';
  if (!name) return silent(document, wording.noIssuer(document.identity.title), wording.noTargetShort);
  const claimed = question.yesNo && question.agencies.length > 0;
  const own = agencyIdsOf(name);
  const holds = question.agencies.some((agency) => own.includes(agency.id));
  const sentence = wording.issuer(name, document.identity.title);
  const unnamed = document.doubts.some((doubt) => doubt.kind === 'unnamed-place');
  return {
    ...stated(context, document, claimed ? `${holds ? wording.yes : wording.no} ${sentence}` : sentence, name),
    notes: unnamed ? [wording.unnamedDistrict(document.identity.title)] : [],
  };
}

/** How many pages the plan has; the last of them is cited. */
function pages(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const count = document.plan.pages;
  const last = document.plan.passages.findLast((passage) => passage.pages.some((page) => page === count));
  if (count === 0 || !last) return silent(document, wording.noPages(document.identity.title), wording.noTargetShort);
  return {
    ...stated(context, document, wording.pageCount(count, document.identity.title), wording.pageCountShort(count), [
      last,
    ]),
    computed: [wording.pageCountShort(count)],
  };
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
  const verdict = verdictOnSigner(context, role, name?.text);
  if (!name) {
    const unnamed = context.wording.signerUnnamed(role, document.identity.title);
    if (verdict) return { ...stated(context, document, `${verdict}${unnamed}`, role), citations };
    return silent(document, unnamed, role, { text: '', citations });
  }
  const sentence = `${verdict}${context.wording.signer(name.text, role, document.identity.title)}`;
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

const OFFICE =
  /(?:phó chủ tịch thường trực|phó chủ tịch|chủ tịch|phó bí thư thường trực|phó bí thư|bí thư|phó thủ tướng|thủ tướng|phó giám đốc|giám đốc|bộ trưởng)/iu;

/** "Do Chủ tịch ký phải không", "Trần Văn A ký đúng không": yes or no; nothing where nothing is claimed. */
function verdictOnSigner(context: AnswerContext, role: string, name: string | undefined): string {
  const { question, wording } = context;
  if (!question.yesNo) return '';
  const office = OFFICE.exec(question.text)?.[0];
  const asked = foldedPhrase(question.text);
  if (office) return `${foldedPhrase(office) === foldedPhrase(role) ? wording.yes : wording.no} `;
  const person = /(?:\p{Lu}\p{Ll}+\s){2,3}\p{Lu}\p{Ll}+/u.test(question.text);
  if (!name || !person) return '';
  return `${asked.includes(foldedPhrase(name)) ? wording.yes : wording.no} `;
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
  const official = /chính thức|chinh thuc|official|hiệu lực|hieu luc|ban hành|ban hanh/iu.test(context.question.text);
  const draft = document.identity.status === 'draft';
  const verdict = context.question.yesNo ? `${official === draft ? context.wording.no : context.wording.yes} ` : '';
  if (!draft) {
    return stated(
      context,
      document,
      `${verdict}${context.wording.issued(document.identity.title)}`,
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
    sentence: `${verdict}${context.wording.draft(document.identity.title)}`,
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
