import { describe, expect, test } from 'vitest';
import { splitBodies, startsWithBody } from '../../src/records/index.ts';
import { documentOf, passageWith } from '../fixtures/plans.ts';

/** Names of the bodies in these words of a plan. */
function bodiesIn(documentId: string, words: string): string[] {
  const passage = passageWith(documentId, words);
  const start = passage.text.indexOf(words);
  return splitBodies(passage, start, start + words.length).map((body) => body.name);
}

describe('splitting a list of bodies', () => {
  test('keeps a group with commas in one piece', () => {
    const words =
      'Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố';
    const passage = documentOf('bac-giang').plan.passages.find(
      (one) => one.section === 'III.1.2' && one.text.includes(words),
    )!;
    const start = passage.text.indexOf(words);
    expect(splitBodies(passage, start, start + words.length).map((body) => body.name)).toEqual([
      'Sở Lao động - Thương binh và Xã hội',
      'các sở, ban, ngành có liên quan',
      'UBND các huyện, thị xã, thành phố',
    ]);
  });

  test('does not split a name at its "và"', () => {
    expect(bodiesIn('bac-giang', 'Sở Kế hoạch và Đầu tư chủ trì.')).toEqual(['Sở Kế hoạch và Đầu tư']);
    expect(bodiesIn('bac-giang', 'Sở Nông nghiệp và Phát triển nông thôn.')).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn',
    ]);
  });

  test('tells Sở Ngoại vụ and Công an tỉnh as two', () => {
    expect(bodiesIn('bac-giang', 'Sở Ngoại vụ, Công an tỉnh')).toEqual(['Sở Ngoại vụ', 'Công an tỉnh']);
  });

  test('leaves the request before a body out of its name', () => {
    expect(bodiesIn('bac-giang', 'Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội các cấp')).toEqual([
      'Ủy ban Mặt trận Tổ quốc',
      'các tổ chức chính trị - xã hội các cấp',
    ]);
  });
});

describe('telling whether a text begins with a body', () => {
  test.each([
    'Sở Xây dựng chủ trì',
    'UBND các huyện',
    'các sở, ban, ngành',
    'Đề nghị Ủy ban Mặt trận Tổ quốc',
    'Bảo hiểm xã hội tỉnh',
  ])('says yes to "%s"', (text) => expect(startsWithBody(text)).toBe(true));

  test.each([
    'Xây dựng hệ thống y tế',
    'Ban hành chỉ số',
    'Báo cáo kết quả',
    'Bộ máy quản lý',
    'Hội nhập quốc tế',
    'Tỉ lệ thất nghiệp',
  ])('says no to "%s"', (text) => expect(startsWithBody(text)).toBe(false));
});
