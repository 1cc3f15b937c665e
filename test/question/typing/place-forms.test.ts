import { describe, expect, test } from 'vitest';
import { loadVocabulary } from '../../../src/vocabulary/index.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

const forms = loadVocabulary()
  .places.filter(({ kind }) => kind !== 'central')
  .flatMap(({ aliases, ambiguousAliases }) => [...aliases, ...ambiguousAliases])
  .filter((one) => /^[B-DGHK-NP-TVXĐ]{2}$/u.test(one));
const ASKED = ['y tế ai chủ trì', 'giáo dục ai chủ trì', 'thông tin truyền thông ai làm', 'mấy người'];

describe('The short form of a place’s name', () => {
  test.each([...new Set(forms)])('“%s”, typed right, is no slip in another name', (form) => {
    const read = ASKED.flatMap((asked) =>
      [form, form.toLowerCase()].flatMap((typed) => {
        const { agencies, corrections } = understand(`${typed} ${asked}`);
        const names = agencies.map(({ name }) => name);
        return corrections.some(([, as]) => names.some((name) => name.startsWith(as))) ? names : [];
      }),
    );
    expect(read).toEqual([]);
  });

  test.each([
    ['bg giáo dục ai chủ trì', 'Sở Giáo dục và Đào tạo'],
    ['BG xây dựng ai làm', 'Sở Xây dựng'],
    ['bg thông tin truyền thông ai chủ trì', 'Sở Thông tin và Truyền thông'],
    ['bác sĩ bg mấy người', '19 bác sĩ'],
    ['dược sĩ bg mấy người', '04 dược sỹ'],
  ])('“%s” is answered for the place', async (asked, told) => {
    const answer = await ask(asked);
    expect(answer.answer.startsWith(told)).toBe(true);
  });

  test.each([
    ['bc giang y tế ai chủ trì', ['bac-giang']],
    ['bộ y tế làm gì', []],
    ['bô giáo dục làm gì', []],
  ])('“%s” is read as before', (asked, places) => {
    expect(understand(asked).places.map(({ id }) => id)).toEqual(places);
  });
});

describe('A short form beside other words', () => {
  test.each([
    ['ss y tế bg với lđ', 'so sánh'],
    ['bc y tế bg', 'báo cáo'],
  ])('“%s” says “%s” and names no ministry', (asked, read) => {
    const { agencies, text } = understand(asked);
    expect([agencies, text.includes(read)]).toEqual([[], true]);
  });

  test.each([
    'hdi huyện quảng trị bn',
    'nước mưa huyện quảng trị bn',
    'bhyt quảng trị bn',
  ])('the name of a place says nothing of it: “%s”', (asked) => {
    expect(understand(asked).text).toContain('bao nhiêu');
  });

  test.each([
    'hộ nghèo bắc giang có được tiền ko',
    'trẻ em mồ côi hậu giang được tiền ko',
  ])('that asks is no slip in a phrase of two words: “%s” is not about “tiền ảo”', (asked) => {
    const { text } = understand(asked);
    expect(text).toMatch(/tiền không$/u);
  });

  test('its other neighbour does, where there is one', () => {
    expect(understand('hau giang bn % lao động tham gia bảo hiểm thất nghiệp').text).toContain('bao nhiêu');
  });
});

describe('The field of a body', () => {
  test.each(['nội vụ ở Bắc Giang ai chủ trì', 'bg nội vụ ai chủ trì'])('“%s” is one word', async (asked) => {
    const answer = await ask(asked);
    expect([answer.status, answer.answer.includes('không giao cơ quan chủ trì cho nội vụ')]).toEqual([
      'not_found',
      true,
    ]);
  });
});

test('“KH” before who issued it is a plan, in whatever place', () => {
  for (const typed of ['KH của Bộ Chính trị số mấy', 'KH của huyện (tỉnh Quảng Trị) giao phòng nào'])
    expect(understand(typed).text, typed).toMatch(/^kế hoạch của/iu);
});

test('a word that is English beyond doubt is no Vietnamese one with a slip', () => {
  expect(understand('how do I renew my driving licence in Bắc Giang').text).toMatch(/^how /u);
});
