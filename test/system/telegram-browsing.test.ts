import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/conversation/index.ts';
import { createMemoryState } from '../../src/state/index.ts';
import { type BenchOptions, startBotFor } from '../telegram/harness.ts';
import type { SentMessage, SimulatedChat } from './bot-api-server/index.ts';
import { openRealAssistant } from './real-assistant.ts';

const { create } = await openRealAssistant();
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
/** 25 November 2026, ten in the morning in Hà Nội. */
const NOW = () => Date.UTC(2026, 10, 25, 3);

async function startChat(options: BenchOptions & { assistant?: Assistant; language?: string } = {}) {
  const bench = await startBotFor(options.assistant ?? create({}), { now: NOW, ...options });
  const chat = bench.server.privateChat(options.language ? { language_code: options.language } : {});
  const say = (text: string) => bench.ask(text, chat);
  return { ...bench, chat, say };
}

/** The labels of the buttons under a message. */
const labelsOf = (message: SentMessage) => message.keyboard.flat().map((button) => button.text);

/** Presses buttons one after another, each of which changes the message. */
async function walk(chat: SimulatedChat, message: SentMessage, ...labels: (string | RegExp)[]): Promise<SentMessage> {
  for (const label of labels) await chat.press(message, label);
  return message;
}

describe('the buttons under a question asked back', () => {
  test('say what each of them stands for', async () => {
    const { chat, say } = await startChat();
    const back = await say('bắc giang');
    expect(back.text).toMatch(/^Anh\/chị muốn hỏi gì về Bắc Giang/u);
    expect(labelsOf(back)).toEqual(['Các chỉ tiêu', 'Các thời hạn', 'Mục lục', 'Về văn bản']);
    await chat.press(back, 'Các thời hạn');
    expect((await chat.next()).text).toMatch(/^Bắc Giang nêu 7 thời hạn/u);
  });

  test('name the tasks of the place, and the conversation goes on from the one touched', async () => {
    const { chat, say } = await startChat();
    const back = await say('ai chủ trì ở bắc giang');
    await chat.press(back, /^Tăng cường tuyên truyền/u);
    expect((await chat.next()).text).toMatch(/^Sở Lao động - Thương binh và Xã hội chủ trì/u);
    expect((await say('ai phối hợp?')).text).toMatch(/các sở, ban, ngành/u);
  });

  test('are the names that were meant', async () => {
    const { chat, say } = await startChat();
    const back = await say('bảo hiểm y tế QN bao nhiêu');
    expect(labelsOf(back)).toContain('Quảng Nam');
    await chat.press(back, 'Quảng Nam');
    expect((await chat.next()).text).toMatch(/không có văn bản nào của Quảng Nam/u);
  });

  test('are told to be old when their question is no longer kept', async () => {
    const { chat, say } = await startChat();
    const back = await say('bắc giang');
    expect((await chat.pressData(back, 'ac:abcdefghijkl:0')).text).toMatch(/quá cũ/u);
  });
});

