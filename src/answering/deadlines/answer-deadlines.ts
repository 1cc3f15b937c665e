import type { IndexedDocument } from '../../index/index.ts';
import { asksSentTo, type DueOrder, type TopicTerm } from '../../question/index.ts';
import { type Deadline, isPeriodOfPlan } from '../../records/index.ts';
import { foldedWords, foldMarks, tokenize, tokenSimilarity, writeDay } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { beyondSubject } from '../beyond-subject.ts';
import { choicesClaimed, claimedOf } from '../claimed.ts';
import { clip } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import {
  type AnswerContext,
  askedAgencies,
  capital,
  matchOwner,
  placeLabel,
  topicLabel,
  topicTerms,
} from '../context.ts';
import { type Due, type Finding, type Nearest, silent, unmatched } from '../finding.ts';
import { nothingSaid } from '../nothing-said.ts';
import { findLead } from '../roles/answer-lead.ts';
import { findTarget } from '../targets/answer-target.ts';
import { fieldOf } from '../targets/answer-target-list.ts';
import { asksForPeriod, periodByTitle } from './answer-period.ts';
import { isInClaimedTime } from './claimed-deadline.ts';
import { isInRhythm } from './claimed-rhythm.ts';
import { farFromDay, hasDay, isOfEveryYear, isStatedDay } from './days.ts';
import { proofOf, sentenceOf } from './deadline-text.ts';
import { asksToIssuePlan, isForIssuingPlan } from './issuing-deadline.ts';
import { isPast, nextDueOf } from './next-due.ts';
import { isPartOfTask } from './part-of-task.ts';
import { isAddressed, isOfAllBodies, isOfOtherLevel, partiesOf, partyFit } from './parties.ts';
import { punctualityOf } from './punctual.ts';
import { dueOf } from './rank-deadlines.ts';
import { recipientOfLevel } from './recipient-level.ts';
import { sendsNoReport } from './sent-matter.ts';

/** Least share of the topic that a deadline must cover. */
const ENOUGH = 0.55;
/** Least likeness at which a deadline has a word of the question. */
const NAMED = 0.8;
/** Further reports of the same plan shown under the one found. */
const FURTHER = 2;

/**
 * How much less of an answer is a day that has passed, one that comes once where every year's is asked for, a mere month
 * or nothing of the kind, something sent in that is no report, and another day than the one stated.
 */
const PASSED = 0.2;
const ONCE = 0.3;
const NO_DAY = 0.2;
const NO_REPORT = 0.1;
const UNDATED = 0.15;
const OTHER_DAY = 0.2;
const DAY = /\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|\d{1,2}\s+tháng\s+\d/iu;

