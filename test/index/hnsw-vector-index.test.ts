import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHashedEmbedder } from '../../src/embedding/index.ts';
import { IndexError } from '../../src/errors.ts';
import { ExactVectorIndex, HnswVectorIndex } from '../../src/index/index.ts';
import { testVectorIndex } from '../contracts/vector-index.ts';
import { corpusVectors, openCorpusIndex } from '../fixtures/corpus-index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const QUESTIONS = [
  'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?',
  'tỉ lệ thất nghiệp khu vực thành thị năm 2030',
  'bao phu bao hiem y te',
  'báo cáo hằng năm gửi về đâu',
  'nước sạch nông thôn',
];

describe('the graph of near neighbours', () => {
  testVectorIndex((vectors, dimensions) => HnswVectorIndex.build(vectors, dimensions));

  test('finds the same ten as the exact index, for every vector of the five plans and for questions', async () => {
    const { vectors, dimensions } = await corpusVectors();
    const graph = HnswVectorIndex.build(vectors, dimensions);
    const exact = new ExactVectorIndex(vectors, dimensions);
    expect(graph.size).toBe(exact.size);
    const own = Array.from({ length: exact.size }, (_, row) => vectors.slice(row * dimensions, (row + 1) * dimensions));
    for (const query of [...own, ...(await createHashedEmbedder().embed(QUESTIONS, 'query'))]) {
      const truth = exact.search(query, 10);
      const found = graph.search(query, 10);
      expect(found).toHaveLength(10);
      // Equal passages have equal vectors: what counts is how near the ten are.
      found.forEach((hit, i) => {
        expect(hit.score).toBeCloseTo(truth[i]!.score, 4);
      });
    }
  });

  test('finds the same of one document, where others are not accepted', async () => {
    const { vectors, dimensions } = await corpusVectors();
    const { documents } = await openCorpusIndex();
    const graph = HnswVectorIndex.build(vectors, dimensions);
    const exact = new ExactVectorIndex(vectors, dimensions);
    const last = documents.at(-1)!.searched.length;
    const accepts = (row: number) => row >= exact.size - last;
    for (const query of await createHashedEmbedder().embed(QUESTIONS, 'query')) {
      const [truth, found] = [exact.search(query, 10, accepts), graph.search(query, 10, accepts)];
      expect(found.map((hit) => hit.score.toFixed(4))).toEqual(truth.map((hit) => hit.score.toFixed(4)));
    }
  });

  test('reads back from its file as it was written', async () => {
    const { vectors, dimensions } = await corpusVectors();
    const graph = HnswVectorIndex.build(vectors.slice(0, 200 * dimensions), dimensions);
    const file = join(makeFolder(), 'vectors.hnsw');
    graph.write(file);
    const read = HnswVectorIndex.read(file, dimensions);
    const query = vectors.slice(0, dimensions);
    expect(read.search(query, 10)).toEqual(graph.search(query, 10));
  });

  test('names the file that is missing or damaged, and the command that makes it anew', () => {
    const folder = makeFolder();
    const damaged = join(folder, 'damaged.hnsw');
    writeFileSync(damaged, 'not a graph');
    for (const file of [damaged, join(folder, 'missing.hnsw')]) {
      expect(() => HnswVectorIndex.read(file, 256)).toThrow(IndexError);
      expect(() => HnswVectorIndex.read(file, 256)).toThrow(new RegExp(`${file}.*npm run index`));
    }
  });
});
