import type { IndexedDocument, PlanIndex } from '../index/index.ts';
import type { Question } from '../question/index.ts';
import type { PassageSearch } from '../retrieval/index.ts';
import { foldedPhrase } from '../text/index.ts';
import type { Answer, AnswerAbout } from './answer.ts';
import { answerByValue } from './by-value/answer-by-value.ts';
import { askedValue } from './by-value/asked-value.ts';
import { choicesOfNames } from './choices.ts';
import { listPlaces } from './choosing/covered-places.ts';
import { issuedIn, ofIssued } from './choosing/issued-in.ts';
import { narrowDocuments, narrowEach } from './choosing/narrow-documents.ts';
import { offerOthers } from './choosing/offer-others.ts';
import { openFindings } from './choosing/open-findings.ts';
import { pickPlans } from './choosing/pick-plans.ts';
import { hasPlansBelow, type Selection, selectDocuments } from './choosing/select-documents.ts';
import { settleName } from './choosing/settle-name.ts';
import { orderedBy } from './choosing/to-whom.ts';
import { standsAt } from './cite.ts';
import { composeOne, type Draft, fitToScreen, frameTexts, uncited } from './composing/compose.ts';
import { composeMany } from './composing/compose-many.ts';
import { pageNotes } from './composing/page-notes.ts';
import { showProof } from './composing/show-proof.ts';
import { type AnswerContext, placeLabel, topicLabel, topicTerms, uncarriedBy } from './context.ts';
import { asksForDeadlines } from './deadlines/list-deadlines.ts';
import { askWhat, clarify, decline, isEmpty, outside } from './decline.ts';
import { tellCitedNumber } from './documents/answer-cited-number.ts';
import { tellReference } from './documents/answer-reference.ts';
import { asksForShared, findShared } from './documents/answer-shared-resolution.ts';
import { asksWhichPlans, listPlans } from './documents/list-plans.ts';
import { noneIssued, withUndated } from './documents/none-issued.ts';
import { answerRegister, asksOfRegister } from './documents/register/answer-register.ts';
import { tellWhereCited } from './documents/where-cited.ts';
import { findAsNamed } from './find-as-named.ts';
import type { Finding } from './finding.ts';
import { answerMeaning } from './meaning/answer-meaning.ts';
import { tellMergedPlace } from './merged-places.ts';
import { questionsOfEither } from './one-of-two.ts';
import { askedParts } from './plan-parts/asked-parts.ts';
import { numberedPart } from './plan-parts/section-by-number.ts';
import { tellSuccessor } from './roles/former-bodies.ts';
import { rolesCited } from './roles/roles-cited.ts';
import { swappedQuestions } from './swap-terms.ts';
import { findMatter, type MatterChosen, questionFor } from './targets/compare-matter.ts';
import { type CitedSource, findUnproven, type Unproven } from './verifying/verify.ts';
import { withoutDraft, wordingIn } from './wording/index.ts';

