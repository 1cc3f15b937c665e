import { describe, expect, test } from 'vitest';
import { splitClauses, splitSentences } from '../../src/plan/index.ts';
import { DOCUMENT_IDS, documentOf } from '../fixtures/plans.ts';
import fc from '../properties.ts';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const clauses = (text: string) => splitClauses(text).map(({ start, end }) => text.slice(start, end));

describe('splitting into sentences', () => {
  test.each([
    'Phát triển trường học số, trường học thông minh, v.v. Củng cố kết quả phổ cập giáo dục',
    'Thực hiện tại TP. Hồ Chí Minh và TX. Sơn Tây',
    '1.1. Tăng cường tuyên truyền, giáo dục nâng cao nhận thức',
    'Xây dựng 74.900 căn hộ nhà ở xã hội',
    'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%',
    'hoàn thành trước ngày 15.6.2024 theo quy định',
  ])('does not break "%s"', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  test('breaks after a full stop, an ellipsis before a capital, and at ./.', () => {
    expect(sentences('Đổi mới nội dung. Xây dựng 74.900 căn hộ. Hết./.')).toEqual([
      'Đổi mới nội dung.',
      'Xây dựng 74.900 căn hộ.',
      'Hết./.',
    ]);
    expect(sentences('cho thuê lại lao động... Tích cực xây dựng quan hệ lao động.')).toHaveLength(2);
    expect(sentences('người cao tuổi ... trên địa bàn huyện được thụ hưởng.')).toHaveLength(1);
  });

  test('leaves nothing but white space out of any passage of the five plans', () => {
    for (const id of DOCUMENT_IDS) {
      for (const { text } of documentOf(id).plan.passages) {
        expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }
    }
  });

  test('gives stretches in order that neither overlap nor are empty, for any text', () => {
    const parts = fc.constantFrom(
      'v.v.',
      'TP. ',
      '1.1. ',
      '74.900',
      'Sở Xây dựng',
      '. ',
      '; ',
      '(',
      ')',
      '…',
      './.',
      ' ',
      'ngày 15/11',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 15 }), (pieces) => {
        const text = pieces.join('');
        for (const stretches of [splitSentences(text), splitClauses(text)]) {
          let last = 0;
          for (const { start, end } of stretches) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
      }),
    );
  });
});

describe('splitting into clauses', () => {
  test('breaks at semicolons, but not inside brackets', () => {
    expect(clauses('đạt 92% (khu vực thành thị đạt 100%; khu vực nông thôn đạt 90%); 100% hộ gia đình')).toEqual([
      'đạt 92% (khu vực thành thị đạt 100%; khu vực nông thôn đạt 90%)',
      '100% hộ gia đình',
    ]);
  });

  test('goes on after a bracket that is closed without having been opened', () => {
    expect(clauses('a) một; hai')).toEqual(['a) một', 'hai']);
  });
});
