/** One way to read a stretch of what was typed, from token `from` to before token `to`. */
export interface Reading {
  from: number;
  to: number;
  /** The letters that are read, without marks; undefined where those that stand there are kept. */
  letters?: string;
  /** The only token whose letters are read as others; undefined where all of the stretch are, or none. */
  spoilt?: number;
  /** What is read, as it is written, words parted by spaces; undefined where what stands there is no word whose marks are weighed. */
  text?: string;
  /** Its first and last word with their marks, for its neighbours; undefined where nothing is known to stand beside it. */
  first: string | undefined;
  last: string | undefined;
  /** What typing it so costs, and its own words one after the other. */
  cost: number;
}

/** A reading of the best whole. */
export type Decoded<One extends Reading> = One & {
  /** How much dearer the best whole is that keeps the letters that stand there, and that reads others again. */
  marginOfKept: number;
  marginOfOthers: number;
  /** How much dearer the best whole is that reads the same letters there with other marks. */
  marginOfMarks: number;
};

const FAR = Number.POSITIVE_INFINITY;

/** The best whole, and how much dearer others are. */
export interface DecodedText<One extends Reading> {
  path: Decoded<One>[];
  /** Of each token the words that have its letters ('' for what is no word), with how much dearer the best whole with each is. */
  words: ReadonlyMap<string, number>[];
  /** How much dearer the best whole with each reading is, in their order. */
  dearer: readonly number[];
}

/**
 * The cheapest way to read a text from end to end (Viterbi's algorithm over all readings of all stretches), each reading
 * with how sure it is.
 * @param length number of tokens; some reading must begin wherever another ends
 * @param costBetween what it costs that a word follows another, across the token boundary `at`: 0 before the first word,
 * `length` behind the last
 */
export function decode<One extends Reading>(
  length: number,
  readings: readonly One[],
  costBetween: (before: string | undefined, word: string | undefined, at: number) => number,
): DecodedText<One> {
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
  let last = ending[length]!.reduce(
    (best, i) => (until[i]! + since[i]! < until[best]! + since[best]! ? i : best),
    ending[length]![0]!,
  );
  const least = until[last]! + since[last]!;
  const dearer = readings.map((_, i) => until[i]! + since[i]! - least);
  const weighed = weigh(length, readings, dearer);
  const path: Decoded<One>[] = [];
  for (; last >= 0; last = previous[last]!)
    path.unshift({ ...readings[last]!, ...marginsOf(readings[last]!, weighed) });
  return { path, words: weighed.map((changes) => changes.get(KEPT) ?? new Map()), dearer };
}

/** Of a token: what may be made of its letters, as which words, with how much dearer the best whole with each is. */
type Weighed = Map<string, Map<string, number>>;

/** The letters stand as they were typed. */
const KEPT = '';

function weigh(length: number, readings: readonly Reading[], dearer: readonly number[]): Weighed[] {
  const weighed = Array.from({ length }, (): Weighed => new Map());
  for (const [i, one] of readings.entries())
    for (let at = one.from; at < one.to; at++) {
      const change = changeAt(one, at);
      const words = weighed[at]!.get(change) ?? new Map<string, number>();
      weighed[at]!.set(change, words);
      const word = wordAt(one, at);
      words.set(word, Math.min(words.get(word) ?? FAR, dearer[i]!));
    }
  return weighed;
}

/** What a reading makes of a token's letters. */
function changeAt({ from, to, letters, spoilt }: Reading, at: number): string {
  if (letters === undefined || (spoilt !== undefined && spoilt !== at)) return KEPT;
  return spoilt === undefined ? `${from} ${to} ${letters}` : `${at} ${at + 1} ${letters}`;
}

/** What a reading has for a token: a word, or the whole where its words are not those typed; '' where that is no word. */
function wordAt({ from, to, text = '' }: Reading, at: number): string {
  const words = text.split(' ');
  return words.length === to - from ? words[at - from]! : text;
}

function marginsOf(one: Reading, weighed: readonly Weighed[]) {
  const margins = { marginOfKept: FAR, marginOfOthers: FAR, marginOfMarks: FAR };
  for (let at = one.from; at < one.to; at++) {
    const own = changeAt(one, at);
    // Words around the one that has a slip stand as they are.
    if (own === KEPT && one.letters !== undefined) continue;
    for (const [change, words] of weighed[at]!)
      for (const [word, by] of words) {
        const same = change === own;
        if (same && word === wordAt(one, at)) continue;
        const kind = same ? 'marginOfMarks' : change === KEPT ? 'marginOfKept' : 'marginOfOthers';
        margins[kind] = Math.min(margins[kind], by);
      }
  }
  return margins;
}
