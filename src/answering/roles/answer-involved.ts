import type { IndexedDocument } from '../../index/index.ts';
import type { Assignment } from '../../records/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, matchOwner, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { type Finding, unmatched } from '../finding.ts';
import { findLead } from './answer-lead.ts';
import { namesOf } from './assignment-text.ts';

/** Least share of the topic that a general duty must cover to be one of the task's. */
const ENOUGH = 0.8;
/** Duties shown. */
const SHOWN = 4;

/** Who takes part in a task: the lead and the coordinating bodies, then those whose general duties name it. */
export function findInvolved(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const lead = findLead({ ...context, question: { ...context.question, intent: 'lead' } }, document);
  const terms = topicTerms(context);
  const duties = document.records.assignments
    .filter((one) => one.role === 'duty')
    .filter((one) => coverage(context, document, one) >= ENOUGH)
    .slice(0, SHOWN);
  const lines = duties.map((one) => {
    const citation = cite(document, one.leadSpan);
    return wording.alsoTold(
      wording.section(citation.section),
      namesOf(one.leads),
      clip(one.task.replace(/[.\s]+$/u, ''), 180),
    );
  });
  const citations = duties.flatMap((one) => {
    const task = one.taskPassages[0];
    const proof = cite(document, one.leadSpan);
    if (task === undefined || task === one.leadSpan.passage) return [proof];
    return [proof, cite(document, { passage: task, start: 0, end: document.plan.passages[task]!.text.length })];
  });
  if (lead.found)
    return { ...lead, details: [...lead.details, ...lines], citations: [...lead.citations, ...citations] };
  if (duties.length === 0)
    return unmatched(
      document,
      wording.noLead(document.identity.title, topicLabel(context)),
      wording.noLeadShort,
      nearestIn(context, document, terms, true),
    );
  return {
    document,
    found: true,
    confidence: ENOUGH,
    sentence: wording.dutiesOnly(placeLabel(document), topicLabel(context)),
    short: duties.map((one) => namesOf(one.leads)).join('; '),
    details: lines,
    notes: [],
    citations,
  };
}

function coverage(context: AnswerContext, document: IndexedDocument, duty: Assignment): number {
  const text = () => duty.taskPassages.map((i) => document.plan.passages[i]!.text).join(' ');
  const { coverage: share, missing } = matchOwner(context, topicTerms(context), duty, 'task', text);
  return missing.length > 0 ? 0 : share;
}
