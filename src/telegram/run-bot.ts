import type { Bot, Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { State } from '../state/index.ts';
import { apiRootOf, limitsOf, type TelegramConfig } from './config.ts';
import { introduceBot } from './introduce-bot.ts';
import { type ConnectionState, watchConnection } from './network.ts';
import { describeError } from './safe-log.ts';
import { toTelegramError } from './telegram-error.ts';
import { type BotMetrics, deliverOnce, handleUpdate, laneOf, NO_METRICS, UpdateLanes } from './transport/index.ts';
import { settleWithin } from './typing.ts';
import { type Intake, pollIntake, webhookIntake } from './update-intake.ts';

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
  /** Whether Telegram can be reached, as far as the bot knows. */
  isReachable(): boolean;
  /** Where the webhook listens; undefined where updates are fetched. */
  webhookPort?: number | undefined;
}

/** What `runBot` needs besides the bot. */
export interface RunOptions {
  config: TelegramConfig;
  logger: Logger;
  /** Holds the inbox; the same that the bot was made with. */
  state: State;
  metrics?: BotMetrics | undefined;
}

/**
 * Connects a bot and lets it receive messages until it is stopped.
 *
 * Updates go through the inbox: stored before Telegram is told that they were received, handled in order within a chat,
 * forgotten when done. What a stop or a crash leaves over is done at the next start, first of all.
 *
 * @throws TelegramError where the token is refused, the server cannot be reached after a few attempts, or the webhook's
 * address cannot be listened on
 */
export async function runBot(bot: Bot, options: RunOptions): Promise<RunningBot> {
  const { config, logger, state, metrics = NO_METRICS } = options;
  const limits = limitsOf(config);
  const facts = { apiRoot: apiRootOf(config), token: bot.token, proxy: config.proxy };
  const describe = (error: unknown) => describeError(error, bot.token);
  const connection: ConnectionState = { isReachable: true };
  bot.api.config.use(measureCalls(metrics), deliverOnce(state.deliveries));
  try {
    // Not `bot.init()`: that would try for ever, silently, where the server cannot be reached.
    bot.botInfo = await bot.api.getMe();
  } catch (error) {
    throw toTelegramError(error, facts);
  }
  bot.api.config.use(watchConnection(logger, describe, connection));
  state.inbox.bind(bot.botInfo.id);

  const lanes = new UpdateLanes({
    inbox: state.inbox,
    parallel: limits.parallelUpdates,
    retryDelaysMs: limits.updateRetryDelaysMs,
    async handle(update) {
      const outcome = await handleUpdate(update, { bot, state, limits, logger }).catch((error: unknown) => {
        logger.error({ error: describe(error) }, 'An update could not be handled; it is tried again');
        return 'later' as const;
      });
      metrics.countHandled(outcome, (Date.now() - update.receivedAt) / 1000);
      return outcome;
    },
  });
  const receive = (updates: readonly Update[]) => {
    const fresh = state.inbox.receive(
      updates.map((update) => ({
        updateId: update.update_id,
        lane: laneOf(bot, update),
        body: JSON.stringify(update),
      })),
    );
    metrics.countReceived(fresh.length, updates.length - fresh.length);
    lanes.wake();
  };
  const onStoreFailure = (error: unknown) =>
    logger.error({ error: describe(error) }, 'Messages could not be stored, so they are left with Telegram for now');
  const parts = { bot, limits, receive, onStoreFailure };
  let intake: Intake;
  try {
    intake = config.webhook ? await webhookIntake(config.webhook, parts) : await pollIntake(parts);
  } catch (error) {
    throw toTelegramError(error, facts);
  }
  lanes.wake();
  const introduction = introduceBot(bot.api, logger, describe, config.adminUserIds);
  logger.info({ username: bot.botInfo.username }, 'The Telegram bot is receiving messages');

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await settleWithin(Promise.all([intake.stop(), lanes.stop(limits.stopTimeoutMs)]), limits.stopTimeoutMs + 3_000);
      await settleWithin(introduction, limits.stopTimeoutMs);
      logger.info('The Telegram bot has stopped');
    })();
    return stopping;
  };
  const finished = intake.ended.then(stop, async (error: unknown) => {
    const reason = toTelegramError(error, facts);
    logger.error(reason.message);
    await lanes.stop(limits.stopTimeoutMs);
    throw reason;
  });
  // A caller who does not look at `finished` has the log line; the process must not die of it.
  finished.catch(() => undefined);
  return {
    username: bot.botInfo.username,
    stop,
    finished,
    isReachable: () => connection.isReachable,
    webhookPort: intake.port,
  };
}

function measureCalls(metrics: BotMetrics): Transformer {
  return async (previous, method, payload, signal) => {
    try {
      const response = await previous(method, payload, signal);
      metrics.countCall(method, response.ok ? 'ok' : String(response.error_code));
      return response;
    } catch (error) {
      if (!signal?.aborted) metrics.countCall(method, 'network');
      throw error;
    }
  };
}
