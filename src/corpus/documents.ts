import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { extractText, isReadable, READABLE_ENDINGS } from '../formats/index.ts';
import { type ManifestEntry, readManifest } from './manifest.ts';

/** A file of the corpus, known by its bytes but not yet read as text. */
export interface CorpusFile {
  /** Name of the file without its ending. */
  documentId: string;
  file: string;
  /** Hash of the file's bytes and of its manifest entry. */
  hash: string;
  entry: ManifestEntry | undefined;
}

/** A file of the corpus with its text, not yet read as a plan. */
export interface CorpusText extends CorpusFile {
  /** Characters of the file; of a PDF or Word file, those that were extracted. */
  content: string;
  /** What an operator should know about the reading, one sentence each. */
  notes: string[];
}

/** The files of a corpus and those that could not be read, each with its reason. */
export interface Corpus<File extends CorpusFile = CorpusFile> {
  files: File[];
  problems: CorpusError[];
  /** Hash of all files and entries: an index made of another corpus is out of date. */
  hash: string;
}

const IGNORED = new Set(['manifest.yaml', 'README.md']);
/** A plan is text of at most a few hundred pages. */
const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Lists the files of a corpus with the hash of their bytes, in the manifest's order, then by name. Nothing is read as
 * text yet. What cannot be a document is reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export function listCorpus(folder: string): Corpus {
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
      files.push(listFile(folder, name, entry));
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

function listFile(folder: string, name: string, entry: ManifestEntry | undefined): CorpusFile {
  const file = join(folder, name);
  if (!isReadable(name)) {
    throw new CorpusError(`cannot be read: ${extname(name) || 'files without an ending'} is not supported.`, {
      subject: file,
      remedy: `Save it as one of ${READABLE_ENDINGS.join(', ')}.`,
    });
  }
  const hash = createHash('sha256')
    .update(readBytes(file))
    .update(JSON.stringify(entry ?? null))
    .digest('hex');
  return { documentId: name.slice(0, -extname(name).length), file, hash, entry };
}

/** The bytes of a file of the corpus; its size is looked at first. */
function readBytes(file: string): Buffer {
  let bytes: Buffer | undefined;
  try {
    if (statSync(file).size <= LARGEST_FILE) bytes = readFileSync(file);
  } catch (cause) {
    throw new CorpusError('cannot be read.', {
      subject: file,
      cause,
      remedy: 'Check that it is a file and its permissions.',
    });
  }
  if (bytes) return bytes;
  throw new CorpusError('is larger than 20 MB.', {
    subject: file,
    remedy: 'Split it or remove what is not the plan.',
  });
}

/**
 * Reads the text of one file of a corpus.
 * @throws CorpusError saying what is wrong with the file and what to do
 */
export async function readCorpusFile(file: CorpusFile): Promise<CorpusText> {
  const { text, notes } = await extractText(file.file, readBytes(file.file));
  return { ...file, content: text, notes };
}

/**
 * Lists a corpus and reads the text of all its files; those that cannot be read are reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export async function readCorpus(folder: string): Promise<Corpus<CorpusText>> {
  const listed = listCorpus(folder);
  const files: CorpusText[] = [];
  const problems = [...listed.problems];
  for (const file of listed.files) {
    try {
      files.push(await readCorpusFile(file));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  }
  return { files, problems, hash: listed.hash };
}
