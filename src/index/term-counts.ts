import { countNames, joinNames, splitNames } from './name-list.ts';

/** Counts as they are stored: all names in one text, see `joinNames`, and the count of each. */
export interface StoredCounts {
  names: string;
  counts: number[];
}

/**
 * Counts by name, as stored until one of them is asked for: a document that was changed touches a few thousands of a hundred
 * thousand, and whoever only brings them up to date need not list the others.
 */
export class TermCounts {
  readonly #lowest: number;
  #stored: StoredCounts;
  /** What was added to the stored ones since; of no use once all are listed. */
  readonly #changes = new Map<string, number>();
  #listed: Map<string, number> | undefined;

  /**
   * @param keepsNone true where a name whose count falls to nothing stays known; otherwise it is forgotten
   * @throws RangeError where names and counts differ in number
   */
  constructor(stored: StoredCounts, keepsNone = false) {
    if (countNames(stored.names) !== stored.counts.length) throw new RangeError('Names and counts differ in number.');
    this.#stored = stored;
    this.#lowest = keepsNone ? 0 : 1;
  }

  get #all(): Map<string, number> {
    if (!this.#listed) {
      const { names, counts } = this.toJSON();
      this.#listed = new Map(splitNames(names).map((name, place) => [name, counts[place]!]));
      this.#stored = { names: '', counts: [] };
      this.#changes.clear();
    }
    return this.#listed;
  }

  /** Adds to the count of a name, which falls no lower than 0. */
  change(name: string, by: number): void {
    if (!this.#listed) {
      this.#changes.set(name, (this.#changes.get(name) ?? 0) + by);
      return;
    }
    const count = Math.max(0, (this.#listed.get(name) ?? 0) + by);
    if (count < this.#lowest) this.#listed.delete(name);
    else this.#listed.set(name, count);
  }

  /** The count of a name; undefined where it is unknown. */
  get(name: string): number | undefined {
    return this.#all.get(name);
  }

  has(name: string): boolean {
    return this.#all.has(name);
  }

  names(): Iterable<string> {
    return this.#all.keys();
  }

  entries(): Iterable<readonly [string, number]> {
    return this.#all;
  }

  /** The counts for `JSON.stringify`. */
  toJSON(): StoredCounts {
    if (this.#listed) return { names: joinNames(this.#listed.keys()), counts: [...this.#listed.values()] };
    if (this.#changes.size === 0) return this.#stored;
    const names: string[] = [];
    const counts: number[] = [];
    const keep = (name: string, given: number) => {
      const count = Math.max(0, given);
      if (count < this.#lowest) return;
      names.push(name);
      counts.push(count);
    };
    const further = new Map(this.#changes);
    for (const [place, name] of splitNames(this.#stored.names).entries()) {
      keep(name, this.#stored.counts[place]! + (further.get(name) ?? 0));
      further.delete(name);
    }
    for (const [name, count] of further) keep(name, count);
    return { names: joinNames(names), counts };
  }
}
