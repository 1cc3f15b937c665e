import type { Embedder } from './embedder.ts';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const DEFAULT_DIMENSIONS = 256;
const PAIR_WEIGHT = 0.7;
const UNMARKED_WEIGHT = 0.5;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  // FNV's low bits mix poorly for short words: fold the high half in (murmur3's last steps).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function removeMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd');
}

function embedText(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const add = (feature: string, weight: number): void => {
    const hash = hashText(feature);
    vector[hash % dimensions]! += hash & 0x80000000 ? -weight : weight;
  };
  let previous = '';
  for (const word of text.normalize('NFC').toLowerCase().match(WORDS) ?? []) {
    const unmarked = removeMarks(word);
    add(word, 1);
    add(`~${unmarked}`, UNMARKED_WEIGHT);
    if (previous) add(`${previous} ${unmarked}`, PAIR_WEIGHT);
    previous = unmarked;
  }
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/**
 * Makes an embedder without a model: syllables and pairs of neighbouring syllables (without marks) are hashed into a
 * vector (Weinberger and others 2009). It knows spelling only, no meaning: for tests, and where no model loads.
 */
export function createHashedEmbedder(dimensions: number = DEFAULT_DIMENSIONS): Embedder {
  return {
    id: `hashed-${dimensions}-1`,
    dimensions,
    async embed(texts) {
      return texts.map((text) => embedText(text, dimensions));
    },
  };
}
