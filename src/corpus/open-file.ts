import { type BigIntStats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { CorpusError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';

/** Bytes of the largest file that is read: a scanned plan with all its pictures. */
const LARGEST_FILE = 100 * 1024 * 1024;
/** Bytes of a file's name beyond which an index cannot keep a file of that name. */
const LONGEST_NAME = 200;

/** A file's path as it can be shown in one line: control characters of its name are written out. */
export function showPath(file: string): string {
  return file.replace(/\p{C}/gu, (letter) => `\\u${letter.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}

/** How a file looks from outside. */
export interface FileLook {
  /** Size, times and entry, as one text to be compared. */
  text: string;
  /** When content or entry last changed, in milliseconds since 1970. */
  changedMs: number;
}

/**
 * Looks at a file of the corpus without opening it: a folder, a pipe, a link that leads out of the corpus and a huge file are
 * never opened.
 * @throws CorpusError saying why it is not read
 */
export function lookAt(file: string): FileLook {
  const subject = showPath(file);
  const name = basename(file);
  if (/\p{Cc}|\p{Cs}|\ufffd/u.test(name)) throw new CorpusError(fileProblem('odd-name'), { subject });
  if (Buffer.byteLength(name) > LONGEST_NAME || name.startsWith('..'))
    throw new CorpusError(fileProblem('long-name'), { subject });
  const status = statusOf(file, subject);
  if (!status.isFile()) {
    throw new CorpusError(fileProblem(status.isDirectory() ? 'folder' : 'no-file'), { subject });
  }
  if (status.size > LARGEST_FILE) {
    throw new CorpusError(fileProblem('too-large', LARGEST_FILE / 1024 / 1024), { subject });
  }
  const { size, mtimeNs, ctimeNs, dev, ino } = status;
  return {
    text: [size, mtimeNs, ctimeNs, dev, ino].join(' '),
    changedMs: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n),
  };
}

/**
 * The bytes of a file of the corpus, looked at first.
 * @throws CorpusError saying why it is not read
 */
export function readBytes(file: string): Buffer {
  lookAt(file);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CorpusError(fileProblem('unread'), { subject: showPath(file), cause });
  }
}

function statusOf(file: string, subject: string): BigIntStats {
  try {
    const own = lstatSync(file, { bigint: true });
    if (!own.isSymbolicLink()) return own;
    const folder = realpathSync(dirname(file));
    if (realpathSync(file).startsWith(folder + sep)) return statSync(file, { bigint: true });
  } catch (cause) {
    throw new CorpusError(fileProblem('unopened'), { subject, cause });
  }
  throw new CorpusError(fileProblem('outside'), { subject });
}
