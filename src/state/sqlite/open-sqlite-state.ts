import { join } from 'node:path';
import { DAY_MS, type Retention } from '../retention.ts';
import type { PersonalData, State, StateOptions } from '../state.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteConversations } from './sqlite-conversations.ts';
import { createSqliteDefaultPlaces } from './sqlite-default-places.ts';
import { createSqliteDeliveries } from './sqlite-deliveries.ts';
import { createSqliteFeedback } from './sqlite-feedback.ts';
import { createSqliteInbox } from './sqlite-inbox.ts';
import { createSqliteInvitations } from './sqlite-invitations.ts';
import { createSqliteQuestionLog } from './sqlite-question-log.ts';
import { createSqliteSavedAnswers } from './sqlite-saved-answers.ts';
import { createSqliteUsers } from './sqlite-users.ts';

/** The file of the state in DATA_DIR; beside the index and not in it, which is replaced as a whole. */
const STATE_FILE = 'state.sqlite';

/**
 * Opens the state kept in a folder, in one SQLite file; makes it where it is missing.
 *
 * @example
 * const state = openSqliteState('data');
 * state.defaultPlaces.set(chatId, 'bac-giang');
 *
 * @throws StateError where the file is damaged, of a newer version, or cannot be written
 */
export function openSqliteState(folder: string, options: StateOptions = {}): State {
  const now = options.now ?? (() => Date.now());
  const database = openDatabase(join(folder, STATE_FILE));
  const conversations = createSqliteConversations(database, now);
  const users = createSqliteUsers(database);
  const personal: [keyof PersonalData, string][] = [
    ['conversations', 'conversations'],
    ['questions', 'questions'],
    ['votes', 'votes'],
    ['suggestions', 'suggestions'],
    ['savedAnswers', 'saved_answers'],
  ];
  const deleteUser = database.transaction((userId: number) => {
    // Others' votes on this person's answers go with the questions.
    database.prepare('DELETE FROM votes WHERE question_id IN (SELECT id FROM questions WHERE user_id = ?)').run(userId);
    for (const [, table] of personal) database.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(userId);
    // A private chat has its person's id.
    database.prepare('DELETE FROM default_places WHERE chat_id = ?').run(userId);
  });
  const purge = database.transaction((retention: Retention) => {
    const before = (days: number) => now() - days * DAY_MS;
    const run = (sql: string, days: number) => database.prepare(sql).run(before(days));
    run('DELETE FROM questions WHERE asked_at < ?', retention.questionDays);
    run('DELETE FROM votes WHERE at < ?', retention.questionDays);
    run('DELETE FROM suggestions WHERE at < ?', retention.questionDays);
    run('UPDATE questions SET text = NULL WHERE text IS NOT NULL AND asked_at < ?', retention.textDays);
    run('DELETE FROM conversations WHERE at < ?', retention.conversationDays);
    run('DELETE FROM saved_answers WHERE at < ?', retention.savedAnswerDays);
    run('DELETE FROM inbox WHERE done_at < ?', retention.updateDays);
    run('DELETE FROM invitations WHERE expires_at < ?', retention.invitationDays);
  });
  // What was deleted would stay in the journal until it is written over.
  const emptyJournal = () => database.pragma('wal_checkpoint(TRUNCATE)');
  return {
    conversations,
    defaultPlaces: createSqliteDefaultPlaces(database),
    feedback: createSqliteFeedback(database, now),
    invitations: createSqliteInvitations(database, users, now),
    users,
    questionLog: createSqliteQuestionLog(database, now),
    savedAnswers: createSqliteSavedAnswers(database, now),
    inbox: createSqliteInbox(database, conversations, now),
    deliveries: createSqliteDeliveries(database),
    describeUser(userId) {
      const counts = personal.map(([name, table]) => {
        const row = database.prepare(`SELECT count(*) AS count FROM ${table} WHERE user_id = ?`).get(userId);
        return [name, (row as { count: number }).count];
      });
      return Object.fromEntries(counts) as PersonalData;
    },
    deleteUser(userId) {
      deleteUser(userId);
      emptyJournal();
    },
    purge(retention) {
      purge(retention);
      emptyJournal();
    },
    close() {
      database.close();
    },
  };
}
