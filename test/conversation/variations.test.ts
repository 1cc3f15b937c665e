import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { create } = await openRealAssistant();

describe('a place of the chat', () => {
  test('is what a question is about that names none, and the answer says so', async () => {
    const assistant = create({});
    const reply = await assistant.reply('a', 'Cơ quan nào chủ trì nhà ở xã hội?', { place: 'Bắc Giang' });
    expect(reply.direct).toMatch(/^Sở Xây dựng/u);
    expect(reply.assumedPlace).toBe('Bắc Giang');
  });

  test.each([
    'Cơ quan nào chủ trì nhà ở xã hội ở Lâm Đồng?',
    'So sánh chỉ tiêu bảo hiểm y tế giữa các địa phương',
    'Tỉnh nào đặt chỉ tiêu nước sạch cao nhất?',
    'Xin chào',
  ])('stays out of “%s”', async (question) => {
    const reply = await create({}).reply('a', question, { place: 'Bắc Giang' });
    expect(reply.assumedPlace).toBeUndefined();
  });

  test('gives way to the place of the conversation', async () => {
    const assistant = create({});
    await assistant.reply('a', 'Cơ quan nào chủ trì nhà ở xã hội ở Lâm Đồng?', { place: 'Bắc Giang' });
    const reply = await assistant.reply('a', 'Thế còn y tế?', { place: 'Bắc Giang' });
    expect(reply.assumedPlace).toBeUndefined();
    expect(reply.asked.place).toBe('Lâm Đồng');
  });
});

describe('an answer given again', () => {
  test('from its turns is the same, follow-ups included, and is not remembered', async () => {
    const assistant = create({});
    await assistant.reply('a', 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?');
    const { ms: _, ...first } = await assistant.reply('a', 'Thế còn y tế?');
    const { ms: __, ...again } = await assistant.replay(first.turns);
    expect(again).toEqual(first);
    expect(first.turns).toHaveLength(2);
  });

  test('can be asked of all places', async () => {
    const assistant = create({});
    const { turns } = await assistant.reply('a', 'Chỉ tiêu bao phủ bảo hiểm y tế của Bắc Giang?');
    const elsewhere = await assistant.replay(turns, { variation: 'elsewhere' });
    expect(elsewhere.answer).toContain('Lâm Đồng');
    expect(elsewhere.answer).toContain('trên 98%');
  });

  test('keeps only the turns that it leans on', async () => {
    const assistant = create({});
    await assistant.reply('a', 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?');
    const { turns } = await assistant.reply('a', 'Chỉ tiêu bao phủ bảo hiểm y tế của Lâm Đồng đến năm 2030?');
    expect(turns).toHaveLength(1);
  });
});
