import type { IndexedDocument } from '../index/index.ts';
import { type Span, sectionTrail } from '../plan/index.ts';
import type { TopicTerm } from '../question/index.ts';
import type { Assignment } from '../records/index.ts';
import { weightOf } from '../retrieval/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { beyondSubject } from './beyond-subject.ts';
import { cite, citeAll } from './cite.ts';
import { type AnswerContext, bestSentence, matchOwner, placeLabel, textOf, topicLabel, topicTerms } from './context.ts';
import { type Finding, silent } from './finding.ts';
import { nearestIn } from './nearest.ts';

/** Least share of the topic that a task must cover. */
const ENOUGH = 0.62;
/** A duty without the word "chủ trì" answers only where it is plainly the task asked about. */
const ENOUGH_FOR_DUTY = 0.8;
/** Words of the topic that the task does not have weigh at most this share. */
const MOST_LOST = 0.45;
/** A task of another lead that fits almost as well is named beside the best. */
const RIVAL_MARGIN = 0.12;

/** Who leads the task asked about in a plan, with whom and when. */
export function findLead(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const terms = leadTerms(context);
  const place = placeLabel(document);
  const best = bestAssignment(context, document, terms) ?? leadOfPlan(context, document, terms);
  const label = topicLabel(context);
  if (!best) {
    return silent(
      document,
      wording.noLead(document.identity.title, label),
      wording.noLeadShort,
      nearestIn(context, document, terms, true),
    );
  }
  const { assignment } = best;
  const leads = namesOf(assignment.leads);
  const standing = asksStanding(context) && isStanding(document, assignment);
  const sentence =
    assignment.role === 'duty'
      ? `${wording.tasksDuty(leads, place).replace(/:$/u, '')}: ${assignment.task.replace(/[.…]+$/u, '')}.`
      : standing
        ? wording.standing(leads, place)
        : wording.lead(leads, place, trim(assignment.task));
  const details: string[] = [];
  if (assignment.role === 'lead' && !standing) {
    details.push(
      assignment.coordinating.length > 0
        ? wording.coordinating(namesOf(assignment.coordinating))
        : wording.noCoordinating,
    );
    details.push(assignment.time ? wording.time(assignment.time.text) : wording.noTime);
    if (assignment.product) details.push(wording.product(trim(assignment.product.text)));
  }
  const citations = proofOf(context, document, assignment, terms);
  if (best.rival && terms.length > 0) {
    details.push(
      wording.alsoLead(wording.section(best.rival.section), namesOf(best.rival.leads), trim(best.rival.task)),
    );
    citations.push(...proofOf(context, document, best.rival, terms));
  }
  return {
    document,
    found: true,
    confidence: best.coverage,
    sentence: `${verdict(context, assignment)}${sentence}`,
    short: leads,
    details,
    notes: [],
    citations,
  };
}

/** Carrying out the plan as a whole, as the tasks of its main body say it. */
const WHOLE_PLAN =
  /(?:thực hiện|triển khai|theo dõi|đôn đốc)[^.;]*(?:Kế hoạch|Chương trình|Đề án|Quyết định|Nghị quyết|Chỉ thị)(?: này|$|[.;,])/u;

/** Asked who leads what the whole plan is about: the body that leads carrying it out. */
function leadOfPlan(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): BestAssignment | undefined {
  if (terms.length === 0 || beyondSubject(context, document, terms).length > 0) return undefined;
  const assignment = document.records.assignments.find(
    (one) => one.role === 'lead' && WHOLE_PLAN.test(taskTextOf(document, one)),
  );
  return assignment && { assignment, coverage: ENOUGH };
}

/** "Đúng." or "Không phải." where the question names the body that it asks about. */
function verdict(context: AnswerContext, assignment: Assignment): string {
  const { question, wording } = context;
  const named = question.agencies.filter((agency) => AUTHORITY.test(agency.name));
  if (!question.yesNo || named.length === 0) return '';
  const leads = assignment.leads.flatMap((lead) => agencyIdsOf(lead.name));
  return `${named.some((agency) => leads.includes(agency.id)) ? wording.yes : wording.no} `;
}

