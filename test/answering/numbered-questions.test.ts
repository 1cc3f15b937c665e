import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('A message that numbers what it asks', () => {
  test.each([
    ['1) ai chủ trì nhà ở xã hội bg 2) hạn báo cáo huyện quảng trị', ['Sở Xây dựng chủ trì', 'Trước ngày 15/11']],
    ['a) chỉ tiêu bhxh lâm đồng b) ai chủ trì y tế bắc giang', ['30%', 'Sở Y tế chủ trì']],
    [
      '1. tỷ lệ tiêm chủng bắc giang 2. suy dinh dưỡng quảng trị 3. hạn báo cáo chính phủ',
      ['97%', '5%', '15 tháng 12'],
    ],
    ['(1) chỉ tiêu nước sạch nông thôn lđ; (2) ai chủ trì giáo dục bg', ['60%', 'Sở Giáo dục và Đào tạo chủ trì']],
    ['câu 1: Lâm Đồng ai ký câu 2: Bắc Giang số bác sĩ bao nhiêu', ['Trần Đình Văn', '19 bác sĩ']],
    ['Bắc Giang: 1/ ai chủ trì y tế 2/ chỉ tiêu bhyt', ['Sở Y tế chủ trì', 'Trên 99%']],
    ['xác nhận giúp: 1) bhyt bắc giang trên 99% 2) lâm đồng 3000 căn noxh', ['Đúng. Trên 99%', 'Không phải 3000']],
  ])('is answered thing by thing: “%s”', async (asked, told) => {
    const { status, answer } = await ask(asked);
    expect([status, ...told.filter((one) => !answer.includes(one))]).toEqual(['answered']);
  });

  test.each([
    ['ai chủ trì nhà ở xã hội Bắc Giang; hạn báo cáo của Quảng Trị', ['Sở Xây dựng chủ trì', 'Trước ngày 15/11']],
    ['ai ký chương trình Lâm Đồng, Bắc Giang số bác sĩ bao nhiêu', ['Trần Đình Văn', '19 bác sĩ']],
  ])('needs no number where each thing has a place of its own: “%s”', async (asked, told) => {
    const { answer } = await ask(asked);
    expect(told.filter((one) => !answer.includes(one))).toEqual([]);
  });

  test('is one question where the same is asked of several places', async () => {
    expect((await ask('bhyt bắc giang bao nhiêu, lâm đồng bao nhiêu')).direct).toMatch(/đã tra 2\/2 văn bản/u);
  });

  test('is no list where sections are named by their numbers', async () => {
    expect((await ask('mục 1) bắc giang và mục 2) nói gì')).answer).not.toContain('Không nêu');
  });
});
