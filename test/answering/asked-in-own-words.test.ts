import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('words of everyday speech', () => {
  test.each([
    ['verbs of change tell no topic', 'Hậu Giang muốn kéo thất nghiệp chung xuống bao nhiêu?', 'dưới 3%'],
    [
      '“mấy” beside a word for who counts nothing',
      'thanh tra mấy vụ trục lợi ở Bắc Giang đơn vị nào làm',
      'sở, ban, ngành',
    ],
    ['“AI” in capitals is no word for who', 'ứng dụng AI trong chương trình của Chính phủ', 'trí tuệ nhân tạo'],
    ['“vay” typed with its marks is not “vậy”', 'vay vốn chính sách ở huyện của Quảng Trị', 'tín dụng'],
    ['“công nhân” is one word', 'Bắc Giang xây bao nhiêu căn hộ cho công nhân', '74.900'],
    ['a short form of one place only is that place', 'huyện QT đặt bao nhiêu % lao động tham gia bhxh', '40%'],
    ['a short form behind a kind of document is its issuer', 'nước sạch theo chương trình CP', 'nước sạch'],
  ])('%s: “%s”', async (_what, question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer.toLowerCase()).toContain(said.toLowerCase());
  });

  test('a name with a slip does not run over a sign', () => {
    expect(understand('đặt bn % lao động tham gia bhtn').agencies).toEqual([]);
  });

  test('short forms of places in small letters are no places', () => {
    expect(understand('tỷ lệ hộ nghèo la').places).toEqual([]);
  });
});

describe('what leans on what was asked before it', () => {
  test('an amount without a topic of its own, in one message', async () => {
    const { answer } = await ask('Bắc Giang ai chủ trì BHXH và phấn đấu bao nhiêu phần trăm tham gia?');
    expect(answer).toContain('Bảo hiểm xã hội tỉnh');
    expect(answer).toContain('62%');
  });

  test('words that tell nothing, in a turn of their own', async () => {
    expect((await ask('chi tieu bhyt bac giang', 'the cai huyen o quang tri')).answer).toContain('98%');
  });
});

describe('a plan that has to be made', () => {
  test('is a matter of its own, not the plan that is asked', async () => {
    const { answer } = await ask('chương trình của Chính phủ: các bộ ra kế hoạch hành động trước ngày nào');
    expect(answer).toContain('15 tháng 6 năm 2024');
  });
});

describe('parts of a phrase', () => {
  test('that stand in other sentences are not the phrase', async () => {
    const { answer } = await ask('ai chủ trì bảo vệ trẻ em trên mạng ở Bắc Giang');
    expect(answer).toContain('Sở Thông tin và Truyền thông');
  });

  test('a list of two things holds what is of either', async () => {
    const { answer } = await ask('liệt kê chỉ tiêu nước sạch với nước thải của Bắc Giang');
    for (const value of ['92%', '30%', '20%']) expect(answer).toContain(value);
  });
});

describe('a short form', () => {
  test('is explained where the plan writes it behind its long form', async () => {
    expect((await ask('GDNN trong kế hoạch Bắc Giang viết tắt của chữ gì')).answer).toContain('(GDNN)');
  });
});
