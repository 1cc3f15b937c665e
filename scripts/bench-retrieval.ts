/**
 * Measures search: keyword, keyword with the thesaurus, vector and joined, side by side.
 * `npm run bench:retrieval [-- --half tuning|test|all] [--model NAME] [--benchmark FOLDER] [--text FILE …]`
 * measures ALQAC (a folder with passages.jsonl and questions.jsonl), the question sets and the paraphrase set over the
 * plans of CORPUS_DIR, and both with passages of the training text's held-out documents in the way; each typed with
 * marks, with half of them and without. What is not there is left out, and said.
 * `-- --passages FILE --questions FILE` measures one pair of files in ALQAC's form (`{id, title, text}` and `{id, question,
 * relevant: [id, …]}` a line) and prints one JSON object a leg.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../src/config.ts';
import { openEmbedder } from '../src/embedding/index.ts';
import { SearchedSet } from './retrieval/legs.ts';
import { readParaphraseSet, readPlanPassages, readSectionQuestions, withDistractors } from './retrieval/plan-sets.ts';
import { printLegs, reportSet } from './retrieval/report.ts';
import { halfOf, type RetrievalSet, readRetrievalSet } from './retrieval/retrieval-set.ts';

const SHARED = join(import.meta.dirname, '../../shared');
const DISTRACTORS = 5000;

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
const config = parseConfig(process.env);
const embedder = await openEmbedder({
  model: values.model ?? config.embeddingModel,
  modelsDir: config.modelsDir,
  allowRemote: config.embeddingAllowRemote,
});

if (values.passages && values.questions) {
  await printLegs(await SearchedSet.build(readRetrievalSet('files', values.passages, values.questions), embedder));
} else {
  const sets: RetrievalSet[] = [];
  const [passages, questions] = ['passages.jsonl', 'questions.jsonl'].map((name) => join(values.benchmark, name));
  if (existsSync(passages!)) sets.push(readRetrievalSet('ALQAC', passages!, questions!));
  else console.log(`Skipped: there is no ${passages}.`);
  const plans = await readPlanPassages(config.corpusDir);
  const own = [readParaphraseSet(plans), readParaphraseSet(plans, 'passage'), readSectionQuestions(plans)];
  sets.push(...own);
  if (values.text.every((file) => existsSync(file))) {
    for (const set of own) sets.push(await withDistractors(set, values.text, DISTRACTORS));
  } else console.log(`Skipped: without ${values.text.join(', ')} nothing stands in the way.`);
  for (const set of sets) {
    const half = values.half === 'all' ? set : halfOf(set, values.half === 'tuning' ? 'tuning' : 'test');
    console.log(await reportSet(half, embedder));
  }
}
