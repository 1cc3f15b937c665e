/**
 * Asks the question sets of the real assistant and reports what became of them:
 * `npm run eval [-- --set NAME|FILE] [--variants | --variant NAME] [--seed N] [--verbose | --ids]`.
 * --set may be given several times; without it, all of `test/questions/`. --variants also asks every question in other ways
 * of typing, --variant in those whose names hold NAME. Wrong answers come first, by what they cost. --verbose shows answers whole with their quotes, and every variant's answer that claims something else; --ids
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
import { askQuestions, countVerdicts } from './eval/ask-questions.ts';
import { listQuestionSets, readQuestionSet } from './eval/question-set.ts';
import { formatReport, type SetOutcomes } from './eval/report.ts';
import { reportVariants } from './eval/report-variants.ts';
import { prepareDocuments } from './eval/score.ts';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        set: { type: 'string', multiple: true },
        variants: { type: 'boolean', default: false },
        variant: { type: 'string' },
        seed: { type: 'string', default: '1' },
        verbose: { type: 'boolean', default: false },
        ids: { type: 'boolean', default: false },
      },
    });
    return { ...values, seed: Number.parseInt(values.seed, 10) || 1 };
  } catch (cause) {
    const remedy = 'npm run eval -- [--set NAME|FILE] [--variants | --variant NAME] [--seed N] [--verbose | --ids]';
    throw new ConfigError(`${(cause as Error).message}.`, { cause, remedy });
  }
}

async function evaluate(dataDir: string): Promise<void> {
  const values = readOptions();
  const sets = (values.set ?? listQuestionSets()).map(readQuestionSet);
  const config = parseConfig({ ...process.env, DATA_DIR: dataDir });
  const documents = prepareDocuments((await readCorpus(config.corpusDir)).files);
  const { assistant } = await openAssistant(config, () => {});
  const asked: SetOutcomes[] = [];
  for (const { name, questions } of sets)
    asked.push({ name, outcomes: await askQuestions(assistant, questions, documents) });
  const all = asked.flatMap((set) => set.outcomes);
  console.log(`${formatReport(asked, values.verbose ? 'full' : values.ids ? 'ids' : 'short')}\n`);
  if (values.variants || values.variant) {
    const show = values.ids ? 'none' : values.verbose ? 'all' : 'wrong';
    const only = values.variant ? { only: values.variant } : {};
    console.log(`${await reportVariants(assistant, all, documents, { seed: values.seed, show, ...only })}\n`);
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
