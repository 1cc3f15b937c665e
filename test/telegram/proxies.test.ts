import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryState } from '../../src/state/index.ts';
import { createBot, runBot, type TelegramConfig } from '../../src/telegram/index.ts';
import { type BotApiServer, TEST_TOKEN } from '../system/bot-api-server/index.ts';
import { HttpProxy } from '../system/proxies/http-proxy.ts';
import { SocksProxy } from '../system/proxies/socks-proxy.ts';
import { QUICK_LIMITS, startBotFor } from './harness.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
/** A name that no name server knows: only a proxy that looks names up itself gets anywhere. */
const HIDDEN_HOST = 'api.telegram.invalid';

async function started<Proxied extends HttpProxy | SocksProxy>(proxy: Proxied): Promise<Proxied> {
  await proxy.start();
  onTestFinished(() => proxy.stop());
  return proxy;
}

/** The server's address under a name that this machine cannot look up. */
const hidden = (server: BotApiServer) => `http://${HIDDEN_HOST}:${new URL(server.apiRoot).port}`;

async function failureOf(config: TelegramConfig): Promise<string> {
  const logger = pino({ level: 'silent' });
  const state = createMemoryState();
  const bot = createBot(TEST_TOKEN, { assistant: new ScriptedAssistant(), state, config, logger });
  return runBot(bot, { config, logger, state }).then(
    () => 'it started',
    (error: Error) => error.message,
  );
}

describe.each([
  ['an HTTP proxy', () => new HttpProxy(), 'http'],
  ['a SOCKS5 proxy', () => new SocksProxy(), 'socks5'],
] as const)('through %s', (_name, create, scheme) => {
  it('the bot reaches a server whose name only the proxy can look up', async () => {
    const proxy = await started(create());
    const { ask } = await startBotFor(new ScriptedAssistant(), {
      configFor: (server) => ({ apiRoot: hidden(server), proxy: `${scheme}://127.0.0.1:${proxy.port}` }),
    });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    expect(proxy.asked.length).toBeGreaterThan(0);
    for (const host of proxy.asked) expect(host).toContain(HIDDEN_HOST);
  });

  it('with user name and password too', async () => {
    const proxy = await started(create());
    proxy.credentials = 'can bo:mật khẩu';
    const login = 'can%20bo:m%E1%BA%ADt%20kh%E1%BA%A9u';
    const { ask } = await startBotFor(new ScriptedAssistant(), {
      configFor: (server) => ({ apiRoot: hidden(server), proxy: `${scheme}://${login}@127.0.0.1:${proxy.port}` }),
    });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
  });

  it('that refuses the password, the bot says that the proxy is at fault, and never shows the password', async () => {
    const proxy = await started(create());
    proxy.credentials = 'user:right';
    const message = await failureOf({
      apiRoot: `http://${HIDDEN_HOST}`,
      proxy: `${scheme}://user:bimat123@127.0.0.1:${proxy.port}`,
      limits: QUICK_LIMITS,
    });
    expect(message).toContain(`through the proxy ${scheme}://127.0.0.1:${proxy.port}`);
    expect(message).toContain('TELEGRAM_PROXY');
    expect(message).not.toContain('bimat123');
  });

  it('that does not run, the bot says which address it tried', async () => {
    const message = await failureOf({ proxy: `${scheme}://127.0.0.1:9`, limits: QUICK_LIMITS });
    expect(message).toMatch(/^Cannot reach the Bot API server at https:\/\/api\.telegram\.org through the proxy/u);
    expect(message).toContain('Check that TELEGRAM_PROXY is right');
  });
});

it('without a proxy, the message names the settings that help where Telegram is blocked', async () => {
  const message = await failureOf({ apiRoot: 'http://127.0.0.1:9', limits: QUICK_LIMITS });
  expect(message).toMatch(/Networks in Vietnam may block Telegram: set TELEGRAM_PROXY .* or TELEGRAM_API_ROOT/u);
});

it('an address that is no proxy is refused by its setting', async () => {
  const create = (proxy: string) => () =>
    createBot(TEST_TOKEN, {
      assistant: new ScriptedAssistant(),
      state: createMemoryState(),
      config: { proxy },
      logger: pino({ level: 'silent' }),
    });
  expect(create('10.0.0.5:1080')).toThrow(/^TELEGRAM_PROXY: This is not the address of a proxy\./u);
  expect(create('ftp://10.0.0.5')).toThrow(/^TELEGRAM_PROXY: /u);
});
