import { describe, expect, it } from 'vitest';
import { ConfigError, IndexError } from '../../src/errors.ts';
import { startBotFor } from './harness.ts';
import { HOUSING_LEAD, sampleAnswer } from './sample-answers.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

function failingAssistant(error: unknown): ScriptedAssistant {
  const assistant = new ScriptedAssistant();
  assistant.respond = () => {
    assistant.respond = undefined;
    throw error;
  };
  return assistant;
}

describe('where the assistant fails', () => {
  it('the asker is told that the service is busy, and the next question is answered', async () => {
    const { ask, server } = await startBotFor(failingAssistant(new TypeError(`Cannot read "${QUESTION}"`)));
    const chat = server.privateChat();
    expect((await ask(QUESTION, chat)).text).toBe('Trợ lý đang bận, chưa trả lời được. Anh/chị hỏi lại sau ít phút.');
    expect((await ask(QUESTION, chat)).text).toMatch(/^Sở Xây dựng/u);
  });

  it('a missing index is named as such, in the language of the program', async () => {
    const error = () =>
      new IndexError('The index is missing.', { subject: 'data/index', remedy: 'Run npm run index.' });
    const vietnamese = await startBotFor(failingAssistant(error()));
    expect((await vietnamese.ask(QUESTION)).text).toContain('Kho văn bản chưa sẵn sàng');
    expect(vietnamese.logLines.join('')).toContain('Run npm run index.');
    const english = await startBotFor(failingAssistant(error()));
    const chat = english.server.privateChat({ language_code: 'en' });
    expect((await english.ask(QUESTION, chat)).text).toContain('not ready to be searched');
  });

  it('an answer that takes too long is given up', async () => {
    const assistant = new ScriptedAssistant();
    assistant.respond = () => new Promise(() => undefined);
    const { ask } = await startBotFor(assistant, { config: { limits: { answerTimeoutMs: 60 } } });
    expect((await ask(QUESTION)).text).toMatch(/^Trợ lý đang bận/u);
  });

  it('the log holds the kind of the error and its place, but nothing of the question', async () => {
    const errors = [
      new TypeError(`Không hiểu: ${QUESTION}`),
      new ConfigError('bad question', { subject: QUESTION.toUpperCase() }),
      `lỗi: ${QUESTION}`,
    ];
    for (const error of errors) {
      const { ask, logLines } = await startBotFor(failingAssistant(error));
      await ask(QUESTION);
      const log = logLines.join('');
      expect(log).toContain('The assistant failed to answer');
      expect(log).toContain(error instanceof Error ? error.name : '"name":"string"');
      expect(log.toLowerCase()).not.toMatch(/chủ trì|nhà ở|bắc giang/u);
    }
  });
});

