import type { IndexedDocument } from '../../index/index.ts';
import { sectionTrail } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import type { TopicMatch } from '../../retrieval/index.ts';
import { cite } from '../cite.ts';
import { type AnswerContext, bestSentence, matchOwner, textOf } from '../context.ts';
import type { Nearest } from '../finding.ts';
import { clip, clipAbout } from './clip.ts';

/** A passage is near when it covers at least this much of the topic. */
const NEAR = 0.6;
/** One that has two of its matters is so when it covers this much. */
const NEAR_IN_PART = 0.4;

function isNear({ coverage, missing }: TopicMatch, terms: readonly TopicTerm[]): boolean {
  const told = terms.filter((term) => term.concept && !term.light && !missing.includes(term));
  return coverage >= (told.length > 1 ? NEAR_IN_PART : NEAR);
}

/** What a silent plan says that is nearest: where it speaks of the topic, and for roles who has a general duty. */
export function nearestIn(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  roles: boolean,
): Nearest | undefined {
  // Of hundreds of plans, what each silent one says nearest is neither shown nor worth the time.
  if (context.narrowed) return undefined;
  const mention = mentionOf(context, document, terms);
  const duty = roles ? generalDuty(context, document, terms) : undefined;
  const parts = [duty, mention].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    text: parts.map((part) => part.text).join('\n'),
    citations: parts.flatMap((part) => part.citations),
    ...(mention ? { mention } : {}),
  };
}

/** The sentence of the plan that covers the topic best. */
function mentionOf(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Nearest | undefined {
  let best: { passage: number; coverage: number } | undefined;
  for (const passage of document.searched) {
    const match = matchOwner(
      context,
      terms,
      document.plan.passages[passage]!,
      'text',
      () => document.plan.passages[passage]!.text,
    );
    const score = match.coverage + 0.1 * match.focus;
    if (isNear(match, terms) && (!best || score > best.coverage)) best = { passage, coverage: score };
  }
  return best && mentionIn(context, document, best.passage, terms);
}

/** The sentence of a passage that covers the topic best; undefined where it hardly does. */
export function mentionIn(
  context: AnswerContext,
  document: IndexedDocument,
  passage: number,
  terms: readonly TopicTerm[],
): Nearest | undefined {
  const { span, match } = bestSentence(context, document, passage, terms);
  const whole = matchOwner(
    context,
    terms,
    document.plan.passages[passage]!,
    'text',
    () => document.plan.passages[passage]!.text,
  );
  if (!isNear(match, terms) && !isNear(whole, terms)) return undefined;
  const citation = cite(document, span);
  return {
    text: context.wording.mentions(
      context.wording.section(citation.section),
      clipAbout(context, citation.quote, terms),
    ),
    citations: [citation],
  };
}

/** The duty nearest to the topic, else the one of the body that is told to organise the whole plan. */
function generalDuty(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Nearest | undefined {
  const duties = document.records.assignments.filter((assignment) => assignment.role === 'duty');
  let best: { duty: Assignment; score: number } | undefined;
  for (const duty of duties) {
    const text = duty.taskPassages.map((i) => document.plan.passages[i]!.text).join(' ');
    const { coverage } = matchOwner(context, terms, duty, 'task', () => text);
    const organises =
      /(?:ban hành|xây dựng)(?:[^,;.]*\s)?(?:kế hoạch|chương trình)|tổ chức (?:triển khai|thực hiện)|triển khai thực hiện/iu.test(
        text,
      )
        ? 0.3
        : 0;
    const governs = /Ủy ban nhân dân|Uỷ ban nhân dân|UBND/u.test(duty.leads[0]?.name ?? '') ? 0.15 : 0;
    const chapter = sectionTrail(document.plan, duty.sectionIndex)[0]?.title ?? '';
    const chief = /tổ chức thực hiện|phân công/iu.test(chapter) ? 0.3 : 0;
    const score = coverage + organises + governs + chief - (duty.leads.length > 3 ? 0.2 : 0);
    if (!best || score > best.score) best = { duty, score };
  }
  if (!best) return undefined;
  const { duty } = best;
  const citation = cite(document, duty.leadSpan);
  const task =
    duty.taskPassages.length > 0 && duty.leadSpan.passage !== duty.taskPassages[0]
      ? cite(document, firstSentence(context, document, duty, terms))
      : undefined;
  const bodies = duty.leads.map((lead) => lead.name).join(', ');
  return {
    text: context.wording.nearestDuty(
      context.wording.section(citation.section),
      bodies,
      clip(duty.task.replace(/[.\s/]+$/u, '')),
    ),
    citations: task ? [citation, task] : [citation],
  };
}

function firstSentence(
  context: AnswerContext,
  document: IndexedDocument,
  duty: Assignment,
  terms: readonly TopicTerm[],
) {
  const passage = duty.taskPassages[0]!;
  const { span } = bestSentence(context, document, passage, terms);
  return textOf(document, span).includes(duty.task.slice(0, 40))
    ? span
    : { passage, start: 0, end: document.plan.passages[passage]!.text.length };
}
