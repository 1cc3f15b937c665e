import type { IndexedDocument } from '../../index/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { ofKind, stated, whole } from './document-head.ts';

/** How long a plan is in force is not told by its being no draft. */
const STILL_IN_FORCE =
  /(?:còn|con|hết|het)(?: \S+){0,2} (?:hiệu lực|hieu luc|áp dụng|ap dung|giá trị|gia tri)|still (?:valid|in force)|expired/iu;

/** Whether the plan is a draft. */
export function status(context: AnswerContext, document: IndexedDocument): Finding {
  const doubt = document.doubts.find((one) => one.kind === 'draft');
  const official = /chính thức|chinh thuc|official|hiệu lực|hieu luc|ban hành|ban hanh/iu.test(context.question.text);
  const draft = document.identity.status === 'draft';
  const verdict = context.question.yesNo ? `${official === draft ? context.wording.no : context.wording.yes} ` : '';
  if (!draft && STILL_IN_FORCE.test(context.question.text))
    return silent(document, context.wording.noEndOfForce(document.identity.title), context.wording.noTargetShort);
  if (!draft) {
    return stated(
      document,
      `${verdict}${context.wording.issued(document.identity.title)}`,
      context.wording.issuedShort,
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