describe('where Telegram fails', () => {
  it('a message is sent after the wait that Telegram asks for', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant(), {
      prepare: (each) => each.fail('sendMessage', { kind: 'too many requests', retryAfter: 1 }),
    });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    const [first, second] = server.callsOf('sendMessage');
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(950);
    expect(server.sent).toHaveLength(1);
  });

  it('server errors, cut connections and web pages of a proxy are tried again', async () => {
    const { ask, server } = await startBotFor(new ScriptedAssistant(), {
      prepare: (each) =>
        each.fail('sendMessage', { kind: 'server error' }, { kind: 'cut connection' }, { kind: 'web page' }),
    });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    expect(server.callsOf('sendMessage')).toHaveLength(4);
  });

  it('lost polls are repeated, and the loss is logged once', async () => {
    const { ask, logLines } = await startBotFor(new ScriptedAssistant(), {
      prepare: (each) =>
        each.fail('getUpdates', { kind: 'cut connection' }, { kind: 'server error' }, { kind: 'web page' }),
    });
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    expect(logLines.filter((line) => line.includes('cannot be reached'))).toHaveLength(1);
  });

  it('a typing indicator that fails does not keep the answer back', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server } = await startBotFor(assistant, {
      prepare: (each) => each.fail('sendChatAction', { kind: 'too many requests', retryAfter: 30 }),
    });
    assistant.respond = async () => {
      await server.until(() => server.callsOf('sendChatAction').length > 0);
      return HOUSING_LEAD;
    };
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    expect(server.callsOf('sendChatAction')).toHaveLength(1);
  });

  it('a user who blocked the bot, or a topic deleted meanwhile, disturbs nobody else', async () => {
    const assistant = new ScriptedAssistant();
    const { ask, server, logLines } = await startBotFor(assistant);
    const blocked = server.privateChat();
    server.chats.block(blocked.id);
    blocked.say(QUESTION);
    const forum = server.group({ forum: true });
    const threadId = forum.openTopic();
    forum.say(`/hoi ${QUESTION}`, { threadId });
    server.chats.deleteTopic(forum.id, threadId);
    expect((await ask(QUESTION)).text).toMatch(/^Sở Xây dựng/u);
    await server.until(() => logLines.filter((line) => line.includes('could not be delivered')).length === 2);
    expect(logLines.join('')).toContain('bot was blocked by the user');
    expect(logLines.join('')).toContain('message thread not found');
    expect(logLines.join('')).not.toContain('Sở Xây dựng');
  });
});

it('neither the token nor a question reaches the log or the console at the default level, whatever happens', async () => {
  const assistant = new ScriptedAssistant();
  const { ask, server, logLines, running } = await startBotFor(assistant);
  await ask(QUESTION);
  server.fail('sendMessage', ...Array.from({ length: 4 }, () => ({ kind: 'cut connection' }) as const));
  server.privateChat().say(QUESTION);
  await server.until(() => logLines.join('').includes('could not be delivered'));
  server.fail('getUpdates', ...Array.from({ length: 3 }, () => ({ kind: 'cut connection' }) as const));
  await ask(QUESTION);
  assistant.respond = () => Promise.reject(Object.assign(new Error(QUESTION), { question: QUESTION }));
  await ask(QUESTION);
  await running.stop();
  const log = logLines.join('');
  expect(log).toContain('ECONNRESET');
  expect(log).not.toContain('AAtest-token');
  expect(log).not.toMatch(/nhà ở xã hội|Sở Xây dựng/u);
  expect(log).toContain(`"citations":${HOUSING_LEAD.citations.length}`);
});

describe('where a picture cannot be sent', () => {
  const places = ['Bắc Giang', 'Lâm Đồng', 'Hậu Giang'];
  const comparing = () => {
    const assistant = new ScriptedAssistant();
    const comparison = places.map((place) => ({ documentId: place, place, stated: true, text: 'Sở Y tế' }));
    assistant.respond = () => sampleAnswer({ direct: 'Sở Y tế ở cả ba nơi.', comparison });
    return assistant;
  };

  it('for a moment, it is sent again, once', async () => {
    const { server } = await startBotFor(comparing(), {
      prepare: (each) => each.fail('sendPhoto', { kind: 'server error' }),
    });
    const chat = server.privateChat();
    chat.say('Cơ quan nào chủ trì lĩnh vực y tế?');
    expect((await chat.next()).kind).toBe('photo');
    expect(server.callsOf('sendPhoto')).toHaveLength(2);
    expect(chat.sent).toHaveLength(1);
  });

  it('at all, the answer comes as a text', async () => {
    const { server, logLines } = await startBotFor(comparing(), {
      prepare: (each) => each.fail('sendPhoto', { kind: 'too many requests', retryAfter: 3600 }),
    });
    const chat = server.privateChat();
    chat.say('Cơ quan nào chủ trì lĩnh vực y tế?');
    expect(await chat.next()).toMatchObject({ kind: 'text', text: 'Sở Y tế ở cả ba nơi.' });
    expect(logLines.join('')).toContain('could not be sent as a picture');
  });
});
