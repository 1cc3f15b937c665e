import { appendFileSync, cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Measured, runMeasured } from './run-measured.ts';

/** A way of answering, each step a process of its own. */
export interface Contender {
  /** Reads the plans from nothing. Round 0 comes before the questions, which use what it wrote. */
  index(round: number): Promise<Measured>;
  /** Reads the plans after one of them changed; undefined where nothing is kept, so that it is `index` again. */
  indexAgain: ((round: number) => Promise<Measured>) | undefined;
  /** Answers one question from a cold start. */
  ask(question: string): Promise<Measured>;
  /** The same through npm; undefined where there is no such command. */
  askThroughNpm: ((question: string) => Promise<Measured>) | undefined;
  /** Answers a file of questions in one process, as `ask --batch` does. */
  batch(file: string): Promise<Measured>;
  /** Bytes that the index takes on disk; undefined where nothing is kept. */
  diskBytes(): number | undefined;
}

const ROOT = join(import.meta.dirname, '../..');

/** This project's program, bundled as `npm start` bundles it, with its data in a folder. */
export function createProject(folder: string, corpusDir: string): Contender {
  const environment = (round: number) => ({ CORPUS_DIR: corpusDir, DATA_DIR: join(folder, `data-${round}`) });
  const run = (args: string[], variables: Record<string, string>) =>
    runMeasured(process.execPath, [join(ROOT, 'scripts/run.mjs'), ...args], variables);
  return {
    index: (round) => run(['index'], environment(round)),
    indexAgain(round) {
      const [before, changed] = [join(folder, `data-${round}`), join(folder, `changed-${round}`)];
      const [DATA_DIR, CORPUS_DIR] = [join(changed, 'data'), join(changed, 'corpus')];
      cpSync(before, DATA_DIR, { recursive: true });
      cpSync(corpusDir, CORPUS_DIR, { recursive: true });
      const plan = readdirSync(CORPUS_DIR).find((name) => name.endsWith('.txt'))!;
      appendFileSync(join(CORPUS_DIR, plan), '\nSửa đổi, bổ sung.\n');
      return run(['index'], { DATA_DIR, CORPUS_DIR });
    },
    ask: (question) => run(['ask', '--json', question], environment(0)),
    askThroughNpm: (question) => runMeasured('npm', ['run', '--silent', 'ask', '--', question], environment(0)),
    batch: (file) => run(['ask', '--batch', file], environment(0)),
    diskBytes: () => sizeOf(join(folder, 'data-0')),
  };
}

/** The plain recipe, bundled in the same way. It keeps nothing, so it reads and embeds the plans whenever it starts. */
export async function createPlainRecipe(corpusDir: string): Promise<Contender> {
  // Not in dist/, which is made anew where a source changed.
  const outdir = join(ROOT, 'node_modules/.cache/plain-recipe');
  await build({
    entryPoints: [fileURLToPath(new URL('./plain-recipe.ts', import.meta.url))],
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
  return {
    index: () => run('index'),
    indexAgain: undefined,
    ask: (question) => run('ask', question),
    askThroughNpm: undefined,
    batch: (file) => run('batch', file),
    diskBytes: () => undefined,
  };
}

/** Bytes of all files under a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
