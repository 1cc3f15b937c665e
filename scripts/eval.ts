/**
 * Asks the question sets of the real assistant and reports what became of them:
 * `npm run eval [-- --set NAME|FILE] [--variants] [--seed N] [--verbose | --ids]`.
 * --set may be given several times; without it, all of `test/questions/`. --variants also asks every question in other ways
 * of typing. --verbose shows answers whole with their quotes, and every variant's answer that claims something else; --ids
 * shows of failures their ids only, for a set that must stay unread. The corpus is indexed afresh, so that what is
 * measured is the code as it stands.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAssistant } from '../src/cli/index.ts';
import { parseConfig } from '../src/config.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { AppError, ConfigError } from '../src/errors.ts';
import { askQuestions, countVerdicts, type Outcome } from './eval/ask-questions.ts';
import { listQuestionSets, readQuestionSet } from './eval/question-set.ts';
import { formatSetReport } from './eval/report.ts';
import { reportVariants } from './eval/report-variants.ts';
import { prepareDocuments } from './eval/score.ts';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        set: { type: 'string', multiple: true },
        variants: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        verbose: { type: 'boolean', default: false },
        ids: { type: 'boolean', default: false },
      },
    });
    return { ...values, seed: Number.parseInt(values.seed, 10) || 1 };
  } catch (cause) {
    const remedy = 'npm run eval -- [--set NAME|FILE] [--variants] [--seed N] [--verbose | --ids]';
    throw new ConfigError(`${(cause as Error).message}.`, { cause, remedy });
  }
}

async function evaluate(dataDir: string): Promise<void> {
  const values = readOptions();
  const sets = (values.set ?? listQuestionSets()).map(readQuestionSet);
  const config = parseConfig({ ...process.env, DATA_DIR: dataDir });
  const documents = prepareDocuments((await readCorpus(config.corpusDir)).files);
  const { assistant } = await openAssistant(config, () => {});
  const all: Outcome[] = [];
  for (const { name, questions } of sets) {
    const outcomes = await askQuestions(assistant, questions, documents);
    all.push(...outcomes);
    const detail = values.verbose ? 'full' : values.ids ? 'ids' : 'short';
    console.log(`${formatSetReport(name, outcomes, detail)}\n`);
    if (!values.variants) continue;
    const show = values.ids ? 'none' : values.verbose ? 'all' : 'wrong';
    const options = { seed: values.seed, show } as const;
    console.log(`${await reportVariants(assistant, outcomes, documents, options)}\n`);
  }
  const { correct, wrong, declined, flawed } = countVerdicts(all);
  console.log(`${correct}/${all.length} correct, ${wrong} wrong, ${declined} declined, ${flawed} flawed`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'ke-hoach-eval-'));
try {
  await evaluate(dataDir);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
