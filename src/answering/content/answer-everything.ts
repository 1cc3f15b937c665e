import type { IndexedDocument } from '../../index/index.ts';
import type { Intent } from '../../question/index.ts';
import type { AnswerContext } from '../context.ts';
import { findDeadline } from '../deadlines/answer-deadlines.ts';
import { type Finding, silent } from '../finding.ts';
import { findLead } from '../roles/answer-lead.ts';
import { findTargetList } from '../targets/answer-target-list.ts';
import { findContent } from './answer-content.ts';

/** Targets shown among everything about one task. */
const TARGETS = 5;

/** Everything that a plan says about one task: who does it, with whom, by when, what is to be reached, what is to be done. */
export async function findEverything(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const asked = (intent: Intent, list = false): AnswerContext => ({
    ...context,
    question: { ...context.question, intent, list, explicitIntent: true },
  });
  const lead = findLead(asked('lead'), document);
  const targets = findTargetList(asked('target', true), document);
  const deadline = findDeadline(asked('deadline'), document);
  const content = await findContent(asked('content'), document);
  // The year of a target is told with the targets.
  const parts = [lead, content, deadline].filter(
    (finding) => finding.found && !(finding === deadline && finding.measured),
  );
  if (parts.length === 0 && !targets.found) return lead.nearest ? lead : silent(document, lead.sentence, lead.short);
  const [first, ...others] = parts.length > 0 ? parts : [targets];
  const details = [...first!.details, ...others.map((finding) => finding.sentence)];
  const listed = targets.found && first !== targets;
  if (listed) details.push(targets.sentence, ...targets.details.slice(0, TARGETS));
  // Who leads is asked for too: that the plan names no one is part of the answer.
  if (!lead.found) details.push(lead.sentence);
  const left = listed ? Math.max(0, targets.details.length - TARGETS) + (targets.left ?? 0) : 0;
  return {
    ...first!,
    details,
    left,
    notes: parts.flatMap((finding) => finding.notes),
    citations: [
      ...parts.flatMap((finding) => finding.citations.slice(0, 5)),
      ...(listed ? targets.citations.slice(0, 9) : []),
    ],
  };
}
