import { describe, expect, test } from 'vitest';
import { AnswerCache } from '../../src/conversation/answer-cache.ts';
import type { Assistant, Reply } from '../../src/conversation/index.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { create } = await openRealAssistant();

async function converse(assistant: Assistant, id: string, turns: readonly string[]): Promise<Omit<Reply, 'ms'>[]> {
  const replies = [];
  for (const turn of turns) {
    const { ms, ...reply } = await assistant.reply(id, turn);
    expect(ms).toBeGreaterThanOrEqual(0);
    replies.push(reply);
  }
  return replies;
}

describe('an answer that somebody was given before', () => {
  test.each([
    [['Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?', 'Ai phối hợp?', 'Còn Lâm Đồng?']],
    [['So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương', 'thế còn nước sạch?']],
    [['ti le that nghiep thanh thi bac giang', 'Thời tiết hôm nay thế nào?', 'còn Lâm Đồng?']],
  ])('is word for word what a fresh assistant gives: %s', async (turns) => {
    const assistant = create({});
    const first = await converse(assistant, 'first', turns);
    expect(await converse(assistant, 'second', turns)).toEqual(first);
    expect(await converse(create({}), 'fresh', turns)).toEqual(first);
  });

  test('is not mistaken for that to the same words after another question, or for another place of the chat', async () => {
    const assistant = create({});
    const [, health] = await converse(assistant, 'a', ['Ai chủ trì y tế ở Bắc Giang?', 'Ai phối hợp?']);
    const [, digital] = await converse(assistant, 'b', ['Ai chủ trì chuyển đổi số ở Bắc Giang?', 'Ai phối hợp?']);
    expect(digital!.citations).not.toEqual(health!.citations);
    const question = 'Cơ quan nào chủ trì nhà ở xã hội?';
    const here = await assistant.reply('c', question, { place: 'Bắc Giang' });
    const there = await assistant.reply('d', question, { place: 'Lâm Đồng' });
    expect([here.assumedPlace, there.assumedPlace]).toEqual(['Bắc Giang', 'Lâm Đồng']);
    expect(there.direct).not.toBe(here.direct);
  });

  test('is worked out anew on another day, where it tells what comes next', async () => {
    let now = Date.UTC(2026, 10, 25);
    const assistant = create({ now: () => now });
    const question = 'Kỳ báo cáo tới của Bắc Giang là ngày nào?';
    const before = await assistant.reply('a', question);
    now = Date.UTC(2026, 11, 20);
    const after = await assistant.reply('b', question);
    expect([before.answer, after.answer]).toEqual([
      expect.stringContaining('10/12/2026'),
      expect.stringContaining('10/12/2027'),
    ]);
  });

  test('is given again by its button, also after so many turns that the first are forgotten', async () => {
    const assistant = create({});
    await assistant.reply('long', 'Chỉ tiêu bao phủ bảo hiểm y tế của Hậu Giang?');
    let reply: Reply | undefined;
    for (let i = 0; i < 16; i += 1) reply = await assistant.reply('long', i % 2 ? 'còn Hậu Giang?' : 'còn Lâm Đồng?');
    const { ms: _ms, ...last } = reply!;
    expect(last.turns).toHaveLength(12);
    expect(await create({}).replay(last.turns)).toMatchObject(last);
  });
});

describe('a cache of answers', () => {
  test('makes one answer for all who ask meanwhile, and none of a failure', async () => {
    const cache = new AnswerCache<string>();
    let made = 0;
    const make = async () => {
      made += 1;
      if (made === 1) throw new Error('the embedder is not there yet');
      return `answer ${made}`;
    };
    const failed = [cache.get(['a'], make), cache.get(['a'], make)];
    for (const one of failed) await expect(one).rejects.toThrow('not there yet');
    expect(await Promise.all([cache.get(['a'], make), cache.get(['a'], make)])).toEqual(['answer 2', 'answer 2']);
    expect(await cache.get(['a', ''], make)).toBe('answer 3');
  });

  test('forgets what was not asked for the longest time, so that it never grows beyond its bound', async () => {
    const cache = new AnswerCache<number>();
    let made = 0;
    const ask = (text: string) => cache.get([text], async () => (made += 1));
    await ask('first');
    for (let i = 0; i < 400; i += 1) {
      await ask(`question ${i}`);
      await ask('first');
    }
    expect(made).toBe(401);
    await ask('question 0');
    expect(made).toBe(402);
  });
});
