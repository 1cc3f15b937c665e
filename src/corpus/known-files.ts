import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileLook } from './open-file.ts';

/** Version of the stored form. */
const VERSION = 1;
/**
 * A file changed this shortly before it was looked at may change again within one tick of its clock, and look the same:
 * it is not remembered. File systems count ticks of up to two seconds.
 */
const UNSETTLED_MS = 3000;

interface Stored {
  version: number;
  /** By absolute path: how the file looked, and the hash of its bytes. */
  files: Record<string, [look: string, hash: string]>;
}

/**
 * Hashes of files as they were read before. A file that still looks the same (size, times of its content and of its entry, number
 * of its entry) has the same bytes: a copy of equal size or an older time set by hand still has a new time of its entry. It is
 * a memory only: where it is missing or damaged, files are read.
 */
export class KnownFiles {
  readonly #file: string | undefined;
  readonly #before: Map<string, [look: string, hash: string]>;
  readonly #now = new Map<string, [look: string, hash: string]>();
  #read = 0;

  private constructor(file: string | undefined, before: Map<string, [look: string, hash: string]>) {
    this.#file = file;
    this.#before = before;
  }

  /** Remembers nothing: every file is read. */
  static none(): KnownFiles {
    return new KnownFiles(undefined, new Map());
  }

  /**
   * What a file keeps of the last time.
   * @param forget reads every file, and keeps what it finds
   */
  static open(file: string, forget = false): KnownFiles {
    if (forget) return new KnownFiles(file, new Map());
    try {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as Partial<Stored> | null;
      const files = stored?.version === VERSION ? Object.entries(stored.files ?? {}) : [];
      const whole = files.every(([, kept]) => Array.isArray(kept) && kept.every((one) => typeof one === 'string'));
      return new KnownFiles(file, new Map(whole ? files : []));
    } catch {
      return new KnownFiles(file, new Map());
    }
  }

  /** The hash of a file's bytes: the one known where it looks the same, else that of what `read` gives. */
  hashOf(path: string, look: FileLook, read: () => string): string {
    const kept = this.#before.get(path);
    const same = kept !== undefined && kept[0] === look.text;
    const hash = same ? kept[1] : read();
    if (!same) this.#read++;
    if (Date.now() - look.changedMs > UNSETTLED_MS) this.#now.set(path, [look.text, hash]);
    return hash;
  }

  /** Keeps what was seen this time, where it differs from the last. That it cannot be written harms nothing. */
  save(): void {
    const same = this.#read === 0 && this.#now.size === this.#before.size;
    if (this.#file === undefined || same) return;
    const stored: Stored = { version: VERSION, files: Object.fromEntries(this.#now) };
    const aside = `${this.#file}.new-${process.pid}`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(aside, JSON.stringify(stored));
      renameSync(aside, this.#file);
    } catch {
      // What is left aside is written over the next time.
    }
  }
}
