import type { CorpusError } from '../errors.ts';

/** A file of the corpus as it is. */
export interface OriginalFile {
  /** Its name in ASCII letters, as uploads need it. */
  name: string;
  bytes: Uint8Array;
}

/** What came of making the index anew. */
export interface RebuildReport {
  /** Documents that are searched now. */
  documents: number;
  /** What is the matter with the files that were left out. */
  leftOut: CorpusError[];
  ms: number;
}

/** What was read from a file that is not yet among the documents. */
export interface DocumentPreview {
  documentId: string;
  title: string;
  place?: string;
  number?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  status: 'issued' | 'draft';
  /** 0 where the source has none. */
  pages: number;
  passages: number;
  chapters: { path: string; title: string }[];
  assignments: number;
  targets: number;
  deadlines: number;
  /** Some records of each kind, a line each, so that whoever adds it sees whether it was read right. */
  samples: { targets: string[]; assignments: string[]; deadlines: string[] };
  /** Kinds of doubts that reading raised. */
  doubts: string[];
  /** A document of the same name is there already and would be replaced. */
  replaces: boolean;
}

/** What administrators do with the corpus; nothing here knows a channel. */
export interface CorpusKeeper {
  /** Why a file of this name would not be read; undefined where its ending is of a kind that can be. */
  refuse(name: string): CorpusError | undefined;
  /** The file that a document was read from; undefined where it is there no more. */
  readOriginal(documentId: string): OriginalFile | undefined;
  /** Makes the index anew from the corpus folder while the old one serves, then lets the new one serve. */
  rebuild(): Promise<RebuildReport>;
  /**
   * Reads a file as a document without keeping it.
   * @throws CorpusError where it cannot be read
   */
  preview(name: string, bytes: Uint8Array): Promise<DocumentPreview>;
  /**
   * Puts a file among the documents and makes the index anew; a file that the index does not take is taken out again.
   * @throws CorpusError where it cannot be read or written
   */
  add(name: string, bytes: Uint8Array): Promise<RebuildReport>;
}
