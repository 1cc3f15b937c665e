import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { type ManifestEntry, readManifest } from './manifest.ts';

/** A file of the corpus, not yet read as a plan. */
export interface CorpusFile {
  /** Name of the file without its ending. */
  documentId: string;
  file: string;
  /** Hash of the file and of its manifest entry. */
  hash: string;
  /** Characters of the file. */
  content: string;
  entry: ManifestEntry | undefined;
}

/** The files of a corpus and those that could not be read, each with its reason. */
export interface Corpus {
  files: CorpusFile[];
  problems: CorpusError[];
  /** Hash of all files and entries: an index made of another corpus is out of date. */
  hash: string;
}

const READABLE = new Set(['.txt', '.md']);
const IGNORED = new Set(['manifest.yaml', 'README.md']);
/** A plan is text of at most a few hundred pages. */
const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Reads the files of a corpus in the manifest's order, then by name. A file that cannot be read is reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export function readCorpus(folder: string): Corpus {
  const manifest = readManifest(join(folder, 'manifest.yaml'));
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.') && !IGNORED.has(name));
  } catch (cause) {
    throw new CorpusError('cannot be listed.', {
      subject: folder,
      cause,
      remedy: 'Set CORPUS_DIR to the folder that holds the plans.',
    });
  }
  const order = new Map(manifest.map((entry, i) => [entry.id, i]));
  const rank = (name: string) => order.get(name.slice(0, -extname(name).length)) ?? manifest.length;
  names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

  const files: CorpusFile[] = [];
  const problems: CorpusError[] = [];
  for (const name of names) {
    try {
      const entry = manifest.find((one) => one.id === name.slice(0, -extname(name).length));
      files.push(readCorpusFile(folder, name, entry));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  }
  for (const entry of manifest) {
    if (names.some((name) => name.startsWith(`${entry.id}.`))) continue;
    problems.push(
      new CorpusError('is in the manifest, but there is no such file.', {
        subject: join(folder, entry.id),
        remedy: 'Add the file or remove the entry.',
      }),
    );
  }
  const hash = createHash('sha256')
    .update(files.map((file) => `${file.documentId}:${file.hash}`).join('\n'))
    .digest('hex');
  return { files, problems, hash };
}

function readCorpusFile(folder: string, name: string, entry: ManifestEntry | undefined): CorpusFile {
  const file = join(folder, name);
  const ending = extname(name).toLowerCase();
  if (!READABLE.has(ending)) {
    throw new CorpusError(`cannot be read: ${ending || 'files without an ending'} is not supported.`, {
      subject: file,
      remedy: 'Save it as UTF-8 text (.txt).',
    });
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new CorpusError('cannot be read.', {
      subject: file,
      cause,
      remedy: 'Check that it is a file and its permissions.',
    });
  }
  if (bytes.length > LARGEST_FILE) {
    throw new CorpusError('is larger than 20 MB.', {
      subject: file,
      remedy: 'Split it or remove what is not the plan.',
    });
  }
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CorpusError('is not UTF-8 text.', { subject: file, cause, remedy: 'Save it as UTF-8 text.' });
  }
  if (content.includes('\u0000'))
    throw new CorpusError('is not text.', { subject: file, remedy: 'Save it as UTF-8 text.' });
  if (!/\p{L}/u.test(content))
    throw new CorpusError('holds no text.', { subject: file, remedy: 'Remove it or put the plan in it.' });
  const hash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(entry ?? null))
    .digest('hex');
  return { documentId: name.slice(0, -ending.length), file, hash, content, entry };
}
