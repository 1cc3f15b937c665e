import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { create } = await openRealAssistant();
const HOUSING = 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?';
const FOLLOW_UP = 'Thế còn y tế?';
const HEALTH = /^Sở Y tế chủ trì \(Bắc Giang[^\n]*\)\.$/u;
const MINUTE = 60_000;

/** Whether a conversation still knows that it is about who leads at Bắc Giang; asking goes on with it. */
async function remembers(assistant: ReturnType<typeof create>, id: string): Promise<boolean> {
  const answer = await assistant.reply(id, FOLLOW_UP);
  return HEALTH.test(answer.direct) && answer.details.every((line) => !line.includes('đã tra'));
}

describe('the memory', () => {
  test('of a conversation lasts as long as it is told to', async () => {
    let now = 1_000_000;
    const assistant = create({ memoryMinutes: 10, now: () => now });
    await assistant.reply('a', HOUSING);
    now += 9.9 * MINUTE;
    expect(await remembers(assistant, 'a')).toBe(true);
  });

  test('of a conversation is gone after that', async () => {
    let now = 1_000_000;
    const assistant = create({ memoryMinutes: 10, now: () => now });
    await assistant.reply('a', HOUSING);
    now += 10.1 * MINUTE;
    expect(await remembers(assistant, 'a')).toBe(false);
  });

  test('counts from the latest turn', async () => {
    let now = 0;
    const assistant = create({ memoryMinutes: 10, now: () => now });
    await assistant.reply('a', HOUSING);
    for (let turn = 0; turn < 3; turn++) {
      now += 6 * MINUTE;
      expect(await remembers(assistant, 'a')).toBe(true);
    }
  });

  test('holds so many conversations and no more: the one silent longest goes first', async () => {
    const assistant = create({ mostConversations: 3 });
    for (const id of ['a', 'b', 'c']) await assistant.reply(id, HOUSING);
    await assistant.reply('a', HOUSING);
    await assistant.reply('d', HOUSING);
    for (const id of ['a', 'c', 'd']) expect(await remembers(assistant, id), id).toBe(true);
    expect(await remembers(assistant, 'b')).toBe(false);
  });

  test('is not filled by input that is no question', async () => {
    const assistant = create({ mostConversations: 1 });
    await assistant.reply('a', HOUSING);
    for (const [i, text] of ['', '🙂', 'xin chào', 'x'.repeat(2000)].entries())
      await assistant.reply(`other ${i}`, text);
    expect(await remembers(assistant, 'a')).toBe(true);
  });

  test('of a conversation is gone when it is told to forget, that of others is not', async () => {
    const assistant = create({});
    for (const id of ['a', 'b']) await assistant.reply(id, HOUSING);
    assistant.forget('a');
    assistant.forget('never seen');
    expect(await remembers(assistant, 'a')).toBe(false);
    expect(await remembers(assistant, 'b')).toBe(true);
  });
});

describe('two conversations', () => {
  test('do not mix, turn by turn', async () => {
    const assistant = create({});
    await assistant.reply('a', HOUSING);
    await assistant.reply('b', 'Tỷ lệ bao phủ BHYT của Lâm Đồng?');
    expect((await assistant.reply('a', 'Còn y tế?')).direct).toMatch(/^Sở Y tế chủ trì/u);
    expect((await assistant.reply('b', 'còn Bắc Giang?')).direct).toMatch(/^Trên 99%/u);
    expect((await assistant.reply('a', 'Còn giáo dục và đào tạo?')).direct).toMatch(/^Sở Giáo dục và Đào tạo chủ trì/u);
  });

  test('do not mix, at the same time', async () => {
    const assistant = create({});
    const first = ['a', 'b', 'c', 'd'];
    await Promise.all(first.map((id, i) => assistant.reply(id, i % 2 ? 'Tỷ lệ bao phủ BHYT của Lâm Đồng?' : HOUSING)));
    const answers = await Promise.all(first.map((id) => assistant.reply(id, 'còn Hậu Giang?')));
    expect(answers.map((answer) => answer.direct.slice(0, 9))).toEqual([
      'Không nêu',
      'Trên 95% ',
      'Không nêu',
      'Trên 95% ',
    ]);
  });
});

describe('input that is no question', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\u200b '],
    ['emoji', '😀🎉👍🏽🇻🇳'],
    ['control characters', '\u0000\u0001\u001b\u007f\u0085'],
    ['marks', '???!!! …'],
    ['lone halves of characters', '\ud83d \udc00'],
  ])('(%s) gets one clear sentence', async (_name, text) => {
    const answer = await create({}).reply('a', text);
    expect(answer).toMatchObject({ status: 'clarify', citations: [] });
    expect(answer.answer).toMatch(/^Chưa có câu hỏi\./u);
  });

  test('(10,000 characters) is told to be shorter', async () => {
    const answer = await create({}).reply('a', 'nhà ở xã hội '.repeat(800));
    expect(answer.status).toBe('clarify');
    expect(answer.answer).toMatch(/quá dài.*1000 ký tự/u);
  });

  test('does not disturb the conversation', async () => {
    const assistant = create({});
    await assistant.reply('a', HOUSING);
    for (const text of ['', '🙂', 'y'.repeat(10_000)]) await assistant.reply('a', text);
    expect(await remembers(assistant, 'a')).toBe(true);
  });

  test('around a question does not disturb it', async () => {
    const answer = await create({}).reply(
      'a',
      '\u0000<b>😀 Cơ quan nào chủ trì</b>\n\nnhà ở xã hội\u200b ở Bắc Giang?😀\u001b[0m',
    );
    expect(answer.direct).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(answer.answer).not.toMatch(/[<>\u0000\u001b]/u);
  });
});