/** Documents named of those that an answer was withheld of. */
const MOST_TITLES = 3;

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

  /**
   * The answer with its proof; `ms` is left to the caller. What cannot be proven is withheld.
   * @param earlier identifier of the plan that the conversation is about, where the question goes on from an answer
   */
  async answer(asked: Question, earlier?: string): Promise<Omit<Answer, 'ms'>> {
    const question = settleName(this.#index, asked);
    const { unspoken, ...alone } = await this.#answerAs(question, earlier);
    if (alone.status !== 'not_found') return alone;
    for (const swapped of [...swappedQuestions(question), ...questionsOfEither(question)]) {
      const { unspoken: _, ...answer } = await this.#answerAs(swapped, earlier);
      if (answer.status === 'answered') return answer;
    }
    // What a province's own plans do not speak of, one of its districts' may.
    if (!unspoken || !hasPlansBelow(this.#index, question)) return alone;
    const { unspoken: _, ...below } = await this.#answerAs(question, earlier, true);
    return below.status === 'answered' ? below : alone;
  }

  async #answerAs(
    question: Question,
    earlier: string | undefined,
    below = false,
  ): Promise<Omit<Answer, 'ms'> & { unspoken?: boolean }> {
    const chosen = selectDocuments(this.#index, question, { today: this.#today(), earlier, below });
    const dated = issuedIn(chosen.question, chosen.documents);
    const selection = dated ? ofIssued(chosen, dated) : chosen;
    const uncarried = uncarriedBy(question, selection.documents);
    const context = { ...this.#contextOf(selection.question), earlier, below, uncarried };
    if (dated?.issued.length === 0) return noneIssued(context, chosen.documents, dated);
    const { planId, ...answer } = await this.#answer(context, selection);
    const told = dated ? withUndated(context, answer, dated) : answer;
    return { ...told, about: { ...aboutOf(context, selection.documents), planId } };
  }

  /** What plans say of a matter, side by side. */
  async compare(chosen: MatterChosen): Promise<Omit<Answer, 'ms'>> {
    const context = this.#contextOf(questionFor(chosen, this.#index.statistics));
    const asked = chosen.documents ?? selectDocuments(this.#index, context.question, context).documents;
    const narrowed = narrowDocuments(context, asked);
    const read = asked.filter((one) => chosen.targets.has(one) || narrowed.documents.includes(one));
    const unread = asked.length - read.length;
    // What is about the matter has a record; the others that were not read are silent.
    if (unread > 0) context.narrowed = { without: unread, unread: 0, asked };
    const findings = read.map((document) => findMatter(context, document, chosen));
    const draft = composeMany(context, findings, chosen.documents === undefined);
    const answer = this.#finish(context, draft, asked);
    return { ...answer, about: aboutOf(context, asked) };
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

  /** `planId`: the one plan that it rests on; `unspoken`: the plans read do not even speak of the matter. */
  async #answer(
    context: AnswerContext,
    selection: Selection,
  ): Promise<Omit<Answer, 'ms'> & { planId?: string; unspoken?: boolean }> {
    const { question } = context;
    // Which of two names was meant is asked, never guessed.
    if (question.unclearName) {
      const direct = context.wording.whichName(question.unclearName.typed, question.unclearName.names);
      const choices = choicesOfNames(context, question.unclearName);
      return fitToScreen(uncited('clarify', direct, [], choices), question.language);
    }
    if (question.ownBody)
      return fitToScreen(uncited('clarify', context.wording.whichBody(question.ownBody)), question.language);
    const reference = tellWhereCited(context, selection) ?? tellReference(context, selection);
    if (reference) return this.#finish(context, reference, selection.documents);
    const successor = tellSuccessor(question, context.wording) ?? tellMergedPlace(question, context.wording);
    if (successor) return fitToScreen(uncited('not_found', successor), question.language);
    const chat = question.intent === 'chat';
    const bare =
      isEmpty(question) &&
      question.places.length === 0 &&
      selection.open &&
      !asksOfAllPlans(context, selection.documents);
    // Nothing but words of asking: about what is asked back.
    if (bare && !chat && (question.explicitIntent || question.continues || question.terms.length === 0))
      return fitToScreen(askWhat(context), question.language);
    if (bare || chat) return fitToScreen(decline(context), question.language);
    const list =
      answerRegister(context, selection) ??
      answerByValue(context, selection) ??
      answerMeaning(context, selection) ??
      listPlans(context, selection);
    if (list)
      return {
        ...this.#finish(context, list, selection.documents),
        ...(selection.documents.length === 1
          ? { planId: selection.documents[0]!.plan.documentId }
          : list.planId
            ? { planId: list.planId }
            : {}),
      };
    const unclear = clarify(context, selection.documents, selection.open);
    if (unclear) return fitToScreen(unclear, question.language);
    if (selection.unknownNumber) {
      const direct = context.wording.noSuchPlan(
        selection.unknownNumber,
        listPlaces(this.#index.documents, context.wording),
      );
      return fitToScreen(uncited('not_found', direct), question.language);
    }
    if (selection.documents.length === 0) return fitToScreen(outside(context, selection.uncovered), question.language);
    // What all plans carry out is told once.
    const shared =
      selection.open && asksForShared(context)
        ? selection.documents.filter((one) => findShared(context, one)).slice(0, 1)
        : [];
    const narrowed = shared.length > 0 ? narrowDocuments(context, shared) : narrowEach(context, selection);
    // With a plan or two in hundreds named, nobody wants to hear what the others say nearest.
    if (narrowed.without + narrowed.unread > 0) context.narrowed = { ...narrowed, asked: selection.documents };
    const findings: Finding[] = [];
    const renamed: string[] = [];
    for (const document of narrowed.documents) {
      const { finding, notes } = await findAsNamed(context, document);
      findings.push(finding);
      renamed.push(...notes);
    }
    const cited = context.narrowed && tellCitedNumber(context, findings);
    if (cited) return this.#verify(context, fitToScreen(cited, question.language), selection.documents);
    const picked = pickPlans(context, selection.groups, findings);
    // Asked of all plans, that the others were looked through is told even where one alone may hold the answer.
    const ofAll = selection.open && context.narrowed !== undefined;
    const places = selection.open ? 1 : selection.groups.length;
    const told = selection.open ? orderedBy(context, picked.findings) : picked.findings;
    const single = told.length === 1 && selection.uncovered.length === 0 && !ofAll && places === 1;
    const composed = single
      ? composeOne(context, told[0]!)
      : composeMany(context, selection.open ? openFindings(context, told) : told, selection.open);
    // With a matter of its own, “vì sao …” asks for the plan's reason, not for the proof of what was said.
    const reason = question.proof === 'reason' && question.property === 'reason' && !question.carried.topic;
    const draft = question.proof && !reason ? showProof(composed, question.proof, context.wording) : composed;
    if (single && told[0]!.found) offerOthers(context, draft, picked.also);
    draft.notes.push(...new Set(renamed));
    const assumed = assumptionOf(context, draft, selection.documents);
    draft.notes = [...draft.notes, ...picked.notes, ...(assumed ? [assumed] : [])];
    if (selection.uncovered.length > 0)
      draft.notes.push(
        context.wording.outsidePlace(
          selection.uncovered.join(', '),
          listPlaces(this.#index.documents, context.wording),
        ),
      );
    const instead = onlyBelow(context, selection);
    if (instead) {
      draft.details = [context.wording.nearestBelow(draft.direct), ...draft.details];
      draft.direct = instead;
      draft.status = 'not_found';
    }
    const below = !instead && question.places.some((place) => place.kind !== 'central') && !question.district;
    for (const document of selection.documents) {
      if (!below || !document.identity.place?.parent) continue;
      const { belowProvince, belowInstead } = context.wording;
      draft.notes.push((context.below ? belowInstead : belowProvince)(document.identity.title));
    }
    for (const [typed, read] of question.corrections) draft.notes.push(context.wording.readAs(typed, read));
    const unspoken = !findings.some((finding) => finding.found || finding.nearest?.mention);
    return { ...this.#finish(context, draft, selection.documents), ...planOf(picked.findings), unspoken };
  }

  /** Adds what readers should know of the pages that an answer rests on, fits it to the screen and checks it. */
  #finish(context: AnswerContext, draft: Draft, documents: readonly IndexedDocument[]): Omit<Answer, 'ms'> {
    const notes = pageNotes(context, draft.citations, this.#shown(documents, draft), documents.length);
    const noted = { ...draft, notes: [...draft.notes, ...notes] };
    return this.#verify(context, fitToScreen(noted, context.question.language), documents, draft.computed);
  }

  /** The plans asked and those cited. */
  #shown(documents: readonly IndexedDocument[], answer: Pick<Answer, 'citations'>): IndexedDocument[] {
    const cited = new Set(answer.citations.map((citation) => citation.documentId));
    return this.#index.documents.filter(
      (document) => documents.includes(document) || cited.has(document.plan.documentId),
    );
  }

  #sourceOf(id: string): CitedSource | undefined {
    const document = this.#index.documents.find((one) => one.plan.documentId === id);
    return (
      document && {
        get original() {
          return document.original;
        },
        label: placeLabel(document),
        standsAt: (citation) => standsAt(document, citation),
        rolesOf: (citation) => rolesCited(document, citation),
      }
    );
  }

  #verify(
    context: AnswerContext,
    answer: Omit<Answer, 'ms'>,
    documents: readonly IndexedDocument[],
    computed: readonly string[] = [],
  ): Omit<Answer, 'ms'> {
    const frame = frameTexts(context, this.#shown(documents, answer));
    const unprovenOf = (lines: readonly string[]) =>
      findUnproven({ lines, citations: answer.citations, frame, computed }, (id) => this.#sourceOf(id));
    const unproven = unprovenOf([answer.direct, ...answer.details]);
    if (unproven.length === 0 && (answer.status !== 'answered' || answer.citations.length > 0)) return answer;
    const rest = withoutRows(answer, (lines) => unprovenOf(lines).length === 0);
    if (rest) return rest;
    return this.#withhold(context, answer, documents, unproven);
  }

  #withhold(
    context: AnswerContext,
    answer: Omit<Answer, 'ms'>,
    documents: readonly IndexedDocument[],
    unproven: readonly Unproven[],
  ): Omit<Answer, 'ms'> {
    const titles = documents.slice(0, MOST_TITLES).map((document) => document.identity.title);
    if (documents.length > MOST_TITLES) titles.push(context.wording.moreDocuments(documents.length - MOST_TITLES));
    const direct = context.wording.withheld(titles.join(', '));
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

/** A list without the rows that are not proven, where all the rest is; undefined where nothing would be left of it. */
function withoutRows(
  answer: Omit<Answer, 'ms'>,
  isProven: (lines: readonly string[]) => boolean,
): Omit<Answer, 'ms'> | undefined {
  const isRow = (line: string) => line.startsWith('•');
  const details = answer.details.filter((line) => !isRow(line) || isProven([line]));
  if (!details.some(isRow) || !isProven([answer.direct, ...details])) return undefined;
  const { comparison: _all, ...rest } = answer;
  return { ...rest, details, answer: [answer.direct, ...details, ...answer.notes].join('\n') };
}

/** Asked what a province itself sets, its districts' plans tell nothing of it: what is said then. */
function onlyBelow({ question, wording }: AnswerContext, { documents, open }: Selection): string | undefined {
  const [place] = question.places;
  const parts = documents.every(({ identity }) => identity.place?.parent !== undefined);
  if (!question.provinceItself || !place || open || documents.length === 0 || !parts) return undefined;
  return wording.noProvincePlan(place.name, documents.map(({ identity }) => identity.title).join(', '));
}

/** The one plan that answers, or that alone was asked. */
function planOf(findings: readonly Finding[]): { planId?: string } {
  const found = findings.filter((finding) => finding.found);
  const [one, ...others] = found.length > 0 ? found : findings;
  return one && others.length === 0 ? { planId: one.document.plan.documentId } : {};
}

/** True where a question without a topic asks something of all plans: for a part, for what is due, which there are. */
function asksOfAllPlans(context: AnswerContext, documents: readonly IndexedDocument[]): boolean {
  const { intent, report, compare } = context.question;
  // "So sánh hạn báo cáo các nơi".
  if (intent === 'deadline' && report && compare) return true;
  const { period, dueList } = context.question;
  const due = asksForDeadlines(context) && (period !== undefined || dueList !== undefined);
  return (
    context.question.counted === 'plans' ||
    asksWhichPlans(context) ||
    due ||
    askedParts(context) !== undefined ||
    asksOfRegister(context, documents) !== undefined ||
    askedValue(context) !== undefined
  );
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

/** The topic taken over: a section by its number, a part by its name, else the matter. */
function carriedLabel(context: AnswerContext): string {
  const numbered = numberedPart(context);
  if (numbered && 'section' in numbered) return context.wording.section(numbered.section.toUpperCase());
  return askedParts(context)?.label ?? topicLabel(context);
}

/** What a follow-up was taken to be about, where the answer does not show it by itself. */
function assumptionOf(context: AnswerContext, draft: Draft, documents: readonly IndexedDocument[]): string | undefined {
  const { question, wording } = context;
  const shown = foldedPhrase([draft.direct, ...draft.details].join(' '));
  // A fact about a document, or a report, is not about the topic at hand.
  const topical = question.carried.topic && question.intent !== 'document' && !question.report;
  const topic = topical ? carriedLabel(context) : '';
  const words = topic.replace(/[“”]/gu, '');
  const places = question.carried.place && documents.length <= 2 ? documents.map((one) => placeLabel(one)) : [];
  const hidden = places.filter((place) => !shown.includes(foldedPhrase(withoutDraft(place))));
  const unsaid = words && !shown.includes(foldedPhrase(words)) ? topic : '';
  return unsaid || hidden.length > 0 ? wording.followsUp([unsaid, ...hidden].filter(Boolean).join(' · ')) : undefined;
}
