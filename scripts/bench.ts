/**
 * Measures speed, memory, index size and accuracy in one run, each step a process of its own, beside the plain recipe:
 * `npm run bench`. Nothing is asserted: the figures are for reading, and the ratios hold on other machines too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseConfig } from '../src/config.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { measureAccuracy } from './bench/accuracy.ts';
import { type Measurements, measurePlainRecipe, measureProject, writeQuestions } from './bench/contenders.ts';
import { formatAccuracy, formatCosts } from './bench/report.ts';
import { listQuestionSets, readQuestionSet } from './eval/question-set.ts';
import { prepareDocuments } from './eval/score.ts';

const corpusDir = resolve(parseConfig(process.env).corpusDir);
const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-bench-'));
try {
  const questions = listQuestionSets().flatMap((name) => readQuestionSet(name).questions);
  const documents = prepareDocuments(readCorpus(corpusDir).files);
  const file = writeQuestions(folder, questions);
  const judge = (measured: Measurements) => ({
    measured,
    accuracy: measureAccuracy(questions, measured.batch.stdout, documents),
  });
  const project = judge(await measureProject(folder, corpusDir, file));
  const plain = judge(await measurePlainRecipe(corpusDir, file));
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})
${documents.size} plans, ${questions.length} questions. Index: median of 3; cold ask: median of 5, from the start of the process to its end.
Plain recipe: LangChain RecursiveCharacterTextSplitter at 500 characters, the same embedder, vectors in memory compared one
by one, the best piece shown as the answer; it keeps nothing on disk, so each start reads and embeds everything.

${formatCosts(project, plain)}

${formatAccuracy(project, plain)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
