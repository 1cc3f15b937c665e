import { describe, expect, test } from 'vitest';
import { exactKey, foldedKey, foldedPhrase, foldMarks, phraseKey } from '../../src/text/index.ts';
import fc from '../properties.ts';
import { mixedForms, wordsOfCorpus } from './spellings.ts';

describe('the exact key of a word', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Hoà', 'HÒA'],
    ['xoá', 'xóa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['tuý', 'túy'],
    ['kĩ', 'kỹ'],
    ['sĩ', 'sỹ'],
    ['tỉ', 'tỷ'],
    ['lí', 'lý'],
    ['quí', 'quý'],
    ['Đảng', 'đảng'],
    ['\u00d0ảng', '\u0110ảng'],
  ])('is the same for %s and %s', (one, other) => {
    expect(exactKey(one)).toBe(exactKey(other));
  });

  test.each([
    ['bán', 'bản'],
    ['tay', 'tai'],
    ['thủy', 'thúy'],
    ['quý', 'qúy'],
    ['đa', 'da'],
    ['hoa', 'hòa'],
    ['tuyên', 'tuiên'],
  ])('tells %s from %s', (one, other) => {
    expect(exactKey(one)).not.toBe(exactKey(other));
  });

  test('is the same for tỉ lệ and tỷ lệ, bác sĩ and bác sỹ, as phrases too', () => {
    expect(phraseKey('Tỉ  lệ\nbác sỹ')).toBe(phraseKey('tỷ lệ bác sĩ'));
  });

  test('is the same in NFC and NFD for every word of the five plans, and a key of its own key', () => {
    const words = wordsOfCorpus();
    expect(words.length).toBeGreaterThan(1000);
    for (const word of words) {
      const key = exactKey(word);
      expect(exactKey(word.normalize('NFD'))).toBe(key);
      expect(exactKey(word.toUpperCase())).toBe(key);
      expect(exactKey(key)).toBe(key);
    }
  });

  test('is empty for an empty word', () => {
    expect(exactKey('')).toBe('');
  });
});

describe('the folded key of a word', () => {
  test('keeps đ as d, in capitals and as the letter eth too', () => {
    expect(['đất', 'Đất', '\u00d0ất', '\u00f0ất', 'ĐẤT'].map(foldedKey)).toEqual(Array(5).fill('dat'));
  });

  test('has plain letters only for every word of the five plans', () => {
    for (const word of wordsOfCorpus()) expect(foldedKey(word)).toMatch(/^[a-z]+$/);
  });

  test('makes "kế hoạch" and "ke hoach" one phrase', () => {
    expect(foldedPhrase('Kế hoạch')).toBe(foldedPhrase('ke hoach'));
  });
});

describe('phrases of any Unicode form', () => {
  test('have the same keys in NFC, in NFD and in a mixture of both', () => {
    fc.assert(
      fc.property(mixedForms(), (phrase) => {
        for (const key of [phraseKey, foldedPhrase, foldMarks]) {
          expect(key(phrase)).toBe(key(phrase.normalize('NFC')));
          expect(key(phrase.normalize('NFD'))).toBe(key(phrase.normalize('NFC')));
        }
      }),
    );
  });

  test('have the same exact key in NFC and NFD whatever their script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (word) => {
        expect(exactKey(word.normalize('NFD'))).toBe(exactKey(word.normalize('NFC')));
      }),
    );
  });
});
