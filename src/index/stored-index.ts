import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IndexError } from '../errors.ts';
import { Bm25Index } from './bm25-index.ts';
import { DocumentReader } from './document-store.ts';
import { FILES, indexFolder, readIndexManifest } from './index-files.ts';
import { Int8VectorIndex, type Int8Vectors } from './int8-vector-index.ts';
import { PartVectorIndex } from './part-vector-index.ts';
import { type IndexManifest, listRows, type PlanIndex } from './plan-index.ts';
import { relateDocuments } from './relate-documents.ts';
import { StoredBytes } from './stored-bytes.ts';
import { BodyCache, type CatalogueEntry, StoredDocument } from './stored-document.ts';
import { type StoredStatistics, TermStatistics } from './term-statistics.ts';

/** Nothing of what is damaged may be taken over. */
const REBUILD = 'Run: npm run index -- --full';
/** A newer index may take the place of the one being opened this often before it is called damaged. */
const TRIES = 5;

/** The files of a stored index, each read when it is asked for. */
export interface StoredFiles {
  manifest: IndexManifest;
  catalogue: CatalogueEntry[];
  documents: DocumentReader;
  lexical(): Bm25Index;
  statistics(): TermStatistics;
  vectors(): Int8Vectors;
  /** The vectors' bytes, to be read in parts. */
  vectorBytes(): StoredBytes;
  /** The factor of each vector. */
  scales(): Float32Array;
}

/**
 * Opens the stored index. Texts and records of documents are read when they are first asked for.
 * @throws IndexError when it is missing, damaged or of another version
 */
export function openIndex(dataDir: string): PlanIndex {
  const files = openFiles(dataDir);
  const { manifest } = files;
  const file = join(indexFolder(dataDir), manifest.generation, FILES.documents);
  const cache = new BodyCache();
  const documents = files.catalogue.map(
    (entry) =>
      new StoredDocument(entry, cache, {
        body: () => guard(file, () => files.documents.read(entry.place)),
        original: () => guard(file, () => files.documents.readOriginal(entry.place)),
      }),
  );
  relateDocuments(documents);
  const rows = listRows(documents);
  const lexical = files.lexical();
  if (lexical.rowCount !== rows.length) throw new IndexError('is damaged.', { subject: file, remedy: REBUILD });
  const statistics = files.statistics();
  statistics.knowPlaces(documents.flatMap(({ identity: { place } }) => place?.id ?? place?.parent ?? []));
  let vectors: PartVectorIndex | undefined;
  return {
    manifest,
    documents,
    rows,
    lexical,
    statistics,
    rowsOf: (term) => lexical.rowsOf(term),
    vectors() {
      vectors ??= guard(join(indexFolder(dataDir), manifest.generation, FILES.vectors), () =>
        PartVectorIndex.over(new Int8VectorIndex(files.vectors(), manifest.dimensions), documents),
      );
      return vectors;
    },
  };
}

/**
 * Opens the files of the stored index.
 * @throws IndexError when it is missing, damaged or of another version
 */
export function openFiles(dataDir: string): StoredFiles {
  const folder = indexFolder(dataDir);
  for (let tries = 1; ; tries++) {
    if (!existsSync(folder)) throw new IndexError('There is no index yet.', { subject: folder, remedy: REBUILD });
    const manifest = readIndexManifest(dataDir);
    if (!manifest) throw new IndexError('is damaged or of another version.', { subject: folder, remedy: REBUILD });
    try {
      return openGeneration(join(folder, manifest.generation), manifest);
    } catch (error) {
      // A newer index has taken its place since the manifest was read.
      const replaced = readIndexManifest(dataDir)?.generation !== manifest.generation;
      if (!replaced || tries === TRIES) throw error;
    }
  }
}

function openGeneration(folder: string, manifest: IndexManifest): StoredFiles {
  const at = (name: string) => join(folder, name);
  const bytesOf = (name: string) => guard(at(name), () => readFileSync(at(name)));
  // What is cut short is found before anything is answered from it.
  for (const name of Object.values(FILES)) checkSize(at(name), manifest.sizes[name]);
  const catalogue = guard(at(FILES.catalogue), () => {
    const entries = JSON.parse(readFileSync(at(FILES.catalogue), 'utf8')) as CatalogueEntry[];
    if (!entries.every((entry) => entry.identity && entry.place && entry.searched))
      throw new TypeError('No catalogue.');
    return entries;
  });
  const vectorCount = catalogue.reduce((sum, { vectorCounts }) => sum + vectorCounts.reduce((a, b) => a + b, 0), 0);
  const documents = guard(
    at(FILES.documents),
    () => new DocumentReader(at(FILES.documents), manifest.sizes[FILES.documents]!),
  );
  // Read now, while the folder is there.
  const keywords = once(bytesOf(FILES.keywords), (bytes) => guard(at(FILES.keywords), () => Bm25Index.restore(bytes)));
  const statistics = once(bytesOf(FILES.statistics), (bytes) =>
    guard(at(FILES.statistics), () => TermStatistics.restore(JSON.parse(bytes.toString('utf8')) as StoredStatistics)),
  );
  const vectorSize = vectorCount * manifest.dimensions;
  const scales = () => guard(at(FILES.scales), () => toScales(bytesOf(FILES.scales), vectorCount));
  let vectors: Int8Vectors | undefined;
  return {
    manifest,
    catalogue,
    documents,
    lexical: keywords,
    statistics,
    scales,
    vectorBytes: () => guard(at(FILES.vectors), () => new StoredBytes(at(FILES.vectors), vectorSize)),
    vectors() {
      vectors ??= readVectors(bytesOf(FILES.vectors), scales());
      return vectors;
    },
  };
}

/** Gives what is made of bytes, made at the first call; the bytes themselves, which may be many, are let go. */
function once<Made>(bytes: Buffer, make: (bytes: Buffer) => Made): () => Made {
  let held: Buffer | undefined = bytes;
  let made: Made | undefined;
  return () => {
    if (held) made = make(held);
    held = undefined;
    return made!;
  };
}

function checkSize(file: string, size: number | undefined): void {
  guard(file, () => {
    if (statSync(file).size !== size) throw new RangeError(`It should have ${size} bytes.`);
  });
}

function readVectors(values: Buffer, scales: Float32Array): Int8Vectors {
  return { values: new Int8Array(values.buffer, values.byteOffset, values.byteLength), scales };
}

function toScales(bytes: Buffer, count: number): Float32Array {
  if (bytes.byteLength !== count * Float32Array.BYTES_PER_ELEMENT)
    throw new RangeError('There is one for each vector.');
  return new Float32Array(new Uint8Array(bytes).buffer);
}

/** Turns whatever goes wrong with a file into an error that says which one and what to do. */
function guard<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    throw new IndexError('is missing or damaged.', { subject: file, cause, remedy: REBUILD });
  }
}
