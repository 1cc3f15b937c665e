import type { RememberedTurns } from '../ports/conversations.ts';
import type { Delivery } from '../ports/deliveries.ts';
import type { Suggestion, Vote } from '../ports/feedback.ts';
import type { PendingUpdate } from '../ports/inbox.ts';
import type { Invitation } from '../ports/invitations.ts';
import type { LoggedQuestion } from '../ports/question-log.ts';
import type { SavedAnswer } from '../ports/saved-answers.ts';
import type { KnownUser } from '../ports/users.ts';

/** A person's vote on an answer. */
export interface StoredVote {
  questionId: number;
  userId: number;
  vote: Vote;
  at: number;
}

/** An update and how far it is. */
export interface StoredUpdate extends PendingUpdate {
  doneAt?: number;
  /** The conversation and its turns as they were before the first attempt. */
  before?: { conversationId: string; turns: readonly string[] };
}

/** What the state in memory holds; the concerns share it, as the tables of a database. */
export interface MemoryTables {
  botId?: number;
  conversations: Map<string, RememberedTurns>;
  defaultPlaces: Map<number, string>;
  /** By question and person. */
  votes: Map<string, StoredVote>;
  suggestions: Suggestion[];
  /** By the hash of their code. */
  invitations: Map<string, Invitation>;
  users: Map<number, KnownUser>;
  questions: Map<number, LoggedQuestion>;
  savedAnswers: Map<string, { answer: SavedAnswer; at: number }>;
  /** By update id, in the order in which they came. */
  inbox: Map<number, StoredUpdate>;
  /** By update and call. */
  deliveries: Map<string, Delivery & { updateId: number }>;
  /** The last number given to a row of each kind. */
  lastIds: { invitation: number; question: number; update: number };
}

/** Tables without rows. */
export function createMemoryTables(): MemoryTables {
  return {
    conversations: new Map(),
    defaultPlaces: new Map(),
    votes: new Map(),
    suggestions: [],
    invitations: new Map(),
    users: new Map(),
    questions: new Map(),
    savedAnswers: new Map(),
    inbox: new Map(),
    deliveries: new Map(),
    lastIds: { invitation: 0, question: 0, update: 0 },
  };
}

/** Removes the entries of a map that fit. */
export function deleteWhere<Key, Value>(map: Map<Key, Value>, fits: (value: Value, key: Key) => boolean): void {
  for (const [key, value] of map) if (fits(value, key)) map.delete(key);
}
