import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import { agencyIdsOf, fieldNamed } from '../../vocabulary/index.ts';
import { beyondSubject } from '../beyond-subject.ts';
import { clip, clipAbout } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, bestSentence, placeLabel, textOf, topicLabel, topicTerms } from '../context.ts';
import { proofOf as proofOfDeadline } from '../deadlines/deadline-text.ts';
import { isPartOfTask } from '../deadlines/part-of-task.ts';
import { type Finding, type Nearest, unmatched } from '../finding.ts';
import { asEnd, isStanding, namesOf, taskTextOf, trim } from './assignment-text.ts';
import { asksStanding, type BestAssignment, bestAssignment, ENOUGH } from './find-assignment.ts';
import { proofOf } from './prove-assignment.ts';
import { timeOfMatter } from './time-of-matter.ts';

/** Characters told of a part of a task that has a time of its own. */
const MOST_OF_PART = 160;

/** Who leads the task asked about in a plan, with whom and when. */
export function findLead(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const terms = leadTerms(context);
  const place = placeLabel(document);
  const best = bestAssignment(context, document, terms) ?? leadOfPlan(context, document, terms);
  const label = topicLabel(context);
  if (!best) {
    const both = /phối hợp|phoi hop/iu.test(context.question.text) ? ` ${wording.noCoordinating}` : '';
    return unmatched(
      document,
      `${wording.noLead(document.identity.title, label)}${both}`,
      wording.noLeadShort,
      leadOfField(context, document, terms) ?? nearestIn(context, document, terms, true),
    );
  }
  const { assignment } = best;
  const leads = namesOf(assignment.leads);
  const standing = asksStanding(context) && isStanding(document, assignment);
  const sentence =
    assignment.role === 'duty'
      ? `${wording.tasksDuty(leads, place).replace(/:$/u, '')}: ${asEnd(dutyAbout(context, document, assignment, terms))}`
      : standing
        ? wording.standing(leads, place)
        : wording.lead(leads, place, trim(assignment.task));
  const details: string[] = [];
  const due = timeOfMatter(context, document, assignment, terms);
  if (assignment.role === 'lead' && !standing) {
    details.push(
      assignment.coordinating.length > 0
        ? wording.coordinating(namesOf(assignment.coordinating))
        : wording.noCoordinating,
    );
    const time = assignment.time?.text ?? due?.when;
    const ofPart = due && isPartOfTask(context, document, due, terms);
    if (ofPart) details.push(wording.timeOfPart(clip(trim(due.what), MOST_OF_PART), due.when));
    else details.push(time ? wording.time(time) : wording.noTime);
    if (assignment.product) details.push(wording.product(trim(assignment.product.text)));
  }
  const citations = proofOf(context, document, assignment, terms);
  if (due) citations.push(...proofOfDeadline(document, due));
  if (best.rival && terms.length > 0) {
    details.push(
      wording.alsoLead(wording.section(best.rival.section), namesOf(best.rival.leads), trim(best.rival.task)),
    );
    // Beside other plans only the first citations are shown: each lead's own stands among them.
    const [first, ...rest] = proofOf(context, document, best.rival, terms);
    citations.splice(1, 0, ...(first ? [first] : []));
    citations.push(...rest);
  }
  const said = verdict(context, document, assignment);
  return {
    document,
    found: true,
    confidence: best.coverage,
    ...(said && said !== `${wording.yes} ` ? { denies: true } : {}),
    sentence: `${said}${sentence}`,
    // Beside other plans, the lead of another task that fits as well is not dropped.
    short: [leads, ...(best.rival && terms.length > 0 ? [namesOf(best.rival.leads)] : [])].join('; '),
    details,
    notes: [],
    citations,
  };
}

/** What a body is told to do, where it speaks of the topic: a duty may begin with other things. */
function dutyAbout(
  context: AnswerContext,
  document: IndexedDocument,
  { task, taskPassages, leads }: Assignment,
  terms: readonly TopicTerm[],
): string {
  const telling = terms.filter((term) => !term.light);
  const covers = (text: string) => matchTopic(telling, profileText(text), context.statistics).coverage;
  const told = taskPassages
    .map((passage) => bestSentence(context, document, passage, terms))
    .sort((a, b) => b.match.coverage - a.match.coverage)[0];
  if (!told || told.match.coverage <= covers(task)) return task;
  const text = textOf(document, told.span);
  // Who has the duty is told before it.
  const body = leads.find(({ name }) => text.startsWith(name))?.name ?? '';
  const own = text.slice(body.length).trim();
  return covers(own) > covers(task) ? clipAbout(context, own, terms) : task;
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

/** Who leads the field to which the topic belongs, where the plan gives the field as a whole to a body. */
function leadOfField(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Nearest | undefined {
  const telling = terms.filter((term) => !term.light);
  const fields = telling.map((term) => term.concept?.field);
  if (telling.length === 0 || fields.some((field) => field === undefined)) return undefined;
  const assignment = document.records.assignments.find((one) => {
    const field = fieldNamed(document.plan.sections[one.sectionIndex]?.title ?? '');
    return one.role === 'lead' && field && fields.every((asked) => field.fields.includes(asked!));
  });
  if (!assignment) return undefined;
  const text = context.wording.leadOfField(
    context.wording.section(assignment.section),
    trim(assignment.task),
    namesOf(assignment.leads),
  );
  return { text, citations: proofOf(context, document, assignment, []) };
}

/** "Đúng." or "Không phải." where the question names the body that it asks about. */
function verdict(context: AnswerContext, document: IndexedDocument, assignment: Assignment): string {
  const { question, wording } = context;
  const named = question.agencies.filter((agency) => AUTHORITY.test(agency.name));
  if (!question.yesNo || named.length === 0) return '';
  // Another province's body of the name is another body.
  if (question.bodyPlace && question.bodyPlace !== document.identity.place?.id) return `${wording.no} `;
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
  /^(?:Sở|Bộ|UBND|Ủy ban|Ban|Phòng|Bảo hiểm xã hội|Công an|Thanh tra|Chủ tịch|Văn phòng|Các (?:sở|bộ|ban|phòng|cơ quan|địa phương)|Chính phủ|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng (?:đoàn|ủy)|HĐND|Hội đồng nhân dân)(?!\p{L})/iu;
