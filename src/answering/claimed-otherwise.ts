import type { IndexedDocument } from '../index/index.ts';
import { withoutGovernment } from '../question/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { type AnswerContext, askedAgencies } from './context.ts';
import type { Find, Finding } from './finding.ts';

/** An answer to the matter of a claim must fit it so well. */
const PLAINLY = 0.85;

/**
 * A claim of which the plan has the matter, but with another body or other years: "Sở Tài chính tổng hợp báo cáo", "đánh giá
 * vào năm 2026 và 2030". What it names instead is told, and what is not so. Nothing where the plan's words name none of that
 * kind, so that the claim may be so.
 */
export async function findClaimedOtherwise(
  context: AnswerContext,
  document: IndexedDocument,
  found: Finding,
  find: Find,
): Promise<Finding | undefined> {
  const { question, wording } = context;
  if (found.found || !question.yesNo || question.intent !== 'content' || question.fact) return undefined;
  if (question.premises.length > 0) return undefined;
  const bodies = withoutGovernment(askedAgencies(context));
  const { years } = question;
  if (bodies.length === 0 && years.length === 0) return undefined;
  const { claimedTime: _time, ...bare } = question;
  const matter = await find({ ...context, question: { ...bare, agencies: [], years: [], yesNo: false } }, document);
  if (!matter.found || matter.confidence < PLAINLY) return undefined;
  const quote = matter.citations[0]?.quote ?? '';
  const named = agencyIdsOf(quote);
  const stated = (quote.match(/(?<![\d/])20\d\d(?!\d)/gu) ?? []).map(Number);
  const strangers = named.length > 0 ? bodies.filter(({ id }) => !named.includes(id)).map(({ name }) => name) : [];
  const otherYears = stated.length > 0 ? years.filter((year) => !stated.includes(year)).map(String) : [];
  const wrong = [...strangers, ...otherYears];
  if (wrong.length === 0) return undefined;
  const denial = wording.notSo(wrong.join(', '));
  return {
    ...matter,
    denies: true,
    sentence: `${denial} ${matter.sentence}`,
    computed: [...(matter.computed ?? []), denial],
  };
}
