import type { IndexedDocument } from '../index/index.ts';
import { codesIn, withoutGovernment } from '../question/index.ts';
import { matchTopic, profileText } from '../retrieval/index.ts';
import { foldText } from '../text/index.ts';
import { type Agency, agencyIdsOf } from '../vocabulary/index.ts';
import { asAsked, tells } from './as-asked.ts';
import { beyondSubject } from './beyond-subject.ts';
import { findClaimedOtherwise } from './claimed-otherwise.ts';
import { findContent } from './content/answer-content.ts';
import { findEverything } from './content/answer-everything.ts';
import { findMentions } from './content/answer-mentions.ts';
import { asksWhomToTell, findWhomToTell } from './content/whom-to-tell.ts';
import { type AnswerContext, askedAgencies, topicTerms } from './context.ts';
import { findDeadline } from './deadlines/answer-deadlines.ts';
import { asksForDeadlines, listDeadlines } from './deadlines/list-deadlines.ts';
import { withPeriodFirst } from './deadlines/period-first.ts';
import { rankDeadlines } from './deadlines/rank-deadlines.ts';
import { asksForCited, findCited } from './documents/answer-basis.ts';
import { findInsideCited, findOwnFactOfCited, findUncited } from './documents/answer-cited-document.ts';
import { findDocumentFact } from './documents/answer-document.ts';
import { findPerson } from './documents/answer-person.ts';
import { asksForShared, findShared } from './documents/answer-shared-resolution.ts';
import { findClaimedBasis } from './documents/claimed-basis.ts';
import type { Finding } from './finding.ts';
import { issuerIdsOf } from './issuer.ts';
import { nothingSaid } from './nothing-said.ts';
import { joinLists, measuresApart, mergeFindings, questionOfPart, splitMatters, splitTopics } from './parts.ts';
import { askedParts } from './plan-parts/asked-parts.ts';
import { findCountedParts } from './plan-parts/count-parts.ts';
import { findAskedParts } from './plan-parts/find-part.ts';
import { aboutNumbered, findNumbered, numberedPart } from './plan-parts/section-by-number.ts';
import { findUsualPart, speaksOfPart } from './plan-parts/usual-part.ts';
import { findDueInSection, findWithinSection } from './plan-parts/within-section.ts';
import { findAct } from './roles/answer-act.ts';
import { findCoordinating } from './roles/answer-coordinating.ts';
import { findInvolved } from './roles/answer-involved.ts';
import { AUTHORITY, findLead } from './roles/answer-lead.ts';
import { findTasks } from './roles/answer-tasks.ts';
import { asksWhatIsDone, bodyInShort } from './roles/body-in-short.ts';
import { findOwnPlan } from './roles/own-plan.ts';
import { findBodies } from './roles/tally/answer-bodies.ts';
import { withAmount } from './roles/with-amount.ts';
import { findTarget } from './targets/answer-target.ts';
import { asksForTargets, asksOfField, findTargetList } from './targets/answer-target-list.ts';
import { asksMost } from './targets/claimed-bound.ts';
import { turnDenial } from './turned-denial.ts';
import { confirmWhole } from './whole-claim.ts';

/** A task that covers this much of two subjects is asked about as a whole. */
const FULLY = 0.9;
/** An answer of another kind than the one asked for must fit at least this well. */
const PLAINLY = 0.85;

/** What one plan answers. "Y tế và giáo dục" are two subjects where the plan treats them apart: each is answered. */
export async function findAnswer(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const { question } = context;
  const whole = await findOne(context, document);
  const claims = question.intent === 'content' && question.premises.length > 0;
  // "Nói gì về A và B": where no passage is about both, each may have one of its own.
  const apart = question.intent === 'content' && !claims && !whole.found && !question.fact;
  const listed = question.intent === 'lead' || question.intent === 'target' || claims;
  const parts = apart ? splitMatters(question) : listed ? splitTopics(question) : [];
  if (parts.length < 2 || asksForTargets(context)) return whole;
  const found: Finding[] = [];
  for (const at of parts.keys())
    found.push(await findOne({ ...context, question: questionOfPart(question, parts, at) }, document));
  const answered = found.filter((finding) => finding.found);
  if (apart) {
    const enough = question.places.length > 0 ? 1 : parts.length;
    return answered.length >= enough && answered.every(({ confidence }) => confidence >= PLAINLY)
      ? mergeFindings(found, context.wording)
      : whole;
  }
  const sentences = new Set(answered.map((finding) => finding.sentence));
  if (question.intent === 'target' && sentences.size === parts.length && measuresApart(question, parts))
    return mergeFindings(found, context.wording);
  const claimsOfEach = question.compare && question.premises.length >= parts.length;
  if (
    whole.found &&
    ((question.intent === 'target' && !(claimsOfEach && sentences.size === parts.length)) ||
      answered.length < parts.length ||
      (sentences.has(whole.sentence) && whole.confidence >= FULLY))
  )
    return whole;
  if (answered.length === 0 || sentences.size < answered.length) return whole;
  if (answered.length < 2 && whole.found) return whole;
  return mergeFindings(found, context.wording);
}

