/**
 * Trains the static embedder that the product ships:
 * `npm run train -- ../shared/training/legal.jsonl.gz [more files] --out models/vi-plan-static`.
 * Options: --thesaurus FILE, --passes N (over the text), --seed N, --measure FOLDER (a benchmark in ALQAC's form), and to try
 * others than the defaults --temperature N, --rate N, --dimensions N, --hard-passes SHARE.
 * A training that was interrupted goes on from the last pass when the same command is given again.
 * Without training text, --measure measures the model that --out already holds.
 */
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS, measureFolder, trainEmbedder } from './training/train.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'models/vi-plan-static' },
    thesaurus: { type: 'string', default: 'src/vocabulary/data/thesaurus.json' },
    passes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '42' },
    measure: { type: 'string' },
    temperature: { type: 'string', default: String(DEFAULT_SETTINGS.temperature) },
    rate: { type: 'string', default: String(DEFAULT_SETTINGS.rate) },
    dimensions: { type: 'string', default: String(DEFAULT_SETTINGS.dimensions) },
    'hard-passes': { type: 'string', default: String(DEFAULT_SETTINGS.hardPasses) },
  },
});
if (positionals.length === 0 && values.measure) {
  await measureFolder(values.out, values.measure);
} else if (positionals.length === 0) {
  console.error('Usage: npm run train -- TEXT.jsonl.gz [more] --out models/vi-plan-static');
  process.exitCode = 2;
} else {
  await trainEmbedder({
    texts: positionals,
    out: values.out,
    thesaurus: values.thesaurus,
    passes: Number(values.passes),
    seed: Number(values.seed),
    settings: {
      temperature: Number(values.temperature),
      rate: Number(values.rate),
      dimensions: Number(values.dimensions),
      hardPasses: Number(values['hard-passes']),
    },
    benchmark: values.measure,
  });
}
