import { basename, dirname } from 'node:path';
import { openEmbedder } from '../../src/embedding/index.ts';
import { nameTraining, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { createContrast } from './contrast.ts';
import { readSections, type Section } from './documents.ts';
import { type EmbedTexts, formatFigures, measureRetrieval } from './measure.ts';
import { writeModelFolder } from './model-folder.ts';
import { quantizeTable, restoreTable } from './model-graph.ts';
import { findNeighbours } from './neighbours.ts';
import { PairSampler, type TokenSection } from './pair-sampler.ts';
import { buildPairTable, collectRows, countPairs, type PairTable } from './pair-table.ts';
import { createRandom } from './random.ts';
import { createTrainerEmbed, writeReference } from './reference.ts';
import { packRows, StaticModel } from './static-model.ts';
import { readThesaurusRows, tokenizeConcepts } from './thesaurus.ts';
import { buildVocabulary, createTokenizer, splitWords, UNKNOWN_TOKEN, type Vocabulary } from './vocabulary.ts';

/** What to train on and where to write the model. */
export interface TrainingOptions {
  /** JSONL files of {source, title, text}, gzipped or not. */
  texts: readonly string[];
  /** Folder of the model. */
  out: string;
  /** Thesaurus file; skipped where it does not exist. */
  thesaurus: string | undefined;
  /** Passes over the text. */
  passes: number;
  seed: number;
  settings: TrainingSettings;
  /** Folder of a benchmark to measure on at the end; its questions are never trained on. */
  benchmark: string | undefined;
}

/** What a training can be tried with; the defaults made the shipped model. */
export interface TrainingSettings {
  dimensions: number;
  /** Cosines are divided by it. */
  temperature: number;
  /** Adagrad's rate at the start. */
  rate: number;
  /** Share of the passes, the last ones, in which sections share their batch with their nearest by keyword search. */
  hardPasses: number;
}

/** See the model's card for what was tried. */
export const DEFAULT_SETTINGS: TrainingSettings = { dimensions: 256, temperature: 0.05, rate: 0.03, hardPasses: 0.5 };
const BATCH = 1024;
const VOCABULARY_LIMITS = { syllableCount: 5, wordCount: 10, words: 4500, pieces: 2000 };
/** A prime; with six bytes a place the lookup of pairs takes 600 kB. */
const PAIR_LIMITS = { size: 99_991, pairs: 15_000, leastCount: 20 };
/** A thesaurus word counts as if it had been read so often, so that it gets an entry. */
const THESAURUS_COUNT = 20;
const SENTENCE_END = /(?<=[.;:?!])\s+/u;

function log(message: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${message}`);
}

function countWords(sections: readonly Section[], wordings: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number): void => {
    for (const word of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const { heading, paragraphs } of sections) for (const text of [heading, ...paragraphs]) add(text, 1);
  for (const wording of wordings) add(wording, THESAURUS_COUNT);
  return counts;
}

function tokenizeSections(sections: readonly Section[], tokenize: (text: string) => number[]): TokenSection[] {
  return sections.map(({ title, heading, paragraphs }) => ({
    title: tokenize(title),
    heading: tokenize(heading),
    sentences: paragraphs
      .flatMap((paragraph) => paragraph.split(SENTENCE_END))
      .map((sentence) => Int32Array.from([...tokenize(sentence), UNKNOWN_TOKEN]))
      .filter((sentence) => sentence.length > 3),
  }));
}

function choosePairs(
  sections: readonly TokenSection[],
  wordings: readonly number[][],
  vocabulary: Vocabulary,
): PairTable {
  function* texts(): Generator<ArrayLike<number>> {
    for (const section of sections) {
      yield section.heading;
      yield* section.sentences;
    }
  }
  const wanted = new Set(countPairs(wordings, vocabulary).keys());
  return buildPairTable(countPairs(texts(), vocabulary), wanted, vocabulary, PAIR_LIMITS);
}

/** Trains a model from text and writes its folder. */
export async function trainEmbedder(options: TrainingOptions): Promise<void> {
  const { settings } = options;
  const { dimensions } = settings;
  const sections = await readSections(options.texts);
  const thesaurus = readThesaurusRows(options.thesaurus);
  const wordings = thesaurus.flatMap(({ plan, officer, abbr, en }) => [...plan, ...officer, ...abbr, ...en]);
  const vocabulary = buildVocabulary(countWords(sections, wordings), VOCABULARY_LIMITS);
  const tokenize = createTokenizer(vocabulary);
  const tokenSections = tokenizeSections(sections, tokenize);
  const concepts = tokenizeConcepts(thesaurus, tokenize);
  const pairs = choosePairs(tokenSections, wordings.map(tokenize), vocabulary);
  log(
    `${sections.length} sections, ${concepts.length} concepts, ${vocabulary.tokens.length} tokens in ` +
      `${vocabulary.rows} rows, ${pairs.members.length} pairs`,
  );
  const neighbours = findNeighbours(tokenSections, vocabulary);
  const model = new StaticModel(vocabulary, pairs, dimensions, createRandom(options.seed));
  const sampler = new PairSampler(tokenSections, concepts, vocabulary, tokenize);
  const checkpointFile = `${options.out}.checkpoint`;
  const { passes, seed } = options;
  const training = nameTraining([settings, passes, seed, vocabulary.tokens, pairs.members, thesaurus, sections.length]);
  const before = readCheckpoint(checkpointFile, training);
  if (before) {
    model.restore(before.state);
    log(`goes on after pass ${before.passes} of ${checkpointFile}`);
  }
  const contrast = await createContrast(BATCH, dimensions, settings.temperature);
  const rowsOf = (ids: readonly number[]): number[] => {
    const rows: number[] = [];
    collectRows(ids, vocabulary, pairs, rows);
    return rows;
  };
  const measure = async (table: Float32Array, name: string): Promise<void> => {
    if (!options.benchmark) return;
    const embed = createTrainerEmbed(table, vocabulary, pairs, tokenize);
    const { marked, unmarked } = await measureRetrieval(options.benchmark, embed);
    log(`${name}: ${formatFigures(marked)} | unmarked ${formatFigures(unmarked)}`);
  };
  const queries = new Float32Array(BATCH * dimensions);
  const passages = new Float32Array(BATCH * dimensions);
  for (let pass = before?.passes ?? 0; pass < passes; pass++) {
    // Random numbers of its own for each pass, so that a resumed training goes on as it would have.
    const random = createRandom(seed + 1000 * (pass + 1));
    const hard = pass >= passes * (1 - settings.hardPasses) ? neighbours : undefined;
    // The rates fall to a tenth over the passes; Adagrad's own sums slow them further.
    const slowing = 1 - (0.9 * pass) / passes;
    let loss = 0;
    let probability = 0;
    let batches = 0;
    for (const batch of sampler.drawBatches(BATCH, random, hard)) {
      const queryRows = packRows(batch.map(({ query }) => rowsOf(query)));
      const passageRows = packRows(batch.map(({ passage }) => rowsOf(passage)));
      const queryLengths = model.encode(queryRows, queries);
      const passageLengths = model.encode(passageRows, passages);
      const result = await contrast(queries, passages);
      model.addGradient(queryRows, queries, queryLengths, result.queryGradient);
      model.addGradient(passageRows, passages, passageLengths, result.passageGradient);
      model.update(settings.rate * slowing, settings.rate * slowing);
      loss += result.loss;
      probability += result.probability;
      batches++;
    }
    log(
      `pass ${pass + 1}/${passes}${hard ? ' with neighbours' : ''}: ${batches} batches, ` +
        `loss ${(loss / batches).toFixed(3)}, p ${(probability / batches).toFixed(3)}`,
    );
    writeCheckpoint(checkpointFile, { training, passes: pass + 1, state: model.state });
  }
  const quantized = quantizeTable(model.table, dimensions);
  await measure(model.table, 'floats');
  await measure(restoreTable(quantized), 'int8');
  writeModelFolder(options.out, vocabulary, pairs, quantized);
  removeCheckpoint(checkpointFile);
  log(`written to ${options.out}`);
  const probes = [...wordings, ...sections.slice(0, 500).map(({ paragraphs }) => paragraphs[0]!)].slice(-1500);
  const embed = createTrainerEmbed(restoreTable(quantized), vocabulary, pairs, tokenize);
  await writeReference(options.out, wordings, embed);
  await checkParity(options.out, probes, embed);
}

/** Makes sure that the written folder gives the trainer's own vectors. */
async function checkParity(folder: string, texts: readonly string[], embed: EmbedTexts): Promise<void> {
  const shipped = await openEmbedder({ model: basename(folder), modelsDir: dirname(folder) });
  const [ours, theirs] = [await embed(texts, 'passage'), await shipped.embed(texts, 'passage')];
  const cosines = ours.map((vector, text) =>
    vector.reduce((sum, value, axis) => sum + value * theirs[text]![axis]!, vector.some(Boolean) ? 0 : 1),
  );
  const least = Math.min(...cosines);
  log(`least cosine of shipped and trainer's vectors over ${texts.length} texts: ${least.toFixed(6)}`);
  if (least < 0.999) throw new Error(`The model written to ${folder} does not give the trainer's vectors.`);
}

/** Measures the model in a folder as the product loads it, on a benchmark in ALQAC's form. */
export async function measureFolder(folder: string, benchmark: string): Promise<void> {
  const shipped = await openEmbedder({ model: basename(folder), modelsDir: dirname(folder) });
  const { marked, unmarked } = await measureRetrieval(benchmark, (texts, role) => shipped.embed(texts, role));
  log(`${shipped.id}: ${formatFigures(marked)}`);
  log(`without marks: ${formatFigures(unmarked)}`);
}
