import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** An empty setting counts as not set. */
const optional = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional();

const count = (fallback: number) =>
  optional.transform((text) => (text === undefined ? fallback : Number(text))).pipe(z.number().int().positive());

const schema = z.object({
  /** Token from @BotFather; without it the assistant runs in the terminal. */
  TELEGRAM_BOT_TOKEN: optional,
  /** Bot API server; Telegram's own unless set. */
  TELEGRAM_API_ROOT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Telegram user ids that may use the bot, parted by commas; everybody where it is empty. */
  TELEGRAM_ALLOWED_USERS: optional,
  /** Folder that holds the plans. */
  CORPUS_DIR: optional.transform((folder) => folder ?? 'corpus'),
  /** Folder for the index. */
  DATA_DIR: optional.transform((folder) => folder ?? 'data'),
  /** Folder of the local embedding models. */
  MODELS_DIR: optional.transform((folder) => folder ?? 'models'),
  /** Name of a folder in MODELS_DIR, or of a model of the Hugging Face hub. */
  EMBEDDING_MODEL: optional.transform((model) => model ?? 'vi-plan-static'),
  /** "1" lets a model that is not in MODELS_DIR be fetched from the hub. */
  EMBEDDING_ALLOW_REMOTE: optional.transform((flag) => flag === '1' || flag === 'true'),
  /** Minutes after which a conversation's earlier turns are forgotten. */
  MEMORY_MINUTES: count(30),
  /** Least level that is logged; questions and the token are never logged at "info" and above. */
  LOG_LEVEL: optional
    .transform((level) => level ?? 'info')
    .pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])),
});

/** The program's settings, checked and complete. */
export interface Config {
  readonly telegramToken: string | undefined;
  readonly telegramApiRoot: string | undefined;
  readonly telegramAllowedUsers: readonly number[] | undefined;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly embeddingModel: string;
  readonly embeddingAllowRemote: boolean;
  readonly memoryMinutes: number;
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
    telegramAllowedUsers: parseUsers(settings.TELEGRAM_ALLOWED_USERS),
    corpusDir: settings.CORPUS_DIR,
    dataDir: settings.DATA_DIR,
    modelsDir: settings.MODELS_DIR,
    embeddingModel: settings.EMBEDDING_MODEL,
    embeddingAllowRemote: settings.EMBEDDING_ALLOW_REMOTE,
    memoryMinutes: settings.MEMORY_MINUTES,
    logLevel: settings.LOG_LEVEL,
  });
}

function parseUsers(list: string | undefined): number[] | undefined {
  if (!list) return undefined;
  return list.split(/[\s,;]+/u).map((one) => {
    const id = Number(one);
    if (Number.isSafeInteger(id) && id > 0) return id;
    throw new ConfigError(`"${one}" is no Telegram user id.`, {
      subject: 'TELEGRAM_ALLOWED_USERS',
      remedy: 'List numbers parted by commas.',
    });
  });
}
