import { inspect } from 'node:util';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { createMemoryState } from '../../src/state/index.ts';
import { createBot, runBot, TelegramError } from '../../src/telegram/index.ts';
import { TEST_TOKEN } from '../system/bot-api-server/index.ts';
import { QUICK_LIMITS, startBotFor } from './harness.ts';
import { HOUSING_LEAD } from './sample-answers.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const silent = pino({ level: 'silent' });
const SECRET = TEST_TOKEN.split(':')[1]!;

async function failureOf(work: Promise<unknown>): Promise<TelegramError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TelegramError);
  expect(error).toBeInstanceOf(AppError);
  // As Node prints an uncaught error: with its stack, its causes and every property.
  expect(inspect(error, { depth: 10 })).not.toContain(SECRET);
  return error as TelegramError;
}

let printed: ReturnType<typeof vi.spyOn>[];
beforeEach(() => {
  printed = (['error', 'warn', 'log'] as const).map((name) => vi.spyOn(console, name));
});
afterEach(() => {
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe('starting the bot', () => {
  it('tells Telegram the commands and descriptions, in Vietnamese by default and in English', async () => {
    const { server, running } = await startBotFor(new ScriptedAssistant());
    expect(running.username).toBe(server.bot.username);
    await server.until(() => server.descriptions.size === 4);
    expect(server.commands.get('')).toContainEqual({ command: 'chitieu', description: 'Chỉ tiêu: chọn nơi, lĩnh vực' });
    expect(server.commands.get('en')).toContainEqual({ command: 'moi', description: 'Start a new conversation' });
    expect(server.descriptions.get('setMyDescription:')).toContain('cơ quan nào chủ trì');
    expect(server.callsOf('deleteWebhook')).toHaveLength(1);
  });

  it('goes on where the commands cannot be set', async () => {
    const { ask, server, logLines } = await startBotFor(new ScriptedAssistant(), {
      prepare: (each) => each.fail('setMyCommands', { kind: 'too many requests', retryAfter: 3600 }),
    });
    expect((await ask('Ai chủ trì?')).text).toMatch(/^Sở Xây dựng/u);
    await server.until(() => logLines.join('').includes('could not be set'));
  });

  it('removes a webhook set earlier, which would keep messages away', async () => {
    const { ask } = await startBotFor(new ScriptedAssistant(), {
      prepare: (server) => {
        server.setWebhook('https://example.org/hook', '');
      },
    });
    expect((await ask('Ai chủ trì?')).text).toMatch(/^Sở Xây dựng/u);
  });

  it('with a wrong token fails at once and says where to get the right one', async () => {
    const token = `7000000009:${SECRET}`;
    const error = await failureOf(startBotFor(new ScriptedAssistant(), { token }));
    expect(error.message).toBe(
      'TELEGRAM_BOT_TOKEN: Telegram refuses the bot token (401 Unauthorized). ' +
        'Copy the token again from @BotFather (/mybots, API Token) into TELEGRAM_BOT_TOKEN, then start again.',
    );
  });

  it('without a token, or with an address that is none, fails before any call', () => {
    const dependencies = { assistant: new ScriptedAssistant(), state: createMemoryState(), config: {}, logger: silent };
    expect(() => createBot(' ', dependencies)).toThrow('TELEGRAM_BOT_TOKEN: The bot token is empty.');
    const config = { apiRoot: 'api.telegram.org' };
    expect(() => createBot(TEST_TOKEN, { ...dependencies, config })).toThrow(/^TELEGRAM_API_ROOT: /u);
  });

  it('where the server cannot be reached fails after a few attempts and says what to check', async () => {
    const config = { apiRoot: 'http://127.0.0.1:9/', limits: QUICK_LIMITS };
    const bot = createBot(TEST_TOKEN, {
      assistant: new ScriptedAssistant(),
      state: createMemoryState(),
      config,
      logger: silent,
    });
    const error = await failureOf(runBot(bot, { config, logger: silent, state: createMemoryState() }));
    expect(error.message).toMatch(/^Cannot reach the Bot API server at http:\/\/127\.0\.0\.1:9 \(ECONNREFUSED\)\./u);
    expect(error.message).toContain('TELEGRAM_API_ROOT');
  });

  it('where something else answers in the place of the server says so', async () => {
    const pages = Array.from({ length: 4 }, () => ({ kind: 'web page' }) as const);
    const started = startBotFor(new ScriptedAssistant(), { prepare: (server) => server.fail('getMe', ...pages) });
    expect((await failureOf(started)).message).toContain('not as a Bot API server does');
  });
});

describe('a running bot', () => {
  it('ends with a clear error where another instance takes its messages', async () => {
    const { running, server, logLines } = await startBotFor(new ScriptedAssistant());
    await server.until(() => server.updates.isPolled);
    const second = fetch(`${server.apiRoot}/bot${TEST_TOKEN}/getUpdates?timeout=5`);
    const error = await failureOf(running.finished);
    expect(error.message).toMatch(/^Another program is receiving the messages of this bot \(409 Conflict\)\./u);
    expect(logLines.join('')).toContain('Stop the other instance');
    await running.stop();
    server.privateChat().say('xong');
    await (await second).text();
  });

  it('stops on request: the answer under way is sent, later messages stay for the next start', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = () => new Promise((resolve) => setTimeout(() => resolve(HOUSING_LEAD), 150));
    const { running, server } = await startBotFor(assistant);
    const chat = server.privateChat();
    chat.say('Ai chủ trì?');
    await server.until(() => assistant.asked.length === 1);
    await Promise.all([running.stop(), running.stop()]);
    expect(chat.sent).toHaveLength(1);
    expect(server.updates.unconfirmed).toBe(0);
    await running.finished;
    chat.say('Còn Lâm Đồng?');
    expect(server.updates.isPolled).toBe(false);
    expect(server.updates.unconfirmed).toBe(1);
  });

  it('tells Telegram at the stop what it has handled, so that nothing is answered twice', async () => {
    const { ask, running, server } = await startBotFor(new ScriptedAssistant(), {
      config: { limits: { pollRetryMs: 300 } },
    });
    await server.until(() => server.updates.isPolled);
    server.fail('getUpdates', { kind: 'cut connection' });
    await ask('Ai chủ trì?');
    expect(server.updates.unconfirmed).toBe(1);
    await running.stop();
    expect(server.updates.unconfirmed).toBe(0);
  });

  it('stops while the server is away', async () => {
    const { running, server } = await startBotFor(new ScriptedAssistant());
    await server.until(() => server.updates.isPolled);
    await server.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = Date.now();
    await running.stop();
    expect(Date.now() - start).toBeLessThan(5_000);
  });
});
