import { appendFileSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { GoldQuestion } from '../eval/question-set.ts';
import { type Measured, runMeasured, runRepeatedly } from './run-measured.ts';

/** A question whose answer comes from records, and one that has to be searched for. */
const RECORD_QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const SEARCH_QUESTION = 'Con người Hậu Giang có những đặc trưng gì?';
const ROOT = join(import.meta.dirname, '../..');
const INDEX_ROUNDS = 3;
const ASK_ROUNDS = 5;

/** Measurements of one way of answering; times in milliseconds, sizes in bytes. */
export interface Measurements {
  index: Measured;
  /** After a change of one of the five plans. */
  indexAgain: Measured;
  askRecord: Measured;
  askSearch: Measured;
  /** `askRecord` started through npm, where there is such a command. */
  askThroughNpm: Measured | undefined;
  /** All questions in one process; `stdout` holds the answers. */
  batch: Measured;
  /** Files written; undefined where nothing is kept. */
  diskBytes: number | undefined;
}

/** Writes the questions in the form of `ask --batch`. */
export function writeQuestions(folder: string, questions: readonly GoldQuestion[]): string {
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, questions.map(({ id, turns }) => JSON.stringify({ id, turns })).join('\n'));
  return file;
}

/** Measures this project's program, bundled as `npm start` bundles it. */
export async function measureProject(folder: string, corpusDir: string, questions: string): Promise<Measurements> {
  const run = (args: string[], environment: Record<string, string>) =>
    runMeasured(process.execPath, [join(ROOT, 'scripts/run.mjs'), ...args], { CORPUS_DIR: corpusDir, ...environment });
  // Bundles the program and brings the files into the system's cache.
  await run(['index'], { DATA_DIR: join(folder, 'first') });
  const DATA_DIR = join(folder, 'data-0');
  const index = await runRepeatedly(INDEX_ROUNDS, (i) => run(['index'], { DATA_DIR: join(folder, `data-${i}`) }));
  const indexAgain = await runRepeatedly(INDEX_ROUNDS, (i) => {
    const changed = join(folder, `corpus-${i}`);
    cpSync(corpusDir, changed, { recursive: true });
    appendFileSync(join(changed, 'bac-giang.txt'), `\nSửa đổi lần ${i + 1}.\n`);
    return run(['index'], { CORPUS_DIR: changed, DATA_DIR: join(folder, `data-${i + 1 < INDEX_ROUNDS ? i + 1 : 1}`) });
  });
  const ask = (question: string) => runRepeatedly(ASK_ROUNDS, () => run(['ask', '--json', question], { DATA_DIR }));
  const askRecord = await ask(RECORD_QUESTION);
  const askSearch = await ask(SEARCH_QUESTION);
  const askThroughNpm = await runRepeatedly(ASK_ROUNDS, () =>
    runMeasured('npm', ['run', '--silent', 'ask', '--', RECORD_QUESTION], { CORPUS_DIR: corpusDir, DATA_DIR }),
  );
  const batch = await run(['ask', '--batch', questions], { DATA_DIR });
  return { index, indexAgain, askRecord, askSearch, askThroughNpm, batch, diskBytes: sizeOf(DATA_DIR) };
}

/** Measures the plain recipe, bundled in the same way. It keeps nothing, so it indexes whenever it starts. */
export async function measurePlainRecipe(corpusDir: string, questions: string): Promise<Measurements> {
  const outdir = join(ROOT, 'dist/bench');
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'plain-recipe.ts')],
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const run = (...args: string[]) =>
    runMeasured(process.execPath, [join(outdir, 'plain-recipe.js'), ...args], { CORPUS_DIR: corpusDir });
  await run('index');
  const index = await runRepeatedly(INDEX_ROUNDS, () => run('index'));
  const askRecord = await runRepeatedly(ASK_ROUNDS, () => run('ask', RECORD_QUESTION));
  const askSearch = await runRepeatedly(ASK_ROUNDS, () => run('ask', SEARCH_QUESTION));
  const batch = await run('batch', questions);
  return { index, indexAgain: index, askRecord, askSearch, askThroughNpm: undefined, batch, diskBytes: undefined };
}

/** Bytes of all files under a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
