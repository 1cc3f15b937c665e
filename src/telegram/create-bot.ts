import { type ApiClientOptions, Bot, type BotError, type Context, GrammyError, HttpError } from 'grammy';
import type { Logger } from 'pino';
import type { Assistant, CorpusKeeper } from '../conversation/index.ts';
import { DEFAULT_RETENTION, type Retention, type State } from '../state/index.ts';
import { limitPerUser, onlyAddressed, onlyAllowed } from './access.ts';
import { type FeatureDependencies, textsFor } from './bot-context.ts';
import { apiRootOf, limitsOf, type TelegramConfig } from './config.ts';
import { composeFeatures } from './features/index.ts';
import { sendText } from './messages/send-messages.ts';
import { obeyRateLimits, retryFailures } from './network.ts';
import { describeError } from './safe-log.ts';
import { TelegramError, toTelegramError } from './telegram-error.ts';
import { createAgent, createDownload, createFetch, type Fetch } from './transport/index.ts';

/** What `createBot` needs besides the token. */
export interface BotDependencies {
  assistant: Assistant;
  state: State;
  config: TelegramConfig;
  logger: Logger;
  /** The files behind the documents; without it they can be neither fetched nor changed. */
  corpus?: CorpusKeeper | undefined;
  /** How long what is kept is kept, as /riengtu tells it; the state's own default unless given. */
  retention?: Retention;
  /** The time in milliseconds since the epoch, for tests. */
  now?: () => number;
}

/** Seconds that any call of the Bot API may take beyond the long poll's own wait. */
const CALL_SECONDS = 30;

/**
 * The Telegram bot over an assistant, with every feature in place; `runBot` connects it.
 *
 * @example
 * const bot = createBot(token, { assistant, state, config: { allowedUserIds: [] }, logger });
 * const running = await runBot(bot, { config, logger, state });
 *
 * @throws TelegramError where the token is empty or the root of the Bot API is no URL.
 */
export function createBot(token: string, given: BotDependencies): Bot {
  const { assistant, state, config, logger } = given;
  const limits = limitsOf(config);
  const { bot, fetch } = connectBot(token, config, limits.pollSeconds + CALL_SECONDS);
  const noteFailure = (method: string, error?: unknown) => {
    // Only at the start does somebody look at the log and wait; later failures are told once, when they last.
    if (method !== 'getMe') return;
    logger.warn({ error: describeError(error, bot.token) }, 'Telegram cannot be reached yet; trying again');
  };
  bot.api.config.use(retryFailures(limits.retryDelaysMs, noteFailure), obeyRateLimits());

  const describe = (error: unknown, ctx: Context) => describeError(error, bot.token, wordsOf(ctx));
  const download = createDownload(fetch, apiRootOf(config), bot.token);
  const dependencies: FeatureDependencies = {
    assistant,
    state,
    retention: given.retention ?? DEFAULT_RETENTION,
    corpus: given.corpus,
    adminUserIds: config.adminUserIds ?? [],
    isRestricted: (config.allowedUserIds ?? []).length > 0,
    now: given.now ?? (() => Date.now()),
    limits,
    logger,
    describe,
    download,
  };
  bot.use(
    onlyAddressed(),
    limitPerUser(limits),
    onlyAllowed({
      allowedUserIds: config.allowedUserIds ?? [],
      adminUserIds: config.adminUserIds ?? [],
      users: state.users,
      invitations: state.invitations,
    }),
    ...composeFeatures(dependencies),
  );
  bot.catch((error) => reportFailure(error, dependencies));
  return bot;
}

function connectBot(token: string, config: TelegramConfig, timeoutSeconds: number): { bot: Bot; fetch: Fetch } {
  const apiRoot = apiRootOf(config);
  if (token.trim() === '') {
    throw new TelegramError('The bot token is empty.', {
      subject: 'TELEGRAM_BOT_TOKEN',
      remedy: 'Copy the token from @BotFather (/mybots, API Token).',
    });
  }
  if (!isHttpAddress(apiRoot)) {
    throw new TelegramError('This is not the address of a Bot API server.', {
      subject: 'TELEGRAM_API_ROOT',
      remedy: 'Give an address such as https://api.telegram.org, or leave it out.',
    });
  }
  try {
    const fetch = createFetch(createAgent(apiRoot, config.proxy));
    // grammY asks for the whole of `fetch` and uses what this one has.
    const client = { apiRoot, timeoutSeconds, fetch: fetch as unknown as NonNullable<ApiClientOptions['fetch']> };
    return { bot: new Bot(token.trim(), { client }), fetch };
  } catch (error) {
    throw toTelegramError(error, { apiRoot, token });
  }
}

function isHttpAddress(text: string): boolean {
  return /^https?:\/\//u.test(text) && URL.canParse(text);
}

/** Everything in the message that somebody wrote, its own text and what it replies to: none of it may be logged. */
function wordsOf({ message }: Context): string {
  return [message?.text, message?.quote?.text, message?.reply_to_message?.text].filter(Boolean).join(' ');
}

/** The last resort for what a handler threw: logged without its text, and the sender told where that is possible. */
async function reportFailure(failure: BotError, { logger, describe }: FeatureDependencies): Promise<void> {
  const { error, ctx } = failure;
  if (error instanceof GrammyError || error instanceof HttpError) {
    // Blocked by the user, thrown out of the group, topic closed, network gone: there is nobody to tell.
    logger.warn({ error: describe(error, ctx) }, 'A message could not be delivered');
    return;
  }
  logger.error({ error: describe(error, ctx) }, 'A message could not be handled');
  await sendText(ctx, textsFor(ctx).busy).catch((second: unknown) => {
    logger.warn({ error: describe(second, ctx) }, 'A message could not be delivered');
  });
}
