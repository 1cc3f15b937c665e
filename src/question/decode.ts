/** One way to read a stretch of what was typed, from token `from` to before token `to`. */
export interface Reading {
  from: number;
  to: number;
  /** The letters that are read, without marks; undefined where those that stand there are kept. */
  letters?: string;
  /** What is read, as it is written, words parted by spaces; undefined where what stands there is no word whose marks are weighed. */
  text?: string;
  /** Its first and last word with their marks, for its neighbours; undefined where nothing is known to stand beside it. */
  first: string | undefined;
  last: string | undefined;
  /** What typing it so costs, and its own words one after the other. */
  cost: number;
}

/** A reading of the best whole. */
export interface Decoded extends Reading {
  /** How much dearer the best whole is that keeps the letters that stand there, and that reads others again. */
  marginOfKept: number;
  marginOfOthers: number;
  /** How much dearer the best whole is that reads the same letters there with other marks. */
  marginOfMarks: number;
}

const FAR = Number.POSITIVE_INFINITY;

/** The best whole, and of each token the words that have its letters, with how much dearer the best whole with each is. */
export interface DecodedText {
  path: Decoded[];
  words: ReadonlyMap<string, number>[];
}

/**
 * The cheapest way to read a text from end to end (Viterbi's algorithm over all readings of all stretches), each reading
 * with how sure it is.
 * @param length number of tokens; some reading must begin wherever another ends
 * @param costBetween what it costs that a word follows another, across the token boundary `at`: 0 before the first word,
 * `length` behind the last
 */
export function decode(
  length: number,
  readings: readonly Reading[],
  costBetween: (before: string | undefined, word: string | undefined, at: number) => number,
): DecodedText {
  const beginning: number[][] = Array.from({ length: length + 1 }, () => []);
  const ending: number[][] = Array.from({ length: length + 1 }, () => []);
  for (const [i, one] of readings.entries()) {
    beginning[one.from]!.push(i);
    ending[one.to]!.push(i);
  }
  const until = new Float64Array(readings.length);
  const since = new Float64Array(readings.length);
  const previous = new Int32Array(readings.length).fill(-1);
  // Each pair of neighbours is weighed once; from behind the same costs are needed again.
  const steps: Float64Array[] = [];
  for (let at = 0; at < length; at++) {
    const [before, after] = [ending[at]!, beginning[at]!];
    const costs = new Float64Array(before.length * after.length);
    steps.push(costs);
    for (const [j, i] of after.entries()) {
      const { first, cost } = readings[i]!;
      let best = at === 0 ? costBetween(undefined, first, 0) : Number.POSITIVE_INFINITY;
      for (const [k, b] of before.entries()) {
        const step = costBetween(readings[b]!.last, first, at);
        costs[j * before.length + k] = step;
        if (until[b]! + step < best) [best, previous[i]] = [until[b]! + step, b];
      }
      until[i] = best + cost;
    }
  }
  for (const i of ending[length]!) since[i] = costBetween(readings[i]!.last, undefined, length);
  for (let at = length - 1; at > 0; at--) {
    const [before, after] = [ending[at]!, beginning[at]!];
    for (const [k, b] of before.entries()) {
      let best = Number.POSITIVE_INFINITY;
      for (const [j, i] of after.entries())
        best = Math.min(best, steps[at]![j * before.length + k]! + readings[i]!.cost + since[i]!);
      since[b] = best;
    }
  }
  const total = (i: number) => until[i]! + since[i]!;
  const longest = readings.reduce((most, { from, to }) => Math.max(most, to - from), 1);
  const overlapping = ({ from, to }: Reading) =>
    beginning.slice(Math.max(0, from - longest + 1), to).flatMap((all) => all.filter((i) => readings[i]!.to > from));
  const path: Decoded[] = [];
  let last = ending[length]!.reduce((best, i) => (total(i) < total(best) ? i : best), ending[length]![0]!);
  for (; last >= 0; last = previous[last]!) {
    const one = readings[last]!;
    const margins = { marginOfKept: FAR, marginOfOthers: FAR, marginOfMarks: FAR };
    for (const i of overlapping(one)) {
      const other = readings[i]!;
      const dearer = total(i) - total(last);
      const same = other.from === one.from && other.to === one.to && other.letters === one.letters;
      if (same && other.text === one.text) continue;
      const kind = same ? 'marginOfMarks' : other.letters === undefined ? 'marginOfKept' : 'marginOfOthers';
      margins[kind] = Math.min(margins[kind], dearer);
    }
    path.unshift({ ...one, ...margins });
  }
  return { path, words: weighWords(length, readings, total) };
}

function weighWords(length: number, readings: readonly Reading[], total: (i: number) => number): Map<string, number>[] {
  const best = readings.reduce((least, _, i) => Math.min(least, total(i)), FAR);
  const weighed = Array.from({ length }, () => new Map<string, number>());
  for (const [i, { from, to, letters, text }] of readings.entries()) {
    const words = letters === undefined ? text?.split(' ') : undefined;
    if (words?.length !== to - from) continue;
    for (const [n, word] of words.entries())
      weighed[from + n]!.set(word, Math.min(weighed[from + n]!.get(word) ?? FAR, total(i) - best));
  }
  return weighed;
}
