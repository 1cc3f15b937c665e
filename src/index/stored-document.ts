import type { Passage, Plan, PlanIdentity, Relation, Section, Table } from '../plan/index.ts';
import type { Doubt, PlanRecords } from '../records/index.ts';
import type { DocumentBody, StoredPlace } from './document-store.ts';
import type { IndexedDocument } from './plan-index.ts';

/** What is known of a document without reading it; the catalogue of an index holds one a document. */
export interface CatalogueEntry {
  identity: PlanIdentity;
  hash: string;
  fingerprint: string;
  sketch: number[];
  pages: number;
  doubts: Doubt[];
  searched: number[];
  vectorCounts: number[];
  place: StoredPlace;
}

/** Stored characters of bodies that are held at most; those read first go first. A character takes about 1.7 bytes of memory. */
const HELD = 200_000_000;
/** Characters of files that are held at most: an answer is checked against few of them. */
const HELD_ORIGINALS = 2_000_000;

/** What is read of documents and held in memory, the last read kept. */
class HeldTexts {
  readonly #most: number;
  readonly #release: (document: StoredDocument) => void;
  readonly #held = new Map<StoredDocument, number>();
  #characters = 0;

  /** @param release lets go of what is held of a document; it is read again when asked for */
  constructor(most: number, release: (document: StoredDocument) => void) {
    this.#most = most;
    this.#release = release;
  }

  /** Notes that a document's text was read, and lets go of others where there are too many. */
  keep(document: StoredDocument, characters: number): void {
    this.#held.set(document, characters);
    this.#characters += characters;
    for (const [other, size] of this.#held) {
      if (this.#characters <= this.#most || other === document) break;
      this.#held.delete(other);
      this.#characters -= size;
      this.#release(other);
    }
  }
}

/** What the documents of an index hold in memory together. */
export class BodyCache {
  readonly bodies = new HeldTexts(HELD, (document) => document.releaseBody());
  readonly originals = new HeldTexts(HELD_ORIGINALS, (document) => document.releaseOriginal());
}

/** Reads what is stored of a document; throws IndexError where that is damaged. */
export interface BodyReader {
  body(): { body: DocumentBody; characters: number };
  original(): string;
}

/** A document of a stored index, whose text and records are read when they are first asked for. */
export class StoredDocument implements IndexedDocument {
  readonly identity: PlanIdentity;
  readonly hash: string;
  readonly fingerprint: string;
  readonly sketch: readonly number[];
  readonly doubts: Doubt[];
  readonly searched: number[];
  readonly vectorCounts: number[];
  readonly plan: Plan;
  behind?: Relation | undefined;
  amendedBy?: readonly string[];
  series?: string | undefined;
  label?: string;
  readonly #read: BodyReader;
  readonly #cache: BodyCache;
  #body: DocumentBody | undefined;
  #original: string | undefined;

  constructor(entry: CatalogueEntry, cache: BodyCache, read: BodyReader) {
    this.identity = entry.identity;
    this.hash = entry.hash;
    this.fingerprint = entry.fingerprint;
    this.sketch = entry.sketch;
    this.doubts = entry.doubts;
    this.searched = entry.searched;
    this.vectorCounts = entry.vectorCounts;
    this.#read = read;
    this.#cache = cache;
    this.plan = new StoredPlan(entry.identity.id, entry.pages, () => this.#load());
  }

  get original(): string {
    if (this.#original === undefined) {
      this.#original = this.#read.original();
      this.#cache.originals.keep(this, this.#original.length);
    }
    return this.#original;
  }

  get records(): PlanRecords {
    return this.#load().records;
  }

  /** Lets go of the body; it is read again when asked for. */
  releaseBody(): void {
    this.#body = undefined;
  }

  /** Lets go of the file's characters; they are read again when asked for. */
  releaseOriginal(): void {
    this.#original = undefined;
  }

  #load(): DocumentBody {
    if (!this.#body) {
      const { body, characters } = this.#read.body();
      this.#body = body;
      this.#cache.bodies.keep(this, characters);
    }
    return this.#body;
  }
}

class StoredPlan implements Plan {
  readonly documentId: string;
  readonly pages: number;
  readonly #load: () => DocumentBody;

  constructor(documentId: string, pages: number, load: () => DocumentBody) {
    this.documentId = documentId;
    this.pages = pages;
    this.#load = load;
  }

  get sections(): Section[] {
    return this.#load().sections;
  }

  get passages(): Passage[] {
    return this.#load().passages;
  }

  get tables(): Table[] {
    return this.#load().tables;
  }
}
