import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../scripts/retrieval/figures.ts';
import { SearchedSet } from '../../scripts/retrieval/legs.ts';
import { readParaphraseSet, readPlanPassages, readSectionQuestions } from '../../scripts/retrieval/plan-sets.ts';
import { TYPED } from '../../scripts/retrieval/report.ts';
import { halfOf } from '../../scripts/retrieval/retrieval-set.ts';
import { openEmbedder } from '../../src/embedding/index.ts';
import { ExactVectorIndex, embedPassages, HnswVectorIndex, PartVectorIndex } from '../../src/index/index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';

const embedder = await openEmbedder({
  model: 'vi-plan-static',
  modelsDir: join(import.meta.dirname, '../../models'),
});
const plans = await readPlanPassages(CORPUS_DIR);
const SETS = [readParaphraseSet(plans), readParaphraseSet(plans, 'passage'), readSectionQuestions(plans)];

describe('the joined ranking', () => {
  test.each(SETS.map((set) => ({ name: set.name, set })))('is never below keyword search: $name', async ({ set }) => {
    const searched = await SearchedSet.build(halfOf(set, 'test'), embedder);
    for (const { name, change } of TYPED) {
      const ranks = await searched.rank(['keyword', 'joined'], change);
      const [keyword, joined] = [figuresOf(ranks.get('keyword')!), figuresOf(ranks.get('joined')!)];
      for (const figure of ['R@1', 'R@5', 'R@10', 'MRR@10'] as const) {
        expect(joined[figure], `${name}, ${figure}`).toBeGreaterThanOrEqual(keyword[figure]);
      }
    }
  });

  test("finds officers' own words among the first five far more often than keyword search does", async () => {
    const searched = await SearchedSet.build(halfOf(SETS[0]!, 'test'), embedder);
    const ranks = await searched.rank(['keyword', 'joined']);
    const gain = figuresOf(ranks.get('joined')!)['R@5'] - figuresOf(ranks.get('keyword')!)['R@5'];
    expect(gain).toBeGreaterThanOrEqual(0.08);
  });
});

describe("the graph over the plans' real vectors", () => {
  test('finds the same ten passages as the comparison with every vector', async () => {
    const passages = plans.passages.map(({ embedded }) => embedded);
    const { vectors, counts } = await embedPassages(passages, embedder);
    const exact = new PartVectorIndex(new ExactVectorIndex(vectors, embedder.dimensions), counts);
    const graph = new PartVectorIndex(HnswVectorIndex.build(vectors, embedder.dimensions), counts);
    const questions = SETS.flatMap((set) => set.questions.map(({ text }) => text));
    for (const [i, query] of (await embedder.embed(questions, 'query')).entries()) {
      const [truth, found] = [exact.search(query, 10), graph.search(query, 10)];
      // Rows with equal vectors may change places: what counts is how near the ten are.
      expect(found).toHaveLength(10);
      for (const [place, { score }] of found.entries()) expect(score, questions[i]).toBeCloseTo(truth[place]!.score, 4);
    }
  });
});
