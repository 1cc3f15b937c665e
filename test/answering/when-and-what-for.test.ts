import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('from when on something is done', () => {
  test('may be told by the stage of the work', async () => {
    const answer = await ask('Bắc Giang hướng nghiệp cho thanh niên từ khi nào');
    expect(answer.direct).toContain('ngay từ bậc học phổ thông');
  });

  test.each([
    'Lâm Đồng bao giờ có sàn giao dịch việc làm',
    'Chính phủ bao giờ sửa chính sách BHXH một lần',
  ])('is not told where the plan sets no time: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });
});

test.each([
  ['người cao tuổi ở Lâm Đồng được hưởng những gì', 'được hưởng trợ cấp xã hội'],
  ['trẻ con lên mạng có được bảo vệ gì không, kế hoạch Bắc Giang', 'an toàn trên môi trường mạng'],
  ['Quan điểm của Hậu Giang coi bỏ tiền cho chính sách xã hội là gì?', 'đầu tư cho phát triển'],
  ['mình đang soạn tờ trình về nước sạch, rác thải. Bắc Giang giao sở nào?', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['Sở Nội vụ Bắc Giang bắt tay với ai khi khen thưởng', 'Phối hợp: Sở Lao động - Thương binh và Xã hội'],
])('officers ask in their own words: %s', async (question, words) => {
  const answer = await ask(question);
  expect(answer.status).toBe('answered');
  expect(answer.direct).toContain(words);
});
