import { type CorpusFile, type CorpusText, readCorpusFile } from '../../corpus/index.ts';
import { CorpusError } from '../../errors.ts';
import { fileProblem } from '../../file-problems.ts';
import { completeIdentity, inferIdentity, readPlan, sketchOf } from '../../plan/index.ts';
import { doubtPages, findDoubts, readRecords } from '../../records/index.ts';
import { toSourceText } from '../../text/index.ts';
import { countVectors } from '../passage-parts.ts';
import { embeddedTextOf, type IndexedDocument, searchedPassages } from '../plan-index.ts';
import { fingerprintOf } from '../relate-documents.ts';

/** What was read of a file. */
export interface ReadDocument {
  document: IndexedDocument;
  /** Hash of the file as it was when it was read, and of its manifest entry. */
  hash: string;
  /** What an operator should know about the reading, one sentence each. */
  notes: string[];
  /** True where a program that is not installed could have read more. */
  incomplete: boolean;
}

/** Reads the text of one file of the corpus as a plan with its records. */
export function readDocument(file: CorpusText): IndexedDocument {
  const source = toSourceText(file.content);
  const plan = readPlan(file.documentId, source, file.paragraphs);
  const identity = completeIdentity(file.entry, inferIdentity(plan, source.text));
  const searched = searchedPassages(plan);
  return {
    identity,
    // What a program was missing for is tried again the next time: it may be there by then.
    hash: file.incomplete ? `${file.hash} in part` : file.hash,
    fingerprint: fingerprintOf(source.text),
    sketch: sketchOf(source.text),
    original: source.original,
    plan,
    records: readRecords(plan),
    doubts: [...doubtPages(file), ...findDoubts(plan, identity.place?.level)],
    searched,
    vectorCounts: searched.map((passage) => countVectors(embeddedTextOf(plan.passages[passage]!))),
  };
}

/**
 * Reads one file of the corpus, in this process. A file that no rule was made for must not keep the others out.
 * @throws CorpusError saying what is wrong with the file and what to do
 */
export async function readFileHere(file: CorpusFile): Promise<ReadDocument> {
  try {
    const text = await readCorpusFile(file);
    const { hash, notes, incomplete = false } = text;
    return { document: readDocument(text), hash, notes, incomplete };
  } catch (cause) {
    if (cause instanceof CorpusError) throw cause;
    throw new CorpusError(fileProblem('no-plan'), { subject: file.file, cause });
  }
}
