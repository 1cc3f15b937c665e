import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
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
import type { StoredBytes } from './stored-bytes.ts';
import type { CatalogueEntry } from './stored-document.ts';
import { openFiles, type StoredFiles } from './stored-index.ts';
import { TermStatistics } from './term-statistics.ts';

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
  const old = full ? undefined : openReusable(dataDir, embedder);
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
    old?.documents.close();
    old?.vectorBytes.close();
  }
}

/** An index that is taken over from; its vectors stay in their file. */
interface ReusedFiles extends Omit<StoredFiles, 'vectors' | 'vectorBytes' | 'scales'> {
  vectorBytes: StoredBytes;
  scales: Float32Array;
}

/** The stored index, where it can be taken over from: made by the same embedder, and whole. */
function openReusable(dataDir: string, embedder: Embedder): ReusedFiles | undefined {
  if (readIndexManifest(dataDir)?.embedder !== embedder.id) return undefined;
  try {
    const files = openFiles(dataDir);
    const rows = files.catalogue.reduce((sum, entry) => sum + entry.searched.length, 0);
    if (files.manifest.dimensions !== embedder.dimensions || files.lexical().rowCount !== rows) return undefined;
    files.statistics();
    return { ...files, scales: files.scales(), vectorBytes: files.vectorBytes() };
  } catch {
    return undefined;
  }
}

interface OldEntry {
  entry: CatalogueEntry;
  firstRow: number;
  firstVector: number;
}

async function writeGeneration(
  folder: string,
  corpus: Corpus,
  embedder: Embedder,
  { old, failed: failedBefore }: { old: ReusedFiles | undefined; failed: FailedFiles | undefined },
  onProgress: OnProgress,
): Promise<IndexReport & { ids: string[]; hash: string; incomplete: number; failed: FailedFiles }> {
  const { dimensions } = embedder;
  const known = listOld(old);
  const store = new DocumentWriter(join(folder, FILES.documents));
  const vectorFile = openSync(join(folder, FILES.vectors), 'w');
  const scales: Float32Array[] = [];
  const catalogue: CatalogueEntry[] = [];
  const fresh = new Bm25Builder();
  const freshRows: number[] = [];
  const statistics = old?.statistics() ?? TermStatistics.ofVocabulary();
  const oldRows = new Int32Array(old?.lexical().rowCount ?? 0).fill(-1);
  const problems: CorpusError[] = [];
  /** As listed, or as they were when they were read. */
  const hashes = corpus.files.map(({ documentId, hash }) => ({ documentId, hash }));
  const writeVectors = ({ values, scales: factors }: Int8Vectors) => {
    for (let at = 0; at < values.length; ) at += writeSync(vectorFile, values, at);
    scales.push(factors);
  };
  const program = identifyReader();
  const failed = noneFailed(program);
  const changed = corpus.files.filter(
    (file) => known.get(file.documentId)?.entry.hash !== file.hash && !stillFails(failedBefore, file, program),
  );
  const readNext = readAhead(changed, (file) => readers.read(file), readers.size + 1);
  let row = 0;
  let reused = 0;
  let incomplete = 0;
  try {
    for (const [i, file] of corpus.files.entries()) {
      const kept = known.get(file.documentId);
      const unchanged = kept?.entry.hash === file.hash;
      const again = unchanged ? undefined : stillFails(failedBefore, file, program);
      if (again) {
        failed.files[file.documentId] = again;
        problems.push(new CorpusError(fileProblem(`still-${again.kind}`), { subject: file.file }));
      } else if (kept && unchanged) {
        known.delete(file.documentId);
        catalogue.push({ ...kept.entry, place: takeBody(old!, kept.entry, store) });
        writeVectors(takeVectors(old!, kept, dimensions));
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
      onProgress(i + 1, corpus.files.length, file.documentId, unchanged);
    }
    // What is left is gone or was read anew: its words are counted no more.
    for (const { entry } of known.values()) forgetWords(statistics, old!, entry);
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

function writeParts(file: string, parts: readonly Uint8Array[]): void {
  const opened = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

function listOld(old: ReusedFiles | undefined): Map<string, OldEntry> {
  const entries = new Map<string, OldEntry>();
  let [firstRow, firstVector] = [0, 0];
  for (const entry of old?.catalogue ?? []) {
    entries.set(entry.identity.id, { entry, firstRow, firstVector });
    firstRow += entry.searched.length;
    firstVector += sumOf(entry.vectorCounts);
  }
  return entries;
}

function forgetWords(statistics: TermStatistics, old: ReusedFiles, entry: CatalogueEntry): void {
  const { sections, passages, tables } = old.documents.read(entry.place).body;
  const plan = { documentId: entry.identity.id, sections, passages, tables, pages: entry.pages };
  for (const passage of entry.searched)
    statistics.removePassage(`${passages[passage]!.text} ${headingsOf(plan, passages[passage]!)}`);
}

function entryOf(document: IndexedDocument): Omit<CatalogueEntry, 'place'> {
  const { identity, hash, fingerprint, doubts, searched, vectorCounts } = document;
  const sketch = [...document.sketch];
  return { identity, hash, fingerprint, sketch, pages: document.plan.pages, doubts, searched, vectorCounts };
}

function bodyOf({ plan, records }: IndexedDocument): DocumentBody {
  return { sections: plan.sections, passages: plan.passages, tables: plan.tables, records };
}

/** Takes over what is stored of a document. */
function takeBody({ documents }: ReusedFiles, { place }: CatalogueEntry, store: DocumentWriter): StoredPlace {
  return store.copy(documents.bytes(place), place.body);
}

/** The vectors of a document that is taken over. */
function takeVectors({ vectorBytes, scales }: ReusedFiles, kept: OldEntry, dimensions: number): Int8Vectors {
  const [first, count] = [kept.firstVector, sumOf(kept.entry.vectorCounts)];
  const bytes = vectorBytes.read(first * dimensions, count * dimensions);
  return { values: new Int8Array(bytes.buffer), scales: scales.subarray(first, first + count) };
}

async function embedDocument({ plan, searched }: IndexedDocument, embedder: Embedder): Promise<Float32Array> {
  const passages = searched.map((passage) => embeddedTextOf(plan.passages[passage]!));
  return (await embedPassages(passages, embedder)).vectors;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
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
