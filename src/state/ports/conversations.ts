/** What a conversation remembers. */
export interface RememberedTurns {
  /** What was asked, as typed, oldest first; read again in order they give the state of the conversation. */
  turns: readonly string[];
  /** When the last of them was asked, milliseconds since the epoch. */
  at: number;
}

/**
 * The earlier turns of conversations, so that follow-ups are understood after a restart. Turns are kept as typed and not
 * as understood: they stay good when the index or the reading of questions changes.
 */
export interface Conversations {
  /** What the conversation remembers; undefined where it remembers nothing. Whether that is too old is the caller's to say. */
  recall(conversationId: string): RememberedTurns | undefined;
  /** Puts these turns in the place of what was remembered. */
  remember(conversationId: string, turns: readonly string[]): void;
  /** Forgets all turns. */
  forget(conversationId: string): void;
}
