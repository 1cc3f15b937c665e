import { join } from 'node:path';
import { Answerer } from '../answering/index.ts';
import type { Config } from '../config.ts';
import { type Assistant, type ConversationMemory, createAssistant } from '../conversation/index.ts';
import { type Corpus, KnownFiles, listCorpus } from '../corpus/index.ts';
import { createHashedEmbedder, type Embedder, identifyModel, openEmbedder } from '../embedding/index.ts';
import { type CorpusError, EmbeddingError } from '../errors.ts';
import { isWhole, openIndex, type PlanIndex, readers, readIndexManifest, updateStoredIndex } from '../index/index.ts';
import { PassageSearch } from '../retrieval/index.ts';
import type { Reword } from '../rewording/index.ts';
import { type Notify, tellProgress } from './progress.ts';

/** The embedder that the settings ask for, loaded at its first use. */
export function lazyEmbedder(config: Config): () => Promise<Embedder> {
  let embedder: Promise<Embedder> | undefined;
  return () => {
    embedder ??= openEmbedder({
      model: config.embeddingModel,
      modelsDir: config.modelsDir,
      allowRemote: config.embeddingAllowRemote,
      hubUrl: config.embeddingHubUrl,
      cacheDir: join(config.dataDir, 'hub-models'),
    });
    return embedder;
  };
}

/** The files of the corpus; those that look as they did when they were last read are not read again, unless told to. */
export function listFiles({ corpusDir, dataDir }: Config, full = false): Corpus {
  const known = KnownFiles.open(join(dataDir, 'corpus-files.json'), full);
  return listCorpus(corpusDir, { known, skip: dataDir });
}

/**
 * Builds the index from the corpus, taking over what has not changed. Where nothing has, nothing is opened or written.
 * @param full takes nothing over: all files are read anew
 * @returns what is the matter with the files that were left out
 * @throws CorpusError, EmbeddingError or IndexError
 */
export async function updateIndex(
  config: Config,
  notify: Notify,
  embedder = lazyEmbedder(config),
  full = false,
): Promise<CorpusError[]> {
  const started = performance.now();
  const corpus = listFiles(config, full);
  for (const problem of corpus.problems) notify(`left out: ${problem.message}`);
  const tellDone = (documents: number, reused: number) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    notify(`indexed ${documents} documents in ${seconds} s, ${reused} of them unchanged`);
  };
  const left = corpus.problems;
  if (!full && isComplete(config, corpus)) {
    tellDone(corpus.files.length, corpus.files.length);
    return left;
  }
  // A process that reads files starts while the model is opened and the old index is read.
  if (full || readIndexManifest(config.dataDir)?.corpusHash !== corpus.hash) readers.prepare();
  const report = await embedderOrStandIn(embedder, notify)
    .then((opened) => updateStoredIndex(config.dataDir, corpus, opened, tellProgress(notify), full))
    .finally(() => readers.settle());
  for (const problem of report.problems) notify(`left out: ${problem.message}`);
  tellDone(report.documents, report.reused);
  return [...left, ...report.problems];
}

/** The embedder, or where its model cannot be opened the one that does without. */
async function embedderOrStandIn(open: () => Promise<Embedder>, notify: Notify): Promise<Embedder> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    notify(`${error.message} Searching by words alone until then.`);
    return createHashedEmbedder();
  }
}

/** True where the stored index holds every file of the corpus as it is. What could not be read before is tried again. */
function isComplete(config: Config, corpus: Corpus): boolean {
  const manifest = readIndexManifest(config.dataDir);
  return (
    manifest?.corpusHash === corpus.hash &&
    !manifest.incomplete &&
    manifest.documents.length === corpus.files.length &&
    fitsModel(config, manifest.embedder) &&
    isWhole(config.dataDir, manifest)
  );
}

/** True when there is no index, or it was made of another corpus. A corpus that cannot be read leaves the index as it is. */
export function isOutOfDate(config: Config, notify: Notify): boolean {
  const manifest = readIndexManifest(config.dataDir);
  if (!manifest) return true;
  try {
    return listFiles(config).hash !== manifest.corpusHash || !fitsModel(config, manifest.embedder);
  } catch (error) {
    notify((error as Error).message);
    return false;
  }
}

/** True for vectors of the very model asked for, or of the stand-in where that model is not there. */
function fitsModel({ embeddingModel, embeddingAllowRemote, modelsDir }: Config, embedder: string): boolean {
  try {
    const local = identifyModel({ model: embeddingModel, modelsDir });
    if (local) return embedder === local;
  } catch {
    return embedder.startsWith('hashed');
  }
  return embedder.startsWith(embeddingAllowRemote ? `${embeddingModel}@` : 'hashed');
}

/**
 * Opens the assistant over an index that is up to date, building it first where needed.
 * @param memory where conversations are remembered; in this process unless given
 */
export async function openAssistant(
  config: Config,
  notify: Notify,
  memory?: ConversationMemory,
  embedder = lazyEmbedder(config),
): Promise<{ assistant: Assistant; index: PlanIndex }> {
  if (isOutOfDate(config, notify)) await updateIndex(config, notify, embedder);
  let index: PlanIndex;
  try {
    index = openIndex(config.dataDir);
  } catch (error) {
    notify(`${(error as Error).message} Building it anew.`);
    await updateIndex(config, notify, embedder, true);
    index = openIndex(config.dataDir);
  }
  const search = new PassageSearch(index, embedder);
  const answerer = new Answerer(index, search);
  const reword = await openReword(config, notify);
  return {
    assistant: createAssistant({
      index,
      answerer,
      search,
      memoryMinutes: config.memoryMinutes,
      ...(memory ? { memory } : {}),
      ...(reword ? { reword } : {}),
    }),
    index,
  };
}

/** The language model that the settings ask for; what became of its wordings is told only where it fails. */
async function openReword(config: Config, notify: Notify): Promise<Reword | undefined> {
  if (!config.languageModel) return undefined;
  const { createLanguageModel, createReword } = await import('../rewording/index.ts');
  const model = createLanguageModel(config.languageModel);
  let told = false;
  return createReword(model, {
    timeLimitMs: config.languageModelTimeoutMs,
    onOutcome: (outcome, cause) => {
      if (outcome !== 'failed' || told) return;
      told = true;
      notify(`${(cause as Error).message} Answers are given in the program's own words until it works.`);
    },
  });
}
