import { describe, expect, test } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { cutParts, ExactVectorIndex, embedPassages, PartVectorIndex } from '../../src/index/index.ts';
import { testVectorIndex } from '../contracts/vector-index.ts';

const LONG =
  'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%; tỉ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 40-45%. ' +
  'Xây dựng 74.900 căn hộ nhà ở xã hội cho người thu nhập thấp, công nhân khu công nghiệp; ' +
  'bảo đảm người dân vùng sâu, vùng xa, hải đảo được tiếp cận nước sạch hợp quy chuẩn và vệ sinh môi trường.';

describe('an index of rows with one vector each', () => {
  testVectorIndex(
    (vectors, dimensions) =>
      new PartVectorIndex(
        new ExactVectorIndex(vectors, dimensions),
        Array.from({ length: vectors.length / dimensions }, () => 1),
      ),
  );
});

describe('an index of rows with several vectors', () => {
  /** Rows 0 to 2 with one, three and two vectors, at these angles in degrees. */
  const DEGREES = [40, 90, 10, 170, 20, 21];
  const vectors = Float32Array.from(
    DEGREES.flatMap((degrees) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]),
  );
  const index = new PartVectorIndex(new ExactVectorIndex(vectors, 2), [1, 3, 2]);
  const east = Float32Array.from([1, 0]);

  test('gives each row once, by its nearest vector', () => {
    const hits = index.search(east, 5);
    expect(hits.map(({ row }) => row)).toEqual([1, 2, 0]);
    expect(hits[0]!.score).toBeCloseTo(Math.cos((10 * Math.PI) / 180), 5);
  });

  test('finds as many rows as asked for though one row holds the nearest vectors', () => {
    const many = new Float32Array(2 * 100);
    for (let i = 0; i < 100; i++) many.set(i < 97 ? [1, 0] : [0, 1], 2 * i);
    const crowded = new PartVectorIndex(new ExactVectorIndex(many, 2), [97, 1, 1, 1]);
    expect(crowded.search(east, 3).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test('gives only accepted rows', () => {
    expect(index.search(east, 5, (row) => row !== 1).map(({ row }) => row)).toEqual([2, 0]);
  });

  test('is refused where rows and vectors differ in number', () => {
    expect(() => new PartVectorIndex(new ExactVectorIndex(vectors, 2), [1, 3])).toThrow(RangeError);
  });
});

describe('the parts of a passage', () => {
  test('are clauses joined up to 25 words, in order and without loss', () => {
    const parts = cutParts(LONG);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(' ')).toBe(LONG);
    for (const part of parts) expect(part.split(' ').length).toBeLessThanOrEqual(30);
    expect(cutParts('Tỉ lệ thất nghiệp dưới 3%; hộ nghèo giảm 1%.')).toHaveLength(1);
    expect(cutParts('')).toEqual([]);
  });

  test('get a vector each besides the whole, all of length one; a short passage has one', async () => {
    const embedder = createHashedEmbedder(64);
    const passages = [LONG, 'Cơ quan chủ trì: Sở Xây dựng.', ''].map((text) => ({ heading: 'Về nhà ở', text }));
    const { vectors, counts } = await embedPassages(passages, embedder);
    expect(counts).toEqual([1 + cutParts(LONG).length, 1, 1]);
    for (let at = 0; at < vectors.length; at += 64)
      expect(Math.hypot(...vectors.subarray(at, at + 64))).toBeCloseTo(1, 4);
  });

  test('make a clause within a long passage the nearest to a question about it', async () => {
    const embedder = createHashedEmbedder();
    const others = ['Bảo hiểm y tế toàn dân.', 'Nước sạch cho trường học, trạm y tế và các cơ sở thiết yếu khác.'];
    const passages = [LONG, ...others].map((text) => ({ heading: '', text }));
    const { vectors, counts } = await embedPassages(passages, embedder);
    const index = new PartVectorIndex(new ExactVectorIndex(vectors, embedder.dimensions), counts);
    const [query] = await embedder.embed(['căn hộ nhà ở xã hội cho công nhân'], 'query');
    expect(index.search(query!, 1)[0]!.row).toBe(0);
  });
});
