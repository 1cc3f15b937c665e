import type { Vocabulary } from './vocabulary.ts';

/**
 * Frequent pairs of neighbouring syllables ("bảo hiểm", "y tế") that have a row of their own. A pair is known by
 * its rows without marks; its key is first row × rows + second row, its place in the table the key modulo the
 * table's size. Two pairs never share a place: of two, the better one stays.
 */
export interface PairTable {
  /** Number of places, a prime. */
  size: number;
  /** Key of the pair at each place, 0 where none. */
  keys: Int32Array;
  /** Row of the pair at each place, 0 where none. */
  rows: Uint16Array;
  /** Folded rows of each pair's two syllables, in the order of the pairs' rows. */
  members: [number, number][];
  /** How often each pair occurred, in the same order. */
  counts: number[];
}

/** Counts how often two folded rows stand side by side; keys as in the table. */
export function countPairs(texts: Iterable<ArrayLike<number>>, vocabulary: Vocabulary): Map<number, number> {
  const counts = new Map<number, number>();
  for (const ids of texts) {
    let previous = 0;
    for (let position = 0; position < ids.length; position++) {
      const folded = vocabulary.foldedRowOf[ids[position]!]!;
      if (previous > 0 && folded > 0) {
        const key = previous * vocabulary.rows + folded;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      previous = folded;
    }
  }
  return counts;
}

/**
 * Chooses the pairs that say most: those that occur far more often together than by chance (count × mutual
 * information), after the wanted ones (pairs of the thesaurus).
 */
export function buildPairTable(
  counts: ReadonlyMap<number, number>,
  wanted: ReadonlySet<number>,
  vocabulary: Vocabulary,
  limits: { size: number; pairs: number; leastCount: number },
): PairTable {
  const single = new Float64Array(vocabulary.rows);
  let total = 0;
  for (const [key, count] of counts) {
    single[Math.floor(key / vocabulary.rows)]! += count;
    total += count;
  }
  const scored: [number, number][] = [];
  for (const key of wanted) scored.push([key, Number.POSITIVE_INFINITY]);
  for (const [key, count] of counts) {
    if (count < limits.leastCount || wanted.has(key)) continue;
    const first = single[Math.floor(key / vocabulary.rows)]!;
    const second = single[key % vocabulary.rows]! + 1;
    const information = Math.log((count * total) / (first * second));
    if (information > 0) scored.push([key, Math.sqrt(count) * information]);
  }
  scored.sort((left, right) => (left[1] === right[1] ? left[0] - right[0] : right[1] - left[1]));
  const table: PairTable = {
    size: limits.size,
    keys: new Int32Array(limits.size),
    rows: new Uint16Array(limits.size),
    members: [],
    counts: [],
  };
  for (const [key] of scored) {
    const place = key % limits.size;
    if (table.keys[place] !== 0) continue;
    table.keys[place] = key;
    table.rows[place] = vocabulary.rows + table.members.length;
    table.members.push([Math.floor(key / vocabulary.rows), key % vocabulary.rows]);
    table.counts.push(counts.get(key) ?? 1);
    if (table.members.length === limits.pairs) break;
  }
  return table;
}

/** Writes the rows (of tokens and of known pairs) that make up a text's vector to the list, the zero row left out. */
export function collectRows(ids: ArrayLike<number>, vocabulary: Vocabulary, pairs: PairTable, into: number[]): void {
  let previous = 0;
  for (let position = 0; position < ids.length; position++) {
    const id = ids[position]!;
    const row = vocabulary.rowOf[id]!;
    if (row > 0) into.push(row);
    const folded = vocabulary.foldedRowOf[id]!;
    if (previous > 0 && folded > 0) {
      const key = previous * vocabulary.rows + folded;
      const place = key % pairs.size;
      if (pairs.keys[place] === key) into.push(pairs.rows[place]!);
    }
    previous = folded;
  }
}
