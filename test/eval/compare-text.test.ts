import { describe, expect, it } from 'vitest';
import { normaliseForScore, says } from '../../scripts/eval/compare-text.ts';

const text = normaliseForScore(
  'Tỉ lệ dưới 2,35%; 74.900 căn, 32,5m² sàn;\nSở Lao động – Thương binh và Xã hội; xoá, thuỷ.',
);

describe('a text says', () => {
  it.each(['2,35%', '74.900', '32,5m2', 'sở lao động-thương binh', 'Xóa', 'THỦY', 'dưới  2,35%'])('%s', (phrase) => {
    expect(says(text, phrase)).toBe(true);
  });
});

describe('a text does not say', () => {
  it.each(['5%', '35%', '4.900', '74', '900', 'Sở Y tế'])('%s', (phrase) => {
    expect(says(text, phrase)).toBe(false);
  });
});

it('looks on after the first place that is part of a longer number', () => {
  expect(says(normaliseForScore('1,2% rồi 2%'), '2%')).toBe(true);
});
