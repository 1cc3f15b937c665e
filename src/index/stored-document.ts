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

/** Characters of document texts that are held at most; the longest unused go first. */
const HELD = 24_000_000;

/** Bodies in memory, the last used kept. */
export class BodyCache {
  readonly #held = new Map<StoredDocument, number>();
  #characters = 0;

  /** Notes that a document's body was read, and lets go of others where there are too many. */
  keep(document: StoredDocument, characters: number): void {
    this.#held.set(document, characters);
    this.#characters += characters;
    for (const [other, size] of this.#held) {
      if (this.#characters <= HELD || other === document) break;
      this.#held.delete(other);
      this.#characters -= size;
      other.release();
    }
  }
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
  readonly #read: () => DocumentBody;
  readonly #cache: BodyCache;
  #body: DocumentBody | undefined;

  /** @param read gives the body; throws IndexError where it is damaged */
  constructor(entry: CatalogueEntry, cache: BodyCache, read: () => DocumentBody) {
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
    return this.#load().original;
  }

  get records(): PlanRecords {
    return this.#load().records;
  }

  /** Lets go of the body; it is read again when asked for. */
  release(): void {
    this.#body = undefined;
  }

  #load(): DocumentBody {
    if (!this.#body) {
      this.#body = this.#read();
      this.#cache.keep(this, this.#body.original.length);
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
