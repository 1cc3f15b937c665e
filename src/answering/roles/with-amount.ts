import type { Question } from '../../question/index.ts';
import type { AnswerContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import { findTarget } from '../targets/answer-target.ts';

/** An amount of another matter than the one asked about puts nothing right. */
const PLAINLY = 0.85;

/** "500 căn nhà ở xã hội thì sở nào chủ trì": an amount that the plan has otherwise is put right beside the body. */
export function withAmount(context: AnswerContext, finding: Finding): Finding {
  const { question } = context;
  if (!question.premises.some((premise) => !premise.includes('/'))) return finding;
  const asked: Question = { ...question, intent: 'target', yesNo: false, agencies: [] };
  const target = findTarget({ ...context, question: asked }, finding.document, PLAINLY);
  if (!target.found || !target.denies) return finding;
  if (finding.found) {
    const [first, ...rest] = finding.citations;
    const citations = [...(first ? [first] : []), ...target.citations, ...rest];
    return { ...finding, details: [target.sentence, ...finding.details], citations };
  }
  const { nearest } = finding;
  const text = [target.sentence, nearest?.text].filter(Boolean).join('\n');
  const near = { ...nearest, text, citations: [...target.citations, ...(nearest?.citations ?? [])] };
  return { ...finding, nearest: near };
}
