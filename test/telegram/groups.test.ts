import { describe, expect, it } from 'vitest';
import { type BotBench, startBotFor } from './harness.ts';
import { HOUSING_LEAD } from './sample-answers.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

/** Waits until the bot has seen everything said so far: a question in another chat comes after it. */
async function settle({ ask, server }: BotBench): Promise<void> {
  await server.until(() => server.updates.isPolled && server.updates.unconfirmed === 0);
  await ask('Ai chủ trì?');
}

describe('in a group', () => {
  it('a mention of the bot is answered as a reply to the asker, the name left out of the question', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant);
    const group = server.group();
    const asked = group.say(`@TroLy_KeHoach_bot, ${QUESTION}`);
    const message = await group.next();
    expect(message).toMatchObject({ replyTo: asked.message_id, threadId: undefined });
    expect(message.text).toMatch(/^Sở Xây dựng/u);
    expect(assistant.asked[0]?.text).toBe(QUESTION);
  });

  it('a mention by the menu of people, without a user name, counts too', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant);
    const group = server.group();
    const entities = [{ type: 'text_mention', offset: 0, length: 6, user: server.bot }];
    group.say(`Trợ lý ${QUESTION}`, { fields: { entities } });
    await group.next();
    expect(assistant.asked[0]?.text).toBe(QUESTION);
  });

  it('/hoi is answered, also with the name of the bot, but not with that of another bot', async () => {
    const bench = await startBotFor(new ScriptedAssistant());
    const { server } = bench;
    server.privacyMode = false;
    const group = server.group();
    group.say(`/hoi@bot_khac ${QUESTION}`);
    group.say(`/hoi@troly_kehoach_bot ${QUESTION}`);
    expect((await group.next()).text).toMatch(/^Sở Xây dựng/u);
    group.say(`/hoi ${QUESTION}`);
    await group.next();
    await settle(bench);
    expect(group.sent).toHaveLength(2);
  });

  it('a reply to the bot is a follow-up of the same person, and a first question of another', async () => {
    const { server } = await startBotFor(new ScriptedAssistant());
    const group = server.group();
    group.say(`/hoi ${QUESTION}`);
    const answer = await group.next();
    group.say('Còn Lâm Đồng?', { replyTo: answer });
    expect((await group.next()).text).toMatch(/^Không nêu\./u);
    group.say('Còn Lâm Đồng?', { replyTo: answer, from: server.person({ first_name: 'Nam' }) });
    expect((await group.next()).text).toBe('Anh/chị hỏi việc gì của Lâm Đồng?');
  });

  it('the name of the bot in reply to a question of somebody else asks that question', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant);
    const group = server.group();
    const original = group.say(QUESTION);
    group.say('@troly_kehoach_bot', { replyTo: original, from: server.person() });
    await group.next();
    expect(assistant.asked.map((each) => each.text)).toEqual([QUESTION]);
  });

  it('talk between members, commands of other bots, pictures and stickers get no answer even where the bot sees them', async () => {
    const assistant = new ScriptedAssistant();
    const bench = await startBotFor(assistant);
    bench.server.privacyMode = false;
    const group = bench.server.group();
    const original = group.say('Chiều nay họp lúc 14 giờ.');
    group.say('Đồng ý.', { replyTo: original });
    group.say('@nguyenvanan xem giúp');
    group.say('/thoitiet Hà Nội');
    group.post({ photo: [] });
    group.post({ sticker: { emoji: '🙂' } }, { replyTo: { message_id: 1, from: bench.server.bot } as never });
    await settle(bench);
    expect(group.sent).toEqual([]);
    expect(assistant.asked).toHaveLength(1);
  });

  it('the answer to a question that was deleted meanwhile still comes', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant);
    const group = server.group();
    const asked = group.say(`/hoi ${QUESTION}`);
    server.chats.deleteMessage(group.id, asked.message_id);
    expect(await group.next()).toMatchObject({ replyTo: undefined });
  });
});

describe('in a group with topics', () => {
  it('answers and the typing indicator go to the topic of the question', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant, { config: { limits: { typingIntervalMs: 30 } } });
    assistant.respond = async () => {
      await server.until(() => server.callsOf('sendChatAction').length > 0);
      return HOUSING_LEAD;
    };
    const forum = server.group({ forum: true });
    const threadId = forum.openTopic();
    const asked = forum.say(`/hoi ${QUESTION}`, { threadId });
    expect(await forum.next()).toMatchObject({ threadId, replyTo: asked.message_id });
    expect(server.callsOf('sendChatAction')[0]?.parameters).toMatchObject({ message_thread_id: threadId });
  });

  it('each topic is a conversation of its own', async () => {
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant);
    const forum = server.group({ forum: true });
    const [first, second] = [forum.openTopic(), forum.openTopic()];
    for (const threadId of [first, second]) {
      forum.say(`/hoi ${QUESTION}`, { threadId });
      await forum.next();
    }
    expect(assistant.asked.map((each) => each.conversationId)).toEqual([
      `${forum.id}:${first}:${forum.owner.id}`,
      `${forum.id}:${second}:${forum.owner.id}`,
    ]);
  });

  it('a message in a topic that the bot opened is not taken for a reply to the bot', async () => {
    const bench = await startBotFor(new ScriptedAssistant());
    bench.server.privacyMode = false;
    const forum = bench.server.group({ forum: true });
    const threadId = forum.openTopic();
    const opening = { message_id: threadId, from: bench.server.bot, forum_topic_created: { name: 'Họp' } };
    forum.say('Chiều nay họp lúc 14 giờ.', { threadId, replyTo: opening as never });
    await settle(bench);
    expect(forum.sent).toEqual([]);
  });

  it('the reply thread of a group without topics is not taken for a topic', async () => {
    const { server } = await startBotFor(new ScriptedAssistant());
    const group = server.group();
    group.say(`/hoi ${QUESTION}`, { fields: { message_thread_id: 5 } });
    expect(await group.next()).toMatchObject({ threadId: undefined });
  });
});
