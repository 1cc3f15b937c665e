export { conversationIdFor } from './conversation-id.ts';
export { lockFolder, type ReleaseLock } from './instance-lock.ts';
export { createMemoryState } from './memory/create-memory-state.ts';
export type { Conversations, RememberedTurns } from './ports/conversations.ts';
export type { DefaultPlaces } from './ports/default-places.ts';
export type { Deliveries, Delivery } from './ports/deliveries.ts';
export type { Feedback, Suggestion, Vote } from './ports/feedback.ts';
export type { Inbox, IncomingUpdate, PendingUpdate } from './ports/inbox.ts';
export type { Invitation, Invitations, NewInvitation, Redemption } from './ports/invitations.ts';
export type {
  DayCount,
  LoggedQuestion,
  MatterCount,
  QuestionEntry,
  QuestionFilter,
  QuestionLog,
} from './ports/question-log.ts';
export type { SavedAnswer, SavedAnswers } from './ports/saved-answers.ts';
export type { KnownUser, Users } from './ports/users.ts';
export { DEFAULT_RETENTION, type Retention } from './retention.ts';
export { schedulePurge } from './schedule-purge.ts';
export { openSqliteState } from './sqlite/open-sqlite-state.ts';
export type { PersonalData, State, StateOptions } from './state.ts';
export { StateError } from './state-error.ts';
