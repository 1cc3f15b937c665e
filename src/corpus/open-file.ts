import { type BigIntStats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { CorpusError } from '../errors.ts';

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
  if (/\p{Cc}|\p{Cs}|\ufffd/u.test(name))
    throw new CorpusError('has control or damaged characters in its name.', { subject, remedy: 'Rename it.' });
  if (Buffer.byteLength(name) > LONGEST_NAME || name.startsWith('..'))
    throw new CorpusError('has a name that cannot be used.', { subject, remedy: 'Give it a short, plain name.' });
  const status = statusOf(file, subject);
  if (!status.isFile()) {
    const what = status.isDirectory() ? 'is a folder' : 'is no file';
    throw new CorpusError(`${what}.`, { subject, remedy: 'Remove it, or put the file itself there.' });
  }
  if (status.size > LARGEST_FILE) {
    throw new CorpusError(`is larger than ${LARGEST_FILE / 1024 / 1024} MB.`, {
      subject,
      remedy: 'Split it or remove what is not the plan.',
    });
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
    throw new CorpusError('cannot be read.', { subject: showPath(file), cause, remedy: 'Check its permissions.' });
  }
}

function statusOf(file: string, subject: string): BigIntStats {
  try {
    const own = lstatSync(file, { bigint: true });
    if (!own.isSymbolicLink()) return own;
    const folder = realpathSync(dirname(file));
    if (realpathSync(file).startsWith(folder + sep)) return statSync(file, { bigint: true });
  } catch (cause) {
    throw new CorpusError('cannot be opened.', {
      subject,
      cause,
      remedy: 'Check its permissions and, if it is a link, where it leads.',
    });
  }
  throw new CorpusError('is a link to outside of the corpus.', { subject, remedy: 'Copy the file itself here.' });
}
