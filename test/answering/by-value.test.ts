import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what a number stands for', () => {
  test('is the target that has it, with its plan and section', async () => {
    for (const typed of ['74.900 căn là gì', 'noi nao co 74.900 can']) {
      const { status, direct } = await ask(typed);
      expect(status).toBe('answered');
      expect(direct).toMatch(/^74\.900 căn hộ .*nhà ở xã hội.*Bắc Giang, mục II\.2/u);
    }
    expect((await ask('mức 2,35% ở bắc giang là cái gì')).direct).toMatch(/^Dưới 2,35% .*thất nghiệp/u);
  });

  test('is every target that has it where several do', async () => {
    const { direct, details } = await ask('99,5% là gì');
    expect(direct).toBe('99,5%: có ở 2 chỗ, trong 2/5 văn bản đã tra.');
    expect(details.join('\n')).toMatch(/Bắc Giang[\s\S]*Hậu Giang/u);
  });

  test('is the passage that holds it where it is no target', async () => {
    expect((await ask('ngày 24/11/2023 là ngày gì')).details.join('\n')).toMatch(/Nghị quyết số 42/u);
  });

  test('is nothing where no plan has it', async () => {
    const { status, direct } = await ask('45% là chỉ tiêu nào của lâm đồng');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không văn bản nào ghi 45%/u);
  });

  test('is told of the place at hand', async () => {
    expect((await ask('50% là gì ở bắc giang', 'còn 62%?')).direct).toMatch(/^62% .*bảo hiểm xã hội, Bắc Giang/u);
  });
});

describe('what is due on a day', () => {
  test('is the deadline of that day, in whichever plan', async () => {
    expect((await ask('nơi nào có hạn báo cáo 15/11')).direct).toMatch(/15\/11 hằng năm \(huyện thuộc tỉnh Quảng Trị/u);
    expect((await ask('han 31/12 la viec gi')).direct).toMatch(/31\/12 hàng năm \(Bắc Giang, mục IV\.3\)/u);
    expect((await ask('ngày 15/6 phải làm gì')).direct).toMatch(/15 tháng 6 năm 2024 \(Chính phủ/u);
  });

  test('is what is due in the month where only that is named', async () => {
    expect((await ask('tháng 6/2024 bắc giang phải xong cái gì')).direct).toMatch(
      /^Hoàn thành tháng 6\/2024.*bán dẫn/u,
    );
  });
});

describe('which place sets an amount', () => {
  test('is told first, the others below', async () => {
    const { direct, details } = await ask('tỉnh nào đặt 99% bhyt');
    expect(direct).toBe('99%: Bắc Giang (trên 99%).');
    expect(details.join('\n')).toMatch(/Lâm Đồng: trên 95%/u);
    expect((await ask('tinh nao co 2.200 can nha o xa hoi')).direct).toMatch(/^2\.200: Lâm Đồng/u);
  });

  test('is none where none does', async () => {
    expect((await ask('34 giường bệnh là của tỉnh nào')).direct).toMatch(/^Không nơi nào đặt chỉ tiêu 34/u);
  });
});
