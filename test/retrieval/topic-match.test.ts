import { describe, expect, test } from 'vitest';
import { matchTopic, profileText, weightOf } from '../../src/retrieval/index.ts';
import fc from '../properties.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { index, understand } = await openRealAssistant();
const { statistics } = index;

/** How far a text answers to what a question is about. */
const match = (question: string, text: string) => matchTopic(understand(question).terms, profileText(text), statistics);
const HOUSING = 'Xây dựng 74.900 căn hộ nhà ở xã hội cho người thu nhập thấp, công nhân khu công nghiệp';

describe('a topic', () => {
  test.each([
    'nhà ở xã hội',
    'nha o xa hoi',
    'NOXH',
    'social housing',
    'Nhà ở Xã hội cho người thu nhập thấp',
  ])('typed “%s” is covered by a text that names it', (question) => {
    expect(match(question, HOUSING).coverage).toBeGreaterThan(0.9);
    expect(match(question, HOUSING).missing).toEqual([]);
  });

  test.each([
    'bảo hiểm y tế',
    'nước sạch',
    'nhà tạm, nhà dột nát',
    'trẻ em',
  ])('typed “%s” is not covered by another text', (question) => {
    expect(match(question, HOUSING).coverage).toBeLessThan(0.5);
    expect(match(question, HOUSING).missing.length).toBeGreaterThan(0);
  });

  test('with other marks is another word', () => {
    const text = 'bàn giao tài sản cho ban quản lý';
    expect(match('bán dẫn', text).coverage).toBeLessThan(0.5);
  });

  test('of unemployment is not the insurance of the unemployed', () => {
    const insurance = '28% lực lượng lao động tham gia BHXH thất nghiệp';
    const rate = 'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%';
    expect(match('bảo hiểm thất nghiệp', rate).missing.length).toBeGreaterThan(0);
    expect(match('bảo hiểm thất nghiệp', insurance).coverage).toBeGreaterThan(0.6);
  });

  test('is covered between not at all and wholly, by any text', () => {
    const words = fc.constantFrom(...HOUSING.split(' '), 'y', 'tế', 'trẻ', 'em', '2030', 'xqz');
    const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (question, text) => {
        const { coverage, focus } = match(question, text);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1.000001);
        expect(focus).toBeGreaterThanOrEqual(0);
        expect(focus).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test('that is empty is covered by nothing', () => {
    expect(matchTopic([], profileText(HOUSING), statistics)).toMatchObject({ coverage: 0, missing: [] });
    expect(match('nhà ở xã hội', '').coverage).toBe(0);
  });

  test('weighs more the rarer it is', () => {
    const weightIn = (question: string) =>
      Math.max(...understand(question).terms.map((term) => weightOf(term, statistics)));
    expect(weightIn('bán dẫn')).toBeGreaterThan(weightIn('người dân'));
    expect(statistics.weightOfWord('xqz')).toBeGreaterThan(statistics.weightOfWord('xa'));
    expect(statistics.weightOfWord('xa')).toBeGreaterThan(0);
  });
});
