import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryState } from '../../src/state/index.ts';
import { startStatus } from '../../src/telegram/index.ts';
import { startBotFor } from './harness.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

async function startWatched() {
  const state = createMemoryState();
  const status = await startStatus({ host: '127.0.0.1', port: 0 }, state);
  onTestFinished(() => status.close());
  const read = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${status.port}${path}`);
    return { code: response.status, text: await response.text() };
  };
  const before = { health: await read('/healthz'), ready: await read('/readyz') };
  const assistant = new ScriptedAssistant();
  const bench = await startBotFor(status.measure(assistant), { state, metrics: status.metrics });
  status.follow(bench.running);
  return { ...bench, status, read, before, assistant };
}

describe('the pages of a bot', () => {
  it('tell that it lives from the start, and that it is ready once it is connected', async () => {
    const { before, read } = await startWatched();
    expect(before.health.code).toBe(200);
    expect(before.ready).toEqual({ code: 503, text: 'the bot has not connected to Telegram yet\n' });
    expect(await read('/readyz')).toEqual({ code: 200, text: 'ready\n' });
  });

  it('tell why it is not ready: Telegram away, then stopped', async () => {
    const { read, server, running } = await startWatched();
    await server.until(() => server.updates.isPolled);
    server.fail('getUpdates', ...Array.from({ length: 40 }, () => ({ kind: 'server error' }) as const));
    server.privateChat().say(QUESTION);
    await expect.poll(async () => (await read('/readyz')).text).toBe('Telegram cannot be reached\n');
    await running.stop();
    await running.finished;
    expect(await read('/readyz')).toEqual({ code: 503, text: 'the bot has stopped\n' });
    expect((await read('/healthz')).code).toBe(200);
  });

  it('count updates, answers and calls, and hold nothing that anybody wrote', async () => {
    const { ask, read, server, state } = await startWatched();
    const chat = server.privateChat();
    await ask(QUESTION, chat);
    await ask('Còn Lâm Đồng?', chat);
    await server.until(() => state.inbox.countPending() === 0);
    const { code, text } = await read('/metrics');
    expect(code).toBe(200);
    expect(text).toContain('plan_bot_updates_received_total{kind="new"} 2');
    expect(text).toContain('plan_bot_updates_handled_total{outcome="done"} 2');
    expect(text).toContain('plan_bot_answers_total{status="answered"} 1');
    expect(text).toContain('plan_bot_answers_total{status="not_found"} 1');
    expect(text).toContain('plan_bot_api_calls_total{method="sendMessage",result="ok"} 2');
    expect(text).toContain('plan_bot_updates_pending 0');
    expect(text).toContain('plan_bot_telegram_reachable 1');
    expect(text).toMatch(/plan_bot_process_resident_memory_bytes \d+/u);
    expect(text).not.toMatch(/nhà ở|Lâm Đồng|AAtest/u);
    expect(text).not.toContain(String(chat.id));
  });

  it('are three; anything else is named with them', async () => {
    const { read } = await startWatched();
    expect(await read('/')).toEqual({ code: 404, text: 'pages: /healthz /readyz /metrics\n' });
  });

  it('where the port is taken name the setting', async () => {
    const { status } = await startWatched();
    await expect(startStatus({ host: '127.0.0.1', port: status.port }, createMemoryState())).rejects.toThrow(
      /^STATUS_LISTEN: Cannot listen on/u,
    );
  });
});
