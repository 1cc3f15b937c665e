import { describe, expect, test } from 'vitest';
import { tokenize, tokenSimilarity } from '../../src/text/index.ts';
import fc from '../properties.ts';
import { mixedForms, phrases } from './spellings.ts';

const exact = (text: string) => tokenize(text).map((token) => token.exact);

describe('cutting a text into tokens', () => {
  test.each([
    ['Nghị quyết số 42-NQ/TW', '42-nq/tw'],
    ['Nghị quyết số 42- NQ/TW', '42-nq/tw'],
    ['Kế hoạch số 131/KH-UBND', '131/kh-ubnd'],
    ['Chương trình hành động số 96-CTr/TU', '96-ctr/tu'],
    ['Nghị quyết số 68/NQ-CP', '68/nq-cp'],
    ['Nghị quyết số 111/2024/QH15', '111/2024/qh15'],
    ['thất nghiệp dưới 2,35%.', '2,35%'],
    ['Xây dựng 74.900 căn hộ', '74.900'],
    ['ngày 24/11/2023', '24/11/2023'],
    ['Phòng LĐ-TB&XH', 'lđ-tb&xh'],
    ['Sở KH&ĐT', 'kh&đt'],
  ])('keeps in "%s" the token %s whole', (text, token) => {
    expect(exact(text)).toContain(token);
  });

  test('leaves punctuation out and does not join words over a dash', () => {
    expect(exact('kinh tế - xã hội; (HDI), “mới”./.')).toEqual(['kinh', 'tế', 'xã', 'hội', 'hdi', 'mới']);
    expect(exact('giai đoạn 2021-2030')).toEqual(['giai', 'đoạn', '2021', '2030']);
  });

  test('gives tokens that stand in the text at their offsets, in order', () => {
    fc.assert(
      fc.property(mixedForms(), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
        }
      }),
    );
  });

  test('gives the same keys in NFC, in NFD and in a mixture of both', () => {
    fc.assert(
      fc.property(mixedForms(), (text) => {
        expect(exact(text)).toEqual(exact(text.normalize('NFC')));
        expect(exact(text.normalize('NFD'))).toEqual(exact(text.normalize('NFC')));
      }),
    );
  });

  test('gives the same keys in NFC and NFD for the misspelt number 42-NQ/TƯ', () => {
    expect(exact('42-NQ/TƯ'.normalize('NFD'))).toEqual(exact('42-NQ/TƯ'));
  });

  test('gives a folded key without marks', () => {
    fc.assert(
      fc.property(phrases(), (text) => {
        for (const token of tokenize(text)) expect(token.folded.normalize('NFD')).not.toMatch(/[\u0300-\u036fđĐ]/u);
      }),
    );
  });
});

describe('the likeness of a typed word to a written one', () => {
  const likeness = (typed: string, written: string) => tokenSimilarity(tokenize(typed)[0]!, tokenize(written)[0]!);

  test('is full for another spelling of the same word, and nothing for another word', () => {
    expect(likeness('thuỷ', 'Thủy')).toBe(1);
    expect(likeness('nội', 'ngoại')).toBe(0);
  });

  test('is a little less without marks, less with some of them, and little with other marks', () => {
    const [unmarked, some, other] = [likeness('hoach', 'hoạch'), likeness('hê', 'hệ'), likeness('bán', 'bản')];
    expect(unmarked).toBeLessThan(1);
    expect(some).toBeLessThan(unmarked);
    expect(other).toBeLessThan(0.5);
    expect(other).toBeGreaterThan(0);
  });
});
