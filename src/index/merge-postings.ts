import { joinNames, splitNames } from './name-list.ts';
import { lowerBound, Postings, type StoredPostings } from './postings.ts';

/** A list this many times longer than there are stretches is copied stretch by stretch. */
const LONG_LIST = 32;

/** One of two fields that are joined. */
export interface MergedField {
  field: Postings;
  /** Row of the joined field for each row of this one, -1 for rows that are left out. */
  rows: Int32Array;
}

/**
 * Joins the rows of two fields into one.
 * @param kept the larger one, most of whose rows stay in their order
 * @param fresh what is new, mostly of a few documents
 * @param rowCount number of rows of the joined field
 */
export function mergePostings(kept: MergedField, fresh: MergedField, rowCount: number): Postings {
  const { field: old, rows: oldRows } = kept;
  const terms: string[] = [];
  const starts: number[] = [0];
  const joined = new JoinedPostings(old.stored.rows.length + fresh.field.stored.rows.length);
  const ordered = ascends(oldRows) && ascends(fresh.rows);
  const stretches = stretchesOf(oldRows);
  const close = (term: string) => {
    if (joined.size === starts.at(-1)!) return;
    terms.push(term);
    starts.push(joined.size);
  };
  const further = new Map(splitNames(fresh.field.stored.terms).map((term, place) => [term, place]));
  for (const [place, term] of splitNames(old.stored.terms).entries()) {
    const begin = joined.size;
    const length = old.stored.starts[place + 1]! - old.stored.starts[place]!;
    if (length > LONG_LIST * stretches.length) joined.copyStretches(old.stored, place, stretches);
    else joined.copy(old.stored, place, oldRows);
    const middle = joined.size;
    const other = further.get(term);
    if (other !== undefined) joined.copy(fresh.field.stored, other, fresh.rows);
    further.delete(term);
    if (!ordered) joined.sort(begin);
    else if (middle > begin && joined.size > middle) joined.insert(begin, middle);
    close(term);
  }
  for (const [term, place] of further) {
    const begin = joined.size;
    joined.copy(fresh.field.stored, place, fresh.rows);
    if (!ordered) joined.sort(begin);
    close(term);
  }
  const lengths = new Uint16Array(rowCount);
  for (const { field, rows } of [kept, fresh]) {
    for (const [row, length] of field.stored.lengths.entries()) if (rows[row]! >= 0) lengths[rows[row]!] = length;
  }
  return new Postings({ terms: joinNames(terms), starts: Uint32Array.from(starts), ...joined.finish(), lengths });
}

/** Rows that are kept and moved alike. */
interface Stretch {
  begin: number;
  end: number;
  shift: number;
}

/** The postings of the joined field, as far as they are written. */
class JoinedPostings {
  readonly #rows: Uint32Array;
  readonly #counts: Uint8Array;
  /** Postings written. */
  size = 0;

  constructor(most: number) {
    this.#rows = new Uint32Array(most);
    this.#counts = new Uint8Array(most);
  }

  finish(): Pick<StoredPostings, 'rows' | 'counts'> {
    return { rows: this.#rows.subarray(0, this.size), counts: this.#counts.subarray(0, this.size) };
  }

  /** Copies the postings of a term, row by row. */
  copy({ starts, rows, counts }: StoredPostings, place: number, mapped: Int32Array): void {
    for (let i = starts[place]!; i < starts[place + 1]!; i++) {
      const row = mapped[rows[i]!]!;
      if (row < 0) continue;
      this.#rows[this.size] = row;
      this.#counts[this.size++] = counts[i]!;
    }
  }

  /** The same for a long list, stretch by stretch: most documents of an index are as they were, in the same order. */
  copyStretches({ starts, rows, counts }: StoredPostings, place: number, stretches: readonly Stretch[]): void {
    const end = starts[place + 1]!;
    let first = starts[place]!;
    for (const { begin, end: after, shift } of stretches) {
      first = lowerBound(rows, first, end, begin);
      const last = lowerBound(rows, first, end, after);
      if (shift === 0) this.#rows.set(rows.subarray(first, last), this.size);
      else for (let i = first; i < last; i++) this.#rows[this.size + i - first] = rows[i]! + shift;
      this.#counts.set(counts.subarray(first, last), this.size);
      this.size += last - first;
      first = last;
    }
  }

  /** Brings the ascending postings from `middle`, mostly a few of one document, in among those from `from` that ascend too. */
  insert(from: number, middle: number): void {
    const [rows, counts] = [this.#rows, this.#counts];
    if (rows[middle - 1]! < rows[middle]!) return;
    const inserted = rows.slice(middle, this.size);
    const times = counts.slice(middle, this.size);
    let last = middle - 1;
    let next = inserted.length - 1;
    for (let at = this.size - 1; next >= 0; at--) {
      const moves = last >= from && rows[last]! > inserted[next]!;
      rows[at] = moves ? rows[last]! : inserted[next]!;
      counts[at] = moves ? counts[last--]! : times[next--]!;
    }
  }

  /** Puts the postings from `from` on, those of one term, into the order of their rows. */
  sort(from: number): void {
    const [rows, counts] = [this.#rows, this.#counts];
    const packed = Float64Array.from(
      { length: this.size - from },
      (_, i) => rows[from + i]! * 256 + counts[from + i]!,
    ).sort();
    for (const [i, both] of packed.entries()) {
      rows[from + i] = Math.floor(both / 256);
      counts[from + i] = both % 256;
    }
  }
}

function stretchesOf(rows: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [row, mapped] of rows.entries()) {
    if (mapped < 0) continue;
    const last = stretches.at(-1);
    if (last?.end === row && last.shift === mapped - row) last.end++;
    else stretches.push({ begin: row, end: row + 1, shift: mapped - row });
  }
  return stretches;
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
