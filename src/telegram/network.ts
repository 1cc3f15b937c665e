import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';

/** Longest wait, in seconds, that Telegram may ask for (429) before a call is given up. */
const LONGEST_WAIT_SECONDS = 60;

/** Times that a call is repeated after Telegram asked to wait. */
const ATTEMPTS_AFTER_WAITING = 3;

/** Calls that are not repeated: polling repeats `getUpdates` itself, and a late typing indicator is of no use. */
const NEVER_REPEATED = new Set<string>(['getUpdates', 'sendChatAction']);

/** Repeats calls that Telegram asked to slow down (429), after the wait that it asked for. */
export function obeyRateLimits(): Transformer {
  // Network and server failures are left to `retryFailures`: the plugin would repeat those without end.
  const wait = autoRetry({
    maxDelaySeconds: LONGEST_WAIT_SECONDS,
    maxRetryAttempts: ATTEMPTS_AFTER_WAITING,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  return (previous, method, payload, signal) =>
    NEVER_REPEATED.has(method) ? previous(method, payload, signal) : wait(previous, method, payload, signal);
}

/**
 * Repeats calls that met a broken connection or a server error (5xx), once after each of the delays.
 * @param onFailure is told of each failure that is followed by another attempt
 */
export function retryFailures(
  delaysMs: readonly number[],
  onFailure: (method: string, error?: unknown) => void = () => {},
): Transformer {
  return async (previous, method, payload, signal) => {
    for (const delay of NEVER_REPEATED.has(method) ? [] : delaysMs) {
      try {
        const response = await previous(method, payload, signal);
        if (response.ok || response.error_code < 500) return response;
        onFailure(method);
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
        onFailure(method, error);
      }
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
    return previous(method, payload, signal);
  };
}

/** Whether Telegram can be reached, as the fetching of updates shows. */
export interface ConnectionState {
  isReachable: boolean;
}

/** Logs when the connection that updates come through is lost and when it is back, once each, and notes which it is. */
export function watchConnection(
  logger: Logger,
  describe: (error: unknown) => object,
  connection: ConnectionState,
): Transformer {
  const noteLoss = (error: object) => {
    if (connection.isReachable) {
      logger.warn(
        { error },
        'Telegram cannot be reached; trying again until it can. If the network blocks it, set TELEGRAM_PROXY or TELEGRAM_API_ROOT',
      );
    }
    connection.isReachable = false;
  };
  return async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return previous(method, payload, signal);
    try {
      const response = await previous(method, payload, signal);
      if (!response.ok) noteLoss({ code: response.error_code, message: response.description });
      else if (!connection.isReachable) logger.info('Telegram can be reached again');
      if (response.ok) connection.isReachable = true;
      return response;
    } catch (error) {
      if (!signal?.aborted) noteLoss(describe(error));
      throw error;
    }
  };
}