describe('the buttons under an answer', () => {
  test('open the whole passage with its neighbours, turned over in place', async () => {
    const { chat, say } = await startChat();
    const answer = await say(HOUSING);
    await chat.press(answer, 'Cả đoạn');
    const passage = await chat.next();
    expect(passage.text).toMatch(/^Kế hoạch của UBND tỉnh Bắc Giang · mục III\.6\.5 · trang 10/u);
    expect(passage.text).toContain('Cơ quan chủ trì: Sở Xây dựng.');
    expect(passage.text).toContain('Cơ quan phối hợp: các sở');
    await chat.press(passage, 'Sau');
    expect(passage.edits).toBe(1);
    expect(passage.text).toContain('6.6. Lĩnh vực nông nghiệp');
    await chat.press(passage, 'Trước');
    expect(passage.text).toContain('Sở Xây dựng');
  });

  test('copy the administrative citation, and share a link to the passage that opens it', async () => {
    const { chat, say } = await startChat();
    const answer = await say(HOUSING);
    const copy = answer.keyboard.flat().find((button) => button.copy_text);
    expect(copy?.copy_text?.text).toMatch(/^gạch đầu dòng thứ hai, mục III\.6\.5, Kế hoạch .*UBND tỉnh Bắc Giang/u);
    await chat.press(answer, 'Cả đoạn');
    const share = (await chat.next()).keyboard.flat().find((button) => button.url)!;
    const link = new URL(new URL(share.url!).searchParams.get('url')!);
    const payload = link.searchParams.get('start')!;
    expect(payload).toMatch(/^[\w-]{1,64}$/u);
    expect((await say(`/start ${payload}`)).text).toContain('Cơ quan chủ trì: Sở Xây dựng.');
  });

  test('turn to further proof in place, and back', async () => {
    const { chat, say } = await startChat();
    const answer = await say('Sở Lao động - Thương binh và Xã hội Bắc Giang chủ trì những nhiệm vụ nào?');
    const first = answer.text;
    await walk(chat, answer, 'tiếp', 'tiếp');
    expect(answer.edits).toBe(2);
    expect(answer.text).not.toBe(first);
    await chat.press(answer, 'Về đầu');
    expect(answer.text).toBe(first);
    expect(chat.sent).toHaveLength(1);
  });

  test('go on, after the proof, to what else the plan says of the matter, and come back', async () => {
    const { chat, say } = await startChat();
    const answer = await say(HOUSING);
    const first = answer.text;
    await walk(chat, answer, 'tiếp', 'Đoạn liên quan');
    expect(answer.text).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(answer.text).toContain('do tìm kiếm (1/');
    expect(answer.text).toContain('“- Xây dựng 74.900 căn hộ nhà ở xã hội');
    await chat.press(answer, 'Cả đoạn II.2');
    expect((await chat.next()).text).toMatch(/mục II\.2 · trang 3/u);
    await chat.press(answer, 'Câu trả lời');
    expect(answer.text).toBe(first);
    // Where a plan does not say, what it says nearby is what is left to read.
    const silent = await say('Cơ quan nào chủ trì y tế ở Lâm Đồng?');
    await chat.press(silent, 'Đoạn liên quan');
    expect(silent.text).toMatch(/^Không nêu\..*có thể không trả lời đúng câu hỏi/su);
    expect(labelsOf(await say('Thời tiết hôm nay thế nào?'))).toEqual(['👍', '👎']);
  });

  test('ask the same of other places, and what else the body has to do', async () => {
    const { chat, say } = await startChat();
    const answer = await say('Ai chủ trì chuyển đổi số ở Bắc Giang?');
    await chat.press(answer, 'Nơi khác');
    const elsewhere = await chat.next();
    expect(elsewhere.text).toContain('Lâm Đồng');
    await chat.press(answer, 'Việc của Sở Thông tin');
    expect((await chat.next()).text).toMatch(/^Sở Thông tin và Truyền thông · Bắc Giang\n\n1\. chủ trì:/u);
  });

  test('take a thumb once, take it back, and keep the words of a bad answer for the administrator', async () => {
    const { chat, say, state } = await startChat();
    const answer = await say(HOUSING);
    expect((await chat.press(answer, '👍')).text).toBe('Cảm ơn anh/chị.');
    expect(state.feedback.countVotes(0)).toEqual({ up: 1, down: 0 });
    expect((await chat.press(answer, '👎')).text).toContain('/gopy');
    expect(state.feedback.countVotes(0)).toEqual({ up: 0, down: 1 });
    expect(state.questionLog.list({ vote: 'down' })[0]?.text).toBe(HOUSING);
    expect((await chat.press(answer, '👎')).text).toBe('Đã bỏ đánh giá.');
    expect(state.feedback.countVotes(0)).toEqual({ up: 0, down: 0 });
  });

  test('still work after a restart over the same state, and say kindly when what they were about is gone', async () => {
    const state = createMemoryState();
    const first = await startChat({ state });
    const answer = await first.say('Sở Lao động - Thương binh và Xã hội Bắc Giang chủ trì những nhiệm vụ nào?');
    await first.running.stop();
    const second = await startBotFor(create({}), {
      state,
      prepare: (server) => {
        server.updates.nextId += 1000;
      },
    });
    const chat = second.server.privateChat({ id: first.chat.id });
    // Stands where the old answer stood: the new server does not know that message.
    const inItsPlace = await second.ask('Xin chào', chat);
    expect(inItsPlace.messageId).toBe(answer.messageId);
    const next = answer.keyboard.flat().find((button) => button.text.includes('tiếp'))!.callback_data!;
    expect((await chat.pressData(answer, next)).text).toBe('');
    expect(inItsPlace.text).toMatch(/^Sở Lao động/u);
    state.deleteUser(first.chat.owner.id);
    const late = await chat.pressData(answer, next);
    expect(late).toMatchObject({ alert: true, text: 'Câu trả lời này đã quá cũ. Anh/chị hỏi lại giúp.' });
    const gone = await chat.pressData(answer, 'pn:xxxxxxxxxx:0:0');
    expect(gone.text).toContain('Văn bản đã được cập nhật');
    expect((await chat.pressData(answer, 'zz:1')).text).toContain('không còn dùng được');
  });

  test('speak English to whose client is English', async () => {
    const { chat, say } = await startChat({ language: 'en' });
    const answer = await say('Which agency leads the social housing task in Bắc Giang?');
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['📄 Passage', '📋 Copy citation']));
    await chat.press(answer, 'Passage');
    expect((await chat.next()).text).toContain('section III.6.5 · page 10');
  });
});

