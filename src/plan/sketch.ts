import { foldText } from '../text/index.ts';

/** Hashes kept of a text. */
const KEPT = 64;
/** Words in a row that are hashed together. */
const TOGETHER = 3;

/**
 * A small likeness of a text: the lowest hashes of its words taken three by three (bottom-k sketch, Broder 1997). It is nearly the
 * same for two formats of one document, whatever each makes of lines, page numbers and marks.
 */
export function sketchOf(text: string): number[] {
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const hashes = new Set<number>();
  const ids = words.map(hashWord);
  for (let i = 0; i + TOGETHER <= ids.length; i++) {
    let hash = 0;
    for (let j = i; j < i + TOGETHER; j++) hash = mix(hash ^ ids[j]!);
    hashes.add(hash);
  }
  return [...Uint32Array.from(hashes).sort().subarray(0, KEPT)];
}

/** Share of what two texts say that both say, 0 to 1, from their sketches. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const lowest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  if (lowest.length === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  return lowest.filter((hash) => inA.has(hash) && inB.has(hash)).length / lowest.length;
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01_00_01_93);
  return hash >>> 0;
}

/** Spreads the bits of a hash (the last step of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
