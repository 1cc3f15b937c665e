import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBotProcess } from '../../scripts/bench/bot/bot-process.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { BotApiServer } from './bot-api-server/index.ts';
import { freePort } from './free-port.ts';
import { shareIndex } from './shared-index.ts';

const makeFolder = useTemporaryFolders();
/** A start on a busy machine. */
const PATIENCE_MS = 120_000;

async function startServer(): Promise<BotApiServer> {
  const server = await new BotApiServer().start();
  onTestFinished(() => server.stop());
  return server;
}

/** A data folder of its own with the index of the five plans. */
async function makeDataDir(): Promise<string> {
  const folder = makeFolder();
  cpSync(await shareIndex(), folder, { recursive: true });
  return folder;
}

describe('the program as a service', () => {
  test('ends on SIGTERM, and after a new start still knows what was asked before', async () => {
    const [server, dataDir] = [await startServer(), await makeDataDir()];
    const first = startBotProcess(server.apiRoot, dataDir);
    const chat = server.privateChat();
    chat.say('Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?');
    expect((await chat.next(PATIENCE_MS)).text).toMatch(/^Sở Xây dựng/u);
    await first.stop();
    chat.say('Thế còn y tế?');
    const second = startBotProcess(server.apiRoot, dataDir);
    expect((await chat.next(PATIENCE_MS)).text).toMatch(/^Sở Y tế chủ trì/u);
    await second.stop();
    expect(chat.sent).toHaveLength(2);
  });

  test('runs once on a data folder; the second says which process has it', async () => {
    const [server, dataDir] = [await startServer(), await makeDataDir()];
    const first = startBotProcess(server.apiRoot, dataDir);
    await server.until(() => server.updates.isPolled, PATIENCE_MS, 'the first poll');
    const second = startBotProcess(server.apiRoot, dataDir);
    const output = await second.ended;
    expect(output).toMatch(/Another bot is running on this folder \(process \d+\)\. Stop it first/u);
    await first.stop();
  });

  test('serves its status pages, and tells what the network may be doing where Telegram is away', async () => {
    const [port, dataDir] = [await freePort(), await makeDataDir()];
    const bot = startBotProcess(`http://127.0.0.1:${await freePort()}`, dataDir, { STATUS_LISTEN: String(port) });
    const read = (page: string) =>
      fetch(`http://127.0.0.1:${port}/${page}`).then(
        (response) => response.status,
        () => 0,
      );
    await expect.poll(() => read('healthz'), { timeout: PATIENCE_MS }).toBe(200);
    expect(await read('readyz')).toBe(503);
    const output = await bot.ended;
    expect(output).toContain('Telegram cannot be reached yet; trying again');
    expect(output).toContain('Networks in Vietnam may block Telegram: set TELEGRAM_PROXY');
    expect(output).not.toContain('AAtest-token');
  });

  test('with a damaged state says so, and what to do', async () => {
    const dataDir = await makeDataDir();
    cpSync(join(import.meta.dirname, '../../corpus/hau-giang.txt'), join(dataDir, 'state.sqlite'));
    const output = await startBotProcess('http://127.0.0.1:9', dataDir).ended;
    expect(output).toMatch(/state\.sqlite: The file is damaged\. Move it aside/u);
  });
});
