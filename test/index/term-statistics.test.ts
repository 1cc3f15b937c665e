import { expect, test } from 'vitest';
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
