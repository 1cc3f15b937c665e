import { badRequest } from './api-error.ts';
import { type SentMessage, toApiMessage } from './chat-store.ts';
import { readKeyboard } from './keyboard.ts';
import type { ServerState } from './methods.ts';
import type { UploadedFile } from './multipart.ts';
import {
  chatIdOf,
  checkReply,
  findSent,
  optionalNumber,
  type Parameters,
  readCaption,
  readText,
} from './parameters.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Bytes of a picture and of any other file that a bot may send. */
const PHOTO_LIMIT = 10 * 1024 * 1024;
const FILE_LIMIT = 50 * 1024 * 1024;

export function sendMessage(state: ServerState, parameters: Parameters): unknown {
  const preview = (parameters['link_preview_options'] ?? {}) as { is_disabled?: boolean };
  return send(state, parameters, {
    ...readText(parameters),
    kind: 'text',
    previewsOff: preview.is_disabled === true,
  });
}

export function sendPhoto(state: ServerState, parameters: Parameters): unknown {
  const file = readFile(parameters['photo'], PHOTO_LIMIT);
  const isPicture = [0x89, 0xff].includes(file.bytes[0] ?? 0);
  if (!isPicture) throw badRequest('IMAGE_PROCESS_FAILED');
  return send(state, parameters, { ...readCaption(parameters), kind: 'photo', file, previewsOff: false });
}

export function sendDocument(state: ServerState, parameters: Parameters): unknown {
  const file = readFile(parameters['document'], FILE_LIMIT);
  return send(state, parameters, { ...readCaption(parameters), kind: 'document', file, previewsOff: false });
}

export function editMessageText(state: ServerState, parameters: Parameters): unknown {
  const sent = findSent(state, parameters, 'edit');
  if (sent.kind !== 'text') throw badRequest('there is no text in the message to edit');
  const { text, entities, source } = readText(parameters);
  const keyboard = readKeyboard(parameters['reply_markup']);
  if (text === sent.text && same(entities, sent.entities) && same(keyboard, sent.keyboard)) {
    throw badRequest(NOT_MODIFIED);
  }
  return edit(state, sent, { text, entities, source, keyboard });
}

export function editMessageCaption(state: ServerState, parameters: Parameters): unknown {
  const sent = findSent(state, parameters, 'edit');
  if (sent.kind === 'text') throw badRequest('there is no caption in the message to edit');
  const { text, entities, source } = readCaption(parameters);
  const keyboard = readKeyboard(parameters['reply_markup']);
  if (text === sent.text && same(entities, sent.entities) && same(keyboard, sent.keyboard)) {
    throw badRequest(NOT_MODIFIED);
  }
  return edit(state, sent, { text, entities, source, keyboard });
}

export function editMessageReplyMarkup(state: ServerState, parameters: Parameters): unknown {
  const sent = findSent(state, parameters, 'edit');
  const keyboard = readKeyboard(parameters['reply_markup']);
  if (same(keyboard, sent.keyboard)) throw badRequest(NOT_MODIFIED);
  return edit(state, sent, { keyboard });
}

export function deleteMessage(state: ServerState, parameters: Parameters): true {
  const sent = findSent(state, parameters, 'delete');
  state.chats.deleteMessage(sent.chatId, sent.messageId);
  return true;
}

type Content = Pick<SentMessage, 'text' | 'entities' | 'source' | 'kind' | 'previewsOff'> & { file?: UploadedFile };

function send(state: ServerState, parameters: Parameters, content: Content): unknown {
  const chatId = chatIdOf(parameters);
  const threadId = optionalNumber(parameters['message_thread_id']);
  const chat = state.chats.checkReachable(chatId, threadId);
  const replyTo = checkReply(state, chatId, parameters);
  const keyboard = readKeyboard(parameters['reply_markup']);
  const messageId = state.chats.newMessageId(chatId);
  const sent: SentMessage = { chatId, messageId, threadId, replyTo, keyboard, edits: 0, ...content };
  state.deliver(sent);
  return toApiMessage(sent, chat, state.bot);
}

function edit(state: ServerState, sent: SentMessage, changes: Partial<SentMessage>): unknown {
  Object.assign(sent, changes, { edits: sent.edits + 1 });
  return toApiMessage(sent, state.chats.checkReachable(sent.chatId, undefined), state.bot);
}

function readFile(value: unknown, limit: number): UploadedFile {
  const file = value as UploadedFile | undefined;
  if (!(file?.bytes instanceof Uint8Array)) throw badRequest('there is no file in the request');
  if (file.bytes.length === 0) throw badRequest('file must be non-empty');
  if (file.bytes.length > limit) throw badRequest('file is too big');
  return file;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
