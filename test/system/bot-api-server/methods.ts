import type { UserFromGetMe } from 'grammy/types';
import { ApiError, badRequest } from './api-error.ts';
import type { ChatStore, SentMessage } from './chat-store.ts';
import {
  deleteMessage,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  sendDocument,
  sendMessage,
  sendPhoto,
} from './message-methods.ts';
import { chatIdOf, languageOf, optionalNumber, type Parameters } from './parameters.ts';
import {
  answerCallbackQuery,
  answerInlineQuery,
  type CallbackAnswer,
  type InlineAnswer,
  type PendingQueries,
} from './query-methods.ts';
import type { UpdateQueue } from './update-queue.ts';

/** What the methods work on. */
export interface ServerState {
  bot: UserFromGetMe;
  updates: UpdateQueue;
  chats: ChatStore;
  /** Every message that the bot sent. */
  sent: readonly SentMessage[];
  callbackQueries: PendingQueries<CallbackAnswer>;
  inlineQueries: PendingQueries<InlineAnswer>;
  /** Files that people sent, by their id. */
  files: Map<string, { path: string; bytes: Uint8Array; size: number }>;
  /** Called with every message that was accepted. */
  deliver(sent: SentMessage): void;
  /** Commands by scope and language code: `''`, `en`, `all_group_chats:en`, `chat 42:`. */
  commands: Map<string, { command: string; description: string }[]>;
  /** Descriptions by method and language code, e.g. `setMyDescription:en`. */
  descriptions: Map<string, string>;
  webhookUrl: string;
  /** Brings updates to this address from now on; none where it is empty. */
  setWebhook(url: string, secret: string): void;
}

type Method = (state: ServerState, parameters: Parameters, signal: AbortSignal) => unknown;

const ACTIONS = new Set(['typing', 'upload_photo', 'record_voice', 'upload_document', 'find_location']);

/** Bytes of a file that a bot may fetch. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

/** The methods of the Bot API that the server has, with the real server's checks and wordings. */
export const METHODS: Record<string, Method> = {
  getMe: ({ bot }) => bot,
  getUpdates,
  sendMessage,
  sendPhoto,
  sendDocument,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  answerInlineQuery,
  getFile,
  sendChatAction: (state, parameters) => {
    state.chats.checkReachable(chatIdOf(parameters), optionalNumber(parameters['message_thread_id']));
    if (!ACTIONS.has(String(parameters['action']))) throw badRequest('wrong parameter action in request');
    return true;
  },
  deleteWebhook: (state) => {
    state.setWebhook('', '');
    return true;
  },
  setWebhook,
  getWebhookInfo: (state) => ({ url: state.webhookUrl, pending_update_count: state.updates.unconfirmed }),
  setMyCommands,
  getMyCommands: (state, parameters) => state.commands.get(menuOf(parameters)) ?? [],
  setMyDescription: (state, parameters) => describe(state, 'setMyDescription', parameters, 'description', 512),
  setMyShortDescription: (state, parameters) =>
    describe(state, 'setMyShortDescription', parameters, 'short_description', 120),
};

function setWebhook(state: ServerState, parameters: Parameters): true {
  const url = String(parameters['url'] ?? '');
  const secret = String(parameters['secret_token'] ?? '');
  // Plain http is for a Bot API server of the own network.
  if (url !== '' && !/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/u.test(url)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!/^[\w-]{0,256}$/u.test(secret)) throw badRequest('bad webhook: secret token contains illegal characters');
  const allowed = parameters['allowed_updates'];
  if (Array.isArray(allowed)) state.updates.allow(allowed.map(String));
  state.setWebhook(url, secret);
  return true;
}

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

function setMyCommands(state: ServerState, parameters: Parameters): unknown {
  const commands = parameters['commands'];
  if (!Array.isArray(commands) || commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description.length < 1 || description.length > 256) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
  }
  state.commands.set(menuOf(parameters), commands);
  return true;
}

function describe(state: ServerState, method: string, parameters: Parameters, field: string, limit: number): true {
  const text = String(parameters[field] ?? '');
  if (text.length > limit) throw badRequest(`${field} is too long`);
  state.descriptions.set(`${method}:${languageOf(parameters)}`, text);
  return true;
}

/** Which menu a call is about, by its scope and language. */
function menuOf(parameters: Parameters): string {
  const { type = 'default', chat_id } = (parameters['scope'] ?? {}) as { type?: string; chat_id?: number };
  const language = languageOf(parameters);
  if (type === 'default') return language;
  if (!['all_private_chats', 'all_group_chats', 'all_chat_administrators', 'chat'].includes(type)) {
    throw badRequest('unsupported scope specified');
  }
  return `${type === 'chat' ? `chat ${chat_id}` : type}:${language}`;
}

function getFile(state: ServerState, parameters: Parameters): unknown {
  const id = String(parameters['file_id'] ?? '');
  const file = state.files.get(id);
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.size > DOWNLOAD_LIMIT) throw badRequest('file is too big');
  return { file_id: id, file_unique_id: id, file_size: file.size, file_path: file.path };
}
