import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import { weightOf } from '../../retrieval/index.ts';
import { foldedWords } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { type AnswerContext, matchOwner } from '../context.ts';
import { isStanding, namesOf, taskTextOf, titlesOf } from './assignment-text.ts';

/** Least share of the topic that a task must cover. */
export const ENOUGH = 0.62;

/** A duty without the word "chủ trì" answers only where it is plainly the task asked about. */
export const ENOUGH_FOR_DUTY = 0.8;

/** Words of the topic that the task does not have weigh at most this share; less where every plan is asked. */
const MOST_LOST = 0.45;
const MOST_LOST_ANYWHERE = 0.3;

/** A task of another lead that fits almost as well is named beside the best. */
const RIVAL_MARGIN = 0.12;

/** The task that a question is about, and how well it fits. */
export interface BestAssignment {
  assignment: Assignment;
  coverage: number;
  /** A task of another lead that fits almost as well. */
  rival?: Assignment;
}

/** The task of a plan that covers the topic best, among those that `accepts` takes; nothing where none covers enough. */
export function bestAssignment(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  accepts: (assignment: Assignment) => boolean = () => true,
): BestAssignment | undefined {
  const standing = asksStanding(context);
  const bodyOnly = context.question.intent === 'coordinating' && context.question.agencies.length > 0;
  const untold = terms.length === 0 || (standing && terms.every((term) => term.light));
  const ranked: { assignment: Assignment; coverage: number; score: number }[] = [];
  for (const assignment of document.records.assignments) {
    if (!accepts(assignment)) continue;
    const lead = assignment.role === 'lead';
    const partners = context.question.intent === 'coordinating' && assignment.coordinating.length > 0;
    if (!lead && !partners && (!isOneBody(assignment) || asksToLead(context))) continue;
    if (standing && !isStanding(document, assignment)) continue;
    const whole = matchOwner(
      context,
      terms,
      assignment,
      'taskWithTitles',
      () => `${titlesOf(document, assignment)} ${taskTextOf(document, assignment)}`,
    );
    // A question that names only a body is about whatever that body does.
    const coverage = untold ? (standing || bodyOnly ? 0.7 : 0) : whole.coverage;
    if (coverage < (lead || untold ? ENOUGH : ENOUGH_FOR_DUTY)) continue;
    // "Lĩnh vực xây dựng": words that tell little must be the task's own heading.
    if (!untold && terms.every((term) => term.light) && !isNamedSo(context, document, assignment, terms)) continue;
    const total = terms.reduce((sum, term) => sum + weightOf(term, context.statistics), 0);
    const lost = whole.missing.reduce((sum, term) => sum + weightOf(term, context.statistics), 0);
    // Asked of every plan, a phrase of some weight that the task lacks makes it another one.
    const lacks = context.question.places.length === 0 && whole.missing.some((term) => term.concept && !term.light);
    if (lost > (lacks ? MOST_LOST_ANYWHERE : MOST_LOST) * total) continue;
    if (isPassing(context, document, assignment, terms)) continue;
    const head = matchOwner(
      context,
      terms,
      assignment,
      'taskLineWithTitles',
      () => `${titlesOf(document, assignment)} ${assignment.task}`,
    );
    const main = matchOwner(
      context,
      terms,
      assignment,
      'mainTask',
      () => `${titlesOf(document, assignment)} ${mainText(taskTextOf(document, assignment))}`,
    );
    const share = Math.min(1, whole.named.size / 8);
    const score = coverage + 0.4 * head.coverage + 0.35 * main.coverage + 0.3 * share + (lead ? 0.25 : 0);
    ranked.push({ assignment, coverage, score });
  }
  const [best, next] = ranked.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const close = next?.assignment.role === 'lead' && best.score - next.score < RIVAL_MARGIN;
  return close && namesOf(next.assignment.leads) !== namesOf(best.assignment.leads)
    ? { ...best, rival: next.assignment }
    : best;
}

/** True where the heading of the task's own section says the topic and little else. */
function isNamedSo(
  context: AnswerContext,
  document: IndexedDocument,
  assignment: Assignment,
  terms: readonly TopicTerm[],
): boolean {
  const section = document.plan.sections[assignment.sectionIndex];
  if (!section?.titled) return false;
  const match = matchOwner(context, terms, section, 'title', () => section.title);
  return match.coverage >= 0.95 && match.focus >= 0.5;
}

/** A text without what it mentions only in passing: aims, examples, circumstances. */
function mainText(text: string): string {
  return text.replace(
    /(?:,\s)?(?:nhất là|đặc biệt là|đặc biệt|như:|bao gồm|nhằm|góp phần|đáp ứng|theo hướng|do tác động của|phù hợp với|trên cơ sở|để thực hiện)(?!\p{L})[^;.]*/giu,
    ' ',
  );
}

/**
 * What a task only aims at, rests on, fits or joins, or what its figures and criteria are of: "trên cơ sở … khai thác cơ sở
 * dữ liệu", "tham gia cuộc …", "cập nhật tiêu chí về giảm nghèo".
 */
const SERVED =
  /(?<=(?:tiêu chí|dữ liệu|số liệu|chỉ số)(?: quốc gia)? )về(?!\p{L})[^,;.]*|(?:,\s)?(?:(?:nhằm|góp phần|đáp ứng|do tác động của|phục vụ cho|để thực hiện|phù hợp với|trên cơ sở|gắn với|thông qua|tham gia (?:các )?(?:cuộc|quá trình|tiến trình|diễn đàn))(?!\p{L})[^;.]*|trong (?:việc )?thực hiện(?!\p{L})[^,;.]*)/giu;

/** What plans do to every matter: it tells no task from another. */
const DONE_TO_ALL =
  /^(?:phat trien|xay dung|nang cao|doi moi|tang cuong|day manh|quan ly|hoan thien|thuc day|mo rong|dam bao|bao dam|cong tac)$/u;

/** True where the task mentions the topic only beside what it does: whoever leads it does not lead that. */
function isPassing(
  context: AnswerContext,
  document: IndexedDocument,
  assignment: Assignment,
  terms: readonly TopicTerm[],
): boolean {
  const all = terms.filter((term) => !term.light);
  const matters = all.filter((term) => !DONE_TO_ALL.test(foldedWords(term.tokens)));
  const telling = matters.length > 0 ? matters : all;
  // What a task is titled may be all of its text.
  // Who works with the lead is no matter of the task: "phối hợp với Sở Ngoại vụ, Công an tỉnh".
  const own = () =>
    assignment.coordinating.reduce(
      (text, { name }) => text.replaceAll(name, ' '),
      `${titlesOf(document, assignment)}; ${taskTextOf(document, assignment)}`.replace(SERVED, ' '),
    );
  const { missing } = matchOwner(context, telling, assignment, 'ownTask', own);
  return telling.length > 0 && missing.length === telling.length;
}

/** "Chủ trì" asks for the word: a duty given without it is only near. */
function asksToLead(context: AnswerContext): boolean {
  return context.question.intent === 'lead' && /chủ trì|chu tri|lead agency/iu.test(context.question.text);
}

/** True where the question asks for the standing agency. */
export function asksStanding(context: AnswerContext): boolean {
  return /thường trực|thuong truc|standing (?:body|agency|office)/iu.test(context.question.text);
}

/** A duty names who is in charge only where it is given to one body, not to groups. */
function isOneBody(assignment: Assignment): boolean {
  const ids = agencyIdsOf(assignment.leads[0]?.name ?? '');
  return assignment.leads.length === 1 && ids.length > 0 && !ids.some((id) => id.startsWith('cac-'));
}
