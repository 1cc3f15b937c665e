import type { Chat, Message, User } from 'grammy/types';
import { ApiError, badRequest } from './api-error.ts';
import type { ParsedEntity } from './html-parser.ts';
import type { SentKeyboard } from './keyboard.ts';
import type { UploadedFile } from './multipart.ts';

/** A message that the bot sent, as its receiver sees it. */
export interface SentMessage {
  chatId: number;
  messageId: number;
  /** The topic that it went to, undefined outside topics. */
  threadId: number | undefined;
  /** The message that it replies to, undefined where it replies to none. */
  replyTo: number | undefined;
  /** The text as shown, without markup. */
  text: string;
  entities: ParsedEntity[];
  /** The text as the bot sent it. */
  source: string;
  /** Whether a preview of links was switched off. */
  previewsOff: boolean;
  kind: 'text' | 'photo' | 'document';
  /** The picture or file; `text` is its caption then. */
  file?: UploadedFile;
  /** The buttons below, as they are now. */
  keyboard: SentKeyboard;
  /** Times that the bot edited the message since. */
  edits: number;
}

interface StoredChat {
  chat: Chat;
  topics: Set<number>;
  messageIds: Set<number>;
  nextMessageId: number;
  blocked: boolean;
}

/** The chats that the server knows, their topics and message ids, with Telegram's refusals for what does not exist. */
export class ChatStore {
  private readonly chats = new Map<number, StoredChat>();

  /** Adds a chat. */
  add(chat: Chat): void {
    this.chats.set(chat.id, { chat, topics: new Set(), messageIds: new Set(), nextMessageId: 1, blocked: false });
  }

  /** Opens a topic in a forum and gives its id: that of the service message that announces it. */
  openTopic(chatId: number): number {
    const threadId = this.newMessageId(chatId);
    this.find(chatId).topics.add(threadId);
    return threadId;
  }

  /** Removes a topic, as an administrator may at any time. */
  deleteTopic(chatId: number, threadId: number): void {
    this.find(chatId).topics.delete(threadId);
  }

  /** Removes a message, as its sender may at any time. */
  deleteMessage(chatId: number, messageId: number): void {
    this.find(chatId).messageIds.delete(messageId);
  }

  /** Makes the chat refuse the bot: blocked by the user, or thrown out of the group. */
  block(chatId: number): void {
    this.find(chatId).blocked = true;
  }

  /** The chat, checked as `sendMessage` and `sendChatAction` do. */
  checkReachable(chatId: number, threadId: number | undefined): Chat {
    const { chat, blocked, topics } = this.find(chatId);
    if (blocked) {
      const reason =
        chat.type === 'private' ? 'bot was blocked by the user' : `bot was kicked from the ${chat.type} chat`;
      throw new ApiError(403, `Forbidden: ${reason}`);
    }
    if (threadId !== undefined && !topics.has(threadId)) throw badRequest('message thread not found');
    return chat;
  }

  /** Whether a message with this id stands in the chat. */
  hasMessage(chatId: number, messageId: number): boolean {
    return this.find(chatId).messageIds.has(messageId);
  }

  /** The id of a message to come, counted per chat. */
  newMessageId(chatId: number): number {
    const stored = this.find(chatId);
    const messageId = stored.nextMessageId++;
    stored.messageIds.add(messageId);
    return messageId;
  }

  private find(chatId: number): StoredChat {
    const stored = this.chats.get(chatId);
    if (!stored) throw badRequest('chat not found');
    return stored;
  }
}

/** The sent message as `sendMessage` gives it back. */
export function toApiMessage(sent: SentMessage, chat: Chat, bot: User): Message {
  return {
    message_id: sent.messageId,
    date: Math.floor(Date.now() / 1000),
    chat,
    from: bot,
    ...describeContent(sent),
    ...(sent.keyboard.length > 0 ? { reply_markup: { inline_keyboard: sent.keyboard } } : {}),
    ...(sent.threadId === undefined ? {} : { message_thread_id: sent.threadId, is_topic_message: true }),
  } as unknown as Message;
}

function describeContent(sent: SentMessage): object {
  if (!sent.file) return { text: sent.text, entities: sent.entities };
  const fileId = `sent-${sent.chatId}-${sent.messageId}`;
  const file = { file_id: fileId, file_unique_id: fileId, file_size: sent.file.bytes.length };
  const content =
    sent.kind === 'photo'
      ? { photo: [{ ...file, width: 1, height: 1 }] }
      : { document: { ...file, file_name: sent.file.name, mime_type: sent.file.type } };
  return { ...content, ...(sent.text === '' ? {} : { caption: sent.text, caption_entities: sent.entities }) };
}
