import type { IndexedDocument, PlanIndex } from '../index/index.ts';
import type { Question } from '../question/index.ts';
import type { PassageSearch } from '../retrieval/index.ts';
import { foldedPhrase } from '../text/index.ts';
import type { Answer, AnswerAbout } from './answer.ts';
import { asksForCited, findCited } from './answer-basis.ts';
import { findContent } from './answer-content.ts';
import { findDeadline } from './answer-deadlines.ts';
import { findDocumentFact } from './answer-documents.ts';
import { AUTHORITY, findCoordinating, findLead } from './answer-roles.ts';
import { asksForTargets, findTargetList } from './answer-target-list.ts';
import { findTarget } from './answer-targets.ts';
import { findTasks } from './answer-tasks.ts';
import { composeMany, composeOne, type Draft, fitToScreen, frameTexts } from './compose.ts';
import { type AnswerContext, askedAgencies, placeLabel, topicLabel, topicTerms } from './context.ts';
import { listPlaces } from './covered-places.ts';
import type { Finding } from './finding.ts';
import { listPlans } from './list-plans.ts';
import { mergeFindings, splitTopics } from './parts.ts';
import { pickPlans } from './pick-plans.ts';
import { type Selection, selectDocuments } from './select-documents.ts';
import { showProof } from './show-proof.ts';
import { findUnproven } from './verify.ts';
import { wordingIn } from './wording.ts';

/** A task that covers this much of two subjects is asked about as a whole. */
const FULLY = 0.9;
/** An answer of another kind than the one asked for must fit at least this well. */
const PLAINLY = 0.85;

/** Answers questions as understood. */
export class Answerer {
  readonly #index: PlanIndex;
  readonly #search: PassageSearch;
  readonly #now: () => number;

  /** @param now the time in milliseconds; tests fix it */
  constructor(index: PlanIndex, search: PassageSearch, now: () => number = () => Date.now()) {
    this.#index = index;
    this.#search = search;
    this.#now = now;
  }