async function findOne(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const found = asAsked(context, await findKind(context, document));
  const otherwise = await findClaimedOtherwise(context, document, found, findKind);
  return otherwise ?? turnDenial(context, confirmWhole(context, found));
}

async function findKind(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const { bodiesAsked, dueOrder, beyond } = context.question;
  if (beyond) return findTargetList(context, document);
  if (bodiesAsked) return findBodies(context, document, bodiesAsked);
  if (dueOrder && topicTerms(context).every((term) => term.light)) return rankDeadlines(context, document, dueOrder);
  // A claim about it is held against its citation.
  const shared = asksForShared(context) && !context.question.yesNo ? findShared(context, document) : undefined;
  if (shared) return shared;
  const other =
    findClaimedBasis(context, document) ?? findOwnFactOfCited(context, document) ?? findInsideCited(context, document);
  if (other) return other;
  const cited = asksForCited(context) ? (findCited(context, document) ?? findUncited(context, document)) : undefined;
  if (cited) return cited;
  const within =
    (await findWithinSection(context, document, findAsked)) ?? (await findDueInSection(context, document, findAsked));
  if (within) return within;
  const numbered = numberedPart(context);
  if (numbered) {
    const about = aboutNumbered(context, document, numbered);
    return about ? findAsked(about, document) : findNumbered(context, document, numbered);
  }
  if (asksWhomToTell(context.question)) return findWhomToTell(context, document);
  const ownPlan = findOwnPlan(context, document);
  if (ownPlan) return ownPlan;
  const counted = findCountedParts(context, document);
  if (counted) return counted;
  const parts = askedParts(context);
  if (parts) return findAskedParts(context, document, parts);
  const usual = findUsualPart(context, document);
  if (usual) return usual;
  if (context.question.property === 'person' && context.question.fact !== 'signer')
    return withLead(context, document, findPerson(context, document));
  const paid = context.question.property === 'payer' ? await findPayer(context, document) : undefined;
  if (paid) return paid;
  const body = bodyInShort(context, document);
  if (body) {
    const ofBody = { ...context.question, intent: 'tasks' as const, agencies: [body], terms: [] };
    return findTasks({ ...context, question: ofBody }, document);
  }
  return findAsked(context, document);
}

/** The sentence that tells who pays or from what; who leads the task need not. */
async function findPayer(context: AnswerContext, document: IndexedDocument): Promise<Finding | undefined> {
  const said = await findContent({ ...context, question: { ...context.question, intent: 'content' } }, document);
  return said.found && tells(said, 'payer') ? said : undefined;
}

/** "Ai chủ trì y tế, và giám đốc tên gì": the body is told, and that no name is. */
function withLead(context: AnswerContext, document: IndexedDocument, person: Finding): Finding {
  const { question } = context;
  const [asked, ...beside] = question.text.split(/[,;]|\s(?:và|and)\s/u);
  const named = beside.join(' ');
  if (question.intent !== 'lead' || person.found || !NAMED.test(named) || NAMED.test(asked!)) return person;
  const terms = question.terms.filter(({ tokens }) => tokens[0]!.start < asked!.length);
  if (!terms.some((term) => !term.light)) return person;
  const lead = findLead({ ...context, question: { ...question, terms, text: asked!, yesNo: false } }, document);
  return lead.found ? { ...lead, details: [...lead.details, person.sentence] } : person;
}

