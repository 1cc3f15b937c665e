import type { UserFromGetMe } from 'grammy/types';
import { ApiError, badRequest } from './api-error.ts';
import { type ChatStore, type SentMessage, toApiMessage } from './chat-store.ts';
import { EntityParseError, type ParsedText, parseTelegramHtml, trimParsedText } from './html-parser.ts';
import type { UpdateQueue } from './update-queue.ts';

/** Parameters of a call, from its query, form or JSON body. */
export type Parameters = Record<string, unknown>;

/** What the methods work on. */
export interface ServerState {
  bot: UserFromGetMe;
  updates: UpdateQueue;
  chats: ChatStore;
  /** Called with every message that was accepted. */
  deliver(sent: SentMessage): void;
  /** Commands by language code, `''` for the default. */
  commands: Map<string, { command: string; description: string }[]>;
  /** Descriptions by method and language code, e.g. `setMyDescription:en`. */
  descriptions: Map<string, string>;
  webhookUrl: string;
}

type Method = (state: ServerState, parameters: Parameters, signal: AbortSignal) => unknown;

const ACTIONS = new Set(['typing', 'upload_photo', 'record_voice', 'upload_document', 'find_location']);

/** Characters of a message after its entities are parsed, counted in UTF-16 units. */
const MESSAGE_LIMIT = 4096;

/** The methods of the Bot API that the server has, with the real server's checks and wordings. */
export const METHODS: Record<string, Method> = {
  getMe: ({ bot }) => bot,
  getUpdates,
  sendMessage,
  sendChatAction: (state, parameters) => {
    state.chats.checkReachable(chatIdOf(parameters), optionalNumber(parameters['message_thread_id']));
    if (!ACTIONS.has(String(parameters['action']))) throw badRequest('wrong parameter action in request');
    return true;
  },
  deleteWebhook: (state) => {
    state.webhookUrl = '';
    return true;
  },
  setWebhook: (state, parameters) => {
    state.webhookUrl = String(parameters['url'] ?? '');
    return true;
  },
  getWebhookInfo: (state) => ({ url: state.webhookUrl, pending_update_count: state.updates.unconfirmed }),
  setMyCommands,
  getMyCommands: (state, parameters) => state.commands.get(languageOf(parameters)) ?? [],
  setMyDescription: (state, parameters) => describe(state, 'setMyDescription', parameters, 'description', 512),
  setMyShortDescription: (state, parameters) =>
    describe(state, 'setMyShortDescription', parameters, 'short_description', 120),
};

function getUpdates(state: ServerState, parameters: Parameters, signal: AbortSignal): unknown {
  if (state.webhookUrl !== '') {
    const remedy = 'use deleteWebhook to delete the webhook first';
    throw new ApiError(409, `Conflict: can't use getUpdates method while webhook is active; ${remedy}`);
  }
  const allowed = parameters['allowed_updates'];
  return state.updates.poll({
    offset: Number(parameters['offset'] ?? 0),
    limit: Math.min(100, Math.max(1, Number(parameters['limit'] ?? 100))),
    timeoutSeconds: Math.min(50, Number(parameters['timeout'] ?? 0)),
    allowedUpdates: Array.isArray(allowed) ? allowed.map(String) : undefined,
    signal,
  });
}

function sendMessage(state: ServerState, parameters: Parameters): unknown {
  const chatId = chatIdOf(parameters);
  const threadId = optionalNumber(parameters['message_thread_id']);
  const source = typeof parameters['text'] === 'string' ? parameters['text'] : '';
  const { text, entities } = trimParsedText(parseText(source, parameters['parse_mode']));
  if (!/[^\s\p{Cf}\p{Cc}\u2800\u3164]/u.test(text)) throw badRequest('message text is empty');
  if (text.length > MESSAGE_LIMIT) throw badRequest('message is too long');
  const chat = state.chats.checkReachable(chatId, threadId);
  const replyTo = checkReply(state, chatId, parameters);
  const preview = (parameters['link_preview_options'] ?? {}) as { is_disabled?: boolean };
  const sent: SentMessage = {
    chatId,
    messageId: state.chats.newMessageId(chatId),
    threadId,
    replyTo,
    text,
    entities,
    source,
    previewsOff: preview.is_disabled === true,
  };
  state.deliver(sent);
  return toApiMessage(sent, chat, state.bot);
}

function parseText(source: string, parseMode: unknown): ParsedText {
  if (parseMode === undefined) return { text: source, entities: [] };
  if (String(parseMode).toLowerCase() !== 'html') throw badRequest('unsupported parse_mode');
  try {
    return parseTelegramHtml(source);
  } catch (error) {
    if (error instanceof EntityParseError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}

function checkReply(state: ServerState, chatId: number, parameters: Parameters): number | undefined {
  const reply = parameters['reply_parameters'] as
    | { message_id: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (reply === undefined) return undefined;
  if (state.chats.hasMessage(chatId, reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest('message to be replied not found');
}

function setMyCommands(state: ServerState, parameters: Parameters): unknown {
  const commands = parameters['commands'];
  if (!Array.isArray(commands) || commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description.length < 1 || description.length > 256) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
  }
  state.commands.set(languageOf(parameters), commands);
  return true;
}

function describe(state: ServerState, method: string, parameters: Parameters, field: string, limit: number): true {
  const text = String(parameters[field] ?? '');
  if (text.length > limit) throw badRequest(`${field} is too long`);
  state.descriptions.set(`${method}:${languageOf(parameters)}`, text);
  return true;
}

function chatIdOf(parameters: Parameters): number {
  const id = optionalNumber(parameters['chat_id']);
  if (id === undefined) throw badRequest('chat_id is empty');
  return id;
}

function languageOf(parameters: Parameters): string {
  const code = String(parameters['language_code'] ?? '');
  if (!/^([a-z]{2})?$/u.test(code)) throw badRequest('invalid language code specified');
  return code;
}

function optionalNumber(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}
