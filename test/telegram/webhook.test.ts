import { describe, expect, it } from 'vitest';
import { createMemoryState } from '../../src/state/index.ts';
import { freePort } from '../system/free-port.ts';
import { startBotFor } from './harness.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const SECRET = 'bi-mat_cua-bai-kiem-tra';

async function webhookAt(port: number, secret?: string) {
  const url = `http://127.0.0.1:${port}/telegram/cap-nhat`;
  return { url, listen: { host: '127.0.0.1', port }, ...(secret ? { secret } : {}) };
}

async function startWithWebhook(secret?: string, options: Parameters<typeof startBotFor>[1] = {}) {
  const webhook = await webhookAt(await freePort(), secret);
  const bench = await startBotFor(new ScriptedAssistant(), { ...options, config: { webhook } });
  const post = (body: string, headers: Record<string, string> = {}, path = '') =>
    fetch(`${webhook.url}${path}`, { method: 'POST', body, headers }).then((response) => response.status);
  return { ...bench, webhook, post };
}

describe('a bot with a webhook', () => {
  it('is brought questions and answers them, without fetching any', async () => {
    const { ask, server, webhook } = await startWithWebhook();
    expect(server.webhookUrl).toBe(webhook.url);
    const chat = server.privateChat();
    expect((await ask(QUESTION, chat)).text).toMatch(/^Sở Xây dựng/u);
    expect((await ask('Còn Lâm Đồng?', chat)).text).toMatch(/^Không nêu/u);
    expect(server.callsOf('getUpdates')).toHaveLength(0);
    expect(server.callsOf('setWebhook')[0]?.parameters['allowed_updates']).toContain('callback_query');
  });

  it('tells Telegram a secret that is made from the token, or the one that is set', async () => {
    const made = await startWithWebhook();
    const secret = String(made.server.callsOf('setWebhook')[0]?.parameters['secret_token']);
    expect(secret).toMatch(/^[\w-]{40,}$/u);
    const set = await startWithWebhook(SECRET);
    expect(set.server.callsOf('setWebhook')[0]?.parameters['secret_token']).toBe(SECRET);
  });

  it('takes nothing from anybody else', async () => {
    const { post, state } = await startWithWebhook(SECRET);
    const header = (secret: string) => ({ 'x-telegram-bot-api-secret-token': secret });
    const update = JSON.stringify({ update_id: 1, message: { text: QUESTION } });
    expect(await post(update)).toBe(401);
    expect(await post(update, header(`${SECRET}0`))).toBe(401);
    expect(await post(update, header(SECRET), '/khac')).toBe(404);
    expect(await post('không phải JSON', header(SECRET))).toBe(400);
    expect(await post('{"update_id":"1"}', header(SECRET))).toBe(400);
    expect(await post('x'.repeat(2_000_000), header(SECRET)).catch(() => 413)).toBe(413);
    expect(state.inbox.countPending()).toBe(0);
  });

  it('answers Telegram as soon as an update is stored, while the question is still worked on', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = () => new Promise(() => undefined);
    const webhook = await webhookAt(await freePort());
    const { server } = await startBotFor(assistant, {
      config: { webhook, limits: { answerTimeoutMs: 60_000, stopTimeoutMs: 50 } },
    });
    for (const text of ['một', 'hai', 'ba']) server.privateChat().say(text);
    await server.until(() => assistant.asked.length === 3 && server.updates.unconfirmed === 0);
    expect(server.sent).toHaveLength(0);
  });

  it('that cannot store an update lets Telegram bring it again', async () => {
    const state = createMemoryState();
    const { receive } = state.inbox;
    let failures = 2;
    state.inbox.receive = (updates) => {
      if (failures-- > 0) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      return receive(updates);
    };
    const { ask, logLines } = await startWithWebhook(undefined, { state });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    expect(logLines.filter((line) => line.includes('SQLITE_FULL'))).toHaveLength(2);
  });

  it('leaves it with Telegram at a stop, so that nothing is lost until the next start', async () => {
    const { running, server } = await startWithWebhook();
    await running.stop();
    server.privateChat().say(QUESTION);
    await running.finished;
    expect(server.updates.unconfirmed).toBe(1);
    expect(server.webhookUrl).not.toBe('');
  });

  it('that cannot listen says which setting to change', async () => {
    const first = await startWithWebhook();
    const second = startBotFor(new ScriptedAssistant(), { config: { webhook: first.webhook } });
    await expect(second).rejects.toThrow(/^TELEGRAM_WEBHOOK_LISTEN: Cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)/u);
  });

  it('whose address Telegram refuses says which addresses it takes', async () => {
    const webhook = { url: 'http://bot.example.vn/', listen: { host: '127.0.0.1', port: await freePort() } };
    const started = startBotFor(new ScriptedAssistant(), { config: { webhook } });
    await expect(started).rejects.toThrow(
      /^TELEGRAM_WEBHOOK_URL: .*An HTTPS URL must be provided.*Give a public https/u,
    );
  });
});