/** A person's name is asked for. */
const NAMED = /(?<!\p{L})(?:tên|ten|là ai|la ai|ông nào|ong nao|bà nào|ba nao|name)(?!\p{L})/iu;

/** What a plan says to the kind of question that is asked. */
async function findAsked(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  switch (context.question.intent) {
    case 'lead': {
      const { act } = context.question;
      const acts = act ? findAct(context, document, act) : undefined;
      if (acts) return acts;
      return withAmount(
        context,
        context.question.alsoDue ? leadAndDue(context, document) : findLead(context, document),
      );
    }
    case 'coordinating':
      return withAmount(context, findCoordinating(context, document));
    case 'involved':
      return withAmount(context, findInvolved(context, document));
    case 'everything':
      return findEverything(context, document);
    case 'mentions':
      return findMentions(context, document);
    case 'tasks':
      return tasksOrContent(context, document);
    case 'target':
      return asksForTargets(context) ? findTargetList(context, document) : targetOrContent(context, document);
    case 'deadline':
      return asksForDeadlines(context) ? listDeadlines(context, document) : deadlineOrContent(context, document);
    case 'document':
      return factOrTask(context, document);
    default:
      return contentOrTarget(context, document);
  }
}

/** "Ai chủ trì, bao giờ xong": who leads is told with its time; of a task without either one, what the plan does say. */
function leadAndDue(context: AnswerContext, document: IndexedDocument): Finding {
  const lead = findLead(context, document);
  const { noTime } = context.wording;
  if (lead.found && !lead.details.includes(noTime)) return lead;
  const due = findDeadline({ ...context, question: { ...context.question, intent: 'deadline' } }, document);
  if (!due.found) return lead.found ? lead : { ...lead, sentence: `${lead.sentence} ${noTime}` };
  if (!lead.found) return { ...due, details: [...due.details, lead.sentence] };
  // The year by which a target is to be reached is no time of the task.
  const told = lead.details.filter((line) => line !== noTime || due.measured !== undefined);
  return {
    ...lead,
    details: [...told, due.sentence, ...due.details],
    notes: [...lead.notes, ...due.notes],
    citations: [...lead.citations, ...due.citations],
    computed: [...(lead.computed ?? []), ...(due.computed ?? [])],
  };
}

/** "bao nhiêu tháng tuổi" may ask for a number that stands in the text but is no target. */
async function targetOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const target = findTarget(context, document);
  const unit = /(?:bao nhiêu|mấy)\s+(\p{L}+(?:\s\p{L}+)?)/u.exec(context.question.text)?.[1];
  if (target.found) return target;
  const base = BASE.exec(foldText(context.question.text))?.[1];
  if (base) {
    const held = await findContent(context, document);
    if (held.found && held.confidence >= PLAINLY && held.citations.some(({ quote }) => foldText(quote).includes(base)))
      return held;
  }
  if (target.instead) return target;
  if (context.question.years.some((year) => year > 2030) && !context.question.wantsAmount) {
    const dated = await findContent(context, document);
    return dated.found ? dated : target;
  }
  if (!unit || context.question.years.length > 0 || context.question.presentState || asksMost(context.question.text))
    return target;
  const content = await findContent(context, document);
  return content.found && content.confidence >= PLAINLY && countsTopic(context, content, unit) ? content : target;
}

/** "So với cả nước": what something is held against, which no number of a plan's own tells. */
const BASE =
  /(?:^| )so(?: sanh)?(?: voi| cung)?(?: muc| binh quan| trung binh)* (ca nuoc|toan quoc|khu vuc|the gioi)(?!\p{L})/u;

/** True where a clause of what was found counts the unit and is itself about the topic: a list has numbers of other things. */
function countsTopic(context: AnswerContext, content: Finding, unit: string): boolean {
  const terms = topicTerms(context, true).filter((term) => !term.light);
  const counted = new RegExp(`\\d\\s?${unit}(?!\\p{L})`, 'iu');
  const clauses = content.citations[0]?.quote.split(/;|\.\s/u) ?? [];
  return clauses.some((clause) => {
    if (!counted.test(clause)) return false;
    const { coverage, missing } = matchTopic(terms, profileText(clause), context.statistics);
    return coverage >= PLAINLY && missing.length === 0;
  });
}

