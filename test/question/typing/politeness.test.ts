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
