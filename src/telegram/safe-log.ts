import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../errors.ts';

/** What may be logged of an error: neither the token nor what somebody asked is in it. */
export interface LoggableError {
  name: string;
  /** Left out where the text could repeat a user's words. */
  message?: string;
  /** System or Telegram error code (`ECONNREFUSED`, 403). */
  code?: string | number;
  /** Bot API method that failed. */
  method?: string;
  /** Places in the code, without the message that V8 puts before them. */
  frames?: string[];
}

/** Matches a bot token wherever it stands, as Telegram writes them (`123456:ABC-DEF…`), in a URL or alone. */
const TOKEN_SHAPE = /\b\d{6,}:[\w-]{20,}/gu;

/** The text with the token, in clear or as part of a URL, replaced by `<token>`. */
export function redactToken(text: string, token: string): string {
  const known = token === '' ? text : text.replaceAll(token, '<token>').replaceAll(encodeURI(token), '<token>');
  return known.replace(TOKEN_SHAPE, '<token>');
}

/**
 * What may be logged of an error at the default level.
 *
 * grammY's errors carry the whole payload (`GrammyError.payload`) and the URL with the token (`HttpError.error`), and
 * an error raised while answering may repeat the question, so only known-safe parts are copied: messages of Telegram and
 * of the system with the token taken out, and nothing but name and places of any other error.
 */
export function describeError(error: unknown, token: string, question = ''): LoggableError {
  if (error instanceof GrammyError) {
    return {
      name: error.name,
      message: redactToken(error.description, token),
      code: error.error_code,
      method: error.method,
    };
  }
  if (error instanceof HttpError) {
    const code = systemCodeOf(error.error);
    return { name: error.name, message: redactToken(error.message, token), ...(code === undefined ? {} : { code }) };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  const described: LoggableError = { name: error.name, frames: framesOf(error, token) };
  // The program's own errors speak of files and settings, except where a question became their subject.
  if (error instanceof AppError && !repeats(error.message, question)) {
    described.message = redactToken(error.message, token);
  }
  const code = systemCodeOf(error);
  if (code !== undefined) described.code = code;
  return described;
}

/** The code of a system or fetch error (`ECONNREFUSED`, `invalid-json`), undefined where it has none. */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  for (const key of ['code', 'type']) {
    const value = (error as Record<string, unknown>)[key];
    if (typeof value === 'string' && /^[\w-]{1,40}$/u.test(value)) return value;
  }
  return undefined;
}

/** Whether the message holds two neighbouring words of the question, or its only word. */
function repeats(message: string, question: string): boolean {
  const normalise = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const words = normalise(question).split(' ');
  if (words[0] === '') return false;
  const pairs = words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return pairs.some((pair) => normalise(message).includes(pair));
}

function framesOf(error: Error, token: string): string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line));
  return lines.slice(0, 8).map((line) => redactToken(line.trim(), token));
}
