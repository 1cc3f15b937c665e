import type { Config } from '../config.ts';
import type { Assistant, ConversationMemory, CorpusKeeper, RebuildReport } from '../conversation/index.ts';
import { refuseFile } from '../corpus/index.ts';
import { readIndexManifest } from '../index/index.ts';
import { addFile, previewFile, readOriginal, removeLeftovers } from './corpus-files.ts';
import { lazyEmbedder, listFiles, openAssistant, updateIndex } from './open-assistant.ts';
import type { Notify } from './progress.ts';
import { watchCorpus } from './watch-corpus.ts';

/** An assistant that goes on answering while its documents change. */
export interface ServedAssistant {
  /** Answers from the newest index. */
  assistant: Assistant;
  corpus: CorpusKeeper;
  /** Ends looking for changed documents. */
  stop(): void;
}

/**
 * Opens the assistant together with what an administrator needs to change its documents while it serves; documents that change by
 * themselves are taken over too.
 */
export async function openServedAssistant(
  config: Config,
  notify: Notify,
  memory?: ConversationMemory,
): Promise<ServedAssistant> {
  removeLeftovers(config.corpusDir);
  const embedder = lazyEmbedder(config);
  const open = () => openAssistant(config, notify, memory, embedder);
  let current = await open();
  let busy: Promise<unknown> = Promise.resolve();

  /** One change after another: two at once would write the same index. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = busy.then(work);
    busy = turn.catch(() => undefined);
    return turn;
  };
  const rebuild = async (): Promise<RebuildReport> => {
    const started = performance.now();
    // The old index opens its vectors when they are first needed; after the change it would find the new ones there.
    current.index.vectors();
    const leftOut = await updateIndex(config, notify, embedder);
    const written = readIndexManifest(config.dataDir)?.generation;
    if (written !== current.index.manifest.generation) current = await open();
    const documents = current.index.documents.length;
    return { documents, leftOut, ms: Math.round(performance.now() - started) };
  };

  const add = (name: string, bytes: Uint8Array) =>
    addFile(config.corpusDir, name, bytes, {
      rebuild,
      isSearched: (documentId) => current.index.documents.some(({ plan }) => plan.documentId === documentId),
    });

  const corpus: CorpusKeeper = {
    refuse: refuseFile,
    readOriginal: (documentId) => readOriginal(config.corpusDir, documentId),
    rebuild: () => inTurn(rebuild),
    preview: (name, bytes) => previewFile(config.corpusDir, name, bytes),
    add: (name, bytes) => inTurn(() => add(name, bytes)),
  };
  const watched = {
    look: () => listFiles(config).hash,
    searched: () => current.index.manifest.corpusHash,
    update: () => inTurn(rebuild),
  };
  const seconds = config.corpusCheckSeconds;
  const stop = seconds > 0 ? watchCorpus(watched, seconds * 1000, notify) : () => {};
  return { assistant: delegate(() => current.assistant), corpus, stop };
}

/** An assistant that passes everything on to the one that is there at the time. */
function delegate(current: () => Assistant): Assistant {
  return {
    reply: (...given) => current().reply(...given),
    replay: (...given) => current().replay(...given),
    compare: (...given) => current().compare(...given),
    findPassages: (...given) => current().findPassages(...given),
    findRelated: (...given) => current().findRelated(...given),
    forget: (...given) => current().forget(...given),
    documents: () => current().documents(),
    library: () => current().library(),
    findPlace: (...given) => current().findPlace(...given),
  };
}
