import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Config } from '../config.ts';
import type {
  Assistant,
  ConversationMemory,
  CorpusKeeper,
  DocumentPreview,
  OriginalFile,
  RebuildReport,
} from '../conversation/index.ts';
import { READABLE_ENDINGS, readCorpus } from '../corpus/index.ts';
import { CorpusError } from '../errors.ts';
import { type IndexedDocument, readDocument } from '../index/index.ts';
import { lazyEmbedder, openAssistant, updateIndex } from './open-assistant.ts';
import type { Notify } from './progress.ts';

/** An assistant that goes on answering while its documents change. */
export interface ServedAssistant {
  /** Answers from the newest index. */
  assistant: Assistant;
  corpus: CorpusKeeper;
}

/** Opens the assistant together with what an administrator needs to change its documents while it serves. */
export async function openServedAssistant(
  config: Config,
  notify: Notify,
  memory?: ConversationMemory,
): Promise<ServedAssistant> {
  const embedder = lazyEmbedder(config);
  const open = () => openAssistant(config, notify, memory, embedder);
  let current = await open();
  let busy: Promise<unknown> = Promise.resolve();

  /** One change after another: two at once would write the same index. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = busy.then(work);
    busy = turn.catch(() => undefined);
    return turn;
  };
  const rebuild = async (): Promise<RebuildReport> => {
    const started = performance.now();
    // The old index opens its vectors when they are first needed; after the change it would find the new ones there.
    current.index.vectors();
    const leftOut = await updateIndex(config, notify, embedder);
    current = await open();
    const documents = current.index.documents.length;
    return { documents, leftOut, ms: Math.round(performance.now() - started) };
  };

  const corpus: CorpusKeeper = {
    endings: [...READABLE_ENDINGS],
    readOriginal: (documentId) => readOriginal(config.corpusDir, documentId),
    rebuild: () => inTurn(rebuild),
    preview: (name, bytes) => previewFile(config.corpusDir, name, bytes),
    add: (name, bytes) => inTurn(() => addFile(config.corpusDir, name, bytes, rebuild)),
  };
  return { assistant: delegate(() => current.assistant), corpus };
}

/** An assistant that passes everything on to the one that is there at the time. */
function delegate(current: () => Assistant): Assistant {
  return {
    reply: (...given) => current().reply(...given),
    replay: (...given) => current().replay(...given),
    compare: (...given) => current().compare(...given),
    findPassages: (...given) => current().findPassages(...given),
    findRelated: (...given) => current().findRelated(...given),
    forget: (...given) => current().forget(...given),
    documents: () => current().documents(),
    library: () => current().library(),
    findPlace: (...given) => current().findPlace(...given),
  };
}

function readOriginal(folder: string, documentId: string): OriginalFile | undefined {
  const name = filesOf(folder, documentId)[0];
  if (name === undefined) return undefined;
  return { name: asciiName(name), bytes: readFileSync(join(folder, name)) };
}

/** Names of the files that a document of this id would be read from. */
function filesOf(folder: string, documentId: string): string[] {
  return readdirSync(folder).filter((name) => name.slice(0, -extname(name).length) === documentId && name[0] !== '.');
}

/** Reads a file in a folder of its own, as the corpus would. */
async function previewFile(folder: string, name: string, bytes: Uint8Array): Promise<DocumentPreview> {
  const document = await readAlone(name, bytes);
  const { identity, plan, records, doubts } = document;
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
    assignments: records.assignments.length,
    targets: records.targets.length,
    deadlines: records.deadlines.length,
    doubts: [...new Set(doubts.map((doubt) => doubt.kind))],
    replaces: filesOf(folder, plan.documentId).length > 0,
  };
}

async function readAlone(name: string, bytes: Uint8Array): Promise<IndexedDocument> {
  const alone = mkdtempSync(join(tmpdir(), 'ke-hoach-preview-'));
  try {
    writeFileSync(join(alone, asciiName(name)), bytes);
    const { files, problems } = await readCorpus(alone);
    const [file] = files;
    if (file) return readDocument(file);
    throw problems[0] ?? new CorpusError('cannot be read.', { subject: name, remedy: 'Send another file.' });
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

/** The file is read first, then put in place under its whole name at once; what it replaces comes back if that fails. */
async function addFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  rebuild: () => Promise<RebuildReport>,
): Promise<RebuildReport> {
  await readAlone(name, bytes);
  const target = asciiName(name);
  const documentId = target.slice(0, -extname(target).length);
  const aside = join(folder, `.${target}.new-${process.pid}`);
  // Names that begin with a dot are no documents.
  const replaced = filesOf(folder, documentId).map((old) => ({ old, kept: `.${old}.old-${process.pid}` }));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, bytes);
    for (const { old, kept } of replaced) renameSync(join(folder, old), join(folder, kept));
    renameSync(aside, join(folder, target));
    const report = await rebuild();
    for (const { kept } of replaced) rmSync(join(folder, kept), { force: true });
    return report;
  } catch (cause) {
    rmSync(aside, { force: true });
    rmSync(join(folder, target), { force: true });
    for (const { old, kept } of replaced) renameSync(join(folder, kept), join(folder, old));
    if (cause instanceof CorpusError) throw cause;
    throw new CorpusError('could not be added.', {
      subject: join(folder, target),
      cause,
      remedy: 'Check that the corpus folder can be written.',
    });
  }
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