/** By when, by whom and to whom something is due in a plan. */
export function findDeadline(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const topic = topicTerms(context).filter((term) => !REPORT_CONCEPTS.has(term.concept?.id ?? ''));
  // "Hạn 10/12 đúng không" claims a day of nothing in particular: of what is due then, else of the reports.
  const isClaimed = (deadline: Deadline) =>
    question.premises.some(
      (premise) => isStatedDay(premise, deadline) || isStatedDay(premise.replace(/\/\d{4}$/u, ''), deadline),
    );
  const ofAnything =
    question.yesNo &&
    question.premises.length > 0 &&
    !asksToIssuePlan(question.text) &&
    askedAgencies(context).length === 0 &&
    topic.every((term) => term.light);
  const onDay = ofAnything && document.records.deadlines.some(isClaimed);
  const aboutReport = question.report || ofAnything || topic.length < topicTerms(context).length;
  // Loose words around "báo cáo" ("chốt sổ", "qua") say nothing about which report.
  const terms = aboutReport
    ? beyondSubject(context, document, topic).filter(
        (term) => term.concept || term.tokens.length > 1 || isSaid(document, term),
      )
    : topic;
  // Marks may be left out of any word of a question.
  const folded = foldMarks(question.text.toLowerCase());
  const yearly = /hang nam|moi nam|annual|yearly|every year/u.test(folded);
  const asksDay =
    question.punctual !== undefined ||
    /ngày/iu.test(question.text) ||
    /ngay (?:nao|may)|what date|which date/u.test(folded);
  const asksYear = /nam nao|which year/u.test(folded);
  const asksPeriod = asksForPeriod(context, document);
  const toIssue = !aboutReport && asksToIssuePlan(question.text);
  if (asksPeriod && !document.records.deadlines.some(isPeriodOfPlan)) return periodByTitle(context, document);
  const parties = partiesOf(context);
  const isNamed = (term: TopicTerm) =>
    document.records.deadlines.some(
      (deadline) => matchOwner(context, [term], deadline, 'deadline', () => textOfDeadline(deadline)).coverage >= NAMED,
    );
  if (!parties.atLarge && sendsNoReport(context, topic, isNamed)) return nothingSaid(context, document);
  const bodies = askedAgencies(context);
  const bodyNames = bodies.map((agency) => agency.name).join(', ');
  const label = topicTerms(context).length === 0 && bodyNames ? wording.tasksOf(bodyNames) : topicLabel(context);
  const asked = bodies.map((agency) => agency.id);
  const otherLevel = isOfOtherLevel(context, document, parties);
  // What all bodies of a plan owe is due of each kind of them.
  const ofKind = !otherLevel && bodies.length > 0 && bodies.every(({ name }) => isOfAllBodies(name));
  const named = document.records.deadlines.filter((deadline) => {
    const ids = agencyIdsOf(`${deadline.who}; ${deadline.to}; ${deadline.what}`);
    return asked.some((id) => ids.includes(id)) || (ofKind && isOfAllBodies(deadline.who));
  });
  const ofOthers = otherLevel || (asked.length > 0 && terms.length === 0 && !(question.yesNo && question.report));
  // What the communes send to the district is not what the district sends to the province.
  const ofLevel = question.yesNo ? undefined : recipientOfLevel(question);
  const toLevel = ofLevel ? document.records.deadlines.filter(ofLevel) : [];
  const ranked = (toLevel.length > 0 ? toLevel : named.length > 0 ? named : ofOthers ? [] : document.records.deadlines)
    .map((deadline) => {
      const match = matchOwner(context, terms, deadline, 'deadline', () => textOfDeadline(deadline));
      const untold = aboutReport ? (deadline.report ? 0.7 : 0) : named.length > 0 ? 0.6 : 0;
      const ofTopic = terms.length === 0 ? untold : match.coverage;
      const coverage = onDay ? (isClaimed(deadline) ? 0.8 : 0) : ofTopic;
      // "Kế hoạch … thực hiện đến khi nào?" asks for the time of the plan, whatever its tasks have.
      if (asksPeriod && isPeriodOfPlan(deadline)) return { deadline, coverage: 1, score: 3 };
      if (toIssue && terms.every((term) => term.light || !term.concept))
        return isForIssuingPlan(deadline) ? { deadline, coverage: 0.9, score: 2 } : { deadline, coverage: 0, score: 0 };
      // The day of another year is held against the year stated.
      const stated = (aboutReport || !deadline.report || !question.yesNo) && isClaimed(deadline);
      const fits =
        (stated ? 0.5 : 0) +
        // Who asks about no report by any word of it asks what else is due.
        (aboutReport ? (deadline.report ? 0.3 : -0.2) : deadline.report ? -0.3 : 0) +
        (yearly ? (deadline.recurrence === 'year' ? 0.15 : -0.1) : 0) +
        (deadline.date ? (asksDay ? 0.6 : 0.2) : 0) +
        (/gửi báo cáo|báo cáo kết quả|gửi/iu.test(deadline.what) ? 0.05 : 0) +
        (deadline.report && deadline.to ? 0.1 : 0) +
        (asksYear ? (/\d{4}/u.test(deadline.when) ? 0.25 : -0.1) : 0) +
        partyFit(deadline, parties);
      // A subject that the deadline does not name makes it another one.
      const lost = match.missing.some((term) => term.concept && !term.light);
      return {
        deadline,
        coverage: lost ? 0 : stated ? Math.max(0.7, coverage) : coverage,
        score: coverage + 0.3 * match.focus + fits,
      };
    })
    .filter(
      (one) => onDay || !aboutReport || (one.deadline.report && (question.yesNo || isAddressed(one.deadline, parties))),
    )
    .filter((one) => one.coverage >= ENOUGH || (aboutReport && one.deadline.report && one.coverage >= 0.3))
    .sort((a, b) => b.score - a.score);
  // "Hạn việc giáo dục" is not told by "tuyên truyền, giáo dục: thường xuyên" where the field has a task of its own.
  const field = aboutReport || toIssue ? undefined : leadOfField(context, document, terms);
  // "Lĩnh vực xây dựng" is not what any plan to be drawn up ("xây dựng kế hoạch …") has a day for.
  const tells = terms.some((term) => !term.light && !FIELD.test(foldedWords(term.tokens)));
  const isOfField = ({ section, date }: Deadline) =>
    (tells && date) || field?.citations.some((one) => one.section === section);
  if (field?.found) ranked.splice(0, ranked.length, ...ranked.filter(({ deadline }) => isOfField(deadline)));
  // "Ngày nào" is not answered by "định kỳ".
  const dated = ranked.find((one) => hasDay(one.deadline)) ?? ranked.find((one) => one.deadline.date);
  const best = (asksDay ? dated : undefined) ?? ranked[0];
  const undated =
    best && !best.deadline.date && (asksDay || (asksYear && best.deadline.recurrence === 'periodic'))
      ? best
      : undefined;
  if (undated && !ranked.some((one) => one.deadline.date))
    return silent(
      document,
      wording.noDay(document.identity.title, label),
      wording.noDeadlineShort,
      asNearest(context, document, undated.deadline),
    );
  const none = wording.noDeadline(document.identity.title, label);
  const common = !best && question.report && asked.length > 0 ? ofAllBodies(document) : undefined;
  if (common) return unmatched(document, none, wording.noDeadlineShort, asNearest(context, document, common));
  // When a report is due tells nobody to whom it goes.
  const sentTo = /bao cao/u.test(folded) && asksSentTo(foldedWords(question.tokens));
  if (sentTo && !document.records.deadlines.some(({ to }) => to))
    return silent(
      document,
      wording.noReportRecipient(document.identity.title),
      wording.noRecipientShort,
      best && asNearest(context, document, best.deadline),
    );
  if (!best)
    return (
      (question.report ? undefined : untimedTask(context, document, terms)) ??
      fromTarget(context, document) ??
      unmatched(document, none, wording.noDeadlineShort, nearestIn(context, document, terms, false))
    );

  // The time of one part is none of the whole: it is told as the nearest.
  if (!aboutReport && !asksPeriod && isPartOfTask(context, document, best.deadline, terms))
    return silent(document, none, wording.noDeadlineShort, asNearest(context, document, best.deadline));

  const others = aboutReport
    ? ranked
        .filter((one) => one !== best && one.deadline.report && one.deadline.date && one.score > best.score - 0.4)
        .slice(0, FURTHER)
    : [];
  const nextDue = tellNextDue(context, best.deadline);
  return {
    document,
    found: true,
    confidence: best.coverage,
    // What is over, or comes once where it is asked what comes every year, is less of an answer than another plan's.
    lesser:
      // A day that is claimed may well be past.
      (nextDue.past && !(question.yesNo && question.premises.length > 0) ? PASSED : 0) +
      (yearly && best.deadline.recurrence !== 'year' ? ONCE : 0) +
      (asksDay && !DAY.test(best.deadline.when) ? NO_DAY : 0) +
      (best.deadline.date ? 0 : UNDATED) +
      (/bao cao|report/u.test(folded) && !/báo cáo/iu.test(best.deadline.what) ? NO_REPORT : 0) +
      OTHER_DAY * farFromDay(question.premises, best.deadline),
    sentence: `${nextDue.verdict}${verdict(context, best.deadline)}${sentenceOf(context, best.deadline, placeLabel(document))}`,
    short: `${question.claimedRhythm || question.punctual ? verdict(context, best.deadline) : ''}${[best.deadline.when, best.deadline.to && `→ ${best.deadline.to}`].filter(Boolean).join(' ')}`,
    details: [
      ...nextDue.lines,
      ...others.map((one) => sentenceOf(context, one.deadline, `${wording.section(one.deadline.section)}`)),
    ],
    computed: nextDue.lines,
    notes: nextDue.past ? [wording.pastDate] : [],
    citations: [best, ...others].flatMap((one) => proofOf(document, one.deadline)),
    ...(question.dueOrder ? dueIn(best.deadline, question.dueOrder) : {}),
  };
}

