import { describe, expect, it } from 'vitest';
import { markProof } from '../../../src/telegram/messages/mark-proof.ts';

const bold = (quote: string, ...claims: string[]) =>
  markProof(quote, claims)
    .filter((span) => span.style === 'bold')
    .map((span) => span.text);

describe('the proving words of a quotation', () => {
  it('are the name and the number that the answer gives', () => {
    expect(bold('Cơ quan chủ trì: Sở Xây dựng.', 'Sở Xây dựng chủ trì (Bắc Giang).')).toEqual(['Sở Xây dựng']);
    expect(bold('Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%.', 'Dưới 2,35% vào năm 2030 (Bắc Giang).')).toEqual([
      'dưới 2,35%',
    ]);
  });

  it('do not run over a colon into what they are said of', () => {
    expect(
      bold('Cơ quan phối hợp: các sở, ban, ngành có liên quan.', 'Phối hợp: các sở, ban, ngành có liên quan.'),
    ).toEqual(['các sở, ban, ngành có liên quan']);
  });

  it('are not two small words that any sentence has', () => {
    expect(bold('của tỉnh và các huyện', 'kế hoạch của tỉnh')).toEqual([]);
  });

  it('lose no character of the quotation, marked or not', () => {
    const quote = 'trên 95% dân số tham gia bảo hiểm y tế; 99,5% 😀 đi học';
    expect(
      markProof(quote, ['trên 95%', 'tham gia bảo hiểm y tế'])
        .map((span) => span.text)
        .join(''),
    ).toBe(quote);
  });

  it('are not marked where all of it is claimed', () => {
    expect(markProof('Sở Y tế', ['Sở Y tế chủ trì.'])).toEqual([{ text: 'Sở Y tế', style: 'plain' }]);
  });
});