  /** The day in Việt Nam (UTC+7), where the dates of the plans hold. */
  #today(): string {
    return new Date(this.#now() + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  /** The answer with its proof; `ms` is left to the caller. What cannot be proven is withheld. */
  async answer(question: Question): Promise<Omit<Answer, 'ms'>> {
    const selection = selectDocuments(this.#index, question);
    const context = this.#contextOf(selection.question);
    const answer = await this.#answer(context, selection);
    return { ...answer, about: aboutOf(context, selection.documents) };
  }

  #contextOf(question: Question): AnswerContext {
    return {
      index: this.#index,
      statistics: this.#index.statistics,
      search: this.#search,
      question,
      wording: wordingIn(question.language),
      today: this.#today(),
    };
  }

  async #answer(context: AnswerContext, selection: Selection): Promise<Omit<Answer, 'ms'>> {
    const { question } = context;
    // Which of two names was meant is asked, never guessed.
    if (question.unclearName) {
      const direct = context.wording.whichName(question.unclearName.typed, question.unclearName.names);
      return fitToScreen(
        { status: 'clarify', direct, details: [], notes: [], citations: [], long: false },
        question.language,
      );
    }
    if (question.intent === 'chat' || (this.#isEmpty(question) && question.places.length === 0 && selection.open))
      return fitToScreen(this.#decline(context), question.language);
    const list = listPlans(context, selection);
    if (list) return this.#verify(context, fitToScreen(list, question.language), selection.documents);
    const unclear = this.#clarify(context, selection.documents, selection.open);
    if (unclear) return fitToScreen(unclear, question.language);
    if (selection.unknownNumber) {
      const direct = context.wording.noSuchPlan(selection.unknownNumber, this.#covered(context.wording));
      return fitToScreen(
        { status: 'not_found', direct, details: [], notes: [], citations: [], long: false },
        question.language,
      );
    }
    if (selection.documents.length === 0)
      return fitToScreen(this.#outside(context, selection.uncovered), question.language);
    const findings: Finding[] = [];
    for (const document of selection.documents) findings.push(await this.#findParts(context, document));
    const picked = pickPlans(context, selection.groups, findings);
    const single = picked.findings.length === 1 && selection.uncovered.length === 0;
    const composed = single
      ? composeOne(context, picked.findings[0]!)
      : composeMany(context, this.#plausible(context, picked.findings), selection.open);
    const draft = question.proof ? showProof(composed, question.proof, context.wording) : composed;
    const assumed = assumptionOf(context, draft, selection.documents);
    draft.notes = [...draft.notes, ...picked.notes, ...(assumed ? [assumed] : [])];
    if (selection.uncovered.length > 0)
      draft.notes.push(context.wording.outsidePlace(selection.uncovered.join(', '), this.#covered(context.wording)));
    const below = question.places.some((place) => place.kind !== 'central') && !question.district;
    for (const document of selection.documents) {
      if (below && document.identity.place?.parent)
        draft.notes.push(context.wording.belowProvince(document.identity.title));
    }
    for (const [typed, read] of question.corrections) draft.notes.push(context.wording.readAs(typed, read));
    return this.#verify(context, fitToScreen(draft, question.language), selection.documents, draft.computed);
  }

  /** "Y tế và giáo dục" are two subjects where the plan treats them apart: each is answered. */
  async #findParts(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    const { question } = context;
    const whole = await this.#find(context, document);
    const parts = question.intent === 'lead' || question.intent === 'target' ? splitTopics(question) : [];
    if (parts.length < 2) return whole;
    const found: Finding[] = [];
    for (const terms of parts) found.push(await this.#find({ ...context, question: { ...question, terms } }, document));
    const answered = found.filter((finding) => finding.found);
    const sentences = new Set(answered.map((finding) => finding.sentence));
    if (
      whole.found &&
      (question.intent === 'target' ||
        answered.length < parts.length ||
        (sentences.has(whole.sentence) && whole.confidence >= FULLY))
    )
      return whole;
    if (answered.length === 0 || sentences.size < answered.length) return whole;
    if (answered.length < 2 && whole.found) return whole;
    return mergeFindings(found);
  }

  async #find(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    const cited = asksForCited(context) ? findCited(context, document) : undefined;
    if (cited) return cited;
    switch (context.question.intent) {
      case 'lead':
        return findLead(context, document);
      case 'coordinating':
        return findCoordinating(context, document);
      case 'tasks':
        return this.#tasksOrContent(context, document);
      case 'target':
        if (asksForTargets(context)) return findTargetList(context, document);
        return this.#targetOrContent(context, document);
      case 'deadline':
        return this.#deadlineOrContent(context, document);
      case 'document':
        return findDocumentFact(context, document);
      default:
        return this.#contentOrTarget(context, document);
    }
  }

  /** "bao nhiêu tháng tuổi" may ask for a number that stands in the text but is no target. */
  async #targetOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    const target = findTarget(context, document);
    const unit = /(?:bao nhiêu|mấy)\s+(\p{L}+(?:\s\p{L}+)?)/u.exec(context.question.text)?.[1];
    if (target.found) return target;
    if (context.question.years.some((year) => year > 2030) && !context.question.wantsAmount) {
      const dated = await findContent(context, document);
      return dated.found ? dated : target;
    }
    if (!unit || context.question.years.length > 0) return target;
    const content = await findContent(context, document);
    const counted = new RegExp(`\\d\\s?${unit}(?!\\p{L})`, 'iu');
    return content.found && content.confidence >= PLAINLY && counted.test(content.sentence) ? content : target;
  }

  /** "Đến năm nào", "giai đoạn nào" may ask for a period that is no deadline. */
  async #deadlineOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    const deadline = findDeadline(context, document);
    const period = /giai đoạn nào|đến năm nào|đến năm mấy|tầm nhìn|giai doan nao|den nam nao/iu.test(
      context.question.text,
    );
    if (deadline.found || !period) return deadline;
    const content = await findContent(context, document);
    return content.found && content.confidence >= PLAINLY && /\d{4}/u.test(content.sentence) ? content : deadline;
  }

  /** A body that is given no task may still be what a passage is about. */
  async #tasksOrContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    if (askedAgencies(context).length === 0) return findContent(context, document);
    const tasks = findTasks(context, document);
    if (tasks.found) return tasks;
    const content = await findContent(context, document);
    const unit = !askedAgencies(context).some((agency) => AUTHORITY.test(agency.name));
    return unit && content.found && content.confidence >= PLAINLY ? content : tasks;
  }

  /** A question without a word of asking ("HDI của Bắc Giang?") may name a target. */
  async #contentOrTarget(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
    if (!context.question.explicitIntent && !context.question.fact) {
      const compare = context.question.compare;
      const target = findTarget(
        { ...context, question: { ...context.question, wantsAmount: !compare } },
        document,
        PLAINLY,
      );
      if (target.found) return target;
    }
    return findContent(context, document);
  }

  /** With no place named, a plan that barely fits beside one that fits well is taken as silent. */
  #plausible(_context: AnswerContext, findings: readonly Finding[]): Finding[] {
    const best = Math.max(...findings.map((finding) => finding.confidence));
    return findings.map((finding) =>
      finding.found && finding.confidence < best - 0.3 ? { ...finding, found: false } : finding,
    );
  }

  #isEmpty(question: Question): boolean {
    if (question.terms.length > 0 || question.agencies.length > 0 || question.fact) return false;
    return !(question.intent === 'deadline' || question.intent === 'coordinating') || question.places.length === 0;
  }

  /** One short question back, where there is no topic to answer to. */
  #clarify(context: AnswerContext, documents: readonly IndexedDocument[], open: boolean): Draft | undefined {
    const { question, wording } = context;
    if (asksForTargets(context)) return undefined;
    if (topicTerms(context).length > 0 || question.agencies.length > 0 || question.fact || question.town)
      return undefined;
    if (question.intent === 'deadline' || /thường trực|thuong truc|standing/iu.test(question.text)) return undefined;
    const [document] = documents;
    if (!document || (open && question.intent === 'content')) return undefined;
    const place = open || documents.length > 1 ? listPlaces(documents, wording) : placeLabel(document);
    const tasks = document.records.assignments.filter((one) => one.role === 'lead').slice(0, 3);
    const examples = tasks.map((one) => one.task.toLowerCase()).join('; ');
    const direct =
      question.intent === 'lead' && examples && !open ? wording.whichTask(place, examples) : wording.whatAbout(place);
    return { status: 'clarify', direct, details: [], notes: [], citations: [], long: false };
  }

  #decline(context: AnswerContext): Draft {
    return {
      status: 'not_found',
      direct: context.wording.chat,
      details: [context.wording.examples(this.#examples(context))],
      notes: [],
      citations: [],
      long: false,
    };
  }

  #outside(context: AnswerContext, places: readonly string[]): Draft {
    return {
      status: 'not_found',
      direct: context.wording.outsidePlace(places.join(', '), this.#covered(context.wording)),
      details: this.#townHint(context),
      notes: [],
      citations: [],
      long: false,
    };
  }

  /** A town's question is told that there is a plan of its province; a district's, that the plan names none. */
  #townHint(context: AnswerContext): string[] {
    const { town, unknownPlace, places } = context.question;
    const below = this.#index.documents.find((one) => one.identity.place?.parent === places[0]?.id);
    if (unknownPlace && below) return [context.wording.districtUnnamed(placeLabel(below))];
    const document = this.#index.documents.find((one) => one.identity.place?.id === places[0]?.id);
    return town && document ? [context.wording.townOf(town, placeLabel(document))] : [];
  }

  #covered(wording: AnswerContext['wording']): string {
    return listPlaces(this.#index.documents, wording);
  }

  /** Two questions that the corpus can answer, made from its own records. */
  #examples(context: AnswerContext): string[] {
    const examples: string[] = [];
    for (const document of this.#index.documents) {
      const target = document.records.targets.find(
        (one) => one.listed && one.comparator !== 'none' && one.indicator.length < 60,
      );
      const lead = document.records.assignments.find((one) => one.role === 'lead' && one.task.length < 60);
      if (lead && examples.length === 0)
        examples.push(
          context.question.language === 'en'
            ? `Which agency leads “${lead.task}” in ${placeLabel(document)}?`
            : `Ai chủ trì ${lead.task.toLowerCase()} ở ${placeLabel(document)}?`,
        );
      if (target && examples.length === 1)
        examples.push(
          context.question.language === 'en'
            ? `${target.indicator}, ${placeLabel(document)}?`
            : `${target.indicator} của ${placeLabel(document)} là bao nhiêu?`,
        );
    }
    return examples;
  }

