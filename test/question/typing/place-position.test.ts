import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();
const placesOf = (question: string) => understand(question).places.map(({ name }) => name);

describe('a short form of a place that is another word too', () => {
  test.each([
    ['nghe nói lđ giao Sở Xây dựng lo nhà ở, đúng ko', ['Lâm Đồng']],
    ['ld y te ai chu tri', ['Lâm Đồng']],
    ['LĐ bhyt bao nhiêu', ['Lâm Đồng']],
    ['LĐ: nhà ở xã hội bao nhiêu căn', ['Lâm Đồng']],
    ['ld 2.200 căn là đến 2025 hả', ['Lâm Đồng']],
    ['tiêu chuẩn gì cho y tế bên lđ', ['Lâm Đồng']],
    ['ban tuyên giáo tỉnh uỷ lđ làm gì', ['Lâm Đồng']],
    ['LĐ do ai ký', ['Lâm Đồng']],
    ['kế hoạch LĐ số mấy', ['Lâm Đồng']],
    ['số liệu bhtn của lđ', ['Lâm Đồng']],
    ['chỉ tiêu y tế lđ', ['Lâm Đồng']],
    ['lđ làm gì cho người nghèo', ['Lâm Đồng']],
    ['lđ có giao sở y tế ko', ['Lâm Đồng']],
    ['bg và lđ tỉnh nào cao hơn về bhyt', ['Bắc Giang', 'Lâm Đồng']],
    ['ld hơn bg bao nhiêu bác sĩ', ['Lâm Đồng', 'Bắc Giang']],
    ['lđ và bg bên nào đặt giường bệnh nhiều hơn', ['Lâm Đồng', 'Bắc Giang']],
    ['giữa ld với hg tỉnh nào nhiều bác sĩ hơn', ['Lâm Đồng', 'Hậu Giang']],
    ['ld nộp báo cáo ngày nào', ['Lâm Đồng']],
    ['hộ nghèo được miễn phí, ld đặt bao nhiêu', ['Lâm Đồng']],
    ['lđ cấm săn bắn động vật ko', ['Lâm Đồng']],
    ['ld xay nha van hoa khi nao', ['Lâm Đồng']],
    ['LD mien hoc phi cho tre ko', ['Lâm Đồng']],
    ['lđ tiền ăn cho trẻ ra sao', ['Lâm Đồng']],
    ['LĐ có nhắc người cao tuổi ko', ['Lâm Đồng']],
    ['nước sạch LĐ 2030 bn', ['Lâm Đồng']],
    ['trẻ 4 tuổi lđ phổ cập chưa', ['Lâm Đồng']],
    ['bà con ld duoc dung nuoc sach may %', ['Lâm Đồng']],
  ])('is the place where a place stands (“%s”)', (question, places) => {
    expect(placesOf(question)).toEqual(places);
  });

  test.each([
    ['tỷ lệ lđ qua đào tạo ở bg', 'lao động qua đào tạo', ['Bắc Giang']],
    ['lđ nông thôn', 'lao động nông thôn', []],
    ['lđ trẻ em', 'lao động trẻ em', []],
    ['an toàn lđ bg ai lo', 'an toàn lao động', ['Bắc Giang']],
    ['sở lđ bg làm gì', 'sở lao động', ['Bắc Giang']],
    ['cơ sở dữ liệu lđ', 'cơ sở dữ liệu lao động', []],
    ['lđ làm việc ở nước ngoài', 'lao động làm việc', []],
    ['lđ trong độ tuổi tham gia bhxh', 'lao động trong độ tuổi', []],
    ['lđ nữ nghỉ thai sản ra sao', 'lao động nữ', []],
    ['lđ thời vụ đóng bảo hiểm thế nào', 'lao động thời vụ', []],
    ['bao nhiêu lđ tham gia bhtn', 'bao nhiêu lao động', []],
  ])('is the other word where that makes one with its neighbours (“%s”)', (question, words, places) => {
    expect(understand(question).text).toContain(words);
    expect(placesOf(question)).toEqual(places);
  });

  test('never has a claim confirmed by another place', async () => {
    const answer = await ask('nghe nói lđ giao Sở Xây dựng lo nhà ở, đúng ko');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/Lâm Đồng/u);
  });
});
