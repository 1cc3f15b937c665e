import type { Contender } from './contenders.ts';
import type { Measured } from './run-measured.ts';

/** A question whose answer comes from records, and one that has to be searched for. */
const RECORD_QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const SEARCH_QUESTION = 'Con người Hậu Giang có những đặc trưng gì?';
const INDEX_ROUNDS = 3;
const ASK_ROUNDS = 5;

/** What was measured of a contender: median times, largest peaks. */
export interface Measurements {
  index: Measured;
  indexAgain: Measured;
  askRecord: Measured;
  askSearch: Measured;
  askThroughNpm: Measured | undefined;
  /** `stdout` holds the answers to all questions. */
  batch: Measured;
  diskBytes: number | undefined;
}

type Step = (contender: Contender, round: number) => Promise<Measured> | undefined;

/** Runs a step of every contender in turn, round by round, so that other load on the machine hits all alike. */
async function alternate(
  contenders: readonly Contender[],
  rounds: number,
  step: Step,
): Promise<(Measured | undefined)[]> {
  const runs = contenders.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const measured = await step(contender, round);
      if (measured) runs[i]!.push(measured);
    }
  }
  return runs.map(summarise);
}

function summarise(runs: readonly Measured[]): Measured | undefined {
  const byTime = [...runs].sort((a, b) => a.ms - b.ms);
  const middle = byTime[byTime.length >> 1];
  return middle && { ...middle, peakBytes: Math.max(...runs.map((run) => run.peakBytes)) };
}

/** Measures all contenders on a file of questions; one unmeasured index of each brings the files into the system's cache. */
export async function measureContenders(contenders: readonly Contender[], questions: string): Promise<Measurements[]> {
  for (const contender of contenders) await contender.index(INDEX_ROUNDS);
  const index = await alternate(contenders, INDEX_ROUNDS, (one, round) => one.index(round));
  const indexAgain = await alternate(contenders, INDEX_ROUNDS, (one, round) => one.indexAgain?.(round));
  const askRecord = await alternate(contenders, ASK_ROUNDS, (one) => one.ask(RECORD_QUESTION));
  const askSearch = await alternate(contenders, ASK_ROUNDS, (one) => one.ask(SEARCH_QUESTION));
  const askThroughNpm = await alternate(contenders, ASK_ROUNDS, (one) => one.askThroughNpm?.(RECORD_QUESTION));
  const batch = await alternate(contenders, 1, (one) => one.batch(questions));
  return contenders.map((one, i) => ({
    index: index[i]!,
    indexAgain: indexAgain[i] ?? index[i]!,
    askRecord: askRecord[i]!,
    askSearch: askSearch[i]!,
    askThroughNpm: askThroughNpm[i],
    batch: batch[i]!,
    diskBytes: one.diskBytes(),
  }));
}
