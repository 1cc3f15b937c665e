import type { IndexedDocument } from '../../index/index.ts';
import { codesIn, type DocumentFact } from '../../question/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';
import { mergeFindings } from '../parts.ts';
import { findBasis } from './answer-basis.ts';
import { findFactOfCited, otherDocumentAsked } from './answer-cited-document.ts';
import { date, number } from './answer-number-and-date.ts';
import { findOutline } from './answer-outline.ts';
import { recipients } from './answer-recipients.ts';
import { signer } from './answer-signer.ts';
import { status } from './answer-status.ts';
import { ofKind, stated, whole } from './document-head.ts';

/** Facts about a plan itself: who signed and issued it, its number, date and status, what it rests on, who receives it. */
export function findDocumentFact(context: AnswerContext, document: IndexedDocument): Finding {
  const { fact, alsoFacts = [] } = context.question;
  const findings = [fact, ...alsoFacts].map((one) => findOneFact(withFact(context, one), document));
  const answered = findings.some((finding) => finding.found);
  return answered && findings.length > 1 ? mergeFindings(findings, context.wording) : findings[0]!;
}

function withFact(context: AnswerContext, fact: DocumentFact | undefined): AnswerContext {
  return fact === context.question.fact ? context : { ...context, question: { ...context.question, fact: fact! } };
}

function findOneFact(context: AnswerContext, document: IndexedDocument): Finding {
  const { question } = context;
  const other = otherDocumentAsked(context, document);
  if (other) return findFactOfCited(context, document, other);
  const own = new Set(issuerIdsOf(document.identity));
  const others = question.agencies.filter((agency) => !own.has(agency.id));
  const code = codesIn(question.tokens).length > 0;
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
      if (question.yesNo && code) return number(context, document);
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

/** "Là huyện nào", "tên huyện là gì": the name itself is asked for. */
const ASKS_NAME =
  /(?:là|la|của|cua) (?:huyện|huyen|xã|xa) (?:nào|nao|gì|gi)|(?:tên|ten) (?:là |la )?(?:huyện|huyen|gì|gi)|(?:huyện|huyen) (?:tên|ten|gì|gi)|name of the district|which district/iu;

/** Who issued the plan; a claim of the question about it is confirmed or denied. */
export function issuer(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const name = document.identity.issuer ?? '';
  if (!name) return silent(document, wording.noIssuer(document.identity.title), wording.noTargetShort);
  const { claimedLevel } = question;
  const claimed = question.yesNo && (question.agencies.length > 0 || claimedLevel !== undefined);
  const own = agencyIdsOf(name);
  const holds = claimedLevel
    ? claimedLevel === document.identity.place?.level
    : question.agencies.some((agency) => own.includes(agency.id));
  const sentence = wording.issuer(name, document.identity.title);
  const unnamed = document.doubts.some((doubt) => doubt.kind === 'unnamed-place');
  if (unnamed && ASKS_NAME.test(question.text))
    return silent(document, wording.districtNotNamed(document.identity.title), wording.noTargetShort);
  return {
    ...stated(document, claimed ? `${holds ? wording.yes : wording.no} ${sentence}` : sentence, name),
    notes: unnamed ? [wording.unnamedDistrict(document.identity.title)] : [],
  };
}

/** How many pages the plan has; the last of them is cited. */
export function pages(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const count = document.plan.pages;
  const last = document.plan.passages.findLast((passage) => passage.pages.some((page) => page === count));
  if (count === 0 || !last) return silent(document, wording.noPages(document.identity.title), wording.noTargetShort);
  return {
    ...stated(document, wording.pageCount(count, document.identity.title), wording.pageCountShort(count), [last]),
    computed: [wording.pageCountShort(count)],
  };
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
    ...stated(document, sentence, title, shown),
    citations: shown.slice(0, 6).map((passage) => cite(document, whole(passage))),
  };
}
