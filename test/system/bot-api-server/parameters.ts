import { badRequest } from './api-error.ts';
import type { SentMessage } from './chat-store.ts';
import { EntityParseError, type ParsedText, parseTelegramHtml, trimParsedText } from './html-parser.ts';
import type { ServerState } from './methods.ts';

/** Parameters of a call, from its query, form or JSON body. */
export type Parameters = Record<string, unknown>;

/** Characters of a message after its entities are parsed, counted in UTF-16 units. */
const MESSAGE_LIMIT = 4096;
const CAPTION_LIMIT = 1024;

/** The chat that a call is about. */
export function chatIdOf(parameters: Parameters): number {
  const id = optionalNumber(parameters['chat_id']);
  if (id === undefined) throw badRequest('chat_id is empty');
  return id;
}

/** The language of a command menu or description, `''` for everybody. */
export function languageOf(parameters: Parameters): string {
  const code = String(parameters['language_code'] ?? '');
  if (!/^([a-z]{2})?$/u.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** A number that may be left out. */
export function optionalNumber(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}

/** The text of a message: not empty, not too long, its markup well formed. */
export function readText(parameters: Parameters, source = parameters['text']): ParsedText & { source: string } {
  const given = typeof source === 'string' ? source : '';
  const { text, entities } = trimParsedText(parseText(given, parameters['parse_mode']));
  if (!/[^\s\p{Cf}\p{Cc}\u2800\u3164]/u.test(text)) throw badRequest('message text is empty');
  if (text.length > MESSAGE_LIMIT) throw badRequest('message is too long');
  return { text, entities, source: given };
}

/** The caption of a picture or file, which may be empty. */
export function readCaption(parameters: Parameters): ParsedText & { source: string } {
  const source = typeof parameters['caption'] === 'string' ? parameters['caption'] : '';
  const { text, entities } = trimParsedText(parseText(source, parameters['parse_mode']));
  if (text.length > CAPTION_LIMIT) throw badRequest('message caption is too long');
  return { text, entities, source };
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

/** The message that is replied to, refused where it does not exist and that was not allowed for. */
export function checkReply(state: ServerState, chatId: number, parameters: Parameters): number | undefined {
  const reply = parameters['reply_parameters'] as
    | { message_id: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (reply === undefined) return undefined;
  if (state.chats.hasMessage(chatId, reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest('message to be replied not found');
}

/** The bot's own message that a call is about. */
export function findSent(state: ServerState, parameters: Parameters, purpose: string): SentMessage {
  const chatId = chatIdOf(parameters);
  const messageId = optionalNumber(parameters['message_id']);
  state.chats.checkReachable(chatId, undefined);
  const sent = state.sent.find((each) => each.chatId === chatId && each.messageId === messageId);
  if (!sent || !state.chats.hasMessage(chatId, sent.messageId)) throw badRequest(`message to ${purpose} not found`);
  return sent;
}
