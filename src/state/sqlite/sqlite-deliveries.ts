import type { Deliveries } from '../ports/deliveries.ts';
import type { SqliteDatabase } from './open-database.ts';

/** `Deliveries` in SQLite. */
export function createSqliteDeliveries(database: SqliteDatabase): Deliveries {
  const select = database.prepare<[number, number], { sent: number; messageId: number | null }>(
    'SELECT sent, message_id AS messageId FROM deliveries WHERE update_id = ? AND call = ?',
  );
  const upsert = database.prepare<[number, number, number, number | null]>(
    `INSERT INTO deliveries (update_id, call, sent, message_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (update_id, call) DO UPDATE SET sent = excluded.sent, message_id = excluded.message_id`,
  );
  const remove = database.prepare<[number, number]>('DELETE FROM deliveries WHERE update_id = ? AND call = ?');
  return {
    find(updateId, call) {
      const row = select.get(updateId, call);
      if (!row) return undefined;
      return row.sent ? { state: 'sent', messageId: row.messageId ?? undefined } : { state: 'sending' };
    },
    markSending(updateId, call) {
      upsert.run(updateId, call, 0, null);
    },
    markSent(updateId, call, messageId) {
      upsert.run(updateId, call, 1, messageId ?? null);
    },
    markFailed(updateId, call) {
      remove.run(updateId, call);
    },
  };
}
