import { z } from 'zod';
import { ConfigError } from './errors.ts';
import type { LanguageModelSettings } from './rewording/index.ts';

/** An empty setting counts as not set. */
const optional = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional();

const count = (fallback: number) =>
  optional.transform((text) => (text === undefined ? fallback : Number(text))).pipe(z.number().int().positive());

/** A whole number, 0 for never. */
const countOrNever = (fallback: number) =>
  optional.transform((text) => (text === undefined ? fallback : Number(text))).pipe(z.number().int().nonnegative());

/** `9464`, `0.0.0.0:9464` or `[::1]:9464`; a port alone is of this machine only. */
const address = (fallback: string | undefined) =>
  optional
    .transform((text) => text ?? fallback)
    .pipe(
      z
        .string()
        .regex(/^(?:(?:\[[\da-f:.]+\]|[\w.-]+):)?\d{1,5}$/iu, 'a port, or address:port, is needed')
        .transform((text) => {
          const [, host, port] = /^(?:(.*):)?(\d+)$/u.exec(text)!;
          return { host: host?.replace(/[[\]]/gu, '') ?? '127.0.0.1', port: Number(port) };
        })
        .refine(({ port }) => port <= 65_535, 'a port is at most 65535')
        .optional(),
    );

const schema = z.object({
  /** Token from @BotFather; without it the assistant runs in the terminal. */
  TELEGRAM_BOT_TOKEN: optional,
  /** Bot API server; Telegram's own unless set. */
  TELEGRAM_API_ROOT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Telegram user ids that may use the bot, parted by commas; everybody where it is empty. */
  TELEGRAM_ALLOWED_USERS: optional,
  /** Telegram user ids of the administrators, parted by commas. */
  TELEGRAM_ADMIN_USERS: optional,
  /** Proxy between the bot and Telegram: http://, https://, socks4:// or socks5://, with user and password where it wants them. */
  TELEGRAM_PROXY: optional.pipe(z.url({ protocol: /^(?:https?|socks(?:4a?|5h?)?)$/ }).optional()),
  /** Public https address under which Telegram reaches this machine; messages are fetched (long polling) unless it is set. */
  TELEGRAM_WEBHOOK_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Where the webhook listens: a port, or an address and a port; a proxy with the certificate stands before it. */
  TELEGRAM_WEBHOOK_LISTEN: address('127.0.0.1:8443'),
  /** What Telegram proves itself with at the webhook; made from the token unless set. */
  TELEGRAM_WEBHOOK_SECRET: optional.pipe(
    z
      .string()
      .regex(/^[\w-]{16,256}$/u, 'it must be 16 to 256 of A-Z, a-z, 0-9, _ and -')
      .optional(),
  ),
  /** Messages that one user may send in a minute. */
  TELEGRAM_MESSAGES_PER_MINUTE: count(20),
  /** Where /healthz, /readyz and /metrics are served: a port, or an address and a port; nowhere unless set. */
  STATUS_LISTEN: address(undefined),
  /** Days that rows of the question log are kept. */
  LOG_DAYS: count(180),
  /** Days that the texts of declined and disliked questions are kept. */
  LOG_TEXT_DAYS: count(30),
  /** Folder that holds the plans. */
  CORPUS_DIR: optional.transform((folder) => folder ?? 'corpus'),
  /** Seconds between looks at CORPUS_DIR while the bot runs; 0 to index what has changed only when told to. */
  CORPUS_CHECK_SECONDS: countOrNever(60),
  /** Folder for the index. */
  DATA_DIR: optional.transform((folder) => folder ?? 'data'),
  /** Folder of the local embedding models. */
  MODELS_DIR: optional.transform((folder) => folder ?? 'models'),
  /** Name of a folder in MODELS_DIR, or of a model of the Hugging Face hub. */
  EMBEDDING_MODEL: optional.transform((model) => model ?? 'vi-plan-static'),
  /** "1" lets a model that is not in MODELS_DIR be fetched from the hub. */
  EMBEDDING_ALLOW_REMOTE: optional.transform((flag) => flag === '1' || flag === 'true'),
  /** Address of the hub that models are fetched from, for a mirror of it. */
  EMBEDDING_HUB_URL: optional.pipe(z.url({ error: 'it is no address (https://…)' }).optional()),
  /** Minutes after which a conversation's earlier turns are forgotten. */
  MEMORY_MINUTES: count(30),
  /** Who words the answers: "openai" (any service that speaks its protocol) or "ollama"; nobody unless set. */
  LLM_PROVIDER: optional
    .transform((provider) => (provider?.toLowerCase() === 'none' ? undefined : provider?.toLowerCase()))
    .pipe(z.enum(['openai', 'ollama']).optional()),
  /** Name of the language model; needed with LLM_PROVIDER. */
  LLM_MODEL: optional,
  /** Address of the language model's service; the provider's own unless set. */
  LLM_BASE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LLM_API_KEY: optional,
  /** Seconds after which the answer is given as it is, without the language model's words. */
  LLM_TIMEOUT_SECONDS: count(8),
  /** Least level that is logged; questions and the token are never logged at "info" and above. */
  LOG_LEVEL: optional
    .transform((level) => level ?? 'info')
    .pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])),
});

