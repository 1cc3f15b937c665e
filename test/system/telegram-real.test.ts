import { describe, expect, test } from 'vitest';
import { linesOf, runProgram } from '../cli/run-program.ts';
import { startBotFor } from '../telegram/harness.ts';
import { BotApiServer } from './bot-api-server/index.ts';
import { openRealAssistant } from './real-assistant.ts';

const { create, dataDir } = await openRealAssistant();
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const firstLine = (text: string) => text.split('\n')[0];

describe('the real assistant in a private chat', () => {
  test('answers with the lead in the first line, and section and page of the proof under it', async () => {
    const { ask } = await startBotFor(create({}));
    const message = await ask(HOUSING);
    expect(firstLine(message.text)).toContain('Sở Xây dựng');
    expect(message.text).toContain('mục III.6.5 · trang 10');
    expect(message.text).toContain('“Cơ quan chủ trì: Sở Xây dựng.”');
    expect(message.entities.map((entity) => entity.type)).toContain('expandable_blockquote');
  });

  test('understands a follow-up of the same person, and forgets on /moi', async () => {
    const { ask, server } = await startBotFor(create({}));
    const chat = server.privateChat();
    await ask(HOUSING, chat);
    expect(firstLine((await ask('Thế còn y tế?', chat)).text)).toContain('Sở Y tế');
    expect((await ask('Còn Lâm Đồng?', chat)).text).toMatch(
      /^Không nêu\. Chương trình hành động của Tỉnh ủy Lâm Đồng/u,
    );
    await ask('/moi', chat);
    expect((await ask('Thế còn y tế?', chat)).text).not.toMatch(/^Sở Y tế chủ trì/u);
  });

  test('says of a draft that it is one, and shows no page where there is none', async () => {
    const { ask } = await startBotFor(create({}));
    const { text } = await ask('Chỉ tiêu BHYT của Hậu Giang?');
    expect(firstLine(text)).toMatch(/^Trên 95%/u);
    expect(text).toContain('dự thảo');
    expect(text).not.toMatch(/trang|null|undefined/u);
  });

  test('lists the five plans on /tailieu', async () => {
    const { ask } = await startBotFor(create({}));
    const { text } = await ask('/tailieu');
    for (const place of ['Chính phủ', 'Bắc Giang', 'Lâm Đồng', 'Hậu Giang', 'Quảng Trị']) expect(text).toContain(place);
  });

  test.each([
    'So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương',
    'Sở Lao động - Thương binh và Xã hội Bắc Giang chủ trì những nhiệm vụ nào?',
    'Nơi nhận của kế hoạch Bắc Giang?',
    '<b>Huyện ở Quảng Trị</b> đặt chỉ tiêu tỷ lệ hộ nghèo dưới bao nhiêu & <1%?',
    '😀',
    'y'.repeat(4000),
  ])('gets “%.60s” through Telegram’s limits and HTML rules', async (question) => {
    const { ask, logLines } = await startBotFor(create({}));
    expect((await ask(question)).text.length).toBeGreaterThan(10);
    expect(logLines.filter((line) => /"level":[56]0/u.test(line))).toEqual([]);
  });
});

describe('the real assistant in a group', () => {
  test('answers a mention as a reply, and follows up on a reply to it', async () => {
    const { server } = await startBotFor(create({}));
    const group = server.group();
    const asked = group.say(`@troly_kehoach_bot ${HOUSING}`);
    const answer = await group.next();
    expect(answer.replyTo).toBe(asked.message_id);
    expect(firstLine(answer.text)).toContain('Sở Xây dựng');
    group.say('Còn y tế?', { replyTo: answer });
    expect(firstLine((await group.next()).text)).toContain('Sở Y tế');
  });
});

describe('npm start with a wrong token', () => {
  const SECRET = 'AAwrongSecretThatMustNotBeShown123';

  test.each([
    `7000000009:${SECRET}`,
    SECRET,
  ])('ends with a message that says where to get the right one, without it', async (token) => {
    const server = await new BotApiServer().start();
    const env = { DATA_DIR: dataDir, TELEGRAM_API_ROOT: server.apiRoot, TELEGRAM_BOT_TOKEN: token };
    const { code, out, err } = await runProgram(['start'], env);
    await server.stop();
    expect(code).toBe(2);
    expect(linesOf(err).at(-1)).toMatch(/^TELEGRAM_BOT_TOKEN: .*@BotFather/u);
    expect(out + err).not.toContain(SECRET);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});
