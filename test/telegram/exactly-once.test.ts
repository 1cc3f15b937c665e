import { describe, expect, it } from 'vitest';
import { createMemoryState, type State } from '../../src/state/index.ts';
import { TEST_TOKEN } from '../system/bot-api-server/index.ts';
import { startBotFor } from './harness.ts';
import { HOUSING_LEAD, manyCitations, sampleAnswer } from './sample-answers.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const BOT_ID = Number(TEST_TOKEN.split(':')[0]);

/** A state as a bot leaves it that was killed while it handled one question in this chat. */
function leftByCrash(chatId: number, deliveries: (state: State, updateId: number) => void = () => {}): State {
  const state = createMemoryState();
  const updateId = 700_000_000;
  const person = { id: chatId, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
  const message = { message_id: 1, date: 1, chat: { id: chatId, type: 'private' }, from: person, text: QUESTION };
  state.inbox.bind(BOT_ID);
  state.inbox.receive([{ updateId, lane: String(chatId), body: JSON.stringify({ update_id: updateId, message }) }]);
  state.inbox.begin(updateId, `${chatId}:0:${chatId}`);
  deliveries(state, updateId);
  return state;
}

/** An assistant whose answers are several messages long. */
function longWinded(): ScriptedAssistant {
  const assistant = new ScriptedAssistant();
  const details = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${'Sở Nội vụ chủ trì; '.repeat(6)}`);
  assistant.respond = () => sampleAnswer({ direct: 'Sáu mươi việc.', details, citations: manyCitations(7, () => 'a') });
  return assistant;
}

describe('a bot that starts after a crash', () => {
  const CHAT = 500_001;

  it('answers the question that the crash cut short before anything was sent', async () => {
    const state = leftByCrash(CHAT);
    const { server } = await startBotFor(new ScriptedAssistant(), {
      state,
      prepare: (each) => void each.privateChat(),
    });
    expect((await server.nextSent(CHAT)).text).toMatch(/^Sở Xây dựng/u);
    await server.until(() => state.inbox.countPending() === 0);
  });

  it.each([
    ['was sent', (state: State, updateId: number) => state.deliveries.markSent(updateId, 0, 9)],
    ['was on its way', (state: State, updateId: number) => state.deliveries.markSending(updateId, 0)],
  ])('does not repeat an answer that %s', async (_how, deliveries) => {
    const state = leftByCrash(CHAT, deliveries);
    const assistant = new ScriptedAssistant();
    const { server } = await startBotFor(assistant, { state, prepare: (each) => void each.privateChat() });
    await server.until(() => state.inbox.countPending() === 0);
    expect(assistant.asked).toHaveLength(1);
    expect(server.sent).toHaveLength(0);
  });

  it('sends what is missing of an answer of several messages', async () => {
    const whole = await startBotFor(longWinded());
    const chat = whole.server.privateChat();
    await whole.ask(QUESTION, chat);
    await whole.server.until(() => whole.state.inbox.countPending() === 0);
    const all = chat.sent.map((message) => message.text);
    expect(all.length).toBeGreaterThan(1);

    const state = leftByCrash(CHAT, (each, updateId) => each.deliveries.markSent(updateId, 0, 9));
    const { server } = await startBotFor(longWinded(), { state, prepare: (each) => void each.privateChat() });
    await server.until(() => state.inbox.countPending() === 0);
    expect(server.sent.map((message) => message.text)).toEqual(all.slice(1));
  });

  it('gives an update up that has ended the program again and again, and goes on with the next', async () => {
    const state = leftByCrash(CHAT, (each, updateId) => {
      for (let crash = 1; crash < 10; crash++) each.inbox.begin(updateId, undefined);
    });
    const assistant = new ScriptedAssistant();
    const { ask, logLines } = await startBotFor(assistant, { state });
    await ask(QUESTION);
    expect(assistant.asked).toHaveLength(1);
    expect(logLines.join('')).toContain('An update was given up');
  });
});

describe('an update', () => {
  it('that Telegram hands out twice is answered once', async () => {
    const { ask, server, state } = await startBotFor(new ScriptedAssistant());
    const chat = server.privateChat();
    for (const question of ['một', 'hai', 'ba']) await ask(question, chat);
    await server.until(() => server.updates.unconfirmed === 0);
    server.updates.repeatLast(3);
    await ask('bốn', chat);
    await server.until(() => state.inbox.countPending() === 0 && server.updates.unconfirmed === 0);
    expect(chat.sent).toHaveLength(4);
  });

  it('whose confirmation was lost at a stop is not answered again at the next start', async () => {
    const state = createMemoryState();
    const first = await startBotFor(new ScriptedAssistant(), { state });
    const chat = first.server.privateChat();
    await first.ask(QUESTION, chat);
    await first.running.stop();
    const assistant = new ScriptedAssistant();
    const second = await startBotFor(assistant, {
      state,
      prepare: (server) => {
        server.privateChat();
        server.privateChat().say(QUESTION);
        // The server is new and counts from the same number: its first update is the one that was answered.
        expect(server.updates.unconfirmed).toBe(1);
      },
    });
    await second.server.until(() => second.server.updates.unconfirmed === 0);
    await second.ask('hai');
    expect(assistant.asked.map((asked) => asked.text)).toEqual(['hai']);
  });
});

describe('while Telegram takes no messages', () => {
  const down = (count: number) => Array.from({ length: count }, () => ({ kind: 'server error' }) as const);

  it('answers wait, in the order of their questions, and other chats are served', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = (text) => sampleAnswer({ direct: `Trả lời ${text}` });
    const { ask, server, logLines } = await startBotFor(assistant, {
      prepare: (each) => each.fail('sendMessage', ...down(8)),
    });
    const chat = server.privateChat();
    for (const text of ['một', 'hai']) chat.say(text);
    expect((await chat.next()).text).toBe('Trả lời một');
    expect((await chat.next()).text).toBe('Trả lời hai');
    expect((await ask('ba')).text).toBe('Trả lời ba');
    expect(logLines.join('')).toContain('could not be delivered; it is tried again');
    expect(server.sent).toHaveLength(3);
  });

  it('an answer that cannot be delivered for too long is given up', async () => {
    const { ask, server, state, logLines } = await startBotFor(new ScriptedAssistant(), {
      config: { limits: { giveUpMs: 0 } },
      prepare: (each) => each.fail('sendMessage', ...down(4)),
    });
    const chat = server.privateChat();
    chat.say(QUESTION);
    await server.until(() => logLines.join('').includes('could not be delivered"'));
    expect((await ask('hai', chat)).text).toMatch(/^Sở Xây dựng/u);
    await server.until(() => state.inbox.countPending() === 0);
    expect(chat.sent).toHaveLength(1);
  });

  it('a conversation goes on as if nothing had been: a question tried again does not follow up on itself', async () => {
    const state = createMemoryState();
    const assistant = new ScriptedAssistant();
    assistant.respond = (text, conversationId) => {
      const before = state.conversations.recall(conversationId)?.turns ?? [];
      state.conversations.remember(conversationId, [...before, text]);
      return HOUSING_LEAD;
    };
    const { ask, server } = await startBotFor(assistant, {
      state,
      prepare: (each) => each.fail('sendMessage', ...down(8)),
    });
    const chat = server.privateChat();
    await ask('một', chat);
    await ask('hai', chat);
    expect(state.conversations.recall(`${chat.id}:0:${chat.id}`)?.turns).toEqual(['một', 'hai']);
  });
});

it('a message that cannot be stored stays with Telegram until it can', async () => {
  const state = createMemoryState();
  let failures = 2;
  const { receive } = state.inbox;
  state.inbox.receive = (updates) => {
    if (failures-- > 0) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    return receive(updates);
  };
  const { ask, logLines } = await startBotFor(new ScriptedAssistant(), { state });
  expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
  expect(logLines.filter((line) => line.includes('SQLITE_FULL'))).toHaveLength(2);
});
