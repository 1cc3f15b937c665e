import type { IndexedDocument } from '../index/index.ts';
import { type Intent, type Question, withoutGovernment } from '../question/index.ts';
import { type Agency, agencyIdsOf } from '../vocabulary/index.ts';
import { choicesOfPlaces, choicesOfTasks, nameOfPlace } from './choices.ts';
import { listPlaces } from './choosing/covered-places.ts';
import { type Draft, uncited } from './composing/compose.ts';
import { type AnswerContext, askedAgencies, placeLabel, topicTerms } from './context.ts';
import { asksForAPeriod } from './deadlines/answer-period.ts';
import { claimsBasis } from './documents/claimed-basis.ts';
import { isIssuedBy, issuerIdsOf } from './issuer.ts';
import { askedParts } from './plan-parts/asked-parts.ts';
import { asksForTargets } from './targets/answer-target-list.ts';

/** Of hundreds of plans, the first few hold examples enough. */
const MOST_LOOKED_THROUGH = 12;

/** True for a message that asks nothing. */
export function isEmpty(question: Question): boolean {
  if (question.bodiesAsked || question.dueOrder || question.beyond) return false;
  // A number by itself asks nothing.
  // "Việc đó làm đến bao giờ xong" asks about what nothing before it says.
  const topical = question.terms.some(({ text, light }) => !/^\d+$/u.test(text) && !(light && question.continues));
  if (topical || question.agencies.length > 0 || question.fact || asksForAPeriod(question)) return false;
  // "To whom does the district report": the plan of a district is meant.
  const ofSome = question.places.length > 0 || (question.district && question.report);
  return !(question.intent === 'deadline' || question.intent === 'coordinating') || !ofSome;
}

/** One short question back, where there is no topic to answer to. */
export function clarify(
  context: AnswerContext,
  documents: readonly IndexedDocument[],
  open: boolean,
): Draft | undefined {
  const { question, wording } = context;
  if (question.bodiesAsked || question.dueOrder) return undefined;
  if (asksForTargets(context) || askedParts(context) || claimsBasis(context)) return undefined;
  if (topicTerms(context).length > 0 || askedAgencies(context).length > 0 || question.fact || question.town)
    return undefined;
  // The body that issues other plans has tasks in this one.
  if (
    question.intent === 'tasks' &&
    documents.length === 1 &&
    question.agencies.some((one) => !issues(documents[0]!, one))
  )
    return undefined;
  // What the issuer itself has to do is asked of its plan too.
  if (question.intent === 'tasks' && question.interrogative && !open && withoutGovernment(question.agencies).length > 0)
    return undefined;
  // The issuer of one plan has tasks in another.
  if (question.intent === 'tasks' && documents.some((document) => hasTaskFor(document, question))) return undefined;
  if (question.intent === 'deadline' || /thường trực|thuong truc|standing/iu.test(question.text)) return undefined;
  const [document] = documents;
  if (!document || (open && question.intent === 'content')) return undefined;
  const several = open || documents.length > 1;
  const place = several ? listPlaces(documents, wording) : placeLabel(document);
  const tasks = document.records.assignments.filter((one) => one.role === 'lead').slice(0, 3);
  const examples = tasks.map((one) => one.task.toLowerCase()).join('; ');
  const name = nameOfPlace(document);
  if (question.intent === 'lead' && examples && !open) {
    const choices = choicesOfTasks(
      context,
      name,
      tasks.map((one) => one.task),
    );
    return uncited('clarify', wording.whichTask(place, examples), [], choices);
  }
  return uncited('clarify', wording.whatAbout(place), [], several ? [] : wording.choicesOf(name));
}

/** True where a plan that a body did not issue gives it something to do. */
function hasTaskFor({ identity, records }: IndexedDocument, { agencies }: Question): boolean {
  const issuer = issuerIdsOf(identity);
  const others = agencies.filter(({ id }) => !issuer.includes(id)).map(({ id }) => id);
  const bodies = records.assignments.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]);
  return others.length > 0 && bodies.some(({ name }) => agencyIdsOf(name).some((id) => others.includes(id)));
}

function issues({ identity }: IndexedDocument, { id }: Agency): boolean {
  return id === 'chinh-phu' || isIssuedBy(identity, [id]);
}

const KIND_ASKED: Partial<Record<Intent, 'target' | 'task' | 'deadline'>> = {
  target: 'target',
  lead: 'task',
  coordinating: 'task',
  tasks: 'task',
  involved: 'task',
  deadline: 'deadline',
};

/** "Ai chủ trì?" with nothing before it asks about a plan: about which task of which is asked back. */
export function askWhat(context: AnswerContext): Draft {
  const { wording, index, question } = context;
  const places = listPlaces(index.documents, wording);
  const kind = KIND_ASKED[question.intent];
  const direct = kind ? wording.whichOf[kind](places) : wording.whatAbout(places);
  const details = [wording.examples(exampleQuestions(context))];
  return uncited('clarify', direct, details, choicesOfPlaces(context, index.documents));
}

/** What is not about the plans is declined in a sentence, with two questions that can be answered; thanks need none. */
export function decline(context: AnswerContext): Draft {
  const { courtesy } = context.question;
  if (courtesy === 'thanks') return uncited('not_found', context.wording.welcome);
  if (courtesy === 'opening')
    return uncited('clarify', context.wording.askAway, [context.wording.examples(exampleQuestions(context))]);
  const direct = courtesy === 'self' ? context.wording.aboutBot : context.wording.chat;
  return uncited('not_found', direct, [context.wording.examples(exampleQuestions(context))]);
}

/** A place without a plan. */
export function outside(context: AnswerContext, places: readonly string[]): Draft {
  const { wording, index } = context;
  const direct = wording.outsidePlace(places.join(', '), listPlaces(index.documents, wording));
  return uncited('not_found', direct, townHint(context));
}

/** A town's question is told that there is a plan of its province; a district's, that the plan names none. */
function townHint(context: AnswerContext): string[] {
  const { town, unknownPlace, places } = context.question;
  const [place] = places;
  const below = place && context.index.documents.find((one) => one.identity.place?.parent === place.id);
  if (unknownPlace && below) return [context.wording.districtUnnamed(placeLabel(below))];
  const document = place && context.index.documents.find((one) => one.identity.place?.id === place.id);
  return town && document ? [context.wording.townOf(town, placeLabel(document))] : [];
}

/** Two questions that the corpus can answer, made from its own records. */
export function exampleQuestions(context: AnswerContext): string[] {
  const examples: string[] = [];
  for (const document of context.index.documents.slice(0, MOST_LOOKED_THROUGH)) {
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
