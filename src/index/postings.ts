import type { PackedArray } from './packed-arrays.ts';
import type { RowRange } from './vector-index.ts';

/** Number of arrays that a field is packed into. */
export const PACKED_ARRAYS = 5;

/** Postings as they are stored: the rows of term i stand from `starts[i]` to `starts[i + 1]`. */
interface StoredPostings {
  /** All terms, parted by line breaks, in the order of their postings. */
  terms: string;
  starts: Uint32Array;
  rows: Uint32Array;
  /** How often the term stands in the row, at most 255. */
  counts: Uint8Array;
  /** Number of terms in each row. */
  lengths: Uint16Array;
}

/** Saturation of repeated terms and share of the length correction: the usual values of BM25. */
export interface Bm25Parameters {
  k1: number;
  b: number;
}

/** One field of a keyword index: which terms stand in which rows. */
export class Postings {
  readonly #stored: StoredPostings;
  readonly #meanLength: number;
  #byTerm: Map<string, number> | undefined;

  constructor(stored: StoredPostings) {
    this.#stored = stored;
    const terms = stored.terms ? countLines(stored.terms) : 0;
    if (stored.starts.length !== terms + 1) throw new RangeError('Terms and postings differ in number.');
    this.#meanLength = Math.max(
      1,
      stored.lengths.reduce((sum, length) => sum + length, 0) / stored.lengths.length || 1,
    );
  }

  /** Collects the postings of texts, each a list of terms. */
  static build(texts: Iterable<readonly string[]>): Postings {
    const builder = new PostingsBuilder();
    for (const terms of texts) builder.add(terms);
    return builder.finish();
  }

  /**
   * Joins the rows of two fields into one.
   * @param rowsOfA row of the joined field for each row of `a`, -1 for rows that are left out
   */
  static merge(a: Postings, rowsOfA: Int32Array, b: Postings, rowsOfB: Int32Array, rowCount: number): Postings {
    const terms: string[] = [];
    const starts: number[] = [0];
    const most = a.#stored.rows.length + b.#stored.rows.length;
    const rows = new Uint32Array(most);
    const counts = new Uint8Array(most);
    const ordered = ascends(rowsOfA) && ascends(rowsOfB);
    let at = 0;
    const kept = stretchesOf(rowsOfA);
    const copy = ({ starts: from, rows: old, counts: times }: StoredPostings, place: number, mapped: Int32Array) => {
      for (let i = from[place]!; i < from[place + 1]!; i++) {
        const row = mapped[old[i]!]!;
        if (row < 0) continue;
        rows[at] = row;
        counts[at++] = times[i]!;
      }
    };
    /** The same for a long list, stretch by stretch: most documents of an index are as they were, in the same order. */
    const copyStretches = ({ starts: from, rows: old, counts: times }: StoredPostings, place: number) => {
      const end = from[place + 1]!;
      let first = from[place]!;
      for (const { begin, end: after, shift } of kept) {
        first = lowerBound(old, first, end, begin);
        const last = lowerBound(old, first, end, after);
        if (shift === 0) rows.set(old.subarray(first, last), at);
        else for (let i = first; i < last; i++) rows[at + i - first] = old[i]! + shift;
        counts.set(times.subarray(first, last), at);
        at += last - first;
        first = last;
      }
    };
    const close = (term: string) => {
      if (at === starts.at(-1)!) return;
      terms.push(term);
      starts.push(at);
    };
    const further = new Map(b.#places);
    for (const [place, term] of termsOf(a.#stored).entries()) {
      const begin = at;
      const { starts: from } = a.#stored;
      if (from[place + 1]! - from[place]! > LONG_LIST * kept.length) copyStretches(a.#stored, place);
      else copy(a.#stored, place, rowsOfA);
      const middle = at;
      const other = further.get(term);
      if (other !== undefined) copy(b.#stored, other, rowsOfB);
      further.delete(term);
      if (!ordered) sortPostings(rows, counts, begin, at);
      else if (middle > begin && at > middle) insertPostings(rows, counts, begin, middle, at);
      close(term);
    }
    for (const [term, place] of further) {
      const begin = at;
      copy(b.#stored, place, rowsOfB);
      if (!ordered) sortPostings(rows, counts, begin, at);
      close(term);
    }
    const lengths = new Uint16Array(rowCount);
    for (const [old, mapped] of [
      [a.#stored.lengths, rowsOfA],
      [b.#stored.lengths, rowsOfB],
    ] as const) {
      for (let row = 0; row < old.length; row++) if (mapped[row]! >= 0) lengths[mapped[row]!] = old[row]!;
    }
    return new Postings({
      terms: terms.join('\n'),
      starts: Uint32Array.from(starts),
      rows: rows.subarray(0, at),
      counts: counts.subarray(0, at),
      lengths,
    });
  }

  /** The arrays that hold the field. */
  pack(): PackedArray[] {
    const { terms, starts, rows, counts, lengths } = this.#stored;
    return [Buffer.from(terms, 'utf8'), starts, rows, counts, lengths];
  }

  /**
   * The field that arrays hold.
   * @throws where they are not those of a field
   */
  static unpack([terms, starts, rows, counts, lengths]: readonly PackedArray[]): Postings {
    const fits =
      terms instanceof Uint8Array &&
      starts instanceof Uint32Array &&
      rows instanceof Uint32Array &&
      counts instanceof Uint8Array &&
      lengths instanceof Uint16Array;
    if (!fits) throw new TypeError('These are no postings.');
    return new Postings({
      terms: Buffer.from(terms.buffer, terms.byteOffset, terms.length).toString('utf8'),
      starts,
      rows,
      counts,
      lengths,
    });
  }

  /** Number of rows. */
  get rowCount(): number {
    return this.#stored.lengths.length;
  }

  /** Places by term, listed at the first search: an index that is only joined with another needs none. */
  get #places(): Map<string, number> {
    this.#byTerm ??= new Map(termsOf(this.#stored).map((term, place) => [term, place]));
    return this.#byTerm;
  }

  /**
   * The rows in which a term stands, ascending; empty for an unknown term.
   */
  rowsOf(term: string): Uint32Array {
    const place = this.#places.get(term);
    const { starts, rows } = this.#stored;
    return place === undefined ? rows.subarray(0, 0) : rows.subarray(starts[place]!, starts[place + 1]!);
  }

  /**
   * Adds to the scores of a range's rows (all rows without one) what the terms give them, by BM25 (Robertson and Zaragoza 2009) with
   * idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
   */
  score(
    terms: Iterable<string>,
    weight: number,
    { k1, b }: Bm25Parameters,
    scores: Float32Array,
    range?: RowRange,
  ): void {
    const { starts, rows, counts, lengths } = this.#stored;
    const rowCount = this.rowCount;
    const perLength = (k1 * b) / this.#meanLength;
    for (const term of terms) {
      const place = this.#places.get(term);
      if (place === undefined) continue;
      const [from, to] = [starts[place]!, starts[place + 1]!];
      const rarity = Math.log(1 + (rowCount - (to - from) + 0.5) / (to - from + 0.5));
      const most = weight * rarity * (k1 + 1);
      // Rows ascend within a term, so those of one document are found by halving.
      const first = range ? lowerBound(rows, from, to, range.from) : from;
      const last = range ? lowerBound(rows, first, to, range.to) : to;
      for (let at = first; at < last; at++) {
        const row = rows[at]!;
        const count = counts[at]!;
        scores[row]! += (most * count) / (count + k1 * (1 - b) + perLength * lengths[row]!);
      }
    }
  }
}

function termsOf({ terms }: StoredPostings): string[] {
  return terms ? terms.split('\n') : [];
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

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
      terms: [...this.#lists.keys()].join('\n'),
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

/** A list this many times longer than there are stretches is copied stretch by stretch. */
const LONG_LIST = 32;

/** The stretches of rows that are kept and moved alike. */
function stretchesOf(rows: Int32Array): { begin: number; end: number; shift: number }[] {
  const stretches: { begin: number; end: number; shift: number }[] = [];
  for (let row = 0; row < rows.length; row++) {
    const mapped = rows[row]!;
    if (mapped < 0) continue;
    const last = stretches.at(-1);
    if (last?.end === row && last.shift === mapped - row) last.end++;
    else stretches.push({ begin: row, end: row + 1, shift: mapped - row });
  }
  return stretches;
}

/** First position from `from` to `to` whose row is at least `row`. */
function lowerBound(rows: Uint32Array, from: number, to: number, row: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Brings the ascending postings from `middle` to `to`, mostly a few of one document, in among those from `from` that ascend too. */
function insertPostings(rows: Uint32Array, counts: Uint8Array, from: number, middle: number, to: number): void {
  if (rows[middle - 1]! < rows[middle]!) return;
  const inserted = rows.slice(middle, to);
  const times = counts.slice(middle, to);
  let last = middle - 1;
  let next = inserted.length - 1;
  for (let at = to - 1; next >= 0; at--) {
    const moves = last >= from && rows[last]! > inserted[next]!;
    rows[at] = moves ? rows[last]! : inserted[next]!;
    counts[at] = moves ? counts[last--]! : times[next--]!;
  }
}

/** Puts the postings of one term into the order of their rows. */
function sortPostings(rows: Uint32Array, counts: Uint8Array, from: number, to: number): void {
  const packed = Float64Array.from({ length: to - from }, (_, i) => rows[from + i]! * 256 + counts[from + i]!).sort();
  for (let i = 0; i < packed.length; i++) {
    rows[from + i] = Math.floor(packed[i]! / 256);
    counts[from + i] = packed[i]! % 256;
  }
}

function ascends(rows: Int32Array): boolean {
  let last = -1;
  for (const row of rows) {
    if (row < 0) continue;
    if (row < last) return false;
    last = row;
  }
  return true;
}
