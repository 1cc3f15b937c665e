import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { type Config, parseConfig } from './config.ts';
import { AppError } from './errors.ts';
import type { State } from './state/index.ts';

// Left alone, V8 lets garbage grow to several times what is in use before it collects; a small machine has no room for it.
setFlagsFromString('--heap-growing-percent=50');

/** The composition root: reads the environment and runs one command. Modules that a command does not need are not loaded. */
async function main(command: string | undefined, args: string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = parseConfig(process.env);
  const notify = (line: string) => process.stderr.write(`${line}\n`);
  const write = (line: string) => process.stdout.write(`${line}\n`);
  switch (command) {
    case 'start':
      return start(config, notify);
    case 'index':
      return index(config, args, notify, write);
    case 'ask':
      return ask(config, args, notify, write);
    default:
      throw new AppError(`"${command ?? ''}" is no command.`, {
        remedy: 'Commands: start, index [--full | --check], ask.',
      });
  }
}

type Write = (line: string) => void;

async function start(config: Config, notify: Write): Promise<void> {
  const { chat, openAssistant } = await import('./cli/index.ts');
  if (config.telegramToken) return startBot(config, config.telegramToken, notify);
  const { assistant } = await openAssistant(config, notify);
  return chat(assistant, process.stdin, process.stdout);
}

async function startBot(config: Config, token: string, notify: Write): Promise<void> {
  const { lockFolder, openSqliteState } = await import('./state/index.ts');
  const release = lockFolder(config.dataDir);
  try {
    const state = openSqliteState(config.dataDir);
    try {
      await serveTelegram(config, token, state, notify);
    } finally {
      state.close();
    }
  } finally {
    release();
    // A call that waits, for a minute where Telegram asked for it, must not hold the process that was told to stop.
    setTimeout(() => process.exit(), 1_000).unref();
  }
}

async function serveTelegram(config: Config, token: string, state: State, notify: Write): Promise<void> {
  const { openServedAssistant } = await import('./cli/index.ts');
  const { assistant, corpus, stop } = await openServedAssistant(config, notify, state.conversations);
  const [{ pino }, { createBot, runBot, startStatus }, { DEFAULT_RETENTION, schedulePurge }] = await Promise.all([
    import('pino'),
    import('./telegram/index.ts'),
    import('./state/index.ts'),
  ]);
  const logger = pino({ level: config.logLevel });
  const telegram = {
    apiRoot: config.telegramApiRoot,
    proxy: config.telegramProxy,
    webhook: config.telegramWebhook,
    allowedUserIds: config.telegramAllowedUsers,
    adminUserIds: config.telegramAdminUsers,
    limits: { messagesPerMinute: config.telegramMessagesPerMinute },
  };
  const retention = { ...DEFAULT_RETENTION, questionDays: config.logDays, textDays: config.logTextDays };
  const stopPurging = schedulePurge(state, retention);
  // Before the bot connects, so that whoever watches sees it alive but not ready while Telegram cannot be reached.
  const status = config.statusListen ? await startStatus(config.statusListen, state) : undefined;
  try {
    const measured = status ? status.measure(assistant) : assistant;
    const bot = createBot(token, { assistant: measured, corpus, retention, state, config: telegram, logger });
    const running = await runBot(bot, { config: telegram, logger, state, metrics: status?.metrics });
    status?.follow(running);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
    await running.finished;
  } finally {
    stop();
    stopPurging();
    await status?.close();
  }
}

async function index(config: Config, args: string[], notify: Write, write: Write): Promise<void> {
  const { checkCorpus, checkFile, updateIndex } = await import('./cli/index.ts');
  const remedy = 'Options: --full, --check [FILE [--show]].';
  const full = args[0] === '--full';
  const [first, file, show, ...rest] = full ? args.slice(1) : args;
  if (full && first !== undefined) throw new AppError('--full stands alone.', { remedy });
  const unknown = [first !== '--check' && first, file?.startsWith('--') && file, show !== '--show' && show, ...rest];
  const wrong = unknown.find((one) => typeof one === 'string');
  if (wrong !== undefined) throw new AppError(`${wrong} is no option of index.`, { remedy });
  if (file) return checkFile(file, { corpusDir: config.corpusDir, show: show !== undefined }, write);
  if (first) return checkCorpus(config.corpusDir, write, config.dataDir);
  const problems = await updateIndex(config, notify, undefined, full);
  if (problems.length > 0) process.exitCode = 1;
}

async function ask(config: Config, args: string[], notify: Write, write: Write): Promise<void> {
  const { askBatch, askTurns, openAssistant, parseAskArguments } = await import('./cli/index.ts');
  const parsed = parseAskArguments(args);
  const { assistant } = await openAssistant(config, notify);
  if (parsed.batch) await askBatch(assistant, parsed.batch, write);
  if (parsed.turns.length > 0) await askTurns(assistant, parsed, write);
}

const [command, ...args] = process.argv.slice(2);
main(command, args).catch((error: unknown) => {
  const message =
    error instanceof AppError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = error instanceof AppError ? 2 : 1;
});
