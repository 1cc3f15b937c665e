import { formatTable } from '../eval/table.ts';
import type { Accuracy } from './accuracy.ts';
import type { Measurements } from './measure.ts';

/** One way of answering with everything that was measured of it. */
export interface Judged {
  measured: Measurements;
  accuracy: Accuracy;
}

type Reading = (one: Judged) => number | undefined;

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

const COSTS: readonly [string, (value: number) => string, Reading][] = [
  ['index of the plans from nothing', seconds, (one) => one.measured.index.ms],
  ['index after one plan changed', seconds, (one) => one.measured.indexAgain.ms],
  ['cold ask, answered from records', seconds, (one) => one.measured.askRecord.ms],
  ['cold ask, answered by search', seconds, (one) => one.measured.askSearch.ms],
  ['cold ask through npm run', seconds, (one) => one.measured.askThroughNpm?.ms],
  ['warm answer, p50', milliseconds, (one) => one.accuracy.p50],
  ['warm answer, p95', milliseconds, (one) => one.accuracy.p95],
  ['peak memory, index', megabytes, (one) => one.measured.index.peakBytes],
  [
    'peak memory, ask',
    megabytes,
    (one) => Math.max(one.measured.askRecord.peakBytes, one.measured.askSearch.peakBytes),
  ],
  ['peak memory, all questions', megabytes, (one) => one.measured.batch.peakBytes],
  ['index on disk', megabytes, (one) => one.measured.diskBytes],
];

/** Costs of the project and of the plain recipe; the ratio tells how many times as much the plain recipe takes. */
export function formatCosts(project: Judged, plain: Judged): string {
  const rows = COSTS.map(([name, format, read]) => {
    const [own, other] = [read(project), read(plain)];
    const ratio = own !== undefined && other !== undefined ? `${(other / own).toFixed(2)} ×` : '';
    return [name, ...[own, other].map((value) => (value === undefined ? 'none' : format(value))), ratio];
  });
  return formatTable([['', 'this project', 'plain recipe', 'plain / project'], ...rows]);
}

/** What the answers were worth. */
export function formatAccuracy(project: Judged, plain: Judged): string {
  const columns = [project.accuracy, plain.accuracy];
  const all = (one: Accuracy) => one.answerable + one.unanswerable;
  const row = (name: string, read: (one: Accuracy) => string) => [name, ...columns.map(read)];
  return formatTable([
    ['', 'this project', 'plain recipe'],
    row('correct', (one) => `${one.correct}/${all(one)}`),
    row('wrong', (one) => `${one.wrong}/${all(one)}`),
    row('answerable, without status, section, page', (one) => `${one.lenient}/${one.answerable}`),
    row('answered although no plan says it', (one) => `${one.answeredAnyway}/${one.unanswerable}`),
  ]);
}
