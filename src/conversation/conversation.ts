import { type Answer, type Answerer, placeLabel, wordingIn } from '../answering/index.ts';
import { documentKey, findPassages, findRelated, PlanLibrary, todayInVietnam } from '../browsing/index.ts';
import type { PlanIndex } from '../index/index.ts';
import { goesOnInEnglish, type Question, readTyping, understandQuestion } from '../question/index.ts';
import type { Reword } from '../rewording/index.ts';
import { AnswerCache } from './answer-cache.ts';
import type { AskedAbout, AskOptions, Assistant, DocumentSummary, Reply, Variation } from './assistant.ts';
import { type ConversationMemory, createMemory } from './conversation-memory.ts';
import { joinAnswers } from './join-answers.ts';
import { mayPointBack, type Pointed, pointBack } from './point-back.ts';
import { askElsewhere, joinTurns, leavesPlaceOpen, readTurns } from './read-turns.ts';
import { sectionBeside } from './section-beside.ts';

/** Longest question, in characters. */
const LONGEST_QUESTION = 1000;

/** Answers among which the things are looked for that a turn points at. */
const LOOKED_BACK = 6;

/** What the assistant is made of. */
export interface AssistantParts {
  index: PlanIndex;
  answerer: Answerer;
  search: Parameters<typeof findPassages>[0]['search'];
  /** Minutes after which a conversation's earlier turns are forgotten. */
  memoryMinutes: number;
  /** Where earlier turns are remembered; in this process unless given. */
  memory?: ConversationMemory;
  /** Conversations remembered at most where no memory is given; the longest silent ones are forgotten first. */
  mostConversations?: number;
  /** Puts a verified answer into a language model's words; left out where none is set up. */
  reword?: Reword;
  /** The time in milliseconds, for tests. */
  now?: () => number;
}

/** Makes the assistant that every channel talks to. */
export function createAssistant(parts: AssistantParts): Assistant {
  const { index, answerer } = parts;
  const now = parts.now ?? (() => Date.now());
  const memory = parts.memory ?? createMemory(parts.mostConversations ?? 5000, now);
  const known = index.statistics;
  const library = new PlanLibrary(index);
  const sources = { index, search: parts.search, library };

  const recall = (id: string): readonly string[] => {
    const remembered = memory.recall(id);
    if (!remembered || now() - remembered.at > parts.memoryMinutes * 60_000) return [];
    return remembered.turns;
  };

  const cache = new AnswerCache<Answered>();

  const find = async (
    questions: readonly Question[],
    options: AskOptions,
    before: () => Promise<string | undefined>,
  ): Promise<Answered> => {
    const open = questions.every((one) => leavesPlaceOpen(one));
    const [place] = options.place && open ? understandQuestion(options.place, known).places : [];
    const placed = place ? questions.map((one) => ({ ...one, places: [place] })) : questions;
    const answers = [];
    let plan = await before();
    for (const one of placed) {
      const found = await answerer.answer(one, plan);
      answers.push(found);
      plan = found.about?.planId ?? plan;
    }
    return {
      answer: joinAnswers(answers),
      asked: describeQuestion(placed.at(-1)!),
      ...(place ? { assumedPlace: place.name } : {}),
    };
  };

  /** What the last of these turns is answered, which asks for these things; it goes on in the plan that the one before was about. */
  const findLast = (turns: readonly string[], questions: readonly Question[], options: Asking): Promise<Answered> => {
    const { place = '', variation = '', read } = options;
    const earlier = turns.slice(0, -1);
    const before = async () => (variation ? undefined : (await findEarlier(earlier, options))?.about?.planId);
    const key = [variation, place, todayInVietnam(now()), ...(read ?? []).flat(), ...turns];
    return cache.get(key, () => find(questions, options, before));
  };

  /** What the last of these turns, all of which were answered before, was answered. */
  const findEarlier = async (
    turns: readonly string[],
    { place }: AskOptions,
  ): Promise<Answered['answer'] | undefined> => {
    const questions = readTurns(turns, known);
    return questions.length === 0 ? undefined : (await findLast(turns, questions, { place })).answer;
  };

  /** A turn with the thing or body that it points at in the answer before it named. */
  const pointAt = async (turns: readonly string[], typed: string, options: AskOptions): Promise<Pointed> => {
    if (turns.length === 0) return { text: typed };
    const { text, corrections } = mayPointBack(typed) ? { text: typed, corrections: [] } : readTyping(typed, known);
    if (!mayPointBack(text)) return { text: typed };
    // What was listed may stand a few answers back.
    const answers = [];
    for (let to = turns.length; to > 0 && answers.length < LOOKED_BACK; to--) {
      const shown = await findEarlier(turns.slice(0, to), options);
      if (shown) answers.push(shown);
    }
    const pointed = pointBack(text, answers, (citation, side) => sectionBeside(index, citation, side));
    return pointed.read ? { ...pointed, read: [...corrections, ...pointed.read] } : pointed;
  };

  /** Answers the last of these turns, which asks for these things. */
  const answer = async (turns: string[], questions: readonly Question[], options: Asking): Promise<Reply> => {
    const start = performance.now();
    const { answer: verified, ...facts } = await findLast(turns, questions, options);
    const shown = parts.reword ? await parts.reword(turns.at(-1) ?? '', { ...verified, ms: 0 }) : verified;
    return { ...shown, ...facts, ms: elapsed(start), turns };
  };

  return {
    async reply(conversationId, text, options = {}) {
      const start = performance.now();
      const typed = cleanTyped(text);
      const refused = refuse(typed);
      if (refused) return { ...refused, ms: elapsed(start), turns: [], asked: { intent: 'none' } };
      const before = recall(conversationId);
      const { text: meant, read, beyond } = await pointAt(before, typed, options);
      if (beyond) {
        const shorter = sayAtOnce(wordingIn('vi').listedOnly(beyond));
        return { ...shorter, ms: elapsed(start), turns: [...before], asked: { intent: 'none' } };
      }
      const joined = joinTurns(before, meant, known);
      const { questions } = joined;
      // What was listed before may be pointed at again.
      const turns = read && joined.turns.length === 1 ? [...before.slice(-LOOKED_BACK), meant] : joined.turns;
      const spoken = read && readTurns(before, known).at(-1)?.language;
      // What is pointed at is named in Vietnamese.
      const english = spoken !== undefined && goesOnInEnglish(typed, spoken);
      const told = read ? questions.map((one, i) => (i > 0 ? one : withReading(one, read, english))) : questions;
      const reply = await answer(turns, told, read ? { ...options, read } : options);
      if (questions.at(-1)!.intent !== 'chat') memory.remember(conversationId, turns);
      return { ...reply, ms: elapsed(start) };
    },
    async replay(turns, { variation, ...options } = {}) {
      const read = readTurns(turns, known);
      const questions = read.length > 0 ? read : [understandQuestion('', known)];
      const asked = variation ? [askElsewhere(questions.at(-1)!)] : questions;
      return answer([...turns], asked, variation ? { variation } : options);
    },
    async compare(key, { documents: keys, language }) {
      const start = performance.now();
      const matter = library.matter(key);
      const chosen = keys && index.documents.filter(({ plan }) => keys.includes(documentKey(plan.documentId)));
      if (!matter || chosen?.length === 0) return undefined;
      const { concept, targets, view } = matter;
      const found = await answerer.compare({ concept, name: view.name, targets, documents: chosen, language });
      return { ...found, ms: elapsed(start), turns: [], asked: { intent: 'target', matter: view.name } };
    },
    findPassages: (text, range) => findPassages(sources, understandQuestion(cleanTyped(text), known), range),
    async findRelated(turns, documentIds) {
      const question = readTurns(turns, known).at(-1);
      return question ? findRelated(sources, question, documentIds) : [];
    },
    forget(conversationId) {
      memory.forget(conversationId);
    },
    documents: () => index.documents.map((document) => summarise(document.identity, placeLabel(document))),
    library: () => library,
    findPlace(text) {
      const [place] = understandQuestion(cleanTyped(text), known).places;
      const covered = index.documents.some(({ identity }) => place && isOf(identity.place, place.id));
      return place && { name: place.name, covered };
    },
  };
}

