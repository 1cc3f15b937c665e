import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads parts of a file of the index. The file stays open, so that an index that is in use can be read on after a newer
 * one has taken its place.
 */
export class StoredBytes {
  readonly #fd: number;

  /**
   * @param size bytes that must be there
   * @throws Error where the file cannot be opened or holds less
   */
  constructor(file: string, size: number) {
    this.#fd = openSync(file, 'r');
    if (fstatSync(this.#fd).size < size) {
      closeSync(this.#fd);
      throw new RangeError('The file is cut short.');
    }
  }

  /** @throws Error where the file ends before */
  read(at: number, size: number): Uint8Array {
    const bytes = new Uint8Array(size);
    let read = 0;
    while (read < size) {
      const more = readSync(this.#fd, bytes, read, size - read, at + read);
      if (more === 0) throw new RangeError('The file ends too early.');
      read += more;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#fd);
  }
}
