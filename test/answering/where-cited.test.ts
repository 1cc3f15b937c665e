import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('where a document is cited', () => {
  test.each([
    ['nghị quyết 111/2024 nhắc ở văn bản nào', /^Chính phủ.*111\/2024\/QH15/u],
    ['nghị quyết 111 của quốc hội nói về gì, văn bản nào nhắc', /^Chính phủ.*111\/2024\/QH15/u],
    ['nq 28 về bhxh văn bản nào có dẫn', /^Bắc Giang.*28- ?NQ\/TW/u],
    ['chỉ thị 37 của ban bí thư được nhắc ở đâu', /^Chính phủ.*37-CT\/TW/u],
  ])('is told of the plans that bear its number alone (“%s”)', async (question, told) => {
    const { status, direct, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
    expect(answer).toContain('5/5 văn bản, 1 văn bản nêu');
  });

  test('lists several plans', async () => {
    const { details } = await ask('kế hoạch 19-KH/TW được nhắc trong những văn bản nào');
    expect(details.map((line) => line.slice(0, 12)).join()).toMatch(/Bắc Giang.*Lâm Đồng/u);
  });

  test('is nowhere where no plan has the number', async () => {
    const { status, direct } = await ask('nghị quyết 99 được nhắc ở đâu');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/^Không nêu\./u);
  });

  test('is not asked of a matter', async () => {
    expect((await ask('nước sạch được nhắc ở đâu')).status).toBe('answered');
  });
});