/** The topic of a question for the lead; units that the question is about ("trung tâm dịch vụ việc làm") belong to it. */
function leadTerms(context: AnswerContext): TopicTerm[] {
  const own = topicTerms(context);
  return topicTerms(context, true).filter((term) => own.includes(term) || !AUTHORITY.test(term.text));
}

/** Bodies that lead tasks, rather than units that tasks are about. */
export const AUTHORITY =
  /^(?:Sở|Bộ|UBND|Ủy ban|Ban|Phòng|Bảo hiểm xã hội|Công an|Thanh tra|Chủ tịch|Văn phòng|Các (?:sở|bộ|ban|phòng|cơ quan|địa phương)|Chính phủ|Tỉnh ủy)(?!\p{L})/iu;

/** Who coordinates on the task, or with the body, asked about. */
export function findCoordinating(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const terms = topicTerms(context);
  const place = placeLabel(document);
  const asked = new Set(question.agencies.map((agency) => agency.id));
  const involves = (bodies: Assignment['leads']) =>
    bodies.some((body) => agencyIdsOf(body.name).some((id) => asked.has(id)));
  const led = document.records.assignments.filter((one) => one.role === 'lead' && involves(one.leads));
  const best =
    bestAssignment(
      context,
      document,
      terms,
      (one) => asked.size === 0 || involves(one.leads) || involves(one.coordinating),
    ) ??
    // A body that leads one task only is asked about that task.
    (led.length === 1 ? { assignment: led[0]!, coverage: ENOUGH } : undefined);
  if (!best) {
    return silent(
      document,
      wording.noCoordinatingSentence(place, topicLabel(context)),
      wording.noLeadShort,
      nearestIn(context, document, terms, true),
    );
  }
  const { assignment } = best;
  const proof = proofOf(context, document, assignment, terms);
  if (assignment.coordinating.length === 0) {
    const sentence = wording.noCoordinatingSentence(place, trim(assignment.task));
    return silent(document, sentence, wording.noCoordinating, {
      text: wording.lead(namesOf(assignment.leads), place, trim(assignment.task)),
      citations: proof,
    });
  }
  const bodies = namesOf(assignment.coordinating);
  return {
    document,
    found: true,
    confidence: best.coverage,
    sentence: wording.coordinates(bodies, place, trim(assignment.task), namesOf(assignment.leads)),
    short: bodies,
    details: assignment.time ? [wording.time(assignment.time.text)] : [],
    notes: [],
    citations: assignment.coordinatingSpan ? [cite(document, assignment.coordinatingSpan), ...proof] : proof,
  };
}

interface BestAssignment {
  assignment: Assignment;
  coverage: number;
  /** A task of another lead that fits almost as well. */
  rival?: Assignment;
}

function bestAssignment(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  accepts: (assignment: Assignment) => boolean = () => true,
): BestAssignment | undefined {
  const standing = asksStanding(context);
  const bodyOnly = context.question.intent === 'coordinating' && context.question.agencies.length > 0;
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
      () => `${titlesOf(document, assignment)} ${taskTextOf(document, assignment)}`,
    );
    const head = matchOwner(
      context,
      terms,
      assignment.leads,
      () => `${titlesOf(document, assignment)} ${assignment.task}`,
    );
    // A question that names only a body is about whatever that body does.
    const coverage = terms.length === 0 ? (standing || bodyOnly ? 0.7 : 0) : whole.coverage;
    if (coverage < (lead ? ENOUGH : ENOUGH_FOR_DUTY)) continue;
    // "Lĩnh vực xây dựng": words that tell little must be the task's own heading.
    if (terms.length > 0 && terms.every((term) => term.light) && !isNamedSo(context, document, assignment, terms))
      continue;
    const total = terms.reduce((sum, term) => sum + weightOf(term, context.statistics), 0);
    const lost = whole.missing.reduce((sum, term) => sum + weightOf(term, context.statistics), 0);
    if (lost > MOST_LOST * total) continue;
    const main = matchOwner(
      context,
      terms,
      assignment.taskPassages,
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
  const match = matchOwner(context, terms, section, () => section.title);
  return match.coverage >= 0.95 && match.focus >= 0.5;
}