/**
 * A fact about the plan, where the topic says no more than which plan is meant; "cơ quan nào ban hành quy chế …" asks about
 * a document that the plan orders.
 */
async function factOrTask(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  // "Nghị quyết kèm chương trình", "huyện tên là gì": these words say no matter.
  const terms = topicTerms(context).filter((term) => !/^(?:kem|ten)$/u.test(foldText(term.text)));
  const other = document.identity.subject !== undefined && beyondSubject(context, document, terms).length > 0;
  // A number says which document is meant, this one or one that it cites.
  const numbered = codesIn(context.question.tokens).length > 0;
  if (!other || terms.length === 0 || numbered) return findDocumentFact(context, document);
  switch (context.question.fact) {
    case 'issuer':
      return findAct(context, document, context.question.act ?? 'ban hành') ?? findLead(context, document);
    case 'date':
      return findDeadline(context, document);
    default:
      return findDocumentFact(context, document);
  }
}

/** "Đến năm nào", "giai đoạn nào" may ask for a period that is no deadline. */
async function deadlineOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  // When a law takes effect is told in passing; it is nothing that is due.
  if (IN_FORCE.test(context.question.text)) {
    const said = await findContent(context, document);
    return said.citations.some(({ quote }) => IN_FORCE.test(quote)) ? said : nothingSaid(context, document);
  }
  const deadline = findDeadline(context, document);
  const period =
    /giai đoạn (?:nào|mấy)|đến năm nào|đến năm mấy|từ năm nào|tầm nhìn|giai doan (?:nao|may)|den nam nao|tu nam nao/iu.test(
      context.question.text,
    );
  const whom = asksWhom(context);
  const asksWhile = asksAtWhatTime(context.question.text);
  if (deadline.found || !(period || whom || asksWhile)) return deadline;
  const content = await findContent(context, document);
  if (asksWhile && content.found && content.confidence >= PLAINLY && tellsWhen(content)) return content;
  if (whom && content.found && tellsRecipient(content)) return content;
  // To whom is asked, and by when not at all: that no time is stated answers nothing.
  const ofReport = context.question.report && /bao cao|report/u.test(foldText(context.question.text));
  if (whom && !ofReport && !ASKS_WHEN.test(context.question.text))
    return content.found ? nothingSaid(context, document) : content;
  return period && content.found && content.confidence >= PLAINLY && /\d{4}/u.test(content.sentence)
    ? withPeriodFirst(context, content)
    : deadline;
}

/** True where the words found send something to a body: "trình Chủ tịch UBND tỉnh", "gửi về Sở X". */
function tellsRecipient({ citations: [first] }: Finding): boolean {
  return [...(first?.quote ?? '').matchAll(SENDING)].some(([, to]) => agencyIdsOf(to!).length > 0);
}

const SENDING =
  /(?<!\p{L})(?:gửi|nộp|(?<!(?:chương|quá|tiến|giáo|quy|công|lộ|hành) )trình|báo cáo|đề xuất|kiến nghị)(?!\p{L})(.{0,60})/giu;

/** "Được tính vào lúc nào", "từ khi nào": a stage of the work may answer; not where something is to be done by then. */
function asksAtWhatTime(text: string): boolean {
  const spoken = foldText(text);
  return /(?:luc|khi|thoi diem|giai doan|cap|bac) nao|bao gio/u.test(spoken) && !BY_THEN.test(spoken);
}

const BY_THEN =
  /(?:^|\s)(?:xong|hoan thanh|han|thoi han|ket thuc|cham nhat|muon nhat|truoc (?:ngay|thang|nam)|dat|bao cao|nop|ban hanh|co hieu luc)(?!\p{L})/u;

/** True for a sentence that opens with the stage of the work at which what it says is done, or tells from when on. */
function tellsWhen({ citations: [first] }: Finding): boolean {
  return /^(?:trong quá trình|trong khi|trong lúc|khi|sau khi|trước khi|ngay từ|ngay khi)(?!\p{L})|(?<!\p{L})(?:ngay từ|ngay khi|sau khi)(?!\p{L})/iu.test(
    first?.quote ?? '',
  );
}

const ASKS_WHEN =
  /(?<!\p{L})(?:hạn|han|khi nào|khi nao|bao giờ|bao gio|lúc nào|luc nao|(?:ngày|tháng|năm|ngay|thang|nam) (?:nào|mấy|nao|may))(?!\p{L})|when|deadline/iu;

