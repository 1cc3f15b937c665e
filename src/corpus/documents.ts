import { createHash } from 'node:crypto';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CorpusError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';
import { extractText, isReadable, unsupported } from '../formats/index.ts';
import { type CorpusName, idOf, nameCorpusFiles } from './corpus-names.ts';
import { KnownFiles } from './known-files.ts';
import { type ManifestEntry, readManifest } from './manifest.ts';
import { lookAt, readBytes, showPath } from './open-file.ts';

/** A file of the corpus, known by its bytes but not yet read as text. */
export interface CorpusFile {
  /** Name of the file without its ending, see `CorpusName`. */
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
  /** True where the file said where its paragraphs end, see `ExtractedText`. */
  paragraphs?: boolean;
  /** Pages that were recognised from pictures, and pages that could not be read. */
  recognised?: number[];
  unread?: number[];
  /** True where a program that is not installed could have read more. */
  incomplete?: boolean;
}

/** The files of a corpus and those that could not be read, each with its reason. */
export interface Corpus<File extends CorpusFile = CorpusFile> {
  files: File[];
  problems: CorpusError[];
  /** Hash of all files and entries: an index made of another corpus is out of date. */
  hash: string;
}

/** What a listing may leave unread. */
export interface ListOptions {
  /** Hashes of files that look as they did; every file is read without them. */
  known?: KnownFiles;
  /** A folder that is not looked into: the program's own data. */
  skip?: string;
}

/**
 * Lists the files of a corpus and its folders with the hash of their bytes, in the manifest's order, then by name; of several
 * files of a folder with one name, that whose ending comes first in `READABLE_ENDINGS` is kept. Nothing is read as text yet.
 * What cannot be a document is reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export function listCorpus(folder: string, { known = KnownFiles.none(), skip }: ListOptions = {}): Corpus {
  const manifest = readManifest(join(folder, 'manifest.yaml'));
  const order = new Map(manifest.map((entry, i) => [entry.id, i]));
  const { names, problems } = nameCorpusFiles(folder, new Set(order.keys()), skip);
  const rank = ({ documentId }: CorpusName) => order.get(documentId) ?? manifest.length;
  names.sort((a, b) => rank(a) - rank(b) || a.documentId.localeCompare(b.documentId));
  const files: CorpusFile[] = [];
  for (const name of names) {
    try {
      const entry = manifest[rank(name)];
      if (name.instead !== undefined && isReadable(name.path)) throw isSecond(join(folder, name.path), name.instead);
      files.push(listFile(join(folder, name.path), name.documentId, entry, known));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  }
  known.save();
  const found = new Set(names.map(({ documentId }) => documentId));
  for (const entry of manifest) {
    if (found.has(entry.id)) continue;
    problems.push(new CorpusError(fileProblem('entry-without-file'), { subject: join(folder, entry.id) }));
  }
  return { files, problems, hash: hashCorpus(files) };
}

/** One hash of the documents of a corpus, in their order. */
export function hashCorpus(files: readonly Pick<CorpusFile, 'documentId' | 'hash'>[]): string {
  return sha256(files.map((file) => `${file.documentId}:${file.hash}`).join('\n'));
}

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function hashFile(bytes: string, entry: ManifestEntry | undefined): string {
  return sha256(`${bytes} ${JSON.stringify(entry ?? null)}`);
}

/**
 * One file by its path, with its entry of the manifest where it stands in the corpus.
 * @throws CorpusError when it is no file that can be read
 */
export function listFileAt(path: string, corpusDir: string): CorpusFile {
  const below = relative(resolve(corpusDir), resolve(path)).split(sep).join('/');
  const inside = !below.startsWith('..') && !isAbsolute(below);
  const entries = inside ? readManifest(join(corpusDir, 'manifest.yaml')) : [];
  const named = inside
    ? nameCorpusFiles(corpusDir, new Set(entries.map(({ id }) => id))).names.find((one) => one.path === below)
    : undefined;
  const documentId = named?.documentId ?? idOf(basename(path));
  return listFile(
    path,
    documentId,
    entries.find((one) => one.id === documentId),
    KnownFiles.none(),
  );
}

function listFile(file: string, documentId: string, entry: ManifestEntry | undefined, known: KnownFiles): CorpusFile {
  const look = lookAt(file);
  const refused = refuseFile(file);
  if (refused) throw refused;
  const hash = known.hashOf(resolve(file), look, () => sha256(readBytes(file)));
  return { documentId, file, hash: hashFile(hash, entry), entry };
}

/** Why a file of this name is not read; undefined where its ending is of a kind that is. */
export function refuseFile(file: string): CorpusError | undefined {
  return isReadable(file) ? undefined : new CorpusError(unsupported(file), { subject: showPath(file) });
}

function isSecond(file: string, first: string): CorpusError {
  return new CorpusError(fileProblem('twin', showPath(basename(first))), { subject: showPath(file) });
}

/**
 * Reads the text of one file of a corpus; its hash is that of the very bytes read, which may be others than those listed.
 * @throws CorpusError saying what is wrong with the file and what to do
 */
export async function readCorpusFile(file: CorpusFile): Promise<CorpusText> {
  const bytes = readBytes(file.file);
  const { text, ...reading } = await extractText(file.file, bytes);
  return { ...file, hash: hashFile(sha256(bytes), file.entry), content: text, ...reading };
}

/**
 * Lists a corpus and reads the text of all its files; those that cannot be read are reported and left out.
 * @throws CorpusError when the folder or its manifest cannot be read
 */
export async function readCorpus(folder: string, options: ListOptions = {}): Promise<Corpus<CorpusText>> {
  const listed = listCorpus(folder, options);
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