/** Where a server of this program listens. */
export interface ListenAddress {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** The program's settings, checked and complete. */
export interface Config {
  readonly telegramToken: string | undefined;
  readonly telegramApiRoot: string | undefined;
  readonly telegramAllowedUsers: readonly number[] | undefined;
  readonly telegramAdminUsers: readonly number[] | undefined;
  readonly telegramProxy: string | undefined;
  readonly telegramWebhook:
    | { readonly url: string; readonly listen: ListenAddress; readonly secret?: string }
    | undefined;
  readonly telegramMessagesPerMinute: number;
  readonly statusListen: ListenAddress | undefined;
  readonly logDays: number;
  readonly logTextDays: number;
  readonly corpusDir: string;
  readonly corpusCheckSeconds: number;
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly embeddingModel: string;
  readonly embeddingAllowRemote: boolean;
  readonly embeddingHubUrl: string | undefined;
  readonly memoryMinutes: number;
  /** The language model that words answers; undefined for none. */
  readonly languageModel: LanguageModelSettings | undefined;
  readonly languageModelTimeoutMs: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming the variable that cannot be used
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`cannot be used: ${issue?.message}.`, {
      subject: String(issue?.path[0]),
      remedy: 'See .env.example.',
    });
  }
  const settings = parsed.data;
  return Object.freeze({
    telegramToken: settings.TELEGRAM_BOT_TOKEN,
    telegramApiRoot: settings.TELEGRAM_API_ROOT,
    telegramAllowedUsers: parseUsers('TELEGRAM_ALLOWED_USERS', settings.TELEGRAM_ALLOWED_USERS),
    telegramAdminUsers: parseUsers('TELEGRAM_ADMIN_USERS', settings.TELEGRAM_ADMIN_USERS),
    telegramProxy: settings.TELEGRAM_PROXY,
    telegramWebhook: readWebhook(settings),
    telegramMessagesPerMinute: settings.TELEGRAM_MESSAGES_PER_MINUTE,
    statusListen: settings.STATUS_LISTEN,
    logDays: settings.LOG_DAYS,
    logTextDays: settings.LOG_TEXT_DAYS,
    corpusDir: settings.CORPUS_DIR,
    corpusCheckSeconds: settings.CORPUS_CHECK_SECONDS,
    dataDir: settings.DATA_DIR,
    modelsDir: settings.MODELS_DIR,
    embeddingModel: settings.EMBEDDING_MODEL,
    embeddingAllowRemote: settings.EMBEDDING_ALLOW_REMOTE,
    embeddingHubUrl: settings.EMBEDDING_HUB_URL,
    memoryMinutes: settings.MEMORY_MINUTES,
    languageModel: readLanguageModel(settings),
    languageModelTimeoutMs: settings.LLM_TIMEOUT_SECONDS * 1000,
    logLevel: settings.LOG_LEVEL,
  });
}

/** The settings of the language model together: half of them is a mistake. */
function readLanguageModel(settings: z.infer<typeof schema>): LanguageModelSettings | undefined {
  const { LLM_PROVIDER: provider, LLM_MODEL: model, LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey } = settings;
  if (!provider) return undefined;
  if (!model) {
    throw new ConfigError('is not set.', {
      subject: 'LLM_MODEL',
      remedy: `Name a model of ${provider}, or leave LLM_PROVIDER empty.`,
    });
  }
  return { provider, model, ...(baseUrl ? { baseUrl } : {}), ...(apiKey ? { apiKey } : {}) };
}

function readWebhook(settings: z.infer<typeof schema>): Config['telegramWebhook'] {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_LISTEN: listen, TELEGRAM_WEBHOOK_SECRET: secret } = settings;
  if (!url || !listen) return undefined;
  return { url, listen, ...(secret ? { secret } : {}) };
}

function parseUsers(name: string, list: string | undefined): number[] | undefined {
  if (!list) return undefined;
  return list.split(/[\s,;]+/u).map((one) => {
    const id = Number(one);
    if (Number.isSafeInteger(id) && id > 0) return id;
    throw new ConfigError(`"${one}" is no Telegram user id.`, {
      subject: name,
      remedy: 'List numbers parted by commas.',
    });
  });
}
