import type { Conversations } from '../ports/conversations.ts';
import type { Inbox, IncomingUpdate, PendingUpdate } from '../ports/inbox.ts';
import { commitDurably, type SqliteDatabase } from './open-database.ts';

interface BegunRow {
  attempts: number;
  conversationId: string | null;
  before: string | null;
}

/** `Inbox` in SQLite. */
export function createSqliteInbox(database: SqliteDatabase, conversations: Conversations, now: () => number): Inbox {
  const owner = database.prepare<[], { value: string }>("SELECT value FROM facts WHERE name = 'bot'");
  const setOwner = database.prepare<[string]>(
    "INSERT INTO facts (name, value) VALUES ('bot', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const insert = database.prepare<[number, string, string, number]>(
    'INSERT OR IGNORE INTO inbox (update_id, lane, body, received_at) VALUES (?, ?, ?, ?)',
  );
  const list = database.prepare<[number, number], PendingUpdate>(
    `SELECT position AS "order", update_id AS updateId, lane, body, received_at AS receivedAt, attempts FROM inbox
     WHERE done_at IS NULL AND position > ? ORDER BY position LIMIT ?`,
  );
  const count = database.prepare<[], { count: number }>('SELECT count(*) AS count FROM inbox WHERE done_at IS NULL');
  const begin = database.prepare<[number], BegunRow>(
    `UPDATE inbox SET attempts = attempts + 1 WHERE update_id = ?
     RETURNING attempts, conversation_id AS conversationId, conversation_before AS before`,
  );
  const note = database.prepare<[string, string, number]>(
    'UPDATE inbox SET conversation_id = ?, conversation_before = ? WHERE update_id = ?',
  );
  const postpone = database.prepare<[number]>('UPDATE inbox SET attempts = attempts - 1 WHERE update_id = ?');
  const finish = database.prepare<[number, number]>(
    `UPDATE inbox SET done_at = ?, lane = '', body = '', conversation_id = NULL, conversation_before = NULL
     WHERE update_id = ?`,
  );
  const clear = database.prepare<[number]>('DELETE FROM deliveries WHERE update_id = ?');

  const putBack = (conversationId: string, before: string) => {
    const turns: readonly string[] = JSON.parse(before);
    if (turns.length === 0) conversations.forget(conversationId);
    else conversations.remember(conversationId, turns);
  };
  return {
    bind: database.transaction((botId: number) => {
      if (owner.get()?.value !== String(botId)) database.exec('DELETE FROM inbox; DELETE FROM deliveries;');
      setOwner.run(String(botId));
    }),
    receive: (updates: readonly IncomingUpdate[]) =>
      commitDurably(database, () =>
        updates
          .filter(({ updateId, lane, body }) => insert.run(updateId, lane, body, now()).changes > 0)
          .map(({ updateId }) => updateId),
      ),
    pending: (after, limit) => list.all(after, limit),
    countPending: () => count.get()!.count,
    begin: database.transaction((updateId: number, conversationId: string | undefined) => {
      const row = begin.get(updateId);
      if (!row) return 1;
      if (row.conversationId !== null) putBack(row.conversationId, row.before ?? '[]');
      else if (conversationId !== undefined) {
        note.run(conversationId, JSON.stringify(conversations.recall(conversationId)?.turns ?? []), updateId);
      }
      return row.attempts;
    }),
    postpone(updateId) {
      postpone.run(updateId);
    },
    finish: database.transaction((updateId: number) => {
      finish.run(now(), updateId);
      clear.run(updateId);
    }),
  };
}
