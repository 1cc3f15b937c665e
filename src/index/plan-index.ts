import type { Passage, Plan, PlanIdentity, Relation } from '../plan/index.ts';
import type { Doubt, PlanRecords } from '../records/index.ts';
import type { FailedFiles } from './failed-files.ts';
import type { LexicalIndex } from './lexical-index.ts';
import type { EmbeddedText } from './passage-parts.ts';
import type { TermStatistics } from './term-statistics.ts';
import type { VectorIndex } from './vector-index.ts';

/** Version of the files in `data/index`; an index of another version is rebuilt. */
export const FORMAT_VERSION = 14;

/** What a document is told of the others of its corpus, when the index is opened. */
export interface Told {
  /** What stands before it: another file of it, a newer version, what replaces it. */
  behind?: Relation | undefined;
  /** Identifiers of the documents that change it, the newest first. */
  amendedBy?: readonly string[];
  /** The same for documents that follow each other in time, where there are several: see `seriesOf`. */
  series?: string | undefined;
  /** Its place, with its number or subject where the corpus has several of that place. */
  label?: string;
}

/** A document as read at indexing time. */
export interface IndexedDocument extends Told {
  identity: PlanIdentity;
  /** Hash of the file and its manifest entry. */
  hash: string;
  /** The same for the same text, see `fingerprintOf`. */
  fingerprint: string;
  /** The nearly same for nearly the same text, see `sketchOf`. */
  sketch: readonly number[];
  /** The file's characters: what every quote must stand in. */
  original: string;
  plan: Plan;
  records: PlanRecords;
  doubts: Doubt[];
  /** Passages that are searched, in the order of their rows. */
  searched: number[];
  /** Number of vectors of each searched passage, in the same order. */
  vectorCounts: number[];
}

/** Where a row of the index stands. */
export interface IndexedRow {
  /** Index of the document. */
  document: number;
  /** Index of the passage in its plan. */
  passage: number;
}

/** What `data/index/manifest.json` says. */
export interface IndexManifest {
  format: number;
  /** Identifier of the embedder that made the vectors. */
  embedder: string;
  dimensions: number;
  corpusHash: string;
  /** Name of the folder that holds the index's files. */
  generation: string;
  /** Identifiers of the documents, in order. */
  documents: string[];
  /** Number of documents that are read again by the next indexing: a program that they need was missing. */
  incomplete: number;
  /** Files that could not be read within the limits; they are not tried again while they and the program are the same. */
  failed: FailedFiles;
  /** Bytes of each file in the folder: one of another size is damaged. */
  sizes: Record<string, number>;
}

/** An index ready to be searched. */
export interface PlanIndex {
  manifest: IndexManifest;
  documents: IndexedDocument[];
  rows: IndexedRow[];
  lexical: LexicalIndex;
  statistics: TermStatistics;
  /** The rows that hold a folded word, or a pair of them joined by `_`, in their text and in their headings; each list ascends. */
  rowsOf(term: string): [text: Uint32Array, headings: Uint32Array];
  /** The vector index over the rows, opened at its first use. */
  vectors(): VectorIndex;
}

/** The passages of a plan that are searched: not its title block, recipients or signature. */
export function searchedPassages(plan: Plan): number[] {
  return plan.passages.filter((passage) => isSearched(passage)).map((passage) => passage.index);
}

/** What the embedder is given of a searched passage. */
export function embeddedTextOf({ heading, text, markerLength }: Passage): EmbeddedText {
  return { heading, text: text.slice(markerLength) };
}

function isSearched(passage: Passage): boolean {
  return passage.kind === 'text' || passage.kind === 'closing' || passage.kind === 'preamble';
}

/** Rows of all documents, in order. */
export function listRows(documents: readonly IndexedDocument[]): IndexedRow[] {
  return documents.flatMap((document, i) => document.searched.map((passage) => ({ document: i, passage })));
}
