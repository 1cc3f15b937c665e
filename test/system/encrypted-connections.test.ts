import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBotProcess } from '../../scripts/bench/bot/bot-process.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { BotApiServer, TEST_TOKEN } from './bot-api-server/index.ts';
import { HttpProxy } from './proxies/http-proxy.ts';
import { makeCertificate } from './proxies/make-certificate.ts';
import { SocksProxy } from './proxies/socks-proxy.ts';
import { TlsFront } from './proxies/tls-front.ts';
import { shareIndex } from './shared-index.ts';

const makeFolder = useTemporaryFolders();
/** A start on a busy machine. */
const PATIENCE_MS = 120_000;
/** A name that no name server knows: only a proxy that looks names up itself gets anywhere. */
const HIDDEN_HOST = 'api.telegram.invalid';
const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

async function opened<Service extends { start(): Promise<Service>; stop(): Promise<void> }>(service: Service) {
  await service.start();
  onTestFinished(() => service.stop());
  return service;
}

/** A Bot API server that is reached under TLS, with a certificate for this name that nobody but the test has signed. */
async function startEncryptedServer(hostName: string) {
  const server = await opened(new BotApiServer());
  const made = makeCertificate(hostName);
  const front = await opened(new TlsFront(made, Number(new URL(server.apiRoot).port)));
  const folder = makeFolder();
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, made.certificate);
  cpSync(await shareIndex(), join(folder, 'data'), { recursive: true });
  const startBot = (environment: Record<string, string>) => {
    const bot = startBotProcess(`https://${hostName}:${front.port}`, join(folder, 'data'), environment);
    onTestFinished(() => bot.stop());
    return bot;
  };
  return { server, front, authority, startBot };
}

describe.each([
  ['an HTTP proxy', () => new HttpProxy(), 'http'],
  ['a SOCKS5 proxy', () => new SocksProxy(), 'socks5'],
] as const)('through %s, encrypted from the bot to the server', (_name, create, scheme) => {
  test('messages, pictures and files arrive, and the proxy sees where they go but nothing of them', async () => {
    const proxy = await opened<HttpProxy | SocksProxy>(create());
    const { server, front, authority, startBot } = await startEncryptedServer(HIDDEN_HOST);
    startBot({ TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: authority });
    const chat = server.privateChat();
    chat.say(QUESTION);
    expect((await chat.next(PATIENCE_MS)).text).toMatch(/^Sở Xây dựng/u);
    chat.say('So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương');
    const picture = await chat.next(PATIENCE_MS);
    expect(picture.kind).toBe('photo');
    await chat.press(picture, 'Excel');
    expect((await chat.next(PATIENCE_MS)).file?.name).toBe('so-sanh.xlsx');
    expect(front.secured).toBeGreaterThan(0);
    for (const host of proxy.asked) expect(host).toContain(HIDDEN_HOST);
    expect(proxy.seen()).not.toContain(TEST_TOKEN.split(':')[1]);
    expect(proxy.seen()).not.toContain('sendMessage');
  });

  test('a certificate that is not trusted is refused, before the token is sent', async () => {
    const proxy = await opened<HttpProxy | SocksProxy>(create());
    const { server, startBot } = await startEncryptedServer(HIDDEN_HOST);
    const bot = startBot({ TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}` });
    const output = await bot.ended;
    expect(output).toMatch(/certificate .*\(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA_CERTS/su);
    expect(server.calls).toEqual([]);
  });
});

test('a Bot API server of the own network is reached under TLS without a proxy', async () => {
  const { server, authority, startBot } = await startEncryptedServer('localhost');
  startBot({ NODE_EXTRA_CA_CERTS: authority });
  const chat = server.privateChat();
  chat.say(QUESTION);
  expect((await chat.next(PATIENCE_MS)).text).toMatch(/^Sở Xây dựng/u);
});
