import { joinNames } from './name-list.ts';
import { Postings, type StoredPostings } from './postings.ts';

/** Collects postings row by row. */
export class PostingsBuilder {
  /** Row and count of each posting in one number: row × 256 + count. */
  readonly #lists = new Map<string, number[]>();
  readonly #lengths: number[] = [];
  #size = 0;

  /** Adds the next row. */
  add(terms: readonly string[]): void {
    const row = this.#lengths.length;
    this.#lengths.push(Math.min(65_535, terms.length));
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    this.#size += counts.size;
    for (const [term, count] of counts) {
      const packed = row * 256 + Math.min(255, count);
      const list = this.#lists.get(term);
      if (list) list.push(packed);
      else this.#lists.set(term, [packed]);
    }
  }

  /** The postings of all rows added. */
  finish(): Postings {
    const stored: StoredPostings = {
      terms: joinNames(this.#lists.keys()),
      starts: new Uint32Array(this.#lists.size + 1),
      rows: new Uint32Array(this.#size),
      counts: new Uint8Array(this.#size),
      lengths: Uint16Array.from(this.#lengths),
    };
    let at = 0;
    let place = 0;
    for (const list of this.#lists.values()) {
      for (const packed of list) {
        stored.rows[at] = packed >>> 8;
        stored.counts[at++] = packed & 255;
      }
      stored.starts[++place] = at;
    }
    return new Postings(stored);
  }
}

/** Collects the postings of texts, each a list of terms. */
export function buildPostings(texts: Iterable<readonly string[]>): Postings {
  const builder = new PostingsBuilder();
  for (const terms of texts) builder.add(terms);
  return builder.finish();
}
