import type { Conversations } from './ports/conversations.ts';
import type { DefaultPlaces } from './ports/default-places.ts';
import type { Deliveries } from './ports/deliveries.ts';
import type { Feedback } from './ports/feedback.ts';
import type { Inbox } from './ports/inbox.ts';
import type { Invitations } from './ports/invitations.ts';
import type { QuestionLog } from './ports/question-log.ts';
import type { SavedAnswers } from './ports/saved-answers.ts';
import type { Users } from './ports/users.ts';
import type { Retention } from './retention.ts';

/** What is kept of one person. */
export interface PersonalData {
  conversations: number;
  questions: number;
  votes: number;
  suggestions: number;
  savedAnswers: number;
}

/**
 * Everything that must outlast the process, a port for each concern. Calls are synchronous: the store is embedded, and a
 * call takes microseconds.
 */
export interface State {
  readonly conversations: Conversations;
  readonly defaultPlaces: DefaultPlaces;
  readonly feedback: Feedback;
  readonly invitations: Invitations;
  readonly users: Users;
  readonly questionLog: QuestionLog;
  readonly savedAnswers: SavedAnswers;
  readonly inbox: Inbox;
  readonly deliveries: Deliveries;
  /** What is kept of a person, and of a private chat with the person. */
  describeUser(userId: number): PersonalData;
  /**
   * Deletes what is kept of a person: conversations, questions, votes, suggestions, saved answers, the private chat's
   * place. What an administrator decided stays (allowed, locked), else deleting would lift a lock.
   */
  deleteUser(userId: number): void;
  /** Deletes what is older than it may be kept. */
  purge(retention: Retention): void;
  /** Ends the use of the store; further calls fail. */
  close(): void;
}

/** What every adapter may be given. */
export interface StateOptions {
  /** The time in milliseconds since the epoch, for tests. */
  now?: () => number;
}
