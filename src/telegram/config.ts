/** Times and counts that bound what the bot does; the defaults suit Telegram's own limits. */
export interface BotLimits {
  /** Messages to the bot that one user may send in a minute. */
  messagesPerMinute: number;
  /** Presses of buttons that one user may make in a minute. */
  pressesPerMinute: number;
  /** Inline queries that one user may send in a minute; one comes with nearly every letter typed. */
  inlineQueriesPerMinute: number;
  /** Milliseconds between two typing indicators; Telegram shows one for 5 seconds. */
  typingIntervalMs: number;
  /** Milliseconds that the assistant may take before the user is told that the service is busy. */
  answerTimeoutMs: number;
  /** Seconds that one `getUpdates` call waits for news. */
  pollSeconds: number;
  /** Milliseconds before `getUpdates` is tried again after the network failed. */
  pollRetryMs: number;
  /** Milliseconds before each further attempt of any other call that met a network or server failure. */
  retryDelaysMs: readonly number[];
  /** Milliseconds that a stop waits for answers under way. */
  stopTimeoutMs: number;
}

/** How the Telegram channel is set up; `main.ts` fills it from the environment. */
export interface TelegramConfig {
  /** Root of the Bot API server, Telegram's own when left out (`https://api.telegram.org`). */
  apiRoot?: string | undefined;
  /** Telegram ids of the people who may ask; everyone when left out or empty. */
  allowedUserIds?: readonly number[] | undefined;
  /** Telegram ids of the administrators; nobody when left out or empty. */
  adminUserIds?: readonly number[] | undefined;
  /** Overrides of single limits. */
  limits?: Partial<BotLimits> | undefined;
}

const DEFAULT_LIMITS: BotLimits = {
  messagesPerMinute: 20,
  pressesPerMinute: 60,
  inlineQueriesPerMinute: 120,
  typingIntervalMs: 4_500,
  answerTimeoutMs: 60_000,
  pollSeconds: 30,
  pollRetryMs: 3_000,
  retryDelaysMs: [500, 1_500, 4_000],
  stopTimeoutMs: 10_000,
};

/** Telegram's own Bot API server. */
const TELEGRAM_API_ROOT = 'https://api.telegram.org';

/** The configuration's limits, with the defaults for those it leaves out. */
export function limitsOf(config: TelegramConfig): BotLimits {
  return { ...DEFAULT_LIMITS, ...config.limits };
}

/** The root of the Bot API server without a slash at its end, as grammY wants it. */
export function apiRootOf(config: TelegramConfig): string {
  return (config.apiRoot || TELEGRAM_API_ROOT).replace(/\/+$/u, '');
}