describe('finding without typing', () => {
  test('/chitieu goes from a place over a field to its targets', async () => {
    const { chat, say } = await startChat();
    const menu = await walk(chat, await say('/chitieu'), 'Bắc Giang', 'Nhà ở');
    expect(menu.text).toMatch(
      /^Nhà ở · Bắc Giang\n\n1\. Căn hộ nhà ở xã hội.*: 74\.900 căn hộ \(đến 2030\)\nmục II\.2 · trang 3/u,
    );
    await walk(chat, menu, 'Sau');
    expect(menu.text).toContain('6. ');
    await chat.press(menu, '📄 6');
    expect((await chat.next()).entities.map((entity) => entity.type)).toContain('expandable_blockquote');
    await walk(chat, menu, 'Lĩnh vực', 'Địa phương');
    expect(labelsOf(menu)).toContain('Lâm Đồng');
    expect(chat.sent).toHaveLength(2);
  });

  test('/nhiemvu goes from a place over a body to its tasks', async () => {
    const { chat, say } = await startChat();
    const menu = await walk(chat, await say('/nhiemvu'), 'Bắc Giang', 'Sở Nội vụ');
    expect(menu.text).toMatch(/^Sở Nội vụ · Bắc Giang\n\n1\. chủ trì: /u);
    await walk(chat, menu, 'Cơ quan', 'Sau');
    expect(labelsOf(menu).length).toBeGreaterThan(3);
  });

  test('/thoihan lists what is due next, and gives a calendar of it', async () => {
    const { chat, say } = await startChat();
    const menu = await say('/thoihan');
    expect(menu.text).toMatch(/^Thời hạn sắp tới\n\n1\. .*trước ngày 10\/12.*\(còn 15 ngày\) · Bắc Giang/u);
    await chat.press(menu, 'lịch');
    const file = await chat.next();
    expect(file.file?.name).toBe('thoi-han.ics');
    const text = Buffer.from(file.file!.bytes).toString('utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20261210');
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(5);
    expect(menu.text).toContain('5. Vào các năm 2025 và năm 2030 · Chính phủ');
    await walk(chat, menu, 'Sau');
    expect(menu.text).toContain('không ghi ngày');
  });

  test('/sosanh sets the places chosen side by side, as a picture with the answer under it and a workbook', async () => {
    const { chat, say } = await startChat();
    const menu = await walk(chat, await say('/sosanh'), 'Bảo hiểm y tế', 'Tỷ lệ bao phủ');
    expect(labelsOf(menu).filter((label) => label.startsWith('✅'))).toHaveLength(5);
    await walk(chat, menu, 'Chính phủ');
    await chat.press(menu, '📊 So sánh');
    const picture = await chat.next();
    expect(picture.kind).toBe('photo');
    expect(picture.text).toContain('Bắc Giang: trên 99%');
    expect(picture.text).not.toContain('Chính phủ');
    expect(picture.text.length).toBeLessThanOrEqual(1024);
    await chat.press(picture, 'Trích dẫn');
    expect((await chat.next()).text).toContain('“tỷ lệ bao phủ bảo hiểm y tế đạt trên 99% vào năm 2030”');
    await chat.press(picture, 'Excel');
    expect((await chat.next()).file?.name).toBe('so-sanh.xlsx');
    expect((await chat.press(picture, '👍')).text).toBe('Cảm ơn anh/chị.');
  });

  test('/tailieu tells status and doubts, walks through the outline down to a passage, and back', async () => {
    const { chat, say } = await startChat();
    const menu = await walk(chat, await say('/tailieu'), 'Hậu Giang');
    expect(menu.text).toContain('dự thảo');
    expect(menu.text).toContain('để trống số');
    await walk(chat, menu, /^II$/u, 'II.2');
    await chat.press(menu, '¶1');
    expect((await chat.next()).text).toContain('100% người có công');
    await walk(chat, menu, 'Quay lại', 'Quay lại', 'Quay lại');
    expect(menu.text).toMatch(/^Đang tra cứu 5 văn bản/u);
  });

  test('/diaphuong sets a place that answers name, until it is cleared', async () => {
    const { chat, say } = await startChat();
    await chat.press(await say('/diaphuong'), 'Bắc Giang');
    const answer = await say('Cơ quan nào chủ trì nhà ở xã hội?');
    expect(answer.text).toMatch(/^Sở Xây dựng/u);
    expect(answer.text).toContain('📍 Theo địa phương đã chọn: Bắc Giang');
    await chat.press(await say('/diaphuong'), 'Bỏ');
    expect((await say('Cơ quan nào chủ trì nhà ở xã hội?')).text).not.toContain('📍');
    expect((await say('/diaphuong Lâm Đồng')).text).toContain('Đã chọn Lâm Đồng');
    expect((await say('/diaphuong Cà Mau')).text).toContain('Chưa có văn bản của Cà Mau');
    expect((await say('/diaphuong Atlantis')).text).toContain('không nhận ra');
  });

  test('/riengtu tells what is kept and deletes it; in a group only for its own person', async () => {
    const { server, chat, say, state } = await startChat();
    await say(HOUSING);
    const message = await say('/riengtu');
    expect(message.text).toContain('Hiện đang giữ');
    await walk(chat, message, 'Xóa', 'Xóa');
    expect(message.text).toBe('Đã xóa dữ liệu của anh/chị.');
    expect(Object.values(state.describeUser(chat.owner.id)).every((count) => count === 0)).toBe(true);
    const group = server.group();
    group.say('/riengtu@troly_kehoach_bot');
    const shown = await group.next();
    expect((await group.press(shown, 'Xóa', server.person())).text).toBe('Nút này của người khác.');
  });

  test('/gopy keeps a suggestion', async () => {
    const { say, state } = await startChat();
    expect((await say('/gopy')).text).toContain('/gopy Nên thêm');
    await say('/gopy Nên thêm kế hoạch của tỉnh Thái Bình');
    expect(state.feedback.suggestions(0)[0]?.text).toBe('Nên thêm kế hoạch của tỉnh Thái Bình');
  });
});

