/**
 * Measures how the program does with hundreds of plans: `npm run bench:many [-- --documents 500 --megabytes 25 --set NAME --list]`.
 * The plans are the shipped ones, real plans and decisions of other bodies where `../shared` is there, and variants of
 * these; they are written to a temporary folder. Where an answer rests on another document than the five that the questions
 * were written for ("Sở nào chủ trì y tế ở Lâm Đồng" has an answer once a plan of Lâm Đồng says so), what was expected with
 * the five does not judge it: it is counted apart. --list shows both kinds. Nothing is asserted: the figures are for reading.
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/corpus/index.ts';
import { type Accuracy, measureAccuracy } from './bench/accuracy.ts';
import { writeManyPlans } from './bench/many-plans.ts';
import { type Measured, runMeasured } from './bench/run-measured.ts';
import { listQuestionSets, readQuestionSet } from './eval/question-set.ts';
import { prepareDocuments } from './eval/score.ts';
import { formatTable } from './eval/table.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '500' },
    megabytes: { type: 'string', default: '25' },
    set: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..');
const ours = resolve(root, 'corpus');
const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-many-'));
const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

/** Runs the program over a corpus with its own data folder. */
const run = (corpus: string, name: string, ...args: string[]) =>
  runMeasured(process.execPath, [join(root, 'scripts/run.mjs'), ...args], {
    CORPUS_DIR: corpus,
    DATA_DIR: join(folder, name),
  });

/** A corpus with what was measured of it. */
interface Column {
  names: string[];
  measured: Awaited<ReturnType<typeof measure>>;
  accuracy: Accuracy;
}

/** What is measured of one corpus. */
async function measure(corpus: string, name: string, changed: string, file: string) {
  const index = await run(corpus, name, 'index');
  const unchanged = await run(corpus, name, 'index');
  const ask = await run(corpus, name, 'ask', '--json', QUESTION);
  const batch = await run(corpus, name, 'ask', '--batch', file);
  appendFileSync(join(corpus, changed), '\nSửa đổi, bổ sung.\n');
  const again = await run(corpus, name, 'index');
  return { index, unchanged, again, ask, batch };
}

try {
  const questions = (values.set ?? listQuestionSets()).flatMap((name) =>
    // Sets may use the same ids.
    readQuestionSet(name).questions.map((question) => ({ ...question, id: `${name} ${question.id}` })),
  );
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, questions.map(({ id, turns }) => JSON.stringify({ id, turns })).join('\n'));
  const size = { documents: Number(values.documents), bytes: Number(values.megabytes) * 1e6 };
  const corpora = [
    { name: 'five', folder: join(folder, 'corpus-five'), size: { documents: 5, bytes: 0 } },
    { name: 'many', folder: join(folder, 'corpus-many'), size },
  ];
  const columns: Column[] = [];
  for (const corpus of corpora) {
    const names = writeManyPlans(corpus.folder, corpus.size, ours, resolve(root, '../shared'));
    const documents = prepareDocuments((await readCorpus(corpus.folder)).files);
    const measured = await measure(corpus.folder, corpus.name, `${names.at(-1)}.txt`, file);
    const shipped = new Set(columns[0]?.names ?? names);
    columns.push({ names, measured, accuracy: measureAccuracy(questions, measured.batch.stdout, documents, shipped) });
  }
  const seconds = (one: Measured) => `${(one.ms / 1000).toFixed(2)} s`;
  const megabytes = (one: Measured) => `${Math.round(one.peakBytes / 1024 ** 2)} MB`;
  const row = (name: string, read: (one: (typeof columns)[number]) => string) => [name, ...columns.map(read)];
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${questions.length} questions on the five plans
${formatTable([
  ['', ...columns.map((one) => `${one.names.length} documents`)],
  row('first index', (one) => seconds(one.measured.index)),
  row('peak memory of it', (one) => megabytes(one.measured.index)),
  row('index again, nothing changed', (one) => seconds(one.measured.unchanged)),
  row('index again, one document changed', (one) => seconds(one.measured.again)),
  row('cold ask', (one) => seconds(one.measured.ask)),
  row('warm answer, p50', (one) => `${one.accuracy.p50.toFixed(1)} ms`),
  row('warm answer, p95', (one) => `${one.accuracy.p95.toFixed(1)} ms`),
  row('peak memory, all questions', (one) => megabytes(one.measured.batch)),
  row('correct', (one) => `${one.accuracy.correct}/${questions.length}`),
  row('wrong', (one) => `${one.accuracy.wrong - one.accuracy.unjudged}/${questions.length}`),
  row('told of another document, not judged', (one) => `${one.accuracy.unjudged}/${questions.length}`),
])}`);
  if (values.list) console.log(`\n${columns.at(-1)!.accuracy.wrongAnswers.join('\n')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
