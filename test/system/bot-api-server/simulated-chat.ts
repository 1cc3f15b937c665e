import type { Message, MessageEntity, User } from 'grammy/types';
import type { BotApiServer } from './bot-api-server.ts';
import { type SentMessage, toApiMessage } from './chat-store.ts';
import type { CallbackAnswer } from './query-methods.ts';

/** Where and how a simulated person writes. */
export interface SayOptions {
  /** The writer; in a private chat always its owner. */
  from?: User;
  /** Topic of the forum. */
  threadId?: number;
  /** The message that this one replies to. */
  replyTo?: SentMessage | Message;
  /** Further fields, such as `sticker` or `entities`, over what the text itself gives. */
  fields?: Record<string, unknown>;
}

/** A chat of the test's own, in which people write to the bot and read what it sends. */
export class SimulatedChat {
  readonly id: number;
  readonly owner: User;
  private readonly server: BotApiServer;
  private readonly chat: Message['chat'];

  constructor(server: BotApiServer, chat: Message['chat'], owner: User) {
    this.server = server;
    this.chat = chat;
    this.id = chat.id;
    this.owner = owner;
    server.chats.add(chat as never);
  }

  /** Writes a text; commands and mentions become entities as in Telegram's own programs. */
  say(text: string, options: SayOptions = {}): Message {
    return this.post({ text, ...withEntities(text), ...options.fields }, options);
  }

  /** Sends something without text, e.g. `{ photo: [] }`. */
  post(content: Record<string, unknown>, options: SayOptions = {}): Message {
    const message = this.compose(content, options);
    if (this.server.isDeliverable(message)) this.server.updates.push({ message } as never);
    return message;
  }

  /** Sends a file; `size` may be given apart from what it holds, for files too large to send in a test. */
  sendFile(name: string, bytes: Uint8Array, options: SayOptions & { type?: string; size?: number } = {}): Message {
    const id = `file-${this.server.files.size + 1}`;
    const size = options.size ?? bytes.length;
    this.server.files.set(id, { path: `documents/${id}`, bytes, size });
    const document = { file_id: id, file_unique_id: id, file_name: name, mime_type: options.type, file_size: size };
    return this.post({ document, ...options.fields }, options);
  }

  /**
   * Presses the button whose text holds `label`; gives what the bot answered to the press. Throws where the message has
   * no such button now, or none that the bot would hear of.
   */
  press(message: SentMessage, label: string | RegExp, from = this.owner): Promise<CallbackAnswer> {
    const fits = (text: string) => (typeof label === 'string' ? text.includes(label) : label.test(text));
    const button = message.keyboard.flat().find((each) => fits(each.text));
    if (button?.callback_data === undefined) {
      const labels = message.keyboard.flat().map((each) => each.text);
      throw new Error(`There is no button "${label}" to press, only: ${labels.join(' | ')}`);
    }
    return this.pressData(message, button.callback_data, from);
  }

  /** Presses a button by its data, as somebody does whose screen still shows an older version of the message. */
  pressData(message: SentMessage, data: string, from = this.owner): Promise<CallbackAnswer> {
    const { id, answer } = this.server.callbackQueries.open();
    const original = toApiMessage(message, this.chat as never, this.server.bot);
    this.server.updates.push({
      callback_query: { id, from, message: original, chat_instance: String(this.id), data },
    } as never);
    return answer;
  }

  /** Edits an earlier message. */
  edit(original: Message, text: string): void {
    const edited = { ...original, text, edit_date: original.date + 1 };
    this.server.updates.push({ edited_message: edited } as never);
  }

  /** Opens a topic (forums only) and gives its id. */
  openTopic(): number {
    return this.server.chats.openTopic(this.id);
  }

  /** The next message of the bot in this chat that was not asked for yet. */
  next(timeoutMs?: number): Promise<SentMessage> {
    return this.server.nextSent(this.id, timeoutMs);
  }

  /** Every message of the bot in this chat so far. */
  get sent(): SentMessage[] {
    return this.server.sent.filter((each) => each.chatId === this.id);
  }

  private compose(content: Record<string, unknown>, options: SayOptions): Message {
    const { replyTo, threadId } = options;
    return {
      message_id: this.server.chats.newMessageId(this.id),
      date: Math.floor(Date.now() / 1000),
      chat: this.chat,
      from: options.from ?? this.owner,
      ...(threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true }),
      ...(replyTo === undefined ? {} : { reply_to_message: this.quoted(replyTo) }),
      ...content,
    } as unknown as Message;
  }

  private quoted(original: SentMessage | Message): Message {
    if ('message_id' in original) return original;
    return {
      message_id: original.messageId,
      date: 0,
      chat: this.chat,
      from: this.server.bot,
      text: original.text,
    } as unknown as Message;
  }
}

function withEntities(text: string): { entities?: MessageEntity[] } {
  const entities: MessageEntity[] = [];
  for (const match of text.matchAll(/(?<![^\s])(?:\/\w{1,32}(?:@\w{3,32})?|@\w{4,32})/giu)) {
    const type = match[0].startsWith('/') ? 'bot_command' : 'mention';
    entities.push({ type, offset: match.index, length: match[0].length });
  }
  return entities.length > 0 ? { entities } : {};
}
