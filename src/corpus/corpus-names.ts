import { type Dirent, readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { CorpusError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';
import { READABLE_ENDINGS } from '../formats/index.ts';
import { showPath } from './open-file.ts';

/** A file of a corpus by where it stands, not yet looked at. */
export interface CorpusName {
  /** Name of the file without its ending; with its folders where another folder has a file of that name. */
  documentId: string;
  /** Path below the corpus folder, parted by "/". */
  path: string;
  /** The path of a file of the same folder and name whose ending comes first: that one is read instead. */
  instead?: string;
}

/** Names that are no documents: hidden files, locks of Word and LibreOffice, what Windows leaves behind. */
const IGNORED = /^(?:\.(?!\.).*|~\$.*|.*\.tmp|manifest\.yaml|README\.md|Thumbs\.db|desktop\.ini)$/isu;
/** Folders within folders that are looked into. */
const DEEPEST = 8;
const ODD_NAME = /\p{Cc}|\p{Cs}|\ufffd/u;

/**
 * Names the files of a corpus, those of its folders too. A file moved into a folder stays the same document; of files of one
 * name in several folders, those further down are told apart by their folders.
 * @param known identifiers of the manifest, which may name a file with its folders
 * @param skip a folder that is not looked into: the program's own data
 * @throws CorpusError when the folder cannot be listed
 */
export function nameCorpusFiles(
  folder: string,
  known: ReadonlySet<string> = new Set(),
  skip?: string,
): { names: CorpusName[]; problems: CorpusError[] } {
  const problems: CorpusError[] = [];
  const paths = listPaths(folder, skip, problems);
  const depth = (path: string) => path.split('/').length;
  // What cannot be read stands behind what can.
  const ending = (path: string) => {
    const place = READABLE_ENDINGS.indexOf(extname(path).toLowerCase());
    return place < 0 ? READABLE_ENDINGS.length : place;
  };
  paths.sort((a, b) => depth(a) - depth(b) || idOf(a).localeCompare(idOf(b)) || ending(a) - ending(b));
  const first = new Map<string, string>();
  const names = paths.map((path): CorpusName => {
    const whole = idOf(path);
    const short = whole.slice(whole.lastIndexOf('/') + 1);
    const other = first.get(short);
    const apart = known.has(whole) || (other !== undefined && dirname(other) !== dirname(path));
    const documentId = apart ? whole : short;
    const instead = first.get(documentId);
    if (instead === undefined) first.set(documentId, path);
    return { documentId, path, ...(instead === undefined ? {} : { instead }) };
  });
  return { names, problems };
}

/** A path without its ending; some systems store its letters decomposed. */
export function idOf(path: string): string {
  return path.slice(0, path.length - extname(path).length).normalize('NFC');
}

function listPaths(folder: string, skip: string | undefined, problems: CorpusError[]): string[] {
  const paths: string[] = [];
  const list = (below: string, depth: number) => {
    for (const entry of entriesOf(join(folder, below))) {
      if (IGNORED.test(entry.name)) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (!entry.isDirectory()) paths.push(path);
      else if (skip === undefined || resolve(folder, path) !== resolve(skip)) enter(path, depth);
    }
  };
  const enter = (path: string, depth: number) => {
    const odd = ODD_NAME.test(path);
    if (odd || depth === DEEPEST) {
      const problem = fileProblem(odd ? 'odd-folder' : 'deep-folder');
      problems.push(new CorpusError(problem, { subject: showPath(join(folder, path)) }));
      return;
    }
    try {
      list(path, depth + 1);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  };
  list('', 0);
  return paths;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new CorpusError(fileProblem('unlisted'), { subject: showPath(folder), cause });
  }
}
