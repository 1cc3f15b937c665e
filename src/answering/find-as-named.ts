import type { IndexedDocument } from '../index/index.ts';
import type { AnswerContext } from './context.ts';
import { findAnswer } from './find-answer.ts';
import type { Finding } from './finding.ts';
import { joinLists } from './parts.ts';
import { asNamedIn } from './roles/former-bodies.ts';

/**
 * What a plan answers about the bodies under the names that it has for them.
 * @returns the finding, and notes that tell which body is now another
 */
export async function findAsNamed(
  context: AnswerContext,
  document: IndexedDocument,
): Promise<{ finding: Finding; notes: string[] }> {
  const { question, notes } = asNamedIn(document, context.question, context.wording);
  if (question === context.question) return { finding: await findAnswer(context, document), notes };
  // Of two bodies that became one each is asked by itself.
  const apart = context.question.agencies.length === 1 && question.agencies.length > 1 && question.intent === 'tasks';
  if (!apart) return { finding: await findAnswer({ ...context, question }, document), notes };
  const findings: Finding[] = [];
  for (const agency of question.agencies)
    findings.push(await findAnswer({ ...context, question: { ...question, agencies: [agency] } }, document));
  const found = findings.filter((finding) => finding.found);
  if (found.length === 0) return { finding: findings[0]!, notes };
  return { finding: joinLists(found), notes };
}
