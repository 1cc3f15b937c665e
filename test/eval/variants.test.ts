import { describe, expect, it } from 'vitest';
import { makeTypingSlip } from '../../scripts/eval/typing-slip.ts';
import { typeVariant, VARIANTS } from '../../scripts/eval/variants.ts';
import { createRandom } from '../../scripts/training/random.ts';
import { exactKey, foldMarks } from '../../src/text/index.ts';
import fc from '../properties.ts';

const asked = 'Hòa nhập cho người khuyết tật, thuỷ lợi và quý đầu 2030 ở Bắc Giang?';
const typed = (name: string, text = asked) => {
  const variant = VARIANTS.find((one) => one.name === name);
  if (!variant) throw new Error(`no variant ${name}`);
  return typeVariant(variant, 'd001', [text], 1)[0]!;
};

describe('a question typed otherwise', () => {
  it('loses its marks', () => {
    expect(typed('unmarked')).toBe('Hoa nhap cho nguoi khuyet tat, thuy loi va quy dau 2030 o Bac Giang?');
  });

  it('loses the marks of every other word', () => {
    expect(typed('half marked', 'Sở nào chủ trì ở Bắc Giang?')).toBe('Sở nao chủ tri ở Bac Giang?');
  });

  it('stands in capitals', () => {
    expect(typed('capitals', 'sở nào ở đó')).toBe('SỞ NÀO Ở ĐÓ');
  });

  it('stands in NFD, the same to a reader', () => {
    expect(typed('NFD')).not.toBe(asked);
    expect(typed('NFD').normalize('NFC')).toBe(asked);
  });

  it('has its tones on one vowel or the other, but never inside a closed syllable or after q', () => {
    expect(typed('tones on the first vowel', 'Hoà, thuỷ, KHOẺ, hoàn, quý')).toBe('Hòa, thủy, KHỎE, hoàn, quý');
    expect(typed('tones on the second vowel', 'Hòa, thủy, KHỎE, hoàn, quý')).toBe('Hoà, thuỷ, KHOẺ, hoàn, quý');
    for (const name of ['tones on the first vowel', 'tones on the second vowel']) {
      expect(typed(name).split(' ').map(exactKey)).toEqual(asked.split(' ').map(exactKey));
    }
  });

  it('has no question mark', () => {
    expect(typed('no question mark', 'Ai? Sở nào ?')).toBe('Ai Sở nào');
  });

  it('is the same for the same seed, and differs between seeds', () => {
    const slip = VARIANTS.find((one) => one.name === 'one slip')!;
    const slips = [1, 2, 3, 4, 5].map((seed) => typeVariant(slip, 'd001', [asked], seed)[0]);
    expect(slips).toEqual([1, 2, 3, 4, 5].map((seed) => typeVariant(slip, 'd001', [asked], seed)[0]));
    expect(new Set(slips).size).toBeGreaterThan(2);
  });
});

describe('a typing slip', () => {
  it('falls into one word of four or more letters, never into a place or a number', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const before = asked.split(' ');
        const after = makeTypingSlip(asked, createRandom(seed)).split(' ');
        expect(after.length).toBe(before.length);
        const differing = before.filter((word, i) => word !== after[i]);
        expect(differing.length).toBeLessThanOrEqual(1);
        for (const word of differing) {
          expect(foldMarks(word).replace(/[^a-z]/giu, '').length).toBeGreaterThanOrEqual(4);
          expect(['2030', 'Bắc', 'Giang?']).not.toContain(word);
        }
      }),
    );
  });

  it('changes at most one letter or a pair of neighbours', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const slipped = makeTypingSlip('khuyết', createRandom(seed));
        expect(Math.abs(slipped.length - 6)).toBeLessThanOrEqual(1);
        expect(slipped).not.toBe('khuyết');
      }),
    );
  });

  it('leaves a text without such a word as it is', () => {
    expect(makeTypingSlip('Sở Y tế ở Hậu Giang 2030?', createRandom(1))).toBe('Sở Y tế ở Hậu Giang 2030?');
  });
});
