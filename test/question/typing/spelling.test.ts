import { describe, expect, test } from 'vitest';
import type { KnownWords } from '../../../src/question/typing/lexicon.ts';
import { readTyping } from '../../../src/question/typing/read-typing.ts';
import { isOneSlipAway } from '../../../src/question/typing/slip-index.ts';
import fc from '../../properties.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const assistant = await openRealAssistant();

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const letter = fc.stringMatching(/^[a-z]$/);

/** A word with one letter left out, put in, swapped with the next or replaced. */
const slip = fc
  .tuple(word, fc.nat(), letter, fc.constantFrom('drop', 'add', 'swap', 'replace'))
  .map(([from, n, by, kind]) => {
    const at = n % from.length;
    const [head, tail] = [from.slice(0, at), from.slice(at)];
    const to = {
      drop: head + tail.slice(1),
      add: head + by + tail,
      swap: head + (tail[1] ?? '') + tail[0] + tail.slice(2),
      replace: head + by + tail.slice(1),
    }[kind];
    return { from, to };
  });

describe('one slip', () => {
  test('of any kind is recognised, unless it changes nothing', () => {
    fc.assert(fc.property(slip, ({ from, to }) => isOneSlipAway(from, to) === (from !== to)));
  });

  test('is the same seen from either side', () => {
    fc.assert(fc.property(word, word, (a, b) => isOneSlipAway(a, b) === isOneSlipAway(b, a)));
    fc.assert(fc.property(slip, ({ from, to }) => isOneSlipAway(from, to) === isOneSlipAway(to, from)));
  });

  test('never stands between words whose lengths differ by two, nor between a word and itself', () => {
    fc.assert(fc.property(word, letter, letter, (a, b, c) => !isOneSlipAway(a, a + b + c)));
    fc.assert(fc.property(word, (a) => !isOneSlipAway(a, a)));
  });

  test('is not two slips', () => {
    expect(isOneSlipAway('giang', 'gaign')).toBe(false);
    expect(isOneSlipAway('chutri', 'chtriu')).toBe(false);
    expect(isOneSlipAway('nhan', 'than')).toBe(true);
    expect(isOneSlipAway('nhan', 'thap')).toBe(false);
  });
});

describe('typing', () => {
  const pairs = new Set(['bac giang', 'xa hoi', 'nha o', 'o xa', 'y te', 'bao hiem']);
  const counts = new Map([...new Set([...pairs].flatMap((pair) => pair.split(' ')))].map((one) => [one, 3]));
  const known: KnownWords = {
    count: (folded: string) => counts.get(folded),
    neighbours: (first: string, second: string) => pairs.has(`${first} ${second}`),
    pairs: () => [...pairs].map((pair) => [pair, 3] as const),
    words: () => counts.keys(),
    spells: () => true,
    spellings: () => counts.keys(),
    hasPlanOf: () => false,
  };
  const read = (text: string) =>
    readTyping(text, known)
      .tokens.map((token) => token.folded)
      .join(' ');

  test('is mended by one letter where the neighbours agree', () => {
    expect(read('Bắc Gaing')).toBe('bac giang');
    expect(readTyping('Bắc Gaing', known).corrections).toEqual([['Bắc Gaing', 'Bắc Giang']]);
  });

  test('is left alone where no known word is one letter away', () => {
    expect(read('bao gaxxg')).toBe('bao gaxxg');
  });

  test('is left alone where it is known, short, or a number', () => {
    expect(read('xa hoi')).toBe('xa hoi');
    expect(read('bac gg')).toBe('bac gg');
    expect(read('nha 2030')).toBe('nha 2030');
  });

  test('in official abbreviations is spelled out', () => {
    expect(read('BHYT')).toBe('bao hiem y te');
    expect(read('bhyt')).toBe('bao hiem y te');
    expect(read('NOXH')).toBe('nha o xa hoi');
  });

  test.each([
    ['phii hợp', 'phối hợp'],
    ['huyệnở quảng trị', 'huyện ở quảng trị'],
    ['sởGD&ĐT Bắc Giang', 'sở GD&ĐT Bắc Giang'],
    ['nghị quyết 16-NQ/TUvề giáo dục', 'nghị quyết 16-NQ/TU về giáo dục'],
    ['tỷlệ hộ nghèo', 'tỷ lệ hộ nghèo'],
  ])('“%s” is read like “%s”, by what is likeliest as a whole', (typed, meant) => {
    const { index } = assistant;
    const key = (text: string) => readTyping(text, index.statistics).tokens.map((token) => token.folded);
    expect(key(typed)).toEqual(key(meant));
  });

  test.each(['quan tâm gì', 'vải thiều', 'nước máy để xài', 'bám theo'])('keeps “%s”, whatever is near it', (text) => {
    expect(readTyping(text, assistant.index.statistics).corrections).toEqual([]);
  });

  test('makes no name across a comma', () => {
    const { corrections } = readTyping('dao tao nghe, pan luong hoc sinh', assistant.index.statistics);
    expect(corrections.map(([, read]) => read)).not.toContain('Nghệ An');
  });
});