/** "Gửi bộ nào", "về đâu": to whom, not by when. */
function asksWhom({ question }: AnswerContext): boolean {
  const spoken = foldText(question.text);
  return /(?:gui|nop|bao|trinh) (?:(?:cho|ve|den|len) )?(?:ai|dau|bo nao|so nao|co quan nao|don vi nao|phong nao|noi nao|ban nao|cap nao)(?!\p{L})/u.test(
    spoken,
  );
}

const IN_FORCE = /hiệu lực|hieu luc|takes? effect|in force/iu;

/** A body that is given no task may still be what a passage is about. */
async function tasksOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const issuer = issuerIdsOf(document.identity);
  // The body of another plan ("UBND huyện") has tasks in this one.
  const others = withoutGovernment(context.question.agencies).filter(
    ({ id }, i, all) => !issuer.includes(id) && all.findIndex((one) => one.id === id) === i,
  );
  // "UBND tỉnh phải làm gì", of the plan that it issued itself.
  const ownOnly =
    withoutGovernment(context.question.agencies).length > 0 && topicTerms(context).every((term) => term.light);
  if (askedAgencies(context).length === 0 && others.length === 0)
    return ownOnly ? findTasks(context, document) : findContent(context, document);
  const tasks = others.length > 1 ? tasksOfEach(context, document, others) : findTasks(context, document);
  // An authority without a task has none; a unit ("trung tâm …") may be what a passage is about.
  if (tasks.found || others.some((agency) => AUTHORITY.test(agency.name))) return tasks;
  const telling = context.question.terms.filter((term) => !term.light);
  const content = await findContent({ ...context, question: { ...context.question, terms: telling } }, document);
  return content.found && content.confidence >= PLAINLY ? content : tasks;
}

/** "Sở Nội vụ và Sở Ngoại vụ làm gì": each has its tasks, or is said to have none. */
function tasksOfEach(context: AnswerContext, document: IndexedDocument, agencies: readonly Agency[]): Finding {
  const findings = agencies.map((agency) =>
    findTasks({ ...context, question: { ...context.question, agencies: [agency] } }, document),
  );
  if (findings.some((finding) => finding.found)) return joinLists(findings);
  const names = agencies.map((agency) => agency.name).join(', ');
  return { ...findings[0]!, sentence: context.wording.noTasks(document.identity.title, names) };
}

/** A question without a word of asking ("HDI của Bắc Giang?") may name a target. */
async function contentOrTarget(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  // "Nghị định … ban hành khi nào": by when a document that the plan orders is due.
  if (context.question.fact === 'date') {
    const deadline = findDeadline(context, document);
    if (deadline.found && deadline.confidence >= PLAINLY) return deadline;
  }
  // "Y tế … làm gì": what is to be reached in a field is not what is done there.
  const work = asksOfField(context) && asksWhatIsDone(context.question);
  // "So sánh Bắc Giang với Hậu Giang về giáo dục": what each sets for the field.
  if (context.question.compare && context.question.property !== 'rank' && asksOfField(context) && !work) {
    const list = findTargetList(context, document);
    if (list.found) return list;
  }
  let near: Finding | undefined;
  // Words that tell little name no target.
  const names = topicTerms(context, true).some((term) => !term.light);
  if (names && !work && !context.question.explicitIntent && !context.question.fact) {
    const compare = context.question.compare;
    const target = findTarget(
      { ...context, question: { ...context.question, wantsAmount: !compare } },
      document,
      PLAINLY,
    );
    if (target.found) return target;
    // "Đánh giá nghị quyết năm 2027 à": the time is what is claimed.
    if (context.question.claimedTime) {
      const due = findDeadline(context, document);
      if (due.found && due.confidence >= PLAINLY) return due;
    }
    // Told that the plan aims at another year, nobody is told that it says nothing.
    if (context.question.years.length > 0 && target.nearest) near = target;
  }
  const content = await findContent(context, document);
  const asked = !content.found || content.citations.some(({ quote }) => speaksOfPart(context.question, quote));
  if (content.found && asked) return content;
  return near ?? (asked ? content : nothingSaid(context, document));
}
