import { describe, expect, test } from 'vitest';
import fc from '../properties.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { understand } = await openRealAssistant();

const WORDS =
  'Cơ quan nào chủ trì nhà ở xã hội Bắc Giang BHYT bao nhiêu % năm 2030 còn sở y tế 42-NQ/TW ai ký thế huyện'.split(
    ' ',
  );
const mixture = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 25 })
  .map((words) => words.join(' '));

describe('any text', () => {
  test('is understood somehow, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(mixture, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const question = understand(text);
        expect(question.terms.every((term) => term.tokens.length > 0)).toBe(true);
        expect(new Set(question.places.map((place) => place.id)).size).toBe(question.places.length);
      }),
      { numRuns: 150 },
    );
  });

  test('means the same when it is read twice', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const [first, second] = [understand(text), understand(text)];
        expect(second).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    '',
    ' ',
    '?',
    '🙂',
    '\u0000',
    '\ud800',
    '\u0301\u0301',
    '%',
    '/',
    'đ',
    '42-',
    'constructor',
    '__proto__',
  ])('as odd as %j has no topic or one of its own words', (text) => {
    const { terms, places, agencies } = understand(text);
    expect(places).toEqual([]);
    expect(agencies).toEqual([]);
    expect(terms.length).toBeLessThanOrEqual(1);
  });
});

describe('a text of 1,000 characters', () => {
  test.each([
    ['known words', 'nhiệm vụ nhà ở xã hội ở Bắc Giang '.repeat(40)],
    ['words that nobody writes', 'xqz wqv gaing hooi thưcw '.repeat(50)],
    [
      'different words that nobody writes',
      Array.from({ length: 250 }, (_, i) => `z${(i * 7919).toString(36)}q`).join(' '),
    ],
    ['one long word', 'nghiêng'.repeat(200)],
    ['numbers', '42-NQ/TW 2,35% 74.900 '.repeat(60)],
    ['one letter over and over', 'a '.repeat(500)],
    ['abbreviations', 'BHYT BHXH NOXH UBND LĐTBXH '.repeat(50)],
    ['marks piled up', `a${'\u0301'.repeat(999)}`],
    // What once took minutes is stopped by the limit of a test; how long it takes is for `npm run bench`.
  ])('of %s is understood', (_name, text) => {
    expect(() => understand(text.slice(0, 1000))).not.toThrow();
  });
});
