import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Passage, Section, Table } from '../plan/index.ts';
import type { PlanRecords } from '../records/index.ts';
import { StoredBytes } from './stored-bytes.ts';

/** What is kept of a document in the store: everything but what the catalogue holds. */
export interface DocumentBody {
  original: string;
  sections: Section[];
  passages: Passage[];
  tables: Table[];
  records: PlanRecords;
}

/** Where a document's body stands in the store, in bytes. */
export interface StoredPlace {
  at: number;
  size: number;
}

/** Writes document bodies one after another, compressed, so that none need be held in memory. */
export class DocumentWriter {
  readonly #fd: number;
  #at = 0;

  constructor(file: string) {
    this.#fd = openSync(file, 'w');
  }

  /** Appends a body. */
  write(body: DocumentBody): StoredPlace {
    return this.copy(deflateRawSync(JSON.stringify(body), { level: 3 }));
  }

  /** Appends a body as another store holds it. */
  copy(bytes: Uint8Array): StoredPlace {
    const place = { at: this.#at, size: bytes.length };
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#fd, bytes, written);
    this.#at += bytes.length;
    return place;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Reads document bodies by their places. */
export class DocumentReader {
  readonly #stored: StoredBytes;

  /**
   * @param size bytes that the bodies take
   * @throws Error where the file cannot be opened or holds less
   */
  constructor(file: string, size: number) {
    this.#stored = new StoredBytes(file, size);
  }

  /** The bytes of a body as they are stored. */
  bytes({ at, size }: StoredPlace): Uint8Array {
    return this.#stored.read(at, size);
  }

  /** @throws Error where the bytes are damaged */
  read(place: StoredPlace): DocumentBody {
    const body = JSON.parse(inflateRawSync(this.bytes(place)).toString('utf8')) as Partial<DocumentBody> | null;
    if (!body?.passages || !body.records || !body.sections || !body.tables || body.original === undefined)
      throw new TypeError('No document.');
    return body as DocumentBody;
  }

  close(): void {
    this.#stored.close();
  }
}
