/**
 * Measures search: keyword, keyword with the thesaurus, vector and joined, side by side.
 * `npm run bench:retrieval [-- --half tuning|test|all] [--model NAME] [--benchmark FOLDER] [--text FILE …]`
 * measures ALQAC (a folder with passages.jsonl and questions.jsonl), the question sets and the paraphrase set over the
 * plans of CORPUS_DIR, and both with 5,000 passages of the training text's held-out documents in the way; each typed with
 * marks, with half of them and without. What is not there is left out, and said.
 * `-- --passages FILE --questions FILE` measures one pair of files in ALQAC's form (`{id, title, text}` and `{id, question,
 * relevant: [id, …]}` a line; other fields are passed over) and prints one JSON object a leg:
 * `{"leg": "keyword"|"vector"|"joined", "R@1": …, "R@5": …, "R@10": …, "MRR@10": …}`.
 * Paths are taken from where the command is given.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../src/config.ts';
import { openEmbedder } from '../src/embedding/index.ts';
import { AppError, ConfigError } from '../src/errors.ts';
import { SearchedSet } from './retrieval/legs.ts';
import { readParaphraseSet, readPlanPassages, readSectionQuestions, withDistractors } from './retrieval/plan-sets.ts';
import { printLegs, reportSet } from './retrieval/report.ts';
import { halfOf, type RetrievalSet, readRetrievalSet } from './retrieval/retrieval-set.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared');
const DISTRACTORS = 5000;

/** npm runs scripts in the project's folder and tells where it was called. */
const fromCaller = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        half: { type: 'string', default: 'test' },
        model: { type: 'string' },
        passages: { type: 'string' },
        questions: { type: 'string' },
        benchmark: { type: 'string', default: join(SHARED, 'benchmarks/alqac') },
        text: { type: 'string', multiple: true, default: [join(SHARED, 'training/legal.jsonl.gz')] },
      },
    });
    if (!values.passages !== !values.questions) throw new Error('--passages and --questions go together');
    return values;
  } catch (cause) {
    const remedy = 'npm run bench:retrieval -- [--half tuning|test|all] [--passages FILE --questions FILE]';
    throw new ConfigError(`${(cause as Error).message}.`, { cause, remedy });
  }
}

/** The sets that are there, each whole. */
async function listSets(corpusDir: string, benchmark: string, texts: readonly string[]): Promise<RetrievalSet[]> {
  const sets: RetrievalSet[] = [];
  const [passages, questions] = ['passages.jsonl', 'questions.jsonl'].map((name) => join(benchmark, name));
  if (existsSync(passages!)) sets.push(readRetrievalSet('ALQAC', passages!, questions!));
  else console.log(`Skipped: there is no ${passages}.`);
  const plans = await readPlanPassages(corpusDir);
  const own = [readParaphraseSet(plans), readParaphraseSet(plans, 'passage'), readSectionQuestions(plans)];
  sets.push(...own);
  if (texts.every((file) => existsSync(file))) {
    for (const set of own) sets.push(await withDistractors(set, texts, DISTRACTORS));
  } else console.log(`Skipped: without ${texts.join(', ')} nothing stands in the way.`);
  return sets;
}

async function main(): Promise<void> {
  const options = readOptions();
  const config = parseConfig(process.env);
  const embedder = await openEmbedder({
    model: options.model ?? config.embeddingModel,
    modelsDir: resolve(ROOT, config.modelsDir),
    allowRemote: config.embeddingAllowRemote,
    hubUrl: config.embeddingHubUrl,
  });
  if (options.passages && options.questions) {
    const set = readRetrievalSet('files', fromCaller(options.passages), fromCaller(options.questions));
    await printLegs(await SearchedSet.build(set, embedder));
    return;
  }
  const sets = await listSets(
    resolve(ROOT, config.corpusDir),
    fromCaller(options.benchmark),
    options.text.map(fromCaller),
  );
  for (const set of sets) {
    const half = options.half === 'all' ? set : halfOf(set, options.half === 'tuning' ? 'tuning' : 'test');
    console.log(await reportSet(half, embedder));
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
