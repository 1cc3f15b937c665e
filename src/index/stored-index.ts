import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IndexError } from '../errors.ts';
import { Bm25Index } from './bm25-index.ts';
import type { BuiltIndex, Reusable } from './build-index.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';
import { PartVectorIndex } from './part-vector-index.ts';
import { FORMAT_VERSION, type IndexedDocument, type IndexManifest, listRows, type PlanIndex } from './plan-index.ts';
import { relateDocuments } from './relate-documents.ts';
import { type StoredStatistics, TermStatistics } from './term-statistics.ts';

const REBUILD = 'Run: npm run index';

/** Folder of the index within the data folder. */
export function indexFolder(dataDir: string): string {
  return join(dataDir, 'index');
}

/**
 * Writes an index beside the old one and moves it into place, so that a reader sees the old or the new, never a half.
 * @throws IndexError when the folder cannot be written
 */
export function writeIndex(dataDir: string, built: BuiltIndex): void {
  const target = indexFolder(dataDir);
  const aside = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    removeLeftovers(dataDir);
    mkdirSync(join(aside, 'documents'), { recursive: true });
    for (const document of built.documents) {
      writeFileSync(join(aside, 'documents', `${document.plan.documentId}.json`), JSON.stringify(document));
    }
    writeFileSync(join(aside, 'keywords.bin'), built.lexical.toBytes());
    writeFileSync(join(aside, 'statistics.json'), JSON.stringify(built.statistics));
    writeFileSync(join(aside, 'vectors.f32'), new Uint8Array(built.vectors.buffer, 0, built.vectors.byteLength));
    built.graph.write(join(aside, 'vectors.hnsw'));
    writeFileSync(join(aside, 'manifest.json'), JSON.stringify(built.manifest, null, 2));
    if (existsSync(target)) renameSync(target, old);
    renameSync(aside, target);
    rmSync(old, { recursive: true, force: true });
  } catch (cause) {
    cleanUp(aside, old, target);
    throw new IndexError(`cannot be written: ${(cause as Error).message}.`, {
      subject: target,
      cause,
      remedy: 'Check that the folder can be written and that the disk is not full, or set DATA_DIR to another folder.',
    });
  }
}

/** After a failed write: the half-written folder goes, the old index comes back. Its own failure hides no other. */
function cleanUp(aside: string, old: string, target: string): void {
  try {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  } catch {
    // The error that led here is the one to tell.
  }
}

/** An interrupted run leaves folders behind; one that was moved away and not replaced is put back. */
function removeLeftovers(dataDir: string): void {
  const target = indexFolder(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (!/^index\.(?:new|old)-\d+$/.test(name)) continue;
    if (name.startsWith('index.old-') && !existsSync(target)) renameSync(join(dataDir, name), target);
    else rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/** What the stored index says of itself; undefined when there is none or it is damaged. */
export function readIndexManifest(dataDir: string): IndexManifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(indexFolder(dataDir), 'manifest.json'), 'utf8')) as IndexManifest;
    return manifest.format === FORMAT_VERSION ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens the stored index.
 * @throws IndexError when it is missing, damaged or of another version
 */
export function openIndex(dataDir: string): PlanIndex {
  const folder = indexFolder(dataDir);
  if (!existsSync(folder)) throw new IndexError('There is no index yet.', { subject: folder, remedy: REBUILD });
  const manifest = readIndexManifest(dataDir);
  if (!manifest) throw new IndexError('is damaged or of another version.', { subject: folder, remedy: REBUILD });
  const documents = manifest.documents.map((id) => readDocumentFile(folder, id));
  relateDocuments(documents);
  const lexical = restoreLexical(folder);
  const statistics = restoreStatistics(folder);
  let vectors: PartVectorIndex | undefined;
  return {
    manifest,
    documents,
    rows: listRows(documents),
    lexical,
    statistics,
    vectors() {
      vectors ??= openVectors(join(folder, 'vectors.hnsw'), manifest.dimensions, documents);
      return vectors;
    },
  };
}

/** @throws IndexError when the file is missing, damaged or does not fit the documents */
function openVectors(file: string, dimensions: number, documents: readonly IndexedDocument[]): PartVectorIndex {
  const graph = HnswVectorIndex.read(file, dimensions);
  try {
    return PartVectorIndex.over(graph, documents);
  } catch (cause) {
    throw new IndexError('is damaged.', { subject: file, cause, remedy: REBUILD });
  }
}

/** What can be taken over from the stored index into a new one made with the same embedder. */
export function reusableFrom(dataDir: string, embedderId: string): Reusable | undefined {
  const manifest = readIndexManifest(dataDir);
  if (!manifest || manifest.embedder !== embedderId) return undefined;
  try {
    const folder = indexFolder(dataDir);
    const bytes = readFileSync(join(folder, 'vectors.f32'));
    const vectors = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const starts = new Map<string, { document: IndexedDocument; start: number }>();
    let start = 0;
    for (const id of manifest.documents) {
      const document = readJson<IndexedDocument>(folder, join('documents', `${id}.json`));
      starts.set(id, { document, start });
      start += sizeOfVectors(document, manifest);
    }
    if (start !== vectors.length) return undefined;
    return {
      document(documentId, hash) {
        const known = starts.get(documentId);
        if (known?.document.hash !== hash) return undefined;
        const end = known.start + sizeOfVectors(known.document, manifest);
        return { document: known.document, vectors: vectors.slice(known.start, end) };
      },
    };
  } catch {
    return undefined;
  }
}

/** Numbers that a document's vectors take in the file of all vectors. */
function sizeOfVectors({ vectorCounts }: IndexedDocument, { dimensions }: IndexManifest): number {
  return vectorCounts.reduce((sum, count) => sum + count, 0) * dimensions;
}

function restoreStatistics(folder: string): TermStatistics {
  const stored = readJson<StoredStatistics>(folder, 'statistics.json');
  try {
    return TermStatistics.restore(stored);
  } catch (cause) {
    throw new IndexError('is damaged.', { subject: join(folder, 'statistics.json'), cause, remedy: REBUILD });
  }
}

function restoreLexical(folder: string): Bm25Index {
  const file = join(folder, 'keywords.bin');
  try {
    return Bm25Index.restore(readFileSync(file));
  } catch (cause) {
    throw new IndexError('is missing or damaged.', { subject: file, cause, remedy: REBUILD });
  }
}

/** A document of the index; other data under its name is damage. */
function readDocumentFile(folder: string, id: string): IndexedDocument {
  const name = join('documents', `${id}.json`);
  const document = readJson<Partial<IndexedDocument> | null>(folder, name);
  if (document?.plan && document.records && document.searched && document.vectorCounts && document.identity)
    return document as IndexedDocument;
  throw new IndexError('is damaged.', { subject: join(folder, name), remedy: REBUILD });
}

function readJson<T>(folder: string, name: string): T {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  } catch (cause) {
    throw new IndexError('is missing or damaged.', { subject: join(folder, name), cause, remedy: REBUILD });
  }
}
