/** One way to read a stretch of what was typed, from token `from` to before token `to`. */
export interface Reading {
  from: number;
  to: number;
  /** What is read; undefined for what stands there. */
  text?: string;
  /** Its first and last word without marks, for its neighbours; undefined where nothing is known to stand beside it. */
  first: string | undefined;
  last: string | undefined;
  /** What typing it so costs, and its own words one after the other. */
  cost: number;
}

/** A reading of the best whole. */
export interface Decoded extends Reading {
  /** How much dearer the best whole is that reads this stretch otherwise; 0 where nothing is changed. */
  margin: number;
}

/**
 * The cheapest way to read a text from end to end (Viterbi's algorithm over all readings of all stretches), each reading
 * with how sure it is.
 * @param length number of tokens; some reading must begin wherever another ends
 * @param costBetween what it costs that a word follows another, across the token boundary `at`
 */
export function decode(
  length: number,
  readings: readonly Reading[],
  costBetween: (before: string | undefined, word: string | undefined, at: number) => number,
): Decoded[] {
  const beginning: number[][] = Array.from({ length: length + 1 }, () => []);
  const ending: number[][] = Array.from({ length: length + 1 }, () => []);
  for (const [i, one] of readings.entries()) {
    beginning[one.from]!.push(i);
    ending[one.to]!.push(i);
  }
  const step = (before: number, after: number) =>
    costBetween(readings[before]!.last, readings[after]!.first, readings[after]!.from);
  const until: number[] = [];
  const previous: number[] = [];
  for (let at = 0; at < length; at++) {
    for (const i of beginning[at]!) {
      let best = at === 0 ? costBetween(undefined, readings[i]!.first, 0) : Number.POSITIVE_INFINITY;
      let from = -1;
      for (const before of ending[at]!) {
        const cost = until[before]! + step(before, i);
        if (cost < best) [best, from] = [cost, before];
      }
      until[i] = best + readings[i]!.cost;
      previous[i] = from;
    }
  }
  const since: number[] = [];
  for (let at = length; at > 0; at--) {
    for (const i of ending[at]!) {
      let best = at === length ? 0 : Number.POSITIVE_INFINITY;
      for (const after of beginning[at]!) best = Math.min(best, step(i, after) + readings[after]!.cost + since[after]!);
      since[i] = best;
    }
  }
  const total = (i: number) => until[i]! + since[i]!;
  let last = ending[length]!.reduce((best, i) => (until[i]! < until[best]! ? i : best), ending[length]![0]!);
  const path: Decoded[] = [];
  const cheapestOther = ({ from, to, text }: Reading) => {
    let least = Number.POSITIVE_INFINITY;
    for (const [i, other] of readings.entries())
      if (other.from < to && other.to > from && (other.text !== text || other.from !== from))
        least = Math.min(least, total(i));
    return least;
  };
  for (; last !== undefined && last >= 0; last = previous[last]!) {
    const one = readings[last]!;
    path.unshift({ ...one, margin: one.text === undefined ? 0 : cheapestOther(one) - total(last) });
  }
  return path;
}
