import { describe, expect, test } from 'vitest';
import { dropPoliteWords } from '../../../src/question/typing/politeness.ts';

describe('words that only turn to somebody', () => {
  test.each([
    ['cho em hỏi kế hoạch bắc giang do ai ký', 'kế hoạch bắc giang do ai ký'],
    ['cho em hoi ke hoach bac giang do ai ky', 'ke hoach bac giang do ai ky'],
    ['em hỏi kế hoạch 160 của ai', 'em hỏi kế hoạch 160 của ai'],
    ['Em chào anh chị, cho em hỏi tham nhũng ai lo', 'tham nhũng ai lo'],
    ['cho mình hỏi tham gia BHXH bao nhiêu', 'tham gia BHXH bao nhiêu'],
    ['cho em hỏi tỉ lệ hộ nghèo', 'tỉ lệ hộ nghèo'],
    ['cho em hỏi thăm ai ký kế hoạch', 'ai ký kế hoạch'],
    ['cho em hỏi ké chút ai ký kế hoạch', 'ai ký kế hoạch'],
  ])('“%s” asks “%s”', (typed, asked) => {
    expect(dropPoliteWords(typed)).toBe(asked);
  });

  test.each([
    [
      'Kính gửi, đề nghị cho biết cơ quan nào chủ trì nhà ở xã hội tại Bắc Giang',
      'cơ quan nào chủ trì nhà ở xã hội tại Bắc Giang',
    ],
    ['Đề nghị anh/chị cung cấp giúp cơ quan chủ trì lĩnh vực y tế', 'cơ quan chủ trì lĩnh vực y tế'],
    [
      'nhờ kiểm tra giúp em lĩnh vực giáo dục ở Bắc Giang sở nào chủ trì ạ',
      'lĩnh vực giáo dục ở Bắc Giang sở nào chủ trì',
    ],
    ['Anh cho em xin thông tin về chỉ tiêu nước sạch của Hậu Giang nhé', 'chỉ tiêu nước sạch của Hậu Giang'],
    ['sep em hoi bhyt lam dong bao nhieu', 'bhyt lam dong bao nhieu'],
    ['Kính nhờ trợ lý tra cứu giúp: chỉ tiêu bác sĩ của Lâm Đồng. Trân trọng cảm ơn!', 'chỉ tiêu bác sĩ của Lâm Đồng'],
    ['e can so lieu ve bhtn bac giang, mong dc giup do', 'bhtn bac giang'],
    ['Could you please tell me who leads social housing? Many thanks', 'who leads social housing?'],
  ])('a request as officers write it: “%s”', (typed, asked) => {
    expect(dropPoliteWords(typed)).toBe(asked);
  });

  test.each([
    'đề nghị UBMTTQ huyện làm gì',
    'xin hỗ trợ nhà ở thì gặp sở nào',
    'Thông tin truyền thông ở Bắc Giang ai lo',
    'giúp người nghèo thoát nghèo ở Hậu Giang mỗi năm bao nhiêu',
    'kiểm tra, giám sát giao cơ quan nào',
    'cấp trên yêu cầu báo cáo trước ngày nào',
    'Để giảm nghèo, Bắc Giang làm gì',
    'ai ký kế hoạch của Bộ trưởng, Thủ trưởng cơ quan ngang bộ',
    'Bắc Giang ai chủ trì nhà ở, tôi cần cả cơ quan phối hợp',
    'nhờ đâu mà tỷ lệ hộ nghèo giảm',
  ])('what only looks like a request stays: “%s”', (typed) => {
    expect(dropPoliteWords(typed)).toBe(typed);
  });

  test.each([
    ['Dạ em là công chức xã, cho em hỏi BHYT Hậu Giang bao nhiêu ạ', 'BHYT Hậu Giang bao nhiêu'],
    ['Tôi ở văn phòng UBND tỉnh, cần biết gấp số căn nhà ở xã hội của Lâm Đồng', 'số căn nhà ở xã hội của Lâm Đồng'],
    ['Để phục vụ họp giao ban, đề nghị cho biết Sở Tài chính chủ trì việc gì', 'Sở Tài chính chủ trì việc gì'],
    ['BHYT Lâm Đồng bao nhiêu, em tra mãi không ra, nhờ hệ thống trả lời giúp', 'BHYT Lâm Đồng bao nhiêu'],
    ['y tế sở nào chủ trì ạ, em cần gấp để báo cáo lãnh đạo', 'y tế sở nào chủ trì'],
    ['Tôi là nông dân ở Hậu Giang, muốn hỏi BHXH tự nguyện được hỗ trợ gì', 'Hậu Giang, BHXH tự nguyện được hỗ trợ gì'],
    ['Về nhà ở xã hội, cho em hỏi Bắc Giang giao ai chủ trì', 'Về nhà ở xã hội, Bắc Giang giao ai chủ trì'],
  ])('what the person tells of themselves around it goes, and places stay: “%s”', (typed, asked) => {
    expect(dropPoliteWords(typed)).toBe(asked);
  });

  test('a further place is still a further one', () => {
    expect(dropPoliteWords('dạ anh chị cho em hỏi thêm Hậu Giang giúp mình với')).toBe('thêm Hậu Giang');
    expect(dropPoliteWords('cho em hỏi thêm chút BHYT')).toBe('BHYT');
  });

  test.each([
    ['bao nhiêu mét vuông nhà ạ', 'bao nhiêu mét vuông nhà'],
    ['có vốn cho vay ạ?', 'có vốn cho vay?'],
    ['bac giang co von cho vay a', 'bac giang co von cho vay'],
    ['chỉ tiêu cụ thể ạ', 'chỉ tiêu cụ thể'],
    ['phải làm chi ạ', 'phải làm chi'],
    ['ai chủ trì vậy ạ?', 'ai chủ trì?'],
    ['ai chu tri vay a', 'ai chu tri'],
    ['ai chủ trì nhé', 'ai chủ trì'],
  ])('what goes with “ạ” at the end of “%s” goes, and no other word does', (typed, asked) => {
    expect(dropPoliteWords(typed)).toBe(asked);
  });

  test.each([
    'mục III.5 điểm a',
    'bệnh viện hạng a',
    'muc III.5.a',
  ])('“%s” ends in a letter that names an item', (typed) => {
    expect(dropPoliteWords(typed)).toBe(typed);
  });
});
