import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../scripts/training/random.ts';
import { readTyping } from '../../../src/question/typing/read-typing.ts';
import { foldMarks, tokenize } from '../../../src/text/index.ts';
import { loadVocabulary, placeMatcher } from '../../../src/vocabulary/index.ts';
import fc from '../../properties.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { index, understand, ask } = await openRealAssistant();
const read = (text: string) => readTyping(text, index.statistics);
const folded = (text: string) =>
  tokenize(text)
    .map((token) => token.folded)
    .join(' ');

const { places, agencies } = loadVocabulary();
/** Names of several words without short forms in them, which are spelled out. */
const spelledOut = (name: string) => name.includes(' ') && !/\p{Lu}{2}|[&/.]|\d/u.test(name);
const placeNames = places.flatMap((place) => [place.name, ...place.aliases, ...place.towns]).filter(spelledOut);
const agencyNames = agencies.flatMap((agency) => [agency.name, ...agency.aliases]).filter(spelledOut);
const PHRASES: ((name: string) => string)[] = [
  (name) => `Chỉ tiêu bảo hiểm y tế của ${name} là bao nhiêu?`,
  (name) => `${name} có chỉ tiêu nước sạch không`,
  (name) => `ai ký kế hoạch ở ${name}`,
];

describe('a name typed right', () => {
  test.each([
    ['of a place', placeNames],
    ['of a body', agencyNames],
  ])(
    '%s is never read as another, with its marks or without, in capitals or in NFD',
    (_kind, names) => {
      const changed: string[] = [];
      for (const [i, name] of names.entries()) {
        // Each name in one of the phrases: a thousand names are slow to read on a busy machine.
        const asked = PHRASES[i % PHRASES.length]!(name);
        for (const typed of [asked, foldMarks(asked), asked.toUpperCase(), asked.normalize('NFD')]) {
          const { text, unclearName } = read(typed);
          if (unclearName || !folded(text).includes(folded(name))) changed.push(`${typed} → ${text}`);
        }
      }
      expect(changed).toEqual([]);
    },
    300_000,
  );

  test('beside any other place is read as these two', () => {
    const provinces = places.filter((place) => place.kind !== 'central').map((place) => place.name);
    const pair = fc.tuple(fc.constantFrom(...provinces), fc.constantFrom(...provinces), fc.boolean());
    fc.assert(
      fc.property(pair, ([one, other, marked]) => {
        const asked = `so sánh nước sạch của ${one} với ${other}`;
        const { text, unclearName } = read(marked ? asked : foldMarks(asked));
        expect(unclearName).toBeUndefined();
        expect(folded(text)).toBe(folded(asked));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['Hà Nam', 'Hà Nội'],
    ['Sở Nội vụ', 'Sở Ngoại vụ'],
    ['Bắc Giang', 'Bắc Ninh'],
    ['An Giang', 'Kiên Giang'],
    ['Hậu Giang', 'Hà Giang'],
  ])('%s is never %s', (name, other) => {
    for (const typed of [name, foldMarks(name), name.toLowerCase(), foldMarks(name).toLowerCase()])
      expect(folded(read(`chỉ tiêu y tế của ${typed} năm 2030`).text)).not.toContain(folded(other));
  });
});

describe('a place beside a word that would make another name of it', () => {
  test.each([
    ['bhyt lam dong ha', 'lam-dong'],
    ['chi tieu bhyt lam dong ha', 'lam-dong'],
    ['bhyt o dong ha', 'quang-tri'],
    ['viec lam dong ha', 'quang-tri'],
  ])('“%s” names one place', (typed, place) => {
    expect(understand(typed).places.map(({ id }) => id)).toEqual([place]);
  });
});

describe('a place typed with a slip', () => {
  const provinces = places.filter((place) => place.kind !== 'central' && place.name.includes(' '));
  const known = new Set(placeNames.map(folded));
  const letters = 'abcdeghiklmnopqrstuvxy';
  const slip = (name: string, seed: number): string => {
    const random = createRandom(seed);
    const at = Math.floor(random() * name.length);
    const kinds = [
      () => name.slice(0, at) + name.slice(at + 1),
      () => name.slice(0, at) + name[at] + name.slice(at),
      () => name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2),
      () =>
        name[at] === ' '
          ? name
          : name.slice(0, at) + letters[Math.floor(random() * letters.length)] + name.slice(at + 1),
    ];
    return kinds[Math.floor(random() * kinds.length)]!();
  };

  test('is read as that place, asked about or left alone; another one as near is never read unseen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.nat(), fc.boolean(), (place, seed, marked) => {
        const typed = slip(marked ? place.name : foldMarks(place.name).toLowerCase(), seed);
        // A slip may make another name.
        fc.pre(!known.has(folded(typed)) && placeMatcher().match(tokenize(typed)).length === 0);
        const { places: understood, unclearName, corrections } = understand(`tỷ lệ hộ nghèo của ${typed} đến 2030`);
        if (unclearName) return;
        expect(understood.length).toBeLessThan(2);
        // "Hu giang" may be Hậu Giang as well as Hà Giang: what it was read as stands in the answer.
        // The slip may also make a short form ("cp mau"), which is spelled out by another name of its place.
        const shown = corrections.map(([, read]) => folded(read)).join(' ');
        for (const { id, name, aliases } of understood)
          if (id !== place.id)
            expect(
              [name, ...aliases].some((said) => shown.includes(folded(said))),
              typed,
            ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('is not joined with the word before it to another place', () => {
    // "Của" with one mark more would begin Cửa Lò, a town of Nghệ An.
    expect(understand('tỷ lệ hộ nghèo của lo cai đến 2030').places.map(({ id }) => id)).not.toContain('nghe-an');
    expect(understand('chỉ tiêu du lịch của cưa lò').places.map(({ id }) => id)).toContain('nghe-an');
  });

  test('that is as near to two names is asked about', async () => {
    const answer = await ask('Tỷ lệ hộ nghèo của Cinh Thuận là bao nhiêu?');
    expect(answer.status).toBe('clarify');
    expect(answer.direct).toContain('Ninh Thuận');
    expect(answer.direct).toContain('Bình Thuận');
  });

  test.each([
    ['hua giang', 'hau-giang'],
    ['lâm đồn', 'lam-dong'],
    ['Lm Đồng', 'lam-dong'],
    ['quang tro', 'quang-tri'],
    ['bắc dang', 'bac-giang'],
  ])('“%s” is %s, of which there is a plan, and that is shown', (typed, place) => {
    const question = understand(`tỷ lệ hộ nghèo ở ${typed}`);
    expect(question.places.map((one) => one.id)).toEqual([place]);
    expect(question.corrections.map(([was]) => was)).toContain(typed);
  });

  test.each([
    'mật khẩu quản trị của bot là gì',
    'muốn làm đơn hưởng trợ cấp',
    'đơn giản thủ tục y tế',
  ])('“%s” names none: its words are words of their own', (typed) => {
    expect(understand(typed).places).toEqual([]);
  });

  test.each([
    ['Hậ Giang', 'hau-giang'],
    ['Bc Giang', 'bac-giang'],
    ['bac gi ang', 'bac-giang'],
    ['lâmđồng', 'lam-dong'],
    ['Quảng Tịr', 'quang-tri'],
    ['bắắc giang', 'bac-giang'],
  ])('“%s” is %s', (typed, place) => {
    expect(understand(`tỷ lệ hộ nghèo ở ${typed}`).places.map((one) => one.id)).toEqual([place]);
  });
});

describe('a short form typed with a slip', () => {
  test.each([
    ['tham gia BXH ở Hậu Giang', 'bảo hiểm xã hội'],
    ['ti le bhhyt hau giang', 'bảo hiểm y tế'],
    ['bhttn hậu giang', 'bảo hiểm thất nghiệp'],
  ])('“%s” is the one that is nearest', (typed, long) => {
    expect(folded(understand(typed).text)).toContain(folded(long));
  });

  test.each([
    'Lâm Đồng bao nhiêu % tham gia BHT',
    'bac giang tham gia BHYN bao nhieu',
    'Bắc Giang tỷ lệ BHYT 99%, BHXH 62% và BHT 40% đúng không',
    'tham gia BHT lâm đồng và hậu giang',
  ])('in “%s” is as near to two, and is asked about: they have other numbers', async (typed) => {
    const answer = await ask(typed);
    expect(answer.status).toBe('clarify');
    expect(answer.direct).toContain('bảo hiểm y tế');
    expect(answer.direct).toContain('bảo hiểm thất nghiệp');
  });
});

describe('numbers', () => {
  test.each([
    '2030',
    '2025',
    '74.900',
    '2,35%',
    '15/12',
    '42-NQ/TW',
    '131/KH-UBND',
    '36 tháng',
    '11m2',
  ])('%s stand as they were typed', (number) => {
    for (const text of [`ba81c giang dda95t ${number}`, `bawcs giang ddatj ${number}`, `bac gaing dat ${number}`])
      expect(read(text).text).toContain(number);
  });
});
