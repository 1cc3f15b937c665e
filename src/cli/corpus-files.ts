import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { withMeasure } from '../answering/index.ts';
import type { DocumentPreview, OriginalFile, RebuildReport } from '../conversation/index.ts';
import { listFileAt, nameCorpusFiles } from '../corpus/index.ts';
import { CorpusError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';
import { type IndexedDocument, readers } from '../index/index.ts';

/** Records of each kind that a preview shows. */
const SHOWN_RECORDS = 4;

/** Names of files on their way into the corpus or out of it; a dot before them keeps them from being documents. */
const LEFTOVER = /^\..+\.(?:new|old)-\d+$/u;

/** The file that a document was read from; undefined where it is there no more. */
export function readOriginal(folder: string, documentId: string): OriginalFile | undefined {
  const path = filesOf(folder, documentId)[0];
  if (path === undefined) return undefined;
  return { name: asciiName(basename(path)), bytes: readFileSync(join(folder, path)) };
}

/** The files that a document of this id would be read from, the one that is read first; paths below the folder. */
function filesOf(folder: string, documentId: string): string[] {
  const { names } = nameCorpusFiles(folder, new Set([documentId]));
  return names.filter((one) => one.documentId === documentId).map(({ path }) => path);
}

/** Reads a file in a folder of its own, as the corpus would. */
export async function previewFile(folder: string, name: string, bytes: Uint8Array): Promise<DocumentPreview> {
  const { identity, plan, records, doubts } = await readAlone(name, bytes);
  const { assignments, targets, deadlines } = records;
  const valued = targets.filter((target) => target.comparator !== 'none');
  return {
    documentId: plan.documentId,
    title: identity.title,
    ...(identity.place ? { place: identity.place.name } : {}),
    ...(identity.number ? { number: identity.number } : {}),
    ...(identity.date ? { date: identity.date } : {}),
    status: identity.status,
    pages: plan.pages,
    passages: plan.passages.length,
    chapters: plan.sections.filter((section) => section.parent < 0).map(({ path, title }) => ({ path, title })),
    assignments: assignments.length,
    targets: targets.length,
    deadlines: deadlines.length,
    samples: {
      targets: valued
        .slice(0, SHOWN_RECORDS)
        .map((target) => `${target.indicator}: ${withMeasure(target.valueText, target)}`),
      assignments: assignments
        .slice(0, SHOWN_RECORDS)
        .map(({ leads, task }) => `${leads.map((body) => body.name).join(', ')}: ${task}`),
      deadlines: deadlines.slice(0, SHOWN_RECORDS).map(({ when, what }) => `${when}: ${what}`),
    },
    doubts: [...new Set(doubts.map((doubt) => doubt.kind))],
    replaces: filesOf(folder, plan.documentId).length > 0,
  };
}

async function readAlone(name: string, bytes: Uint8Array): Promise<IndexedDocument> {
  const alone = mkdtempSync(join(tmpdir(), 'ke-hoach-preview-'));
  try {
    const file = join(alone, asciiName(name));
    writeFileSync(file, bytes);
    return (await readers.read(listFileAt(file, alone))).document;
  } catch (error) {
    if (!(error instanceof CorpusError) || !error.problem) throw error;
    // The file is known by the name that it was sent under.
    throw new CorpusError(error.problem, { subject: name, cause: error.cause });
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

/** What adding a file needs of the index. */
export interface IndexKeeper {
  rebuild(): Promise<RebuildReport>;
  /** Whether the index in use has this document. */
  isSearched(documentId: string): boolean;
}

/**
 * Puts a file into the corpus under its whole name at once and makes the index anew. Where that fails, or the index does
 * not take the file, the corpus and the index are as they were before.
 */
export async function addFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  { rebuild, isSearched }: IndexKeeper,
): Promise<RebuildReport> {
  await readAlone(name, bytes);
  const ascii = asciiName(name);
  const documentId = ascii.slice(0, -extname(ascii).length);
  const before = existsSync(folder) ? filesOf(folder, documentId) : [];
  // What a file takes the place of may stand in a folder of the corpus.
  const target = join(dirname(before[0] ?? ascii), ascii);
  const aside = join(folder, `.${ascii}.new-${process.pid}`);
  let undo = () => rmSync(aside, { force: true });
  try {
    mkdirSync(folder, { recursive: true });
    const replaced = before.map((old) => ({ old, kept: join(dirname(old), `.${basename(old)}.old-${process.pid}`) }));
    // Copied rather than moved: whenever the program is killed, the old file or the new one is there.
    for (const { old, kept } of replaced) copyFileSync(join(folder, old), join(folder, kept));
    writeFileSync(aside, bytes);
    undo = () => {
      for (const path of [aside, join(folder, target)]) rmSync(path, { force: true });
      for (const { old, kept } of replaced) renameSync(join(folder, kept), join(folder, old));
    };
    renameSync(aside, join(folder, target));
    for (const { old } of replaced) if (old !== target) rmSync(join(folder, old));
    const report = await rebuild();
    if (!isSearched(documentId)) {
      const reason = report.leftOut.find((problem) => problem.subject?.includes(target));
      throw reason ?? new CorpusError(fileProblem('not-taken'), { subject: name });
    }
    for (const { kept } of replaced) rmSync(join(folder, kept), { force: true });
    return report;
  } catch (cause) {
    undo();
    // The index may have been made without what is back now.
    await rebuild().catch(() => undefined);
    if (cause instanceof CorpusError) throw cause;
    throw new CorpusError(fileProblem('not-added'), { subject: join(folder, target), cause });
  }
}

/** Removes what a program that was killed while it added a file has left in the corpus. */
export function removeLeftovers(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (LEFTOVER.test(basename(path))) rmSync(join(folder, path), { force: true });
}

/** A file's name in small ASCII letters, digits and dashes: "Kế hoạch Thái Bình.DOCX" as "ke-hoach-thai-binh.docx". */
function asciiName(name: string): string {
  const ending = extname(name)
    .toLowerCase()
    .replace(/[^.a-z0-9]/gu, '');
  const stem = name
    .slice(0, name.length - extname(name).length)
    .normalize('NFD')
    .replace(/[đĐ\u00D0]/gu, 'd')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80);
  return `${stem || 'van-ban'}${ending}`;
}
