import type { Embedder } from '../embedding/index.ts';

/** What the embedder is given of a passage. */
export interface EmbeddedText {
  /** The heading that a reader would look for; may be empty. */
  heading: string;
  text: string;
}

/** Vectors of passages, those of one passage one after another. */
export interface PassageVectors {
  vectors: Float32Array;
  /** Number of vectors of each passage: one for the whole, and where it has several parts, one for each. */
  counts: number[];
}

/**
 * A mean over many words says little of each: a long passage is also searched by its parts, clauses and sentences joined up to
 * so many words. Chosen with the share below on the tuning halves of `npm run bench:retrieval`: the vector leg's MRR on
 * law articles rises from .74 to .87; parts of 40 words gave .86.
 */
const LONGEST_PART = 25;
/** How much of the whole passage's vector is added to each part's, so that a part is known in its context. */
const SHARE_OF_WHOLE = 0.4;

/** Cuts a text at the ends of clauses into parts of at most 25 words; a longer clause stays whole. */
export function cutParts(text: string): string[] {
  const parts: string[] = [];
  let open = '';
  let words = 0;
  for (const clause of text.split(/(?<=[.;:?!])\s+/u)) {
    const more = clause.split(/\s+/u).length;
    if (open && words + more > LONGEST_PART) {
      parts.push(open);
      open = clause;
      words = more;
    } else {
      open = open ? `${open} ${clause}` : clause;
      words += more;
    }
  }
  return open ? [...parts, open] : parts;
}

/** The texts by which a passage is searched: the whole, then its parts where there are several, each under its heading. */
function textsOf({ heading, text }: EmbeddedText): string[] {
  const parts = cutParts(text);
  return (parts.length > 1 ? [text, ...parts] : [text]).map((part) => `${heading}. ${part}`);
}

/** Number of vectors that a passage gets. */
export function countVectors(passage: EmbeddedText): number {
  return textsOf(passage).length;
}

/** Embeds passages, whole and in parts. */
export async function embedPassages(passages: readonly EmbeddedText[], embedder: Embedder): Promise<PassageVectors> {
  const texts = passages.map(textsOf);
  const embedded = await embedder.embed(texts.flat(), 'passage');
  const { dimensions } = embedder;
  const vectors = new Float32Array(embedded.length * dimensions);
  let at = 0;
  for (const { length } of texts) {
    const whole = embedded[at]!;
    for (let part = 0; part < length; part++, at++) {
      vectors.set(part === 0 ? whole : joinVectors(embedded[at]!, whole), at * dimensions);
    }
  }
  return { vectors, counts: texts.map(({ length }) => length) };
}

/** Part + share × whole, of length one. */
function joinVectors(part: Float32Array, whole: Float32Array): Float32Array {
  const sum = part.map((value, axis) => value + SHARE_OF_WHOLE * whole[axis]!);
  const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0));
  return length > 0 ? sum.map((value) => value / length) : sum;
}
