/** The earlier turns of conversations, as typed, oldest first; any store of such may stand in. */
export interface ConversationMemory {
  /** The turns, and when the last of them was remembered in milliseconds since the epoch; undefined where there are none. */
  recall(conversationId: string): { turns: readonly string[]; at: number } | undefined;
  /** Puts these turns in the place of what was remembered. */
  remember(conversationId: string, turns: readonly string[]): void;
  forget(conversationId: string): void;
}

/** Remembers in this process, so many conversations at most: the longest silent ones are forgotten first. */
export function createMemory(mostConversations: number, now: () => number): ConversationMemory {
  const known = new Map<string, { turns: readonly string[]; at: number }>();
  return {
    recall: (id) => known.get(id),
    remember(id, turns) {
      known.delete(id);
      known.set(id, { turns, at: now() });
      const [oldest] = known.keys();
      if (known.size > mostConversations && oldest !== undefined) known.delete(oldest);
    },
    forget(id) {
      known.delete(id);
    },
  };
}