describe('inline mode', () => {
  test('gives the answer and passages, each with a text that cites its source, and goes on where asked', async () => {
    const { server } = await startChat();
    const { results, cacheTime, personal, nextOffset } = await server.inlineQuery('bảo hiểm y tế Bắc Giang');
    expect(results).toHaveLength(10);
    expect([cacheTime, personal]).toEqual([300, false]);
    expect(results[0]?.title).toMatch(/^Trên 99%/u);
    for (const { text, description } of results) {
      expect(text).toMatch(/Kế hoạch/u);
      expect(text).toContain('“');
      expect(description).toMatch(/mục|Kế hoạch|Bắc Giang/u);
    }
    const further = await server.inlineQuery('bảo hiểm y tế Bắc Giang', {}, nextOffset);
    const ids = new Set(results.map((result) => result.id));
    expect(further.results.every((result) => !ids.has(result.id))).toBe(true);
  });

  test('gives nothing for no question, and remembers for one person alone where access is restricted', async () => {
    const { server } = await startChat({ config: { allowedUserIds: [42] } });
    expect((await server.inlineQuery('')).results).toEqual([]);
    expect((await server.inlineQuery('bảo hiểm y tế')).results).toEqual([]);
    const allowed = await server.inlineQuery('bảo hiểm y tế', { id: 42 });
    expect(allowed.results.length).toBeGreaterThan(3);
    expect(allowed.personal).toBe(true);
  });
});

describe('in a topic of a group', () => {
  test('answers and what their buttons bring stay in the topic, as replies', async () => {
    const { server } = await startChat();
    const group = server.group({ forum: true });
    const threadId = group.openTopic();
    const asked = group.say(`@troly_kehoach_bot ${HOUSING}`, { threadId });
    const answer = await group.next();
    expect(answer).toMatchObject({ threadId, replyTo: asked.message_id });
    await group.press(answer, 'Cả đoạn', server.person());
    expect(await group.next()).toMatchObject({ threadId, replyTo: answer.messageId });
    group.say('/chitieu@troly_kehoach_bot', { threadId });
    expect((await group.next()).threadId).toBe(threadId);
  });
});
