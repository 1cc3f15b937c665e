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

  it.each([
    [{ text: 'Nút', callback_data: 'ư'.repeat(33) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'Nút', copy_text: { text: 'a'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'Nút' }, 'Text buttons are unallowed in the inline keyboard'],
    [{ text: ' ', callback_data: 'a' }, 'Text buttons must be non-empty'],
  ])('refuses the button %j', async (button, reason) => {
    const chat = server.privateChat();
    const reply_markup = { inline_keyboard: [[button]] };
    const reply = await call('sendMessage', { chat_id: chat.id, text: 'a', reply_markup });
    expect(reply.body.description).toContain(reason);
  });

  it('takes the answer to the press of a button once', async () => {
    const chat = server.privateChat();
    const reply_markup = { inline_keyboard: [[{ text: 'Đoạn', callback_data: 'p:1' }]] };
    await call('sendMessage', { chat_id: chat.id, text: 'a', reply_markup });
    const pressed = chat.press((await chat.next())!, 'Đoạn');
    const [update] = (await call('getUpdates')).body.result as unknown as { callback_query: { id: string } }[];
    expect(update).toMatchObject({ callback_query: { data: 'p:1', message: { text: 'a' } } });
    const answer = { callback_query_id: update!.callback_query.id, text: 'Xong' };
    expect((await call('answerCallbackQuery', answer)).status).toBe(200);
    expect(await pressed).toEqual({ text: 'Xong', alert: false });
    expect((await call('answerCallbackQuery', answer)).body.description).toContain('query is too old');
  });

  it('edits a message, and refuses an edit without a change', async () => {
    const chat = server.privateChat();
    await call('sendMessage', { chat_id: chat.id, text: '<b>a</b>', parse_mode: 'HTML' });
    const sent = await chat.next();
    const edit = { chat_id: chat.id, message_id: sent.messageId, text: 'b' };
    expect((await call('editMessageText', edit)).status).toBe(200);
    expect(sent).toMatchObject({ text: 'b', edits: 1 });
    expect((await call('editMessageText', edit)).body.description).toMatch(/^Bad Request: message is not modified/u);
    expect((await call('editMessageText', { ...edit, message_id: 99 })).body.description).toContain('not found');
  });

  it('takes pictures and files with a caption, but no name that is not ASCII', async () => {
    const chat = server.privateChat();
    const upload = async (method: string, field: string, name: string, caption = '') => {
      const form = new FormData();
      form.set('chat_id', String(chat.id));
      form.set('caption', caption);
      form.set(field, new Blob([new Uint8Array([0x89, 1, 2])], { type: 'image/png' }), name);
      const url = `${server.apiRoot}/bot${TEST_TOKEN}/${method}`;
      const response = await fetch(url, { method: 'POST', body: form });
      return (await response.json()) as Reply['body'];
    };
    expect((await upload('sendPhoto', 'photo', 'so-sanh.png', 'Tiếng Việt')).ok).toBe(true);
    expect(await chat.next()).toMatchObject({ kind: 'photo', text: 'Tiếng Việt', file: { name: 'so-sanh.png' } });
    expect((await upload('sendDocument', 'document', 'kế-hoạch.pdf')).description).toContain('wrong file name');
    expect((await upload('sendDocument', 'document', 'a.pdf', 'ư'.repeat(1025))).description).toContain('too long');
  });

  it('hands out the files that people send, up to 20 MB', async () => {
    const chat = server.privateChat();
    chat.sendFile('Kế hoạch.txt', Buffer.from('Kế hoạch'));
    const path = (await call('getFile', { file_id: 'file-1' })).body.result as unknown as { file_path: string };
    const response = await fetch(`${server.apiRoot}/file/bot${TEST_TOKEN}/${path.file_path}`);
    expect(await response.text()).toBe('Kế hoạch');
    chat.sendFile('lớn.pdf', new Uint8Array(1), { size: 21 * 1024 * 1024 });
    expect((await call('getFile', { file_id: 'file-2' })).body.description).toContain('too big');
  });

  it('takes results for an inline query, each with a text of its own', async () => {
    const asked = server.inlineQuery('nhà ở xã hội');
    const [update] = (await call('getUpdates')).body.result as unknown as { inline_query: { id: string } }[];
    const result = { type: 'article', id: '1', title: 'Bắc Giang', input_message_content: { message_text: 'a' } };
    const parameters = { inline_query_id: update!.inline_query.id, cache_time: 60 };
    const twice = { ...parameters, results: [result, result] };
    expect((await call('answerInlineQuery', twice)).body.description).toContain('RESULT_ID_DUPLICATE');
    await call('answerInlineQuery', { ...parameters, results: [result] });
    expect(await asked).toMatchObject({ cacheTime: 60, results: [{ id: '1', title: 'Bắc Giang', text: 'a' }] });
  });

  it('keeps the menus of commands apart by scope and language', async () => {
    const commands = [{ command: 'help', description: 'Cách dùng' }];
    await call('setMyCommands', { commands, scope: { type: 'all_group_chats' }, language_code: 'en' });
    await call('setMyCommands', { commands, scope: { type: 'chat', chat_id: 42 } });
    expect([...server.commands.keys()]).toEqual(['all_group_chats:en', 'chat 42:']);
    expect((await call('setMyCommands', { commands, scope: { type: 'moon' } })).status).toBe(400);
  });
});
