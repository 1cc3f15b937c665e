import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BotApiServer, TEST_TOKEN } from './index.ts';

let server: BotApiServer;
beforeEach(async () => {
  server = await new BotApiServer().start();
});
afterEach(() => server.stop());

interface Reply {
  status: number;
  body: { ok: boolean; result?: never; description?: string; parameters?: object };
}

async function call(method: string, parameters: object = {}, token = TEST_TOKEN): Promise<Reply> {
  const response = await fetch(`${server.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

describe('the Bot API server of the tests', () => {
  it('answers a wrong token with 401 and an unknown method with 404', async () => {
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ status: 401, body: { description: 'Unauthorized' } });
    expect(await call('getMoon')).toMatchObject({ status: 404, body: { description: 'Not Found: method not found' } });
    expect(await call('getMe')).toMatchObject({ status: 200, body: { result: { username: 'troly_kehoach_bot' } } });
  });

  it('hands updates out again until an offset confirms them', async () => {
    const chat = server.privateChat();
    chat.say('một');
    chat.say('hai');
    const first = (await call('getUpdates')).body.result as unknown as { update_id: number }[];
    expect(first).toHaveLength(2);
    expect((await call('getUpdates')).body.result).toEqual(first);
    const after = await call('getUpdates', { offset: first[0]!.update_id + 1 });
    expect(after.body.result).toEqual([first[1]]);
    expect((await call('getUpdates', { offset: first[1]!.update_id + 1 })).body.result).toEqual([]);
    expect(server.updates.unconfirmed).toBe(0);
  });

  it('lets getUpdates wait for news, and gives them as soon as they come', async () => {
    const chat = server.privateChat();
    const poll = call('getUpdates', { timeout: 20 });
    await server.until(() => server.updates.isPolled);
    chat.say('Cơ quan nào chủ trì?');
    expect((await poll).body.result).toMatchObject([{ message: { text: 'Cơ quan nào chủ trì?' } }]);
  });

  it('ends the first of two getUpdates calls with 409', async () => {
    const first = call('getUpdates', { timeout: 20 });
    await server.until(() => server.updates.isPolled);
    const second = call('getUpdates', { timeout: 0 });
    expect((await first).body.description).toMatch(/^Conflict: terminated by other getUpdates request/u);
    expect((await second).status).toBe(200);
  });

  it('leaves out the kinds of updates that were not asked for', async () => {
    await call('getUpdates', { allowed_updates: ['message'] });
    const chat = server.privateChat();
    const message = chat.say('một');
    chat.edit(message, 'hai');
    expect((await call('getUpdates')).body.result).toMatchObject([{ message: { text: 'một' } }]);
  });

  it.each([
    [{ text: ' \n ' }, 'Bad Request: message text is empty'],
    [{ text: 'ư'.repeat(4097) }, 'Bad Request: message is too long'],
    [{ text: '<b>hở', parse_mode: 'HTML' }, `Bad Request: can't parse entities: Can't find end tag`],
    [{ text: 'a', parse_mode: 'Wiki' }, 'Bad Request: unsupported parse_mode'],
    [{ text: 'a', message_thread_id: 77 }, 'Bad Request: message thread not found'],
    [{ text: 'a', reply_parameters: { message_id: 99 } }, 'Bad Request: message to be replied not found'],
    [{ text: 'a', chat_id: 1 }, 'Bad Request: chat not found'],
  ])('refuses %j', async (parameters, description) => {
    const chat = server.privateChat();
    const reply = await call('sendMessage', { chat_id: chat.id, ...parameters });
    expect(reply.status).toBe(400);
    expect(reply.body.description).toContain(description);
    expect(server.sent).toHaveLength(0);
  });

  it('counts the length after the markup is parsed', async () => {
    const chat = server.privateChat();
    const text = `<b>${'&lt;'.repeat(4096)}</b>`;
    expect((await call('sendMessage', { chat_id: chat.id, text, parse_mode: 'HTML' })).status).toBe(200);
  });

  it('refuses commands and descriptions that Telegram would refuse', async () => {
    const commands = [{ command: 'tài_liệu', description: 'Văn bản' }];
    expect((await call('setMyCommands', { commands })).body.description).toBe('Bad Request: BOT_COMMAND_INVALID');
    expect((await call('setMyDescription', { description: 'a'.repeat(513) })).status).toBe(400);
  });

  it('shows scripted failures once each', async () => {
    server.fail('getMe', { kind: 'too many requests', retryAfter: 3 }, { kind: 'server error' });
    expect((await call('getMe')).body.parameters).toEqual({ retry_after: 3 });
    expect((await call('getMe')).status).toBe(500);
    expect((await call('getMe')).status).toBe(200);
    server.fail('getMe', { kind: 'cut connection' });
    await expect(call('getMe')).rejects.toThrow();
  });

  it('hides group messages that do not name the bot, as privacy mode does', async () => {
    const group = server.group();
    group.say('Chiều nay họp lúc 14 giờ');
    group.say('@troly_kehoach_bot ai chủ trì?');
    group.say('/hoi ai chủ trì?');
    const updates = (await call('getUpdates')).body.result as unknown as { message: { text: string } }[];
    expect(updates.map((update) => update.message.text)).toEqual([
      '@troly_kehoach_bot ai chủ trì?',
      '/hoi ai chủ trì?',
    ]);
  });
});
