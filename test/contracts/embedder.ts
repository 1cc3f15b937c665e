import { expect, test } from 'vitest';
import type { Embedder } from '../../src/embedding/index.ts';

const ASSIGNMENT =
  'Sở Xây dựng chủ trì, phối hợp với các sở, ban, ngành xây dựng nhà ở xã hội cho công nhân khu công nghiệp.';
const INSURANCE = 'Tỉ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số; mở rộng diện bao phủ bảo hiểm xã hội tự nguyện.';
const WATER =
  'Bảo đảm người dân vùng sâu, vùng xa, hải đảo được tiếp cận nước sạch hợp quy chuẩn và vệ sinh môi trường.';

/** Cosine of two vectors of length one. */
export function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, axis) => sum + value * right[axis]!, 0);
}

/** What every embedder must do; call it inside a describe block. */
export function testEmbedder(open: () => Promise<Embedder>): void {
  test('says who it is and how long its vectors are', async () => {
    const embedder = await open();
    expect(embedder.id).toMatch(/^\S+$/);
    const vectors = await embedder.embed([ASSIGNMENT, 'nước sạch'], 'passage');
    expect(vectors.map((vector) => vector.length)).toEqual([embedder.dimensions, embedder.dimensions]);
    expect((await open()).id).toBe(embedder.id);
  });

  test('gives vectors of length one', async () => {
    const embedder = await open();
    for (const role of ['query', 'passage'] as const) {
      for (const vector of await embedder.embed([ASSIGNMENT, INSURANCE, 'BHYT', 'nha o xa hoi'], role)) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
    }
  });

  test('gives zeros for a text without words, and nothing for no texts', async () => {
    const embedder = await open();
    const vectors = await embedder.embed(['', '  \n', '… — ?!', ASSIGNMENT], 'query');
    expect(vectors.slice(0, 3).every((vector) => vector.every((value) => value === 0))).toBe(true);
    expect(vectors[0]).toHaveLength(embedder.dimensions);
    expect(Math.hypot(...vectors[3]!)).toBeCloseTo(1, 4);
    expect(await embedder.embed([], 'passage')).toEqual([]);
  });

  test('gives the same vector alone, in any company and on every call', async () => {
    const embedder = await open();
    const many = [ASSIGNMENT, 'nước', INSURANCE, ...Array.from({ length: 70 }, (_, i) => `${WATER} Mục ${i}.`)];
    const together = await embedder.embed(many, 'passage');
    for (const place of [0, 1, 2, 40, 72]) {
      const [alone] = await embedder.embed([many[place]!], 'passage');
      expect(cosine(alone!, together[place]!)).toBeGreaterThan(0.9999);
    }
  });

  test('does not care whether marks are composed or in which case the text is typed', async () => {
    const embedder = await open();
    const [composed, decomposed, capitals] = await embedder.embed(
      [INSURANCE.normalize('NFC'), INSURANCE.normalize('NFD'), INSURANCE.toUpperCase()],
      'passage',
    );
    expect(cosine(composed!, decomposed!)).toBeGreaterThan(0.9999);
    expect(cosine(composed!, capitals!)).toBeGreaterThan(0.9999);
  });

  test('puts a question nearest to the passage on its subject, typed with marks or without', async () => {
    const embedder = await open();
    const passages = await embedder.embed([ASSIGNMENT, INSURANCE, WATER], 'passage');
    const questions = ['nhà ở xã hội do sở nào chủ trì', 'tỉ lệ bao phủ bảo hiểm y tế', 'người dân có nước sạch'];
    const unmarked = ['nha o xa hoi do so nao chu tri', 'ti le bao phu bao hiem y te', 'nguoi dan co nuoc sach'];
    for (const typed of [questions, unmarked]) {
      const vectors = await embedder.embed(typed, 'query');
      vectors.forEach((question, place) => {
        const scores = passages.map((passage) => cosine(question, passage));
        expect(scores.indexOf(Math.max(...scores))).toBe(place);
      });
    }
  });
}
