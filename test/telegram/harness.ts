import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Assistant, CorpusKeeper } from '../../src/conversation/index.ts';
import { createMemoryState, type State } from '../../src/state/index.ts';
import { type BotMetrics, createBot, type RunningBot, runBot, type TelegramConfig } from '../../src/telegram/index.ts';
import { BotApiServer, type SentMessage, type SimulatedChat, TEST_TOKEN } from '../system/bot-api-server/index.ts';

/** A bot that runs over HTTP against a server of the test's own. */
export interface BotBench {
  server: BotApiServer;
  running: RunningBot;
  state: State;
  /** Every line logged so far, as JSON text. */
  logLines: string[];
  /** Writes a question to a chat (a new private one by default) and gives the first message that comes back. */
  ask(question: string, chat?: SimulatedChat): Promise<SentMessage>;
}

/** What a test may set when it starts a bot. */
export interface BenchOptions {
  config?: TelegramConfig;
  /** Settings that depend on the server's address. */
  configFor?(server: BotApiServer): TelegramConfig;
  metrics?: BotMetrics;
  token?: string;
  /** In memory by default. */
  state?: State;
  /** The files behind the documents; none by default. */
  corpus?: CorpusKeeper;
  /** The time in milliseconds since the epoch. */
  now?: () => number;
  logLevel?: 'info' | 'debug';
  /** Called with the server before the bot connects, e.g. to script failures. */
  prepare?(server: BotApiServer): void;
}

/** Short delays, so that tests of failures and stops take no longer than they must. */
export const QUICK_LIMITS = {
  retryDelaysMs: [10, 10, 10],
  pollRetryMs: 20,
  stopTimeoutMs: 2_000,
  updateRetryDelaysMs: [20, 50],
};

/**
 * Runs the real bot over the given assistant against a local Bot API server; both end with the test.
 *
 * @example
 * const { ask } = await startBotFor(assistant);
 * expect((await ask('Cơ quan nào chủ trì lĩnh vực y tế ở Bắc Giang?')).text).toMatch(/^Sở Y tế/u);
 */
export async function startBotFor(assistant: Assistant, options: BenchOptions = {}): Promise<BotBench> {
  const server = await new BotApiServer().start();
  onTestFinished(() => server.stop());
  options.prepare?.(server);
  const logLines: string[] = [];
  const logger = pino({ level: options.logLevel ?? 'info' }, { write: (line: string) => void logLines.push(line) });
  const config: TelegramConfig = {
    apiRoot: server.apiRoot,
    ...options.config,
    ...options.configFor?.(server),
    limits: { ...QUICK_LIMITS, ...options.config?.limits },
  };
  const state = options.state ?? createMemoryState();
  const bot = createBot(options.token ?? TEST_TOKEN, {
    assistant,
    state,
    config,
    logger,
    corpus: options.corpus,
    ...(options.now ? { now: options.now } : {}),
  });
  const running = await runBot(bot, { config, logger, state, metrics: options.metrics });
  onTestFinished(() => running.stop());
  const ask = async (question: string, chat = server.privateChat()) => {
    chat.say(question);
    return chat.next();
  };
  return { server, running, state, logLines, ask };
}