/** How a turn is asked. */
interface Asking extends AskOptions {
  variation?: Variation;
  /** Words that point at the answer before, and words with a slip among them, with what they were read as. */
  read?: [string, string][];
}

function withReading(question: Question, read: readonly [string, string][], english: boolean): Question {
  const language = english ? 'en' : question.language;
  return { ...question, language, corrections: [...question.corrections, ...read] };
}

/** What follows from the turns of a conversation alone. */
interface Answered {
  answer: Omit<Answer, 'ms'>;
  asked: AskedAbout;
  assumedPlace?: string;
}

/** Whether a plan's place is the one of this id, or lies in it. */
function isOf(place: PlanIndex['documents'][number]['identity']['place'], id: string): boolean {
  return place?.id === id || place?.parent === id;
}

function describeQuestion(question: Question): AskedAbout {
  const matter = question.terms.find((term) => term.concept && !term.light)?.concept?.plan[0];
  const place = question.places[0]?.name;
  return { intent: question.intent, ...(matter ? { matter } : {}), ...(place ? { place } : {}) };
}

/** What was typed, in NFC, without control characters and runs of blanks. */
function cleanTyped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

function elapsed(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}

/** Input that is no question gets a sentence at once. */
function refuse(typed: string): Omit<Answer, 'ms'> | undefined {
  const wording = wordingIn('vi');
  const direct = !/[\p{L}\p{N}]/u.test(typed)
    ? wording.empty
    : typed.length > LONGEST_QUESTION
      ? wording.tooLong(LONGEST_QUESTION)
      : undefined;
  return direct === undefined ? undefined : sayAtOnce(direct);
}

function sayAtOnce(direct: string): Omit<Answer, 'ms'> {
  return { status: 'clarify', answer: direct, direct, details: [], notes: [], citations: [], language: 'vi' };
}

function summarise(identity: PlanIndex['documents'][number]['identity'], place: string): DocumentSummary {
  return {
    documentId: identity.id,
    title: identity.title,
    place,
    status: identity.status,
    ...(identity.number ? { number: identity.number } : {}),
    ...(identity.date ? { date: identity.date } : {}),
  };
}
