import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CorpusError } from '../errors.ts';
import { extractText, isReadable, READABLE_ENDINGS } from '../formats/index.ts';
import { type ManifestEntry, readManifest } from './manifest.ts';
import { readBytes, showPath } from './open-file.ts';

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

/** Names that are no documents: hidden files, locks of Word and LibreOffice, what Windows leaves behind. */
const IGNORED = /^(?:\.(?!\.).*|~\$.*|.*\.tmp|manifest\.yaml|README\.md|Thumbs\.db|desktop\.ini)$/isu;

/**
 * Lists the files of a corpus with the hash of their bytes, in the manifest's order, then by name; of several files with
 * one name, that whose ending comes first in `READABLE_ENDINGS` is kept. Nothing is read as text yet. What cannot be a document is reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export function listCorpus(folder: string): Corpus {
  const manifest = readManifest(join(folder, 'manifest.yaml'));
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !IGNORED.test(name));
  } catch (cause) {
    throw new CorpusError('cannot be listed.', {
      subject: folder,
      cause,
      remedy: 'Set CORPUS_DIR to the folder that holds the plans.',
    });
  }
  const order = new Map(manifest.map((entry, i) => [entry.id, i]));
  const rank = (name: string) => order.get(idOf(name)) ?? manifest.length;
  const ending = (name: string) => READABLE_ENDINGS.indexOf(extname(name).toLowerCase());
  names.sort((a, b) => rank(a) - rank(b) || idOf(a).localeCompare(idOf(b)) || ending(a) - ending(b));

  const files: CorpusFile[] = [];
  const problems: CorpusError[] = [];
  for (const name of names) {
    try {
      const entry = manifest.find((one) => one.id === idOf(name));
      const file = listFile(folder, name, entry);
      const first = files.find((one) => one.documentId === file.documentId);
      if (first) throw isSecond(file, first);
      files.push(file);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  }
  for (const entry of manifest) {
    if (names.some((name) => idOf(name) === entry.id)) continue;
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

/**
 * One file by its path, with its entry of the manifest where it stands in the corpus.
 * @throws CorpusError when it is no file that can be read
 */
export function listFileAt(path: string, corpusDir: string): CorpusFile {
  const [folder, name] = [dirname(path), basename(path)];
  const entries = resolve(folder) === resolve(corpusDir) ? readManifest(join(folder, 'manifest.yaml')) : [];
  return listFile(
    folder,
    name,
    entries.find((one) => one.id === idOf(name)),
  );
}

function listFile(folder: string, name: string, entry: ManifestEntry | undefined): CorpusFile {
  const file = join(folder, name);
  if (!isReadable(name)) {
    throw new CorpusError(`cannot be read: ${showPath(extname(name)) || 'files without an ending'} is not supported.`, {
      subject: showPath(file),
      remedy: `Save it as one of ${READABLE_ENDINGS.join(', ')}.`,
    });
  }
  const hash = createHash('sha256')
    .update(readBytes(file))
    .update(JSON.stringify(entry ?? null))
    .digest('hex');
  return { documentId: idOf(name), file, hash, entry };
}

/** Name of a file without its ending; some systems store its letters decomposed. */
function idOf(name: string): string {
  return name.slice(0, name.length - extname(name).length).normalize('NFC');
}

function isSecond(file: CorpusFile, first: CorpusFile): CorpusError {
  return new CorpusError(`has the same name as ${showPath(basename(first.file))}, which is read instead.`, {
    subject: showPath(file.file),
    remedy: 'Remove or rename one of them.',
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
