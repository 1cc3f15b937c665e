import type { TokenSection } from './pair-sampler.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pairs of syllables in more sections than this say too little of a section's subject to look neighbours up by. */
const MOST_SECTIONS = 80;
/** Pairs looked up a section, the rarest first. */
const LOOKED_UP = 24;
const NEIGHBOURS = 3;
/**
 * Share of the looked-up pairs that two sections have in common: below the first they have little to do with each other,
 * above the second one is a copy of the other, whose passages would be wrong to push away.
 */
const SHARE = { least: 0.08, most: 0.4 } as const;

/** The rare pairs of neighbouring syllables of each section, as keys of folded rows. */
function listRarePairs(sections: readonly TokenSection[], vocabulary: Vocabulary): number[][] {
  const counts = new Map<number, number>();
  const all = sections.map(({ heading, sentences }) => {
    const keys = new Set<number>();
    for (const ids of [heading, ...sentences]) {
      let previous = 0;
      for (const id of ids) {
        const folded = vocabulary.foldedRowOf[id]!;
        if (previous > 0 && folded > 0) keys.add(previous * vocabulary.rows + folded);
        previous = folded;
      }
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return keys;
  });
  return all.map((keys) =>
    [...keys]
      .filter((key) => counts.get(key)! > 1 && counts.get(key)! <= MOST_SECTIONS)
      .sort((left, right) => counts.get(left)! - counts.get(right)! || left - right)
      .slice(0, LOOKED_UP),
  );
}

/**
 * The sections nearest to each by keyword search (rare pairs in common), copies left out: passages of theirs in one batch are
 * the hard negatives.
 */
export function findNeighbours(sections: readonly TokenSection[], vocabulary: Vocabulary): Int32Array[] {
  const pairs = listRarePairs(sections, vocabulary);
  const holders = new Map<number, number[]>();
  for (const [section, keys] of pairs.entries()) {
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(section);
      else holders.set(key, [section]);
    }
  }
  return pairs.map((keys, section) => {
    const shared = new Map<number, number>();
    for (const key of keys) for (const other of holders.get(key)!) shared.set(other, (shared.get(other) ?? 0) + 1);
    shared.delete(section);
    const near = [...shared].filter(([other, count]) => {
      const share = count / Math.min(keys.length, pairs[other]!.length);
      return count > 1 && share >= SHARE.least && share <= SHARE.most;
    });
    near.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    return Int32Array.from(near.slice(0, NEIGHBOURS), ([other]) => other);
  });
}
