import { userOfConversation } from '../conversation-id.ts';
import { DAY_MS } from '../retention.ts';
import type { State, StateOptions } from '../state.ts';
import { createMemoryConversations } from './memory-conversations.ts';
import { createMemoryDefaultPlaces } from './memory-default-places.ts';
import { createMemoryDeliveries } from './memory-deliveries.ts';
import { createMemoryFeedback } from './memory-feedback.ts';
import { createMemoryInbox } from './memory-inbox.ts';
import { createMemoryInvitations } from './memory-invitations.ts';
import { createMemoryQuestionLog } from './memory-question-log.ts';
import { createMemorySavedAnswers } from './memory-saved-answers.ts';
import { createMemoryTables, deleteWhere } from './memory-tables.ts';
import { createMemoryUsers } from './memory-users.ts';

/** A state that lives as long as the process: for tests, and for trying the bot without leaving a trace. */
export function createMemoryState(options: StateOptions = {}): State {
  const now = options.now ?? (() => Date.now());
  const tables = createMemoryTables();
  const conversations = createMemoryConversations(tables, now);
  const users = createMemoryUsers(tables);
  const count = <Value>(values: Iterable<Value>, fits: (value: Value) => boolean) => [...values].filter(fits).length;
  return {
    conversations,
    defaultPlaces: createMemoryDefaultPlaces(tables),
    feedback: createMemoryFeedback(tables, now),
    invitations: createMemoryInvitations(tables, users, now),
    users,
    questionLog: createMemoryQuestionLog(tables, now),
    savedAnswers: createMemorySavedAnswers(tables, now),
    inbox: createMemoryInbox(tables, conversations, now),
    deliveries: createMemoryDeliveries(tables),
    describeUser: (userId) => ({
      conversations: count(tables.conversations.keys(), (id) => userOfConversation(id) === userId),
      questions: count(tables.questions.values(), (row) => row.userId === userId),
      votes: count(tables.votes.values(), (row) => row.userId === userId),
      suggestions: count(tables.suggestions, (row) => row.userId === userId),
      savedAnswers: count(tables.savedAnswers.values(), (row) => row.answer.userId === userId),
    }),
    deleteUser(userId) {
      const { votes, questions } = tables;
      deleteWhere(tables.conversations, (_, id) => userOfConversation(id) === userId);
      deleteWhere(votes, (vote) => vote.userId === userId || questions.get(vote.questionId)?.userId === userId);
      deleteWhere(questions, (row) => row.userId === userId);
      tables.suggestions.splice(0, Infinity, ...tables.suggestions.filter((one) => one.userId !== userId));
      deleteWhere(tables.savedAnswers, ({ answer }) => answer.userId === userId);
      tables.defaultPlaces.delete(userId);
    },
    purge(retention) {
      const before = (days: number) => now() - days * DAY_MS;
      const [rows, texts] = [before(retention.questionDays), before(retention.textDays)];
      deleteWhere(tables.questions, (row) => row.askedAt < rows);
      deleteWhere(tables.votes, (vote) => vote.at < rows);
      tables.suggestions.splice(0, Infinity, ...tables.suggestions.filter((one) => one.at >= rows));
      for (const [id, { text: _text, ...rest }] of tables.questions) {
        if (rest.askedAt < texts) tables.questions.set(id, rest);
      }
      deleteWhere(tables.conversations, ({ at }) => at < before(retention.conversationDays));
      deleteWhere(tables.savedAnswers, ({ at }) => at < before(retention.savedAnswerDays));
      deleteWhere(tables.inbox, ({ doneAt }) => doneAt !== undefined && doneAt < before(retention.updateDays));
      deleteWhere(tables.invitations, ({ expiresAt }) => expiresAt < before(retention.invitationDays));
    },
    close() {},
  };
}
