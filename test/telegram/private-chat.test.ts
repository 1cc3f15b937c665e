import { describe, expect, it } from 'vitest';
import { startBotFor } from './harness.ts';
import { HOUSING_LEAD, manyCitations, sampleAnswer } from './sample-answers.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const HOUSING_QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

describe('a question in a private chat', () => {
  it('is answered with the direct answer in bold first and the words of the plan in an expandable quotation', async () => {
    const { ask } = await startBotFor(new ScriptedAssistant());
    const message = await ask(HOUSING_QUESTION);
    expect(message.text.split('\n')[0]).toBe('Sở Xây dựng chủ trì (Bắc Giang, lĩnh vực xây dựng).');
    expect(message.text).toContain('· mục III.6.5 · trang 10\n“Cơ quan chủ trì: Sở Xây dựng.”');
    expect(message.entities.map((entity) => entity.type)).toEqual([
      'bold',
      'expandable_blockquote',
      'bold',
      'expandable_blockquote',
      'bold',
    ]);
    expect(message).toMatchObject({ previewsOff: true, replyTo: undefined, threadId: undefined });
  });

  it('in English gets its frame in English', async () => {
    const { ask } = await startBotFor(new ScriptedAssistant());
    const message = await ask('which agency leads the social housing task in Bắc Giang');
    expect(message.text).toContain('· section III.6.5 · page 10');
  });

  it('is understood as a follow-up by the same person, not by another one', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant());
    const chat = server.privateChat();
    await ask(HOUSING_QUESTION, chat);
    expect((await ask('Còn Lâm Đồng?', chat)).text).toMatch(/^Không nêu\./u);
    expect((await ask('Còn Lâm Đồng?')).text).toBe('Anh/chị hỏi việc gì của Lâm Đồng?');
  });

  it('starts anew after /moi', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server } = await startBotFor(assistant);
    const chat = server.privateChat();
    await ask(HOUSING_QUESTION, chat);
    expect((await ask('/moi', chat)).text).toBe('Đã quên các câu trước. Mời anh/chị đặt câu hỏi mới.');
    expect(assistant.forgotten).toEqual([`${chat.id}:0:${chat.owner.id}`]);
    expect((await ask('Còn Lâm Đồng?', chat)).text).toBe('Anh/chị hỏi việc gì của Lâm Đồng?');
  });

  it('may also follow /hoi', async () => {
    const assistant = new ScriptedAssistant();
    const { ask } = await startBotFor(assistant);
    await ask(`/hoi ${HOUSING_QUESTION}`);
    expect(assistant.asked.map((each) => each.text)).toEqual([HOUSING_QUESTION]);
    expect((await ask('/hoi')).text).toContain('viết câu hỏi ngay sau lệnh');
  });

  it('is answered once even where it is edited afterwards', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server } = await startBotFor(assistant);
    const chat = server.privateChat();
    const message = chat.say(HOUSING_QUESTION);
    await chat.next();
    chat.edit(message, 'Sở nào chủ trì lĩnh vực y tế ở Bắc Giang?');
    await ask('Còn Lâm Đồng?', chat);
    expect(assistant.asked.map((each) => each.text)).toEqual([HOUSING_QUESTION, 'Còn Lâm Đồng?']);
    expect(server.updates.allowedUpdates).not.toContain('edited_message');
  });

  it('and the next ones are answered in the order in which they were asked', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = async (text) => {
      await new Promise((resolve) => setTimeout(resolve, text === 'một' ? 80 : 0));
      return sampleAnswer({ direct: `Trả lời ${text}` });
    };
    const { server } = await startBotFor(assistant);
    const chat = server.privateChat();
    for (const text of ['một', 'hai', 'ba']) chat.say(text);
    for (const text of ['một', 'hai', 'ba']) expect((await chat.next()).text).toBe(`Trả lời ${text}`);
  });

  it('shows the bot typing until a slow answer comes', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = () => new Promise((resolve) => setTimeout(() => resolve(HOUSING_LEAD), 220));
    const { ask, server } = await startBotFor(assistant, { config: { limits: { typingIntervalMs: 50 } } });
    const message = await ask(HOUSING_QUESTION);
    const actions = server.callsOf('sendChatAction');
    expect(actions.length).toBeGreaterThanOrEqual(3);
    expect(actions[0]?.parameters).toMatchObject({ action: 'typing', chat_id: message.chatId });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(server.callsOf('sendChatAction')).toHaveLength(actions.length);
    expect(server.calls.findIndex((call) => call.method === 'sendChatAction')).toBeLessThan(
      server.calls.findIndex((call) => call.method === 'sendMessage'),
    );
  });

  it('that is answered quickly needs no indicator', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant());
    await ask(HOUSING_QUESTION);
    expect(server.callsOf('sendChatAction')).toHaveLength(0);
  });

  it('is answered after the typing indicator, lest that stay behind the answer', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server } = await startBotFor(assistant, {
      config: { limits: { typingIntervalMs: 40 } },
      prepare: (each) => each.fail('sendChatAction', { kind: 'delay', milliseconds: 150 }),
    });
    assistant.respond = async () => {
      await server.until(() => server.callsOf('sendChatAction').length > 0);
      return HOUSING_LEAD;
    };
    await ask(HOUSING_QUESTION);
    const [action] = server.callsOf('sendChatAction');
    const [message] = server.callsOf('sendMessage');
    expect(message!.at).toBeGreaterThanOrEqual(action!.answeredAt ?? Infinity);
  });

  it('that compares three places gets a picture; an answer with no room under it follows on its own', async () => {
    const assistant = new ScriptedAssistant();
    const rows = ['Bắc Giang', 'Lâm Đồng', 'Hậu Giang'].map((place) => ({
      documentId: place,
      place,
      stated: true,
      text: 'Sở Y tế',
    }));
    assistant.respond = (text) => sampleAnswer({ direct: 'Ba nơi.', details: [text], comparison: rows });
    const { server } = await startBotFor(assistant);
    const chat = server.privateChat();
    chat.say('Ngắn');
    expect(await chat.next()).toMatchObject({ kind: 'photo', text: 'Ba nơi.\nNgắn' });
    assistant.respond = () => sampleAnswer({ direct: 'Ba nơi.', details: ['Dài '.repeat(400)], comparison: rows });
    chat.say('Dài');
    expect(await chat.next()).toMatchObject({ kind: 'photo', text: 'Ba nơi.', keyboard: [] });
    const text = await chat.next();
    expect(text.text).toContain('Dài Dài');
    expect(text.keyboard.flat().map((each) => each.text)).toContain('📊 Tải Excel');
  });

  it('whose answer is longer than one message gets several, each within the limit', async () => {
    const assistant = new ScriptedAssistant();
    const details = Array.from({ length: 60 }, (_, i) => `${i + 1}. Tỉ lệ <1% & ${'Sở Nội vụ chủ trì; '.repeat(6)}`);
    assistant.respond = () =>
      sampleAnswer({ direct: 'Sáu mươi việc.', details, citations: manyCitations(7, () => 'a') });
    const { server } = await startBotFor(assistant);
    const chat = server.privateChat();
    chat.say('Sở Nội vụ chủ trì những việc nào?');
    const texts = [await chat.next(), await chat.next()].map((message) => message.text);
    expect(texts[0]).toMatch(/^Sáu mươi việc\./u);
    await server.until(() => chat.sent.at(-1)!.keyboard.length > 0);
    expect(chat.sent.every((each) => each.text.length <= 4096)).toBe(true);
  });
});

