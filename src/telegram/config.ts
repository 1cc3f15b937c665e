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
  /** Milliseconds before each further attempt at an update whose answer could not be delivered; the last one repeats. */
  updateRetryDelaysMs: readonly number[];
  /** Milliseconds after which an update whose answer cannot be delivered is given up. */
  giveUpMs: number;
  /** Updates handled at the same time, each of another chat. */
  parallelUpdates: number;
  /** Milliseconds that a stop waits for answers under way. */
  stopTimeoutMs: number;
}

/** A webhook: Telegram brings updates to a public address, behind which the bot listens. */
export interface WebhookConfig {
  /** The public address, https unless a Bot API server of the own network calls it. */
  url: string;
  /** Where the bot listens; a web server with the certificate passes requests on to it. */
  listen: { host: string; port: number };
  /** What Telegram proves itself with; made from the token when left out. */
  secret?: string | undefined;
}

/** How the Telegram channel is set up; `main.ts` fills it from the environment. */
export interface TelegramConfig {
  /** Root of the Bot API server, Telegram's own when left out (`https://api.telegram.org`). */
  apiRoot?: string | undefined;
  /** Telegram ids of the people who may ask; everyone when left out or empty. */
  allowedUserIds?: readonly number[] | undefined;
  /** Telegram ids of the administrators; nobody when left out or empty. */
  adminUserIds?: readonly number[] | undefined;
  /** Proxy between the bot and Telegram (`http://…`, `socks5://…`); none when left out. */
  proxy?: string | undefined;
  /** Where Telegram brings updates to; they are fetched when left out. */
  webhook?: WebhookConfig | undefined;
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
  updateRetryDelaysMs: [2_000, 5_000, 15_000, 30_000],
  giveUpMs: 15 * 60_000,
  parallelUpdates: 24,
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
