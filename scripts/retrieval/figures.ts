import { createRandom } from '../training/random.ts';

/** Shares of questions with a relevant passage among the first 1, 5 and 10, and the mean reciprocal rank within ten. */
export interface RetrievalFigures {
  'R@1': number;
  'R@5': number;
  'R@10': number;
  'MRR@10': number;
}

/** A figure with the bounds between which 95% of the resamplings lie. */
export interface Interval {
  low: number;
  high: number;
}

const RESAMPLINGS = 1000;
const SEED = 7;

/** Figures from the rank of the first relevant passage of each question, 1 for the first place, Infinity if not found. */
export function figuresOf(ranks: readonly number[]): RetrievalFigures {
  const within = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  return { 'R@1': within(1), 'R@5': within(5), 'R@10': within(10), 'MRR@10': reciprocal };
}

/**
 * Percentile bootstrap over questions (Efron 1979): how far a figure, or the difference of two legs' figures, may lie
 * by the chance of which questions were asked.
 * @param minus ranks of another leg on the same questions; the interval is then of the difference
 */
export function bootstrapInterval(
  ranks: readonly number[],
  figure: keyof RetrievalFigures,
  minus?: readonly number[],
): Interval {
  const random = createRandom(SEED);
  const values = Array.from({ length: RESAMPLINGS }, () => {
    const drawn = ranks.map(() => Math.floor(random() * ranks.length));
    const value = figuresOf(drawn.map((i) => ranks[i]!))[figure];
    return minus ? value - figuresOf(drawn.map((i) => minus[i]!))[figure] : value;
  }).sort((a, b) => a - b);
  return { low: values[Math.floor(RESAMPLINGS * 0.025)]!, high: values[Math.floor(RESAMPLINGS * 0.975)]! };
}
