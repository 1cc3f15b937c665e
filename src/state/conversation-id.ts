/** Whose conversation, and where. */
export interface ConversationPlace {
  chatId: number;
  /** Topic of the chat, 0 outside topics. */
  threadId: number;
  userId: number;
}

/** The id of a conversation: one each for a person in a topic of a chat. */
export function conversationIdFor({ chatId, threadId, userId }: ConversationPlace): string {
  return `${chatId}:${threadId}:${userId}`;
}

/** The person that a conversation belongs to; undefined for ids of channels without users, such as the terminal's. */
export function userOfConversation(conversationId: string): number | undefined {
  const [, user] = /^-?\d+:\d+:(\d+)$/u.exec(conversationId) ?? [];
  return user === undefined ? undefined : Number(user);
}