  /** The plans asked and those cited. */
  #shown(documents: readonly IndexedDocument[], answer: Omit<Answer, 'ms'>): IndexedDocument[] {
    const cited = new Set(answer.citations.map((citation) => citation.documentId));
    return this.#index.documents.filter(
      (document) => documents.includes(document) || cited.has(document.plan.documentId),
    );
  }

  #verify(
    context: AnswerContext,
    answer: Omit<Answer, 'ms'>,
    documents: readonly IndexedDocument[],
    computed: readonly string[] = [],
  ): Omit<Answer, 'ms'> {
    const originals = new Map(this.#index.documents.map((document) => [document.plan.documentId, document.original]));
    const unproven = findUnproven(
      {
        lines: [answer.direct, ...answer.details],
        citations: answer.citations,
        frame: [...frameTexts(context, this.#shown(documents, answer)), ...computed],
      },
      (id) => originals.get(id),
    );
    if (unproven.length === 0 && (answer.status !== 'answered' || answer.citations.length > 0)) return answer;
    const direct = context.wording.withheld(documents.map((document) => document.identity.title).join(', '));
    const { comparison: _withheld, ...rest } = answer;
    return {
      ...rest,
      status: 'not_found',
      answer: direct,
      direct,
      details: [],
      notes: [],
      citations: answer.citations.filter((citation) => !unproven.some((one) => one.text === citation.quote)),
    };
  }
}

/** What was understood, for channels that offer what may be asked next. */
function aboutOf(context: AnswerContext, documents: readonly IndexedDocument[]): AnswerAbout {
  const { question } = context;
  return {
    intent: question.intent,
    documentIds: documents.map((document) => document.plan.documentId),
    agencyIds: question.agencies.map((agency) => agency.id),
    topic: topicTerms(context).length > 0 ? topicLabel(context) : '',
  };
}

/** What a follow-up was taken to be about, where the answer does not show it by itself. */
function assumptionOf(context: AnswerContext, draft: Draft, documents: readonly IndexedDocument[]): string | undefined {
  const { question, wording } = context;
  const shown = foldedPhrase([draft.direct, ...draft.details].join(' '));
  // A fact about a document, or a report, is not about the topic at hand.
  const topical = question.carried.topic && question.intent !== 'document' && !question.report;
  const topic = topical ? topicLabel(context) : '';
  const words = topic.replace(/[“”]/gu, '');
  const places = question.carried.place && documents.length <= 2 ? documents.map((one) => placeLabel(one)) : [];
  const hidden = places.filter((place) => !shown.includes(foldedPhrase(place.replace(/ \(dự thảo\)/u, ''))));
  const unsaid = words && !shown.includes(foldedPhrase(words)) ? topic : '';
  return unsaid || hidden.length > 0 ? wording.followsUp([unsaid, ...hidden].filter(Boolean).join(' · ')) : undefined;
}
