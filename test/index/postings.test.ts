import { describe, expect, test } from 'vitest';
import { mergePostings } from '../../src/index/merge-postings.ts';
import { buildPostings } from '../../src/index/postings-builder.ts';

/** Rows of many words, of which some stand in nearly all. */
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ['kế_hoạch', `số${(first + i) % 7}`, ...(i % 3 ? ['trẻ_em'] : [])]);

/** Rows that go on to `to` from `from`. */
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the postings of one document that changed among many', () => {
  const before = rowsFrom(0, 400);
  const fresh = rowsFrom(1000, 30);

  test.each([
    ['first', 0],
    ['in the middle', 180],
    ['last', 380],
  ])('are those of an index made anew, where it stands %s', (_where, at) => {
    const kept = before.map((_, row) => (row < at ? row : row < at + 20 ? -1 : row + 10));
    const merged = mergePostings(
      { field: buildPostings(before), rows: Int32Array.from(kept) },
      { field: buildPostings(fresh), rows: Int32Array.from(range(at, at + 30)) },
      410,
    );
    const anew = buildPostings([...before.slice(0, at), ...fresh, ...before.slice(at + 20)]);
    for (const term of ['kế_hoạch', 'trẻ_em', 'số0', 'số6', 'không_có']) {
      expect([...merged.rowsOf(term)]).toEqual([...anew.rowsOf(term)]);
      const scores = [merged, anew].map((postings) => {
        const given = new Float32Array(410);
        postings.score([term], 1, { k1: 0.4, b: 0.65 }, given);
        return given;
      });
      expect(scores[0]).toEqual(scores[1]);
    }
  });

  test('are put into order where documents change places', () => {
    const kept = before.map((_, row) => (row + 200) % 400);
    const merged = mergePostings(
      { field: buildPostings(before), rows: Int32Array.from(kept) },
      { field: buildPostings([]), rows: new Int32Array(0) },
      400,
    );
    const anew = buildPostings([...before.slice(200), ...before.slice(0, 200)]);
    expect([...merged.rowsOf('trẻ_em')]).toEqual([...anew.rowsOf('trẻ_em')]);
  });
});
