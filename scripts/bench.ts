/**
 * Measures speed, memory, index size and accuracy in one run, each step a process of its own, beside the plain recipe:
 * `npm run bench [-- --set NAME|FILE]`; --set may be given several times, without it all of `test/questions/` are asked.
 * Nothing is asserted: the figures are for reading, and the ratios tell more than the times of one machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../src/config.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { measureAccuracy } from './bench/accuracy.ts';
import { createPlainRecipe, createProject } from './bench/contenders.ts';
import { measureContenders } from './bench/measure.ts';
import { formatAccuracy, formatCosts } from './bench/report.ts';
import { listQuestionSets, readQuestionSet } from './eval/question-set.ts';
import { prepareDocuments } from './eval/score.ts';

const { values } = parseArgs({ options: { set: { type: 'string', multiple: true } } });
const corpusDir = resolve(parseConfig(process.env).corpusDir);
const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-bench-'));
try {
  const questions = (values.set ?? listQuestionSets()).flatMap((name) => readQuestionSet(name).questions);
  const documents = prepareDocuments((await readCorpus(corpusDir)).files);
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, questions.map(({ id, turns }) => JSON.stringify({ id, turns })).join('\n'));
  const contenders = [createProject(folder, corpusDir), await createPlainRecipe(corpusDir)];
  const [project, plain] = (await measureContenders(contenders, file)).map((measured) => ({
    measured,
    accuracy: measureAccuracy(questions, measured.batch.stdout, documents),
  }));
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})
${documents.size} plans, ${questions.length} questions. Index: median of 3; cold ask: median of 5, from the start of the process to its end.
Plain recipe: LangChain RecursiveCharacterTextSplitter at 500 characters, the same embedder, vectors in memory compared one
by one, the nearest piece shown as the answer. It keeps nothing on disk, so each start reads and embeds everything; it
always answers, and knows neither section nor page: the third line of the second table leaves these out for both.
The repository's own questions were known when the project was made; --set FILE asks others.

${formatCosts(project!, plain!)}

${formatAccuracy(project!, plain!)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
