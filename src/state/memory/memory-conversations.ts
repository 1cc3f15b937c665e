import type { Conversations } from '../ports/conversations.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `Conversations` in memory. */
export function createMemoryConversations({ conversations }: MemoryTables, now: () => number): Conversations {
  return {
    recall: (conversationId) => conversations.get(conversationId),
    remember(conversationId, turns) {
      conversations.set(conversationId, { turns: [...turns], at: now() });
    },
    forget(conversationId) {
      conversations.delete(conversationId);
    },
  };
}
