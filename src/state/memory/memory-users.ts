import type { KnownUser, Users } from '../ports/users.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `Users` in memory. */
export function createMemoryUsers({ users }: MemoryTables): Users {
  const get = (userId: number): KnownUser => users.get(userId) ?? { userId, allowed: false, locked: false };
  const change = (userId: number, part: Partial<KnownUser>) => void users.set(userId, { ...get(userId), ...part });
  return {
    get,
    allow: (userId) => change(userId, { allowed: true }),
    disallow: (userId) => change(userId, { allowed: false }),
    lock: (userId) => change(userId, { locked: true }),
    unlock: (userId) => change(userId, { locked: false }),
    list: () => [...users.values()].sort((a, b) => a.userId - b.userId),
  };
}
