import type { Context } from 'grammy';
import type { Logger } from 'pino';
import type { Assistant, CorpusKeeper } from '../conversation/index.ts';
import { conversationIdFor, type Retention, type State } from '../state/index.ts';
import type { BotLimits } from './config.ts';
import { TEXTS, type TextLanguage, type Texts } from './strings/strings.ts';
import type { DownloadFile } from './transport/download-file.ts';

/** What every feature of the bot is given. */
export interface FeatureDependencies {
  assistant: Assistant;
  /** What must outlast the process. */
  state: State;
  /** How long it is kept. */
  retention: Retention;
  /** The files that the documents are read from; left out where nobody may see or change them. */
  corpus: CorpusKeeper | undefined;
  /** Telegram ids of the administrators. */
  adminUserIds: readonly number[];
  /** Whether only some people may use the bot. */
  isRestricted: boolean;
  /** The time in milliseconds since the epoch. */
  now(): number;
  limits: BotLimits;
  logger: Logger;
  /** Fetches a file that somebody sent. */
  download: DownloadFile;
  /** What may be logged of an error that arose while this message was handled. */
  describe(error: unknown, ctx: Context): object;
}

/** The conversation that a message belongs to: its chat, its topic (0 outside topics) and its sender. */
export function conversationIdOf(ctx: Context): string {
  const topic = ctx.msg?.is_topic_message ? (ctx.msg.message_thread_id ?? 0) : 0;
  return conversationIdFor({ chatId: ctx.chat?.id ?? 0, threadId: topic, userId: ctx.from?.id ?? 0 });
}

/** The language of the sender's Telegram, as far as the bot speaks it: English for `en`, else Vietnamese. */
export function languageOf(ctx: Context): TextLanguage {
  return /^en\b/iu.test(ctx.from?.language_code ?? '') ? 'en' : 'vi';
}

/** The bot's own texts in the sender's language. */
export function textsFor(ctx: Context): Texts {
  return TEXTS[languageOf(ctx)];
}
