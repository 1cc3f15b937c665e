import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('whether a body works with another', () => {
  test('is told of the task of the one that it is to work with, and that it is not named', async () => {
    const answer = await ask('Sở Nội vụ có phối hợp với BHXH tỉnh Bắc Giang không?');
    expect(answer.direct).toMatch(/^Đoạn trích không nêu “Sở Nội vụ”\. Phối hợp: .*Bảo hiểm xã hội tỉnh chủ trì/u);
  });

  test('and that nothing says so of a body left to “các sở, ban, ngành có liên quan”', async () => {
    const answer = await ask('sở tài chính bg có phối hợp mảng nhà ở ko');
    expect(answer.direct).toMatch(/^Đoạn trích không nêu “Sở Tài chính”\. .*Sở Xây dựng chủ trì/u);
  });

  test('is so of one that is named', async () => {
    expect((await ask('Sở Ngoại vụ Bắc Giang có phối hợp viện trợ không?')).direct).toMatch(/^Có\. /u);
  });

  test('asked with whom, its own task is told', async () => {
    const answer = await ask('bảo hiểm xã hội tỉnh bg làm với sở nào');
    expect(answer.direct).toMatch(/^Phối hợp: Sở Lao động - Thương binh và Xã hội.*Bảo hiểm xã hội tỉnh chủ trì/u);
  });
});

describe('who leads the field of a body that only works with the lead', () => {
  test.each(['công an bg ai chủ trì', 'ngoại vụ bg ai chủ trì'])('is not named (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('không giao cơ quan chủ trì');
  });

  test('is named where the matter itself is asked about', async () => {
    expect((await ask('viện trợ bg ai chủ trì')).direct).toMatch(/^Sở Kế hoạch và Đầu tư chủ trì/u);
  });
});

describe('the document itself', () => {
  test('is asked for its signer and receivers in other words', async () => {
    expect((await ask('kế hoạch huyện Quảng Trị ký bởi ai')).direct).toContain('Nguyễn Thiên Tùng');
    expect((await ask('ai nhận kế hoạch của huyện Quảng Trị')).direct).toMatch(/^Nơi nhận/u);
  });

  test('and who issued the resolution that it carries out, the verb first', async () => {
    expect((await ask('ban hành NQ 42 là cơ quan nào')).answer).toContain('Ban Chấp hành Trung ương Đảng');
  });
});
