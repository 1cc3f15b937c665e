import type { Embedder } from '../embedding/index.ts';
import { headingsOf } from '../plan/index.ts';
import type { DocumentWriter, StoredPlace } from './document-store.ts';
import { readIndexManifest } from './index-files.ts';
import type { Int8Vectors } from './int8-vector-index.ts';
import type { StoredBytes } from './stored-bytes.ts';
import type { CatalogueEntry } from './stored-document.ts';
import { openFiles, type StoredFiles } from './stored-index.ts';

/** A document of an index that is taken over from, with the numbers of its first row and its first vector. */
export interface ReusedDocument {
  entry: CatalogueEntry;
  firstRow: number;
  firstVector: number;
  vectorCount: number;
}

/** A stored index from which a new one takes over what has not changed. Its vectors stay in their file. */
export class ReusedIndex {
  /** Its documents by identifier. */
  readonly documents: ReadonlyMap<string, ReusedDocument>;
  /** Number of its rows. */
  readonly rowCount: number;
  readonly #files: StoredFiles;
  readonly #vectors: StoredBytes;
  readonly #scales: Float32Array;
  readonly #dimensions: number;

  /** @throws where the files are damaged or do not belong together */
  private constructor(files: StoredFiles, { dimensions }: Embedder) {
    const documents = listDocuments(files.catalogue);
    this.documents = new Map(documents.map((document) => [document.entry.identity.id, document]));
    this.rowCount = documents.reduce((sum, { entry }) => sum + entry.searched.length, 0);
    if (files.manifest.dimensions !== dimensions || files.lexical().rowCount !== this.rowCount)
      throw new RangeError('Its files are not of one index.');
    files.statistics();
    this.#files = files;
    this.#scales = files.scales();
    this.#dimensions = dimensions;
    this.#vectors = files.vectorBytes();
  }

  /** The stored index; undefined where it cannot be taken over from: none, of another embedder, or not whole. */
  static open(dataDir: string, embedder: Embedder): ReusedIndex | undefined {
    if (readIndexManifest(dataDir)?.embedder !== embedder.id) return undefined;
    try {
      return new ReusedIndex(openFiles(dataDir), embedder);
    } catch {
      return undefined;
    }
  }

  get lexical(): StoredFiles['lexical'] {
    return this.#files.lexical;
  }

  get statistics(): StoredFiles['statistics'] {
    return this.#files.statistics;
  }

  /** Copies what is stored of a document. */
  copyBody({ entry: { place } }: ReusedDocument, store: DocumentWriter): StoredPlace {
    return store.copy(this.#files.documents.bytes(place), place.body);
  }

  /** The vectors of a document. */
  vectorsOf({ firstVector, vectorCount }: ReusedDocument): Int8Vectors {
    const bytes = this.#vectors.read(firstVector * this.#dimensions, vectorCount * this.#dimensions);
    return {
      values: new Int8Array(bytes.buffer),
      scales: this.#scales.subarray(firstVector, firstVector + vectorCount),
    };
  }

  /** The texts of a document whose words were counted, each a passage with its headings. */
  textsOf({ entry }: ReusedDocument): string[] {
    const { sections, passages, tables } = this.#files.documents.read(entry.place).body;
    const plan = { documentId: entry.identity.id, sections, passages, tables, pages: entry.pages };
    return entry.searched.map((passage) => `${passages[passage]!.text} ${headingsOf(plan, passages[passage]!)}`);
  }

  close(): void {
    this.#files.documents.close();
    this.#vectors.close();
  }
}

function listDocuments(catalogue: readonly CatalogueEntry[]): ReusedDocument[] {
  let [firstRow, firstVector] = [0, 0];
  return catalogue.map((entry) => {
    const vectorCount = entry.vectorCounts.reduce((sum, count) => sum + count, 0);
    const document = { entry, firstRow, firstVector, vectorCount };
    firstRow += entry.searched.length;
    firstVector += vectorCount;
    return document;
  });
}
