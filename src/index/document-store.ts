import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Passage, Section, Table } from '../plan/index.ts';
import type { PlanRecords } from '../records/index.ts';
import { StoredBytes } from './stored-bytes.ts';

/** What is kept of a document in the store: everything but what the catalogue holds, and the file's characters, which few questions need. */
export interface DocumentBody {
  sections: Section[];
  passages: Passage[];
  tables: Table[];
  records: PlanRecords;
}

/** Where a document stands in the store, in bytes: its body, and behind it the file's characters. */
export interface StoredPlace {
  at: number;
  /** Bytes of both. */
  size: number;
  /** Bytes of the body. */
  body: number;
}

/** Writes document bodies one after another, compressed, so that none need be held in memory. */
export class DocumentWriter {
  readonly #fd: number;
  #at = 0;

  constructor(file: string) {
    this.#fd = openSync(file, 'w');
  }

  /** Appends a body and the characters of its file. */
  write(body: DocumentBody, original: string): StoredPlace {
    const [first, second] = [JSON.stringify(body), original].map((text) => deflateRawSync(text, { level: 3 })) as [
      Buffer,
      Buffer,
    ];
    return this.copy(Buffer.concat([first, second]), first.length);
  }

  /** Appends a document as another store holds it. */
  copy(bytes: Uint8Array, body: number): StoredPlace {
    const place = { at: this.#at, size: bytes.length, body };
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

  /** The bytes of a document as they are stored. */
  bytes({ at, size }: StoredPlace): Uint8Array {
    return this.#stored.read(at, size);
  }

  /**
   * The body of a document, and the number of characters that it is stored as.
   * @throws Error where the bytes are damaged
   */
  read({ at, body: size }: StoredPlace): { body: DocumentBody; characters: number } {
    const text = inflateRawSync(this.#stored.read(at, size)).toString('utf8');
    const body = JSON.parse(text) as Partial<DocumentBody> | null;
    if (!body?.passages || !body.records || !body.sections || !body.tables) throw new TypeError('No document.');
    return { body: body as DocumentBody, characters: text.length };
  }

  /**
   * The characters of a document's file.
   * @throws Error where the bytes are damaged
   */
  readOriginal({ at, size, body }: StoredPlace): string {
    return inflateRawSync(this.#stored.read(at + body, size - body)).toString('utf8');
  }

  close(): void {
    this.#stored.close();
  }
}
