import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../errors.ts';
import { redactToken, systemCodeOf } from './safe-log.ts';

/** The Telegram channel cannot start or go on; the message says why and what to do, and never holds the token. */
export class TelegramError extends AppError {}

/** What `toTelegramError` needs to know of the connection that failed. */
export interface ConnectionFacts {
  apiRoot: string;
  /** The proxy in between, where there is one. */
  proxy?: string | undefined;
  token: string;
}

/**
 * The `TelegramError` for anything that a call of the Bot API threw.
 *
 * The cause is a copy with the token taken out: grammY's own error objects hold it in their URLs, and a program that
 * prints an error prints its causes too.
 */
export function toTelegramError(error: unknown, facts: ConnectionFacts): TelegramError {
  if (error instanceof TelegramError) return error;
  const cause = withoutToken(error, facts.token);
  if (error instanceof GrammyError) return fromRefusal(error, cause);
  if (error instanceof HttpError) return fromNetwork(error, facts, cause);
  return new TelegramError('The Telegram channel stopped on an unexpected error.', { cause });
}

function fromRefusal(error: GrammyError, cause: Error): TelegramError {
  if (error.error_code === 401 || error.error_code === 404) {
    return new TelegramError(`Telegram refuses the bot token (${error.error_code} ${error.description}).`, {
      subject: 'TELEGRAM_BOT_TOKEN',
      remedy: 'Copy the token again from @BotFather (/mybots, API Token) into TELEGRAM_BOT_TOKEN, then start again.',
      cause,
    });
  }
  if (error.error_code === 409) {
    return new TelegramError('Another program is receiving the messages of this bot (409 Conflict).', {
      remedy:
        'Stop the other instance and start this one again; if you know of none, revoke the token at @BotFather and use the new one.',
      cause,
    });
  }
  if (error.method === 'setWebhook') {
    return new TelegramError(`Telegram does not take this webhook (${error.error_code} ${error.description}).`, {
      subject: 'TELEGRAM_WEBHOOK_URL',
      remedy: 'Give a public https address on port 443, 80, 88 or 8443, or leave it out to have messages fetched.',
      cause,
    });
  }
  return new TelegramError(`Telegram answers ${error.error_code} to ${error.method}: ${error.description}.`, {
    remedy: 'Wait a few minutes and start again.',
    cause,
  });
}

function fromNetwork(error: HttpError, facts: ConnectionFacts, cause: Error): TelegramError {
  const code = systemCodeOf(error.error);
  const root = withoutCredentials(facts.apiRoot);
  if (code === 'invalid-json') {
    return new TelegramError(`${root} answers, but not as a Bot API server does.`, {
      subject: 'TELEGRAM_API_ROOT',
      remedy: 'Check that address, and that no proxy or login page of the network answers in its place.',
      cause,
    });
  }
  const reason = code ? ` (${code})` : '';
  if (code !== undefined && /CERT|^UNABLE_TO_/u.test(code)) {
    return new TelegramError(`The certificate of the Bot API server at ${root} is not trusted${reason}.`, {
      remedy: UNTRUSTED,
      cause,
    });
  }
  if (facts.proxy !== undefined) {
    const through = `through the proxy ${withoutCredentials(facts.proxy)}`;
    return new TelegramError(`Cannot reach the Bot API server at ${root} ${through}${reason}.`, {
      remedy: code === 'EPROXY407' ? WRONG_PASSWORD : PROXY_FAILS,
      cause,
    });
  }
  return new TelegramError(`Cannot reach the Bot API server at ${root}${reason}.`, { remedy: BLOCKED, cause });
}

const WRONG_PASSWORD =
  'The proxy wants a user name and password: write them into TELEGRAM_PROXY (http://user:password@…).';

const UNTRUSTED =
  'Something in the network may be answering in its place. If it is a server of your own, or a filter that you trust, put the certificate of its authority into a file and name that in NODE_EXTRA_CA_CERTS.';

const PROXY_FAILS = 'Check that TELEGRAM_PROXY is right, that the proxy runs, and that it may connect to that server.';

const BLOCKED =
  'Check the network connection. Networks in Vietnam may block Telegram: set TELEGRAM_PROXY to an HTTP or SOCKS5 proxy that can reach it, or TELEGRAM_API_ROOT to a Bot API server of your own.';

function withoutToken(error: unknown, token: string): Error {
  const source = error instanceof HttpError && error.error instanceof Error ? error.error : error;
  const message = source instanceof Error ? source.message : String(source);
  const copy = new Error(redactToken(message, token));
  copy.name = source instanceof Error ? source.name : 'Error';
  if (source instanceof Error && source.stack) copy.stack = redactToken(source.stack, token);
  return copy;
}

function withoutCredentials(address: string): string {
  return address.replace(/\/\/[^/@]*@/u, '//');
}
