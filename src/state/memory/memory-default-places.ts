import type { DefaultPlaces } from '../ports/default-places.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `DefaultPlaces` in memory. */
export function createMemoryDefaultPlaces({ defaultPlaces }: MemoryTables): DefaultPlaces {
  return {
    get: (chatId) => defaultPlaces.get(chatId),
    set(chatId, place) {
      defaultPlaces.set(chatId, place);
    },
    clear(chatId) {
      defaultPlaces.delete(chatId);
    },
  };
}
