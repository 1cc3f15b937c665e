import { type Answer, type Answerer, placeLabel, wordingIn } from '../answering/index.ts';
import type { PlanIndex } from '../index/index.ts';
import { type Question, understandQuestion } from '../question/index.ts';
import type { Reword } from '../rewording/index.ts';
import type { Assistant, DocumentSummary } from './assistant.ts';
import { mergeTurns } from './merge-turns.ts';

/** Longest question, in characters. */
const LONGEST_QUESTION = 1000;

/** What the assistant is made of. */
export interface AssistantParts {
  index: PlanIndex;
  answerer: Answerer;
  /** Minutes after which a conversation's earlier turns are forgotten. */
  memoryMinutes: number;
  /** Conversations remembered at most; the longest silent ones are forgotten first. */
  mostConversations?: number;
  /** Puts a verified answer into a language model's words; left out where none is set up. */
  reword?: Reword;
  /** The time in milliseconds, for tests. */
  now?: () => number;
}

/** Makes the assistant that every channel talks to. */
export function createAssistant(parts: AssistantParts): Assistant {
  const now = parts.now ?? (() => Date.now());
  const limit = parts.mostConversations ?? 5000;
  const memory = new Map<string, { question: Question; at: number }>();

  const recall = (id: string) => {
    const known = memory.get(id);
    if (!known || now() - known.at > parts.memoryMinutes * 60_000) return undefined;
    return known.question;
  };
  const remember = (id: string, question: Question) => {
    memory.delete(id);
    memory.set(id, { question, at: now() });
    const [oldest] = memory.keys();
    if (memory.size > limit && oldest !== undefined) memory.delete(oldest);
  };

  return {
    async reply(conversationId, text) {
      const start = performance.now();
      const typed = text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim();
      const refused = refuse(typed);
      if (refused) return { ...refused, ms: elapsed(start) };
      const question = mergeTurns(recall(conversationId), understandQuestion(typed, parts.index.statistics));
      const verified = await parts.answerer.answer(question);
      const answer = parts.reword ? await parts.reword(typed, { ...verified, ms: 0 }) : verified;
      if (question.intent !== 'chat') remember(conversationId, question);
      return { ...answer, ms: elapsed(start) };
    },
    forget(conversationId) {
      memory.delete(conversationId);
    },
    documents: () => parts.index.documents.map((document) => summarise(document.identity, placeLabel(document))),
  };
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
  return direct === undefined
    ? undefined
    : { status: 'clarify', answer: direct, direct, details: [], notes: [], citations: [], language: 'vi' };
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