function textOfDeadline({ who, what, to, when }: Deadline): string {
  return `${who} ${what} ${to} ${when}`;
}

/** A deadline that is not the one asked for, shown beside the refusal. */
function asNearest(context: AnswerContext, document: IndexedDocument, deadline: Deadline): Nearest {
  const { wording } = context;
  const sentence = sentenceOf(context, deadline, placeLabel(document));
  return {
    text: wording.nearestDeadline(wording.section(deadline.section), sentence),
    citations: proofOf(document, deadline),
  };
}

/** The report that all bodies of a plan owe: of one of them the plan need not say so apart. */
function ofAllBodies({ records }: IndexedDocument): Deadline | undefined {
  return records.deadlines.find(({ report, who, date }) => report && date && isOfAllBodies(who));
}

function dueIn(deadline: Deadline, order: DueOrder): { due?: Due } {
  const due = dueOf(deadline, order);
  return due ? { due } : {};
}

/** The next date on request, and whether the deadline has passed. */
function tellNextDue(context: AnswerContext, deadline: Deadline): { lines: string[]; past: boolean; verdict: string } {
  const { wording, today, question } = context;
  const past = isPast(deadline, today);
  if (!question.nextDue) return { lines: [], past, verdict: '' };
  const next = nextDueOf(deadline, today);
  const overdue =
    /quá hạn|quá chưa|qua chưa|trễ hạn|hết hạn|đến hạn|qua han|qua chua|tre han|het han|den han|overdue/iu.test(
      question.text,
    );
  const line = next ? wording.nextDue(writeDay(next.date), next.days, writeDay(today)) : undefined;
  return {
    lines: line ? [line] : [],
    past,
    verdict: overdue && deadline.date ? `${past ? wording.overdue : wording.notDue} ` : '',
  };
}

