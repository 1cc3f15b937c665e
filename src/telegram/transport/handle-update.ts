import { type Bot, BotError, Context, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { PendingUpdate, State } from '../../state/index.ts';
import { conversationIdOf } from '../bot-context.ts';
import type { BotLimits } from '../config.ts';
import { describeError } from '../safe-log.ts';
import { whileHandling } from './deliver-once.ts';
import type { Outcome } from './update-lanes.ts';

/** Times that an update may have been begun without being done before it is taken for what kills the process. */
const MOST_ATTEMPTS = 10;

/** What handling an update needs. */
export interface HandlingParts {
  bot: Bot;
  state: State;
  limits: BotLimits;
  logger: Logger;
}

/** The lane of an update: that of its chat, else of its sender, so that each is answered in order. */
export function laneOf(bot: Bot, update: Update): string {
  const ctx = contextOf(bot, update);
  return String(ctx.chat?.id ?? `user ${ctx.from?.id ?? 0}`);
}

/**
 * Handles an update of the inbox. Where Telegram cannot be reached it is to be tried again later, until it is too old; what
 * failed for another reason is done, since it would fail again.
 */
export async function handleUpdate(pending: PendingUpdate, parts: HandlingParts): Promise<Outcome> {
  const { bot, state, limits, logger } = parts;
  const update: Update = JSON.parse(pending.body);
  const ctx = contextOf(bot, update);
  const attempt = state.inbox.begin(update.update_id, ctx.from ? conversationIdOf(ctx) : undefined);
  if (attempt > MOST_ATTEMPTS) {
    logger.error({ attempts: attempt }, 'An update was given up: every time it was handled the program ended');
    state.inbox.finish(update.update_id);
    return 'done';
  }
  try {
    await whileHandling(update.update_id, attempt, () => bot.handleUpdate(update));
  } catch (error) {
    const isOld = Date.now() - pending.receivedAt > limits.giveUpMs;
    if (isTransient(error) && !isOld) {
      const described = describeError(error instanceof BotError ? error.error : error, bot.token);
      logger.warn({ error: described }, 'A message could not be delivered; it is tried again');
      state.inbox.postpone(update.update_id);
      return 'later';
    }
    if (!(error instanceof BotError)) throw error;
    await bot.errorHandler(error);
  }
  state.inbox.finish(update.update_id);
  return 'done';
}

function contextOf(bot: Bot, update: Update): Context {
  return new Context(update, bot.api, bot.botInfo);
}

/** Whether Telegram, or the way to it, failed, rather than the handling. */
function isTransient(error: unknown): boolean {
  const reason = error instanceof BotError ? error.error : error;
  if (reason instanceof GrammyError) return reason.error_code >= 500 || reason.error_code === 429;
  return reason instanceof HttpError;
}
