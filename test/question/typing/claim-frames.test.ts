import { describe, expect, test } from 'vitest';
import { readClaimFrame } from '../../../src/question/typing/claim-frames.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('the frame of a claim', () => {
  test.each([
    'BHYT Bắc Giang trên 99% có chính xác không',
    'BHYT Bắc Giang trên 99%, chuẩn chưa',
    'BHYT Bắc Giang trên 99% chuẩn không',
    'BHYT Bắc Giang trên 99% thiệt hả',
    'BHYT Bắc Giang trên 99%, đúng thế chứ nhỉ',
    'BHYT Bắc Giang trên 99%, đúng hay sai',
    'BHYT Bắc Giang trên 99%, em nhớ vậy có đúng không ạ',
    'BHYT Bắc Giang trên 99%, tôi nhớ không nhầm chứ',
    'BHYT Bắc Giang trên 99% - xác nhận giúp',
    'theo tôi biết BHYT Bắc Giang trên 99%, có đúng thế không',
    'có thật là BHYT Bắc Giang trên 99% không',
    'xác nhận giúp: BHYT Bắc Giang trên 99%',
    'phải chăng BHYT Bắc Giang trên 99%',
    'có người bảo BHYT Bắc Giang trên 99%',
    'kiểm tra giúp xem BHYT Bắc Giang trên 99% đúng không',
    'xác nhận giúp BHYT Bắc Giang trên 99%',
    'có thông tin nói BHYT Bắc Giang trên 99%',
    'theo nguồn tin cho biết BHYT Bắc Giang trên 99%',
    'tưởng BHYT Bắc Giang trên 99% rồi',
    'tưởng BHYT Bắc Giang trên 99% rồi mà',
    'nghe bảo BHYT Bắc Giang trên 99%',
    'nghe đồn là BHYT Bắc Giang trên 99%',
    'ai đó nói BHYT Bắc Giang trên 99%',
    'sếp em cứ bảo BHYT Bắc Giang trên 99%',
    'hình như BHYT Bắc Giang trên 99% nhỉ',
    'BHYT Bắc Giang trên 99% có chuẩn không',
    'BHYT Bắc Giang trên 99%, có đúng vậy',
  ])('is one whatever its words: “%s”', (typed) => {
    expect(readClaimFrame(typed)).toBe('BHYT Bắc Giang trên 99% phải không');
  });

  test.each([
    'Chương trình Hậu Giang là của cấp tỉnh phải không',
    'Kế hoạch này là của Hà Nội phải không',
    'Bắc Giang có hỗ trợ dạy nghề phải không',
    'ke hoach quang tri la cua tinh phai khong',
  ])('takes nothing of what is claimed: “%s”', (typed) => {
    expect(readClaimFrame(typed).replace(/phải không$/u, '')).toBe(typed.replace(/(?:phải không|phai khong)$/u, ''));
  });

  test.each([
    'nguoi dan co nuoc sach su dung khong',
    'người dân Bắc Giang có nước sạch sử dụng không',
    'việc này có cần thiết không',
    'Bắc Giang có nhà văn hóa đạt chuẩn không',
    'kiểm tra, giám sát ở Bắc Giang',
    'kiểm tra giúp xem BHYT Bắc Giang bao nhiêu',
    'theo nội dung chương trình Lâm Đồng thì nước ngầm ra sao',
    'theo tỉnh Bắc Giang thì BHYT 99%',
    'tượng đài liệt sĩ Bắc Giang cần tu bổ',
    'trường học Bắc Giang đạt tiêu chuẩn không',
    'thông tin nói về BHYT Bắc Giang',
    'tưởng Bắc Giang đặt BHYT bao nhiêu',
    'chỉ nói về nước ngầm Lâm Đồng',
    'chắc ai cũng có BHYT',
    'ai ký chương trình Lâm Đồng, đúng không',
    'đúng không',
    'có thật không',
  ])('is none where something else is asked: “%s”', (typed) => {
    expect(readClaimFrame(typed)).toBe(typed);
  });

  test.each([
    ['Sở Nội vụ chủ trì y tế Bắc Giang thiệt hả', 'Không phải'],
    ['Bắc Giang báo cáo trước 15/12, chính xác chưa', 'Không phải'],
    ['có người bảo Trần Đình Văn ký kế hoạch huyện Quảng Trị', 'Không phải'],
    ['tôi đọc thấy Lâm Đồng có 2.200 căn nhà ở xã hội, chuẩn chưa', 'Đúng.'],
    ['xác nhận giúp: hộ nghèo huyện Quảng Trị dưới 1%', 'Đúng.'],
    ['Hậu Giang 45 giường bệnh trên 10.000 dân, có đúng thế không', 'Không phải'],
    ["Bac Giang's health insurance target is over 95%, isn't it?", 'No, not 95%'],
    ['Am I right that the Department of Health leads health in Bac Giang?', 'Yes.'],
  ])('is answered with yes or no: “%s”', async (question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer.split('\n')[0]).toContain(said);
  });
});
