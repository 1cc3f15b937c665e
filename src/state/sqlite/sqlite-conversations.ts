import { userOfConversation } from '../conversation-id.ts';
import type { Conversations, RememberedTurns } from '../ports/conversations.ts';
import type { SqliteDatabase } from './open-database.ts';

/** `Conversations` in SQLite. */
export function createSqliteConversations(database: SqliteDatabase, now: () => number): Conversations {
  const select = database.prepare<[string], { turns: string; at: number }>(
    'SELECT turns, at FROM conversations WHERE id = ?',
  );
  const upsert = database.prepare<[string, number | null, string, number]>(
    `INSERT INTO conversations (id, user_id, turns, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET turns = excluded.turns, at = excluded.at`,
  );
  const remove = database.prepare<[string]>('DELETE FROM conversations WHERE id = ?');
  return {
    recall(conversationId): RememberedTurns | undefined {
      const row = select.get(conversationId);
      return row && { turns: JSON.parse(row.turns), at: row.at };
    },
    remember(conversationId, turns) {
      upsert.run(conversationId, userOfConversation(conversationId) ?? null, JSON.stringify(turns), now());
    },
    forget(conversationId) {
      remove.run(conversationId);
    },
  };
}
