import type { DefaultPlaces } from '../ports/default-places.ts';
import type { SqliteDatabase } from './open-database.ts';

/** `DefaultPlaces` in SQLite. */
export function createSqliteDefaultPlaces(database: SqliteDatabase): DefaultPlaces {
  const select = database.prepare<[number], { place: string }>('SELECT place FROM default_places WHERE chat_id = ?');
  const upsert = database.prepare<[number, string]>(
    'INSERT INTO default_places (chat_id, place) VALUES (?, ?) ON CONFLICT (chat_id) DO UPDATE SET place = excluded.place',
  );
  const remove = database.prepare<[number]>('DELETE FROM default_places WHERE chat_id = ?');
  return {
    get: (chatId) => select.get(chatId)?.place,
    set(chatId, place) {
      upsert.run(chatId, place);
    },
    clear(chatId) {
      remove.run(chatId);
    },
  };
}