const FIELD = /^(?:nganh|linh vuc|mang|khoi)$/u;

/** The question with its field named alone: "xây dựng", not "ngành xây dựng". */
function ofField(context: AnswerContext): AnswerContext {
  const terms = context.question.terms.filter((term) => !FIELD.test(foldedWords(term.tokens)));
  if (terms.length === context.question.terms.length) return context;
  return { ...context, question: { ...context.question, terms, topicText: terms.map(({ text }) => text).join(' ') } };
}

/** Who leads what is asked about, where that is nothing narrower than fields of policy. */
function leadOfField(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Finding | undefined {
  // "Ngành xây dựng" is what "xây dựng" is.
  const said = terms.filter((term) => !FIELD.test(foldedWords(term.tokens)));
  const telling = said.some((term) => !term.light) ? said.filter((term) => !term.light) : said;
  if (telling.length === 0 || !telling.every((term) => fieldOf(term))) return undefined;
  const { question } = ofField(context);
  return findLead({ ...context, question: { ...question, intent: 'lead', yesNo: false } }, document);
}

/** A task whose lead is named but whose time is not: the answer is that the plan does not say. */
function untimedTask(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Finding | undefined {
  const { wording } = context;
  const lead = leadOfField(context, document, terms);
  if (!lead) return undefined;
  const nearest = lead.found ? { text: lead.sentence, citations: lead.citations.slice(0, 4) } : undefined;
  return unmatched(
    document,
    wording.noDeadline(document.identity.title, topicLabel(ofField(context))),
    wording.noDeadlineShort,
    nearest ?? nearestIn(context, document, terms, false),
  );
}

/** "Đúng." or "Không phải." where the question states a date to be confirmed. */
function verdict(context: AnswerContext, deadline: Deadline): string {
  const { question, wording } = context;
  if (question.punctual) {
    const told = punctualityOf(question.punctual, deadline);
    return told ? `${wording.punctual[told]} ` : '';
  }
  const choices = choicesClaimed(context);
  if (!question.yesNo && choices.length > 1)
    return choices.some((premise) => isStatedDay(premise, deadline)) ? '' : `${wording.notSo(claimedOf(context))} `;
  if (!question.yesNo) return '';
  if (question.claimedRhythm) {
    const holds = isInRhythm(question.claimedRhythm, deadline);
    return holds === undefined ? '' : `${holds ? wording.yes : wording.no} `;
  }
  const { recipients } = partiesOf(context);
  const sent = agencyIdsOf(`${deadline.to}; ${deadline.what}`);
  // "Nộp cho Sở Nội vụ phải không": to whom is claimed.
  if (question.report && recipients.length > 0 && !recipients.some((id) => sent.includes(id))) return `${wording.no} `;
  if (question.premises.length === 0) {
    const inTime = question.claimedTime && isInClaimedTime(question.claimedTime, deadline);
    if (inTime !== undefined) return `${inTime ? wording.yes : wording.no} `;
    return recipients.length > 0 && !question.claimedTime ? `${wording.yes} ` : '';
  }
  const same = question.premises.filter((premise) => isStatedDay(premise, deadline));
  // What is due on that day of every year was not set for the one year that is claimed.
  if (same.length > 0 && isOfEveryYear(deadline) && same.every((premise) => /\/\d{4}$/u.test(premise))) return '';
  return `${same.length > 0 ? wording.yes : wording.no} `;
}

/** True where a deadline of the plan has the word. */
function isSaid(document: IndexedDocument, term: TopicTerm): boolean {
  return document.records.deadlines.some((deadline) =>
    tokenize(deadline.what).some((token) => tokenSimilarity(term.tokens[0]!, token) >= 0.8),
  );
}

const REPORT_CONCEPTS = new Set(['bao-cao-ket-qua-thuc-hien', 'bao-cao-dinh-ky']);

/** Where no deadline is stated, the year by which a target is to be reached, and then what is to be reached. */
function fromTarget(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  if (context.question.report) return undefined;
  const finding = findTarget({ ...context, question: { ...context.question, wantsAmount: false } }, document, 0.75);
  const year = finding.measured?.year;
  const [clause] = finding.citations;
  if (!finding.found || !/\d{4}/u.test(finding.sentence)) return undefined;
  if (year === undefined || !clause || finding.denies || context.question.yesNo) return finding;
  const { wording } = context;
  const period = ASKS_PERIOD.test(context.question.text) ? PERIOD.exec(clause.quote)?.[0] : undefined;
  const when = period ? capital(period) : wording.byYear(year);
  const what = capital(clip(clause.quote, 320)).replace(/[.;\s]+$/u, '');
  const sentence = wording.reachedBy(when, placeLabel(document), what);
  return { ...finding, sentence, short: `${when} (${finding.short})` };
}

/** Asked in which years, a stretch of years answers. */
const ASKS_PERIOD = /giai đoạn|giai doan|từ năm nào|tu nam nao|which (?:years|period)/iu;
const PERIOD = /giai đoạn\s+\d{4}\s?[-–]\s?\d{4}/iu;
