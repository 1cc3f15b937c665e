import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Corpus, hashCorpus } from '../corpus/index.ts';
import type { Embedder } from '../embedding/index.ts';
import { CorpusError, IndexError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';
import { headingsOf } from '../plan/index.ts';
import { Bm25Builder } from './bm25-index.ts';
import { type DocumentBody, DocumentWriter, type StoredPlace } from './document-store.ts';
import { type FailedFiles, failureOf, noneFailed, stillFails } from './failed-files.ts';
import {
  dropGeneration,
  FILES,
  indexFolder,
  makeGeneration,
  measureFiles,
  readIndexManifest,
  useGeneration,
} from './index-files.ts';
import { type Int8Vectors, toInt8 } from './int8-vector-index.ts';
import { embedPassages } from './passage-parts.ts';
import { embeddedTextOf, FORMAT_VERSION, type IndexedDocument } from './plan-index.ts';
import { identifyReader, readAhead, readers } from './reading/index.ts';
import { type ReusedDocument, ReusedIndex } from './reused-index.ts';
import type { CatalogueEntry } from './stored-document.ts';

import { TermStatistics } from './term-statistics.ts';

const COPIED_AT_ONCE = 20;

/** What became of bringing an index up to date. */
export interface IndexReport {
  /** Documents in the index. */
  documents: number;
  /** Documents taken over unread. */
  reused: number;
  /** Files that could not be read as text and were left out. */
  problems: CorpusError[];
}

/** Told after each document. */
export type OnProgress = (done: number, total: number, documentId: string, reused: boolean) => void;

/**
 * Brings the stored index up to a corpus: what has not changed is taken over unread, the rest is read, a few documents ahead
 * of what is written. The index in use stays whole until the new one is.
 * @param full takes nothing over: everything is read
 * @throws IndexError when the folder cannot be written
 */
export async function updateStoredIndex(
  dataDir: string,
  corpus: Corpus,
  embedder: Embedder,
  onProgress: OnProgress = () => {},
  full = false,
): Promise<IndexReport> {
  const old = full ? undefined : ReusedIndex.open(dataDir, embedder);
  let name = '';
  try {
    const generation = makeGeneration(dataDir);
    name = generation.name;
    const failed = full ? undefined : readIndexManifest(dataDir)?.failed;
    const report = await writeGeneration(generation.folder, corpus, embedder, { old, failed }, onProgress);
    useGeneration(dataDir, {
      format: FORMAT_VERSION,
      embedder: embedder.id,
      dimensions: embedder.dimensions,
      corpusHash: report.hash,
      generation: name,
      documents: report.ids,
      incomplete: report.incomplete,
      failed: report.failed,
      sizes: measureFiles(generation.folder),
    });
    return report;
  } catch (cause) {
    if (name) dropGeneration(dataDir, name);
    if (!(cause instanceof Error && 'code' in cause) || cause instanceof IndexError) throw cause;
    throw new IndexError(`cannot be written: ${cause.message}.`, {
      subject: indexFolder(dataDir),
      cause,
      remedy: 'Check that the folder can be written and that the disk is not full, or set DATA_DIR to another folder.',
    });
  } finally {
    old?.close();
  }
}

async function writeGeneration(
  folder: string,
  corpus: Corpus,
  embedder: Embedder,
  { old, failed: failedBefore }: { old: ReusedIndex | undefined; failed: FailedFiles | undefined },
  onProgress: OnProgress,
): Promise<IndexReport & { ids: string[]; hash: string; incomplete: number; failed: FailedFiles }> {
  const { dimensions } = embedder;
  const store = new DocumentWriter(join(folder, FILES.documents));
  const vectorFile = openSync(join(folder, FILES.vectors), 'w');
  const scales: Float32Array[] = [];
  const catalogue: CatalogueEntry[] = [];
  const fresh = new Bm25Builder();
  const freshRows: number[] = [];
  const statistics = old?.statistics() ?? TermStatistics.ofVocabulary();
  const oldRows = new Int32Array(old?.rowCount ?? 0).fill(-1);
  const problems: CorpusError[] = [];
  /** As listed, or as they were when they were read. */
  const hashes = corpus.files.map(({ documentId, hash }) => ({ documentId, hash }));
  const writeVectors = ({ values, scales: factors }: Int8Vectors) => {
    for (let at = 0; at < values.length; ) at += writeSync(vectorFile, values, at);
    scales.push(factors);
  };
  const program = identifyReader();
  const failed = noneFailed(program);
  const unchanged = new Map<string, ReusedDocument>();
  for (const { documentId, hash } of corpus.files) {
    const known = old?.documents.get(documentId);
    if (known?.entry.hash === hash) unchanged.set(documentId, known);
  }
  const changed = corpus.files.filter(
    (file) => !unchanged.has(file.documentId) && !stillFails(failedBefore, file, program),
  );
  const readNext = readAhead(changed, (file) => readers.read(file), readers.size + 1);
  let row = 0;
  let reused = 0;
  let incomplete = 0;
  try {
    // While the first file is being read, what needs none of it is done.
    const places = await copyBodies(old, unchanged, store);
    for (const [id, document] of old?.documents ?? [])
      if (!unchanged.has(id)) for (const text of old!.textsOf(document)) statistics.removePassage(text);
    for (const [i, file] of corpus.files.entries()) {
      const kept = unchanged.get(file.documentId);
      const again = kept ? undefined : stillFails(failedBefore, file, program);
      if (again) {
        failed.files[file.documentId] = again;
        problems.push(new CorpusError(fileProblem(`still-${again.kind}`), { subject: file.file }));
      } else if (kept) {
        catalogue.push({ ...kept.entry, place: places.get(file.documentId)! });
        writeVectors(old!.vectorsOf(kept));
        for (let k = 0; k < kept.entry.searched.length; k++) oldRows[kept.firstRow + k] = row++;
        reused++;
      } else {
        try {
          const { document, hash, incomplete: partly } = await readNext();
          hashes[i]!.hash = hash;
          if (partly) incomplete++;
          writeVectors(toInt8(await embedDocument(document, embedder), dimensions));
          catalogue.push({ ...entryOf(document), place: store.write(bodyOf(document), document.original) });
          for (const passage of document.searched) {
            const { text } = document.plan.passages[passage]!;
            const headings = headingsOf(document.plan, document.plan.passages[passage]!);
            // The title names the place, which tells like passages of several plans apart.
            fresh.add({ text, headings: `${document.identity.title} ${headings}` });
            statistics.addPassage(`${text} ${headings}`);
            freshRows.push(row++);
          }
        } catch (error) {
          if (!(error instanceof CorpusError)) throw error;
          problems.push(error);
          const failure = failureOf(error.problem, file.hash);
          if (failure) failed.files[file.documentId] = failure;
        }
      }
      onProgress(i + 1, corpus.files.length, file.documentId, kept !== undefined);
    }
  } finally {
    store.close();
    closeSync(vectorFile);
  }
  const built = fresh.finish();
  const lexical = old ? old.lexical().merge(oldRows, built, Int32Array.from(freshRows), row) : built;
  writeParts(join(folder, FILES.keywords), lexical.toParts());
  writeFileSync(join(folder, FILES.statistics), JSON.stringify(statistics));
  writeFileSync(join(folder, FILES.scales), new Uint8Array(concatenate(scales).buffer));
  // The catalogue comes last: a folder that has one is whole.
  writeFileSync(join(folder, FILES.catalogue), JSON.stringify(catalogue));
  const ids = catalogue.map((entry) => entry.identity.id);
  return { documents: catalogue.length, reused, problems, ids, hash: hashCorpus(hashes), incomplete, failed };
}

/** Copies what is stored of documents, a few at a time: in between, processes that read others are answered. */
async function copyBodies(
  old: ReusedIndex | undefined,
  documents: ReadonlyMap<string, ReusedDocument>,
  store: DocumentWriter,
): Promise<Map<string, StoredPlace>> {
  const places = new Map<string, StoredPlace>();
  for (const [id, document] of documents) {
    if (places.size % COPIED_AT_ONCE === 0) await setImmediate();
    places.set(id, old!.copyBody(document, store));
  }
  return places;
}

function writeParts(file: string, parts: readonly Uint8Array[]): void {
  const opened = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

function entryOf(document: IndexedDocument): Omit<CatalogueEntry, 'place'> {
  const { identity, hash, fingerprint, doubts, searched, vectorCounts } = document;
  const sketch = [...document.sketch];
  return { identity, hash, fingerprint, sketch, pages: document.plan.pages, doubts, searched, vectorCounts };
}

function bodyOf({ plan, records }: IndexedDocument): DocumentBody {
  return { sections: plan.sections, passages: plan.passages, tables: plan.tables, records };
}

async function embedDocument({ plan, searched }: IndexedDocument, embedder: Embedder): Promise<Float32Array> {
  const passages = searched.map((passage) => embeddedTextOf(plan.passages[passage]!));
  return (await embedPassages(passages, embedder)).vectors;
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