describe('what is not a question', () => {
  it('/start and /help say what the bot is for, with questions to try, in the language of the program', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant());
    const start = await ask('/start');
    expect(start.text).toContain('• Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?');
    expect(start.text).toContain(`@${server.bot.username}`);
    const help = await ask('/help', server.privateChat({ language_code: 'en-GB' }));
    expect(help.text).toContain('• Which agency leads the social housing task in Bắc Giang?');
  });

  it('/tailieu lists the documents, which of them are drafts and what they do not state', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant());
    expect((await ask('/tailieu')).text.split('\n')).toEqual([
      'Đang tra cứu 3 văn bản',
      '',
      '1. Kế hoạch của UBND tỉnh Bắc Giang',
      'Bắc Giang · đã ban hành · văn bản không ghi số · văn bản không ghi ngày',
      '',
      '2. Chương trình của Tỉnh ủy Hậu Giang',
      'Hậu Giang · dự thảo · văn bản không ghi số · văn bản không ghi ngày',
      '',
      '3. Kế hoạch của UBND tỉnh Quảng Trị',
      'Quảng Trị · đã ban hành · số 131/KH-UBND · ngày 27/6/2024',
    ]);
    const english = await ask('/tailieu', server.privateChat({ language_code: 'en' }));
    expect(english.text).toContain('Quảng Trị · issued · No. 131/KH-UBND · dated 27 June 2024');
  });

  it('pictures, stickers and voice get one kind sentence, an album only one in all', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant());
    const chat = server.privateChat();
    for (let picture = 0; picture < 3; picture += 1) chat.post({ photo: [], media_group_id: '991' });
    chat.post({ sticker: { emoji: '🙂' } });
    chat.post({ voice: { duration: 3 } });
    chat.post({ pinned_message: {} });
    const sentence = 'Trợ lý chỉ đọc được tin nhắn chữ. Anh/chị gõ câu hỏi giúp.';
    for (let count = 0; count < 3; count += 1) expect((await chat.next()).text).toBe(sentence);
    expect((await ask('Cơ quan nào chủ trì?', chat)).text).toMatch(/^Sở Xây dựng/u);
  });

  it('a command that does not exist is answered with where to find help', async () => {
    const { ask } = await startBotFor(new ScriptedAssistant());
    expect((await ask('/thoitiet')).text).toContain('không có lệnh này');
  });
});

describe('who may ask', () => {
  it('only people on the list where there is one; others learn the id to give to the administrator', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant(), { config: { allowedUserIds: [42] } });
    const stranger = server.privateChat();
    expect((await ask('Ai chủ trì?', stranger)).text).toContain(String(stranger.owner.id));
    expect((await ask('Ai chủ trì?', server.privateChat({ id: 42 }))).text).toMatch(/^Sở Xây dựng/u);
  });

  it('one who asks too fast gets one kind word, others are answered meanwhile', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server } = await startBotFor(assistant, { config: { limits: { messagesPerMinute: 3 } } });
    const chat = server.privateChat();
    for (let count = 0; count < 6; count += 1) chat.say('Ai chủ trì?');
    const texts = await Promise.all([chat.next(), chat.next(), chat.next(), chat.next()]);
    expect(texts.filter((message) => message.text.startsWith('Anh/chị đang hỏi nhanh quá'))).toHaveLength(1);
    expect((await ask('Ai chủ trì?')).text).toMatch(/^Sở Xây dựng/u);
    expect(chat.sent).toHaveLength(4);
    expect(assistant.asked).toHaveLength(4);
  });
});
