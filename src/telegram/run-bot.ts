import { type RunnerHandle, run } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import { apiRootOf, type BotLimits, limitsOf, type TelegramConfig } from './config.ts';
import { introduceBot } from './introduce-bot.ts';
import { watchConnection } from './network.ts';
import { describeError } from './safe-log.ts';
import { toTelegramError } from './telegram-error.ts';
import { settleWithin } from './typing.ts';

/** A bot that receives messages. */
export interface RunningBot {
  /** The bot's name on Telegram, without the `@`. */
  username: string;
  /**
   * Takes no further messages, waits for answers under way and returns; safe to call again.
   * `main.ts` calls it on SIGINT and SIGTERM.
   */
  stop(): Promise<void>;
  /**
   * Resolves once the bot has stopped; rejects with a `TelegramError` where Telegram ends it (token revoked, another
   * instance running).
   */
  finished: Promise<void>;
}

/** The kinds of updates that the bot asks Telegram for: new messages only, so edited ones are never answered. */
const ALLOWED_UPDATES = ['message'] as const;

/**
 * Connects a bot and lets it receive messages until it is stopped.
 *
 * @throws TelegramError where the token is refused or the server cannot be reached after a few attempts.
 */
export async function runBot(
  bot: Bot,
  { config, logger }: { config: TelegramConfig; logger: Logger },
): Promise<RunningBot> {
  const limits = limitsOf(config);
  const facts = { apiRoot: apiRootOf(config), token: bot.token };
  const describe = (error: unknown) => describeError(error, bot.token);
  try {
    // Not `bot.init()`: that would try for ever, silently, where the server cannot be reached.
    bot.botInfo = await bot.api.getMe();
    await bot.api.deleteWebhook();
  } catch (error) {
    throw toTelegramError(error, facts);
  }
  const unconfirmed = trackUnconfirmed(bot);
  bot.api.config.use(watchConnection(logger, describe));
  const runner = run(bot, {
    runner: {
      fetch: { timeout: limits.pollSeconds, allowed_updates: ALLOWED_UPDATES },
      retryInterval: limits.pollRetryMs,
      maxRetryTime: Number.POSITIVE_INFINITY,
      // The runner would print whole error objects, with the token in their URLs; `watchConnection` logs instead.
      silent: true,
    },
  });
  const task = runner.task() ?? Promise.resolve();
  const introduction = introduceBot(bot.api, logger, describe);
  logger.info({ username: bot.botInfo.username }, 'The Telegram bot is receiving messages');

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopRunner(runner, bot, limits, [task, introduction], unconfirmed).then(() =>
      logger.info('The Telegram bot has stopped'),
    );
    return stopping;
  };
  const finished = task.then(stop, async (error: unknown) => {
    const reason = toTelegramError(error, facts);
    logger.error(reason.message);
    await waitUntilIdle(runner, limits.stopTimeoutMs);
    throw reason;
  });
  // A caller who does not look at `finished` has the log line; the process must not die of it.
  finished.catch(() => undefined);
  return { username: bot.botInfo.username, stop, finished };
}

async function stopRunner(
  runner: RunnerHandle,
  bot: Bot,
  limits: BotLimits,
  endings: readonly Promise<unknown>[],
  unconfirmed: () => number | undefined,
): Promise<void> {
  if (runner.isRunning()) void runner.stop()?.catch(() => undefined);
  await waitUntilIdle(runner, limits.stopTimeoutMs);
  await settleWithin(Promise.all(endings), limits.stopTimeoutMs);
  const offset = unconfirmed();
  // Otherwise Telegram would hand out the last messages, already answered, once more at the next start.
  if (offset !== undefined) await settleWithin(bot.api.getUpdates({ offset, limit: 1, timeout: 0 }), 3_000);
}

async function waitUntilIdle(runner: RunnerHandle, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (runner.size() > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Watches `getUpdates`; gives the offset that still has to be told to Telegram, undefined where it knows all. */
function trackUnconfirmed(bot: Bot): () => number | undefined {
  let received = 0;
  let confirmed = 0;
  bot.api.config.use(async (previous, method, payload, signal) => {
    const response = await previous(method, payload, signal);
    // Counted only once answered: a call that a stop cuts off may not have reached Telegram.
    if (method === 'getUpdates' && response.ok) {
      confirmed = Math.max(confirmed, (payload as { offset?: number }).offset ?? 0);
      const updates = response.result as { update_id: number }[];
      for (const update of updates) received = Math.max(received, update.update_id + 1);
    }
    return response;
  });
  return () => (received > confirmed ? received : undefined);
}
