import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('A document that plans only cite, named by its kind and number', () => {
  test.each([
    ['kh 89 tỉnh ủy bg về cái gì', '89-KH/TU', 'giáo dục nghề nghiệp'],
    ['kế hoạch số 89 của tỉnh ủy bắc giang nội dung gì', '89-KH/TU', 'giáo dục nghề nghiệp'],
    ['nq 28 trung ương về gì', '28- NQ/TW', 'cải cách chính sách Bảo hiểm xã hội'],
    ['chỉ thị 08 tỉnh ủy bg về gì', '08-CT/TU', 'BHXH tự nguyện'],
    ['ct 08 tỉnh ủy bg về gì', '08-CT/TU', 'BHXH tự nguyện'],
    ['kh 41 của ubnd bg là kh gì', '41/KH-UBND', 'triển khai thực hiện Kế hoạch số 89-KH/TU'],
    ['kh 41 tỉnh bắc giang nói về việc gì', '41/KH-UBND', '08/8/2023'],
    ['nq 111 quốc hội về cái gì', '111/2024/QH15', 'cơ chế, chính sách đặc thù'],
    ['nghị quyết 111 quốc hội', '111/2024/QH15', 'cơ chế, chính sách đặc thù'],
    ['kh 89 bg ngày nào, về cái gì', '14/6/2023', 'giáo dục nghề nghiệp'],
    ['nghị quyết 16 tỉnh ủy hg nói về cái gì, ra ngày nào', '14/7/2023', 'giáo dục và đào tạo'],
    ['kh 19 bộ chính trị về gì', '19-KH/TW', '27/11/2023'],
    ['kh 119 bg do ai ban hành, về cái gì', 'của Ban Thường vụ Tỉnh ủy', 'chất lượng chính sách xã hội'],
    ['nq42 về gì', '42-NQ/TW', 'chất lượng chính sách xã hội'],
  ])('“%s” is told as the plan cites it', async (asked, number, said) => {
    const answer = await ask(asked);
    expect([answer.status, answer.direct.includes(number), answer.direct.includes(said)]).toEqual([
      'answered',
      true,
      true,
    ]);
  });

  test.each([
    ['kh 41 ubnd tỉnh bắc giang ngày nào', '08/8/2023'],
    ['kế hoạch 131 tỉnh quảng trị ngày nào', '27/6/2024'],
    ['nghị quyết 68 của chính phủ ngày nào', '09/5/2024'],
  ])('“%s” asks for its day, whose it is standing between', async (asked, day) => {
    expect((await ask(asked)).direct).toContain(day);
  });

  test('is the plan itself where another cites that by the number', async () => {
    const answer = await ask('nghị quyết 68 của chính phủ là nghị quyết gì');
    expect([answer.status, answer.direct.startsWith('Chương trình hành động của Chính phủ')]).toEqual([
      'answered',
      true,
    ]);
  });

  test('is not told where no plan cites it', async () => {
    expect((await ask('kết luận 92 về gì')).status).toBe('not_found');
  });
});

describe('What is asked besides what a document is about', () => {
  test.each([
    'kế hoạch 89 yêu cầu gì',
    'kế hoạch 89 của bắc giang có chỉ tiêu gì',
    'nghị quyết 28 giao gì cho bhxh',
    'kh 5 năm của bg về gì',
    'theo nghị quyết 42 thì bhyt là bao nhiêu',
  ])('“%s” is no question about the document cited', (asked) => {
    expect(understand(asked).referenceAsked).toBeUndefined();
  });

  test.each([
    ['bhyt bg có đạt kh 95%', 'không'],
    ['kh số 89 bg', 'kế hoạch'],
  ])('the short form in “%s” is “%s”', (asked, read) => {
    expect(understand(asked).text).toContain(read);
  });
});