/** A text without what it mentions only in passing: aims, examples, circumstances. */
function mainText(text: string): string {
  return text.replace(
    /(?:,\s)?(?:nhất là|đặc biệt là|đặc biệt|như:|bao gồm|nhằm|góp phần|đáp ứng|theo hướng|do tác động của|phù hợp với|trên cơ sở|để thực hiện)(?!\p{L})[^;.]*/giu,
    ' ',
  );
}

/** Titles of the sections that name the task; chapters name none. */
function titlesOf(document: IndexedDocument, assignment: Assignment): string {
  return sectionTrail(document.plan, assignment.sectionIndex)
    .slice(1)
    .filter((section) => section.titled)
    .map((section) => section.title)
    .join(' / ');
}

function taskTextOf(document: IndexedDocument, assignment: Assignment): string {
  if (assignment.taskSpan) return textOf(document, assignment.taskSpan);
  const passages = assignment.taskPassages.map((i) => document.plan.passages[i]!.text);
  return passages.join(' ');
}

/** "Chủ trì" asks for the word: a duty given without it is only near. */
function asksToLead(context: AnswerContext): boolean {
  return context.question.intent === 'lead' && /chủ trì|chu tri|lead agency/iu.test(context.question.text);
}

function asksStanding(context: AnswerContext): boolean {
  return /thường trực|thuong truc|standing (?:body|agency|office)/iu.test(context.question.text);
}

/** A duty names who is in charge only where it is given to one body, not to groups. */
function isOneBody(assignment: Assignment): boolean {
  const ids = agencyIdsOf(assignment.leads[0]?.name ?? '');
  return assignment.leads.length === 1 && ids.length > 0 && !ids.some((id) => id.startsWith('cac-'));
}

function isStanding(document: IndexedDocument, assignment: Assignment): boolean {
  return /thường trực/iu.test(
    document.plan.passages[assignment.leadSpan.passage]!.text.slice(assignment.leadSpan.start, assignment.leadSpan.end),
  );
}

/** The lines that name the bodies, then the sentence of the task that the question is about. */
function proofOf(
  context: AnswerContext,
  document: IndexedDocument,
  assignment: Assignment,
  terms: readonly TopicTerm[],
) {
  const spans = [assignment.leadSpan];
  if (assignment.coordinatingSpan) spans.push(assignment.coordinatingSpan);
  if (assignment.time) spans.push(assignment.time.span);
  if (assignment.product) spans.push(assignment.product.span);
  const heading = headingSpan(document, assignment);
  const tasks = assignment.taskPassages.filter((i) => i !== assignment.leadSpan.passage && i !== heading?.passage);
  const sentences = tasks
    .map((i) => bestSentence(context, document, i, terms))
    .sort((a, b) => b.match.coverage - a.match.coverage);
  if (sentences[0] && sentences[0].match.coverage > 0.3) spans.push(sentences[0].span);
  if (heading) spans.push(heading);
  if (assignment.headerSpan) spans.push(assignment.headerSpan);
  // A cell of a row that is quoted whole needs no quote of its own.
  const apart = spans.filter((span, i) => !spans.some((other, j) => i !== j && holds(other, span)));
  return apart.flatMap((span) => citeAll(document, span));
}

/** True where a stretch holds another one and more. */
function holds(whole: Span, part: Span): boolean {
  if (whole.passage !== part.passage || whole.start > part.start || whole.end < part.end) return false;
  return whole.end - whole.start > part.end - part.start;
}

/** The heading that names the task, where it stands in a passage of its own. */
function headingSpan(document: IndexedDocument, assignment: Assignment) {
  const section = document.plan.sections[assignment.sectionIndex];
  const passage = section ? document.plan.passages[section.firstPassage] : undefined;
  return passage && passage.kind === 'heading' && passage.index !== assignment.leadSpan.passage
    ? { passage: passage.index, start: 0, end: passage.text.length }
    : undefined;
}

/** Bodies as one list. */
export function namesOf(bodies: readonly { name: string }[]): string {
  return bodies.map((body) => body.name).join(', ');
}

function trim(task: string): string {
  return task.replace(/[.…:;\s]+$/u, '');
}
