import type { KnownUser, Users } from '../ports/users.ts';
import type { SqliteDatabase } from './open-database.ts';

interface UserRow {
  userId: number;
  allowed: number;
  locked: number;
}

/** `Users` in SQLite. */
export function createSqliteUsers(database: SqliteDatabase): Users {
  const select = database.prepare<[number], UserRow>(
    'SELECT user_id AS userId, allowed, locked FROM users WHERE user_id = ?',
  );
  const all = database.prepare<[], UserRow>('SELECT user_id AS userId, allowed, locked FROM users ORDER BY user_id');
  const set = (column: 'allowed' | 'locked') =>
    database.prepare<[number, number]>(
      `INSERT INTO users (user_id, ${column}) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET ${column} = excluded.${column}`,
    );
  const setAllowed = set('allowed');
  const setLocked = set('locked');
  const toUser = (row: UserRow): KnownUser => ({
    userId: row.userId,
    allowed: row.allowed === 1,
    locked: row.locked === 1,
  });
  return {
    get(userId) {
      const row = select.get(userId);
      return row ? toUser(row) : { userId, allowed: false, locked: false };
    },
    allow(userId) {
      setAllowed.run(userId, 1);
    },
    disallow(userId) {
      setAllowed.run(userId, 0);
    },
    lock(userId) {
      setLocked.run(userId, 1);
    },
    unlock(userId) {
      setLocked.run(userId, 0);
    },
    list: () => all.all().map(toUser),
  };
}
