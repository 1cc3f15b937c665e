import type { IndexedDocument } from '../../index/index.ts';
import { isReferredTo, type PlanReference } from '../../question/index.ts';
import { foldMarks } from '../../text/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { citedIn, findBasis, isPeriod, KIND_CONCEPTS } from './answer-basis.ts';

/** Words right before a document's number by which a plan is said to carry it out or to rest on it. */
const CARRIES =
  /(?:^| )(?:thuc hien|trien khai|trien khai thuc hien|cu the hoa|can cu(?: vao)?|dua (?:tren|vao)|lam theo|carr(?:y|ies|ying) out|implements?|implementing|based on|rests on)(?: the)?(?: (?:nghi quyet|ke hoach|chi thi|chuong trinh|quyet dinh|resolution|directive|decree))?(?: so| no| number)?$/u;

/**
 * The document that the question claims a plan carries out, and nothing besides: "kế hoạch … thực hiện nghị quyết 41 đúng
 * không". Nothing where it only says which plan is meant.
 */
export function claimsBasis(context: AnswerContext): PlanReference | undefined {
  const { yesNo, references = [], tokens, agencies } = context.question;
  const [reference, ...others] = references;
  if (!yesNo || !reference || others.length > 0 || agencies.length > 0) return undefined;
  const before = tokens.slice(0, reference.from).map((token) => token.folded);
  if (!CARRIES.test(before.join(' '))) return undefined;
  const besides = topicTerms(context).filter(
    (term) =>
      !term.light &&
      !isPeriod(term) &&
      !KIND_CONCEPTS.has(term.concept?.id ?? '') &&
      (term.position < reference.from || term.position >= reference.to),
  );
  return besides.length === 0 ? reference : undefined;
}

/** Whether the plan carries out what it is said to, with what it does: a number that it has by mistake confirms nothing. */
export function findClaimedBasis(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const claimed = claimsBasis(context);
  if (!claimed) return undefined;
  const basis = findBasis({ ...context, question: { ...context.question, tokens: [], agencies: [] } }, document);
  if (!basis.found) return undefined;
  const opening = document.plan.passages.filter(({ kind }) => kind === 'preamble' || kind === 'title');
  const carried = [...document.identity.carriesOut, ...[...citedIn(opening)].map(({ code }) => code)];
  const holds = carried.some((number) => isReferredTo(claimed, number, foldMarks));
  const { yes, no } = context.wording;
  return { ...basis, ...(holds ? {} : { denies: true }), sentence: `${holds ? yes : no} ${basis.sentence}` };
}
