import { describe, expect, test } from 'vitest';
import { TermStatistics } from '../../src/index/index.ts';
import { understandQuestion } from '../../src/question/index.ts';

/** Thousands of passages in which the words of two phrases are common, and side by side by chance once. */
const texts = (many: number) => [
  ...Array.from({ length: many }, () => 'cổ phần của doanh nghiệp nhà nước'),
  ...Array.from({ length: many }, () => 'bắt buộc các tỉnh nộp'),
  'cổ phần bắt đầu từ đây',
  'Chương trình ctr của tỉnh, people and benefits in English',
];

test('two common words that stand side by side once are no neighbours', () => {
  expect(TermStatistics.countTexts(texts(5)).neighbours('phan', 'bat')).toBe(true);
  expect(TermStatistics.countTexts(texts(2000)).neighbours('phan', 'bat')).toBe(false);
  expect(TermStatistics.countTexts(texts(2000)).neighbours('co', 'phan')).toBe(true);
});

test('a question is read alike whatever stray words a plan has', () => {
  const statistics = TermStatistics.countTexts(texts(2000));
  expect(understandQuestion('ctr lam dong nguoi ky la ai', statistics).text).toMatch(/^chương trình/u);
  expect(understandQuestion('CP bắt các tỉnh báo cáo khi nào', statistics).text).toMatch(/^Chính phủ/u);
  const { terms } = understandQuestion('What does Lâm Đồng say about unemployment benefits of people?', statistics);
  expect(terms.filter((term) => !term.light).every((term) => term.concept)).toBe(true);
});

describe('statistics of which a passage was read anew', () => {
  const [before, gone, fresh] = [
    'Sở Y tế chủ trì tiêm chủng',
    'Sở Xây dựng chủ trì nhà ở xã hội',
    'giao Sở Tài chính bố trí vốn',
  ];
  const store = (statistics: TermStatistics) => TermStatistics.restore(JSON.parse(JSON.stringify(statistics)));

  test.each([
    ['while nothing of them was asked for yet', () => {}],
    ['after some were asked for', (statistics: TermStatistics) => void statistics.neighbours('so', 'y')],
  ])('are those counted anew: %s', (_when, ask) => {
    const brought = store(TermStatistics.countTexts([before, gone]));
    ask(brought);
    brought.addPassage(fresh);
    brought.removePassage(gone);
    const anew = TermStatistics.countTexts([before, fresh]);
    const sorted = (entries: Iterable<readonly [string, number]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const statistics of [brought, store(brought)]) {
      expect(sorted(statistics.pairs())).toEqual(sorted(anew.pairs()));
      expect(statistics.neighbours('bo', 'tri')).toBe(true);
      expect(statistics.count('von')).toBe(1);
      expect(statistics.weightOfWord('chu')).toBe(anew.weightOfWord('chu'));
    }
  });

  test('still know a word that no passage has any more, with a count of none', () => {
    const brought = store(TermStatistics.countTexts([before]));
    brought.addPassage('chữ hiếmhoi');
    brought.removePassage('chữ hiếmhoi');
    expect(brought.count('hiemhoi')).toBe(0);
    expect(brought.spells('hiếmhoi')).toBe(false);
  });
});
