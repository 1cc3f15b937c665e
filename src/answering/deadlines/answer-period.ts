import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldMarks, tokenize } from '../../text/index.ts';
import { type AnswerContext, askedAgencies, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { ofKind, stated } from '../documents/document-head.ts';
import { type Finding, silent } from '../finding.ts';

const PLAN = '(?:ke hoach|chuong trinh|de an|nghi quyet|quyet dinh)';
const DONE = '(?:thuc hien|trien khai|keo dai|ap dung|hoan thanh|ket thuc)';
/** How the time of a plan as a whole is asked for, folded. */
const WHOLE = new RegExp(
  `${PLAN}[^?]*? (?:duoc )?${DONE}(?: trong| tu| keo dai)? (?:den|toi|khi|bao|thoi gian|giai doan|nam nao|ngay nao|luc nao)|(?:thoi gian|thoi han) ${DONE}(?: cua)?(?: toan bo| ca)? ${PLAN}`,
  'u',
);

/** True where the time of a plan as a whole is asked for, whichever plan that is. */
export function asksForAPeriod(question: Question): boolean {
  return question.intent === 'deadline' && !question.report && WHOLE.test(foldMarks(question.text.toLowerCase()));
}

/** True where the time of this plan as a whole is asked for: what is asked about is no more than its title says. */
export function asksForPeriod(context: AnswerContext, document: IndexedDocument): boolean {
  if (!asksForAPeriod(context.question) || askedAgencies(context).length > 0) return false;
  const { title, subject } = document.identity;
  const said = new Set(tokenize(`${title} ${subject ?? ''}`).map((token) => token.folded));
  return topicTerms(context).every((term) => term.light || term.tokens.every((token) => said.has(token.folded)));
}

/** A stretch of years, or the one year that a title ends with or states before "của". */
const YEARS =
  /giai đoạn\s+((?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)|(?<!ngày[^;,]{0,30})(?:trong |cho )?năm\s+((?:19|20)\d\d)\s*$/iu;

/** A plan that does not state its time apart may do so in its title; the times of its tasks are none of the plan. */
export function periodByTitle(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  for (const passage of ofKind(document, 'title')) {
    const found = YEARS.exec(passage.text.trim());
    if (!found) continue;
    const years = (found[1] ?? found[2])!.replace(/\s+/gu, ' ');
    return stated(document, wording.periodOfTitle(years, placeLabel(document)), years, [passage]);
  }
  return silent(document, wording.noDeadline(document.identity.title, topicLabel(context)), wording.noDeadlineShort);
}
