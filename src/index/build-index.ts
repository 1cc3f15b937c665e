import { type Corpus, type CorpusText, readCorpusFile } from '../corpus/index.ts';
import type { Embedder } from '../embedding/index.ts';
import { CorpusError } from '../errors.ts';
import { completeIdentity, headingsOf, inferIdentity, readPlan } from '../plan/index.ts';
import { findDoubts, readRecords } from '../records/index.ts';
import { toSourceText } from '../text/index.ts';
import { Bm25Index } from './bm25-index.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';
import { countVectors, embedPassages } from './passage-parts.ts';
import {
  embeddedTextOf,
  FORMAT_VERSION,
  type IndexedDocument,
  type IndexManifest,
  listRows,
  searchedPassages,
} from './plan-index.ts';
import { fingerprintOf, relateDocuments } from './relate-documents.ts';
import { TermStatistics } from './term-statistics.ts';

/** Parts of an index, not yet written. */
export interface BuiltIndex {
  manifest: IndexManifest;
  documents: IndexedDocument[];
  /** Vectors of all rows, one after another; of a long passage also those of its parts. */
  vectors: Float32Array;
  lexical: Bm25Index;
  graph: HnswVectorIndex;
  statistics: TermStatistics;
  /** Files that could not be read as text and were left out. */
  problems: CorpusError[];
}

/** What an earlier index gives to a new one: unchanged documents are not read and embedded again. */
export interface Reusable {
  document(documentId: string, hash: string): { document: IndexedDocument; vectors: Float32Array } | undefined;
}

/** Reads one file of the corpus as a plan with its records. */
export function readDocument(file: CorpusText): IndexedDocument {
  const source = toSourceText(file.content);
  const plan = readPlan(file.documentId, source);
  const identity = completeIdentity(file.entry, inferIdentity(plan, source.text));
  const searched = searchedPassages(plan);
  return {
    identity,
    hash: file.hash,
    fingerprint: fingerprintOf(source.text),
    original: source.original,
    plan,
    records: readRecords(plan),
    doubts: findDoubts(plan, identity.place?.level),
    searched,
    vectorCounts: searched.map((passage) => countVectors(embeddedTextOf(plan.passages[passage]!))),
  };
}

/** Builds an index of a corpus, reading only the files that have changed and telling after each document how many of how many are done. */
export async function buildIndex(
  corpus: Corpus,
  embedder: Embedder,
  options: {
    reusable?: Reusable | undefined;
    onProgress?: (done: number, total: number, documentId: string, reused: boolean) => void;
  } = {},
): Promise<BuiltIndex> {
  const documents: IndexedDocument[] = [];
  const parts: Float32Array[] = [];
  const problems: CorpusError[] = [];
  for (const [i, file] of corpus.files.entries()) {
    const known = options.reusable?.document(file.documentId, file.hash);
    try {
      const document = known?.document ?? readDocument(await readCorpusFile(file));
      parts.push(known?.vectors ?? (await embedDocument(document, embedder)));
      documents.push(document);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
    options.onProgress?.(i + 1, corpus.files.length, file.documentId, known !== undefined);
  }
  const vectors = concatenate(parts);
  const rows = listRows(documents);
  const lexical = Bm25Index.build(
    rows.map(({ document, passage }, row) => {
      const { plan, identity } = documents[document]!;
      // The title names the place, which tells like passages of several plans apart.
      const headings = `${identity.title} ${headingsOf(plan, plan.passages[passage]!)}`;
      return { row, text: plan.passages[passage]!.text, headings };
    }),
  );
  relateDocuments(documents);
  const manifest: IndexManifest = {
    format: FORMAT_VERSION,
    embedder: embedder.id,
    dimensions: embedder.dimensions,
    corpusHash: corpus.hash,
    documents: documents.map((document) => document.plan.documentId),
  };
  return {
    manifest,
    documents,
    vectors,
    lexical,
    graph: HnswVectorIndex.build(vectors, embedder.dimensions),
    statistics: TermStatistics.count(documents),
    problems,
  };
}

async function embedDocument({ plan, searched }: IndexedDocument, embedder: Embedder): Promise<Float32Array> {
  const passages = searched.map((passage) => embeddedTextOf(plan.passages[passage]!));
  return (await embedPassages(passages, embedder)).vectors;
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
