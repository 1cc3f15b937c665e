import { FILE_PROBLEMS, type FileProblem, tellProblem } from './file-problems.ts';

/** What an error carries for the person who must act on it. */
export interface ErrorDetails {
  /** The file, setting or input that the error is about. */
  subject?: string;
  /** What the reader should do next, one sentence. */
  remedy?: string;
  /** The error that led to this one. */
  cause?: unknown;
}

/** The base of every error that the program raises on purpose: says what happened, to what, and what to do next. */
export class AppError extends Error {
  /** The file, setting or input that the error is about. */
  readonly subject: string | undefined;
  /** What the reader should do next. */
  readonly remedy: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    const parts = [details.subject ? `${details.subject}: ${message}` : message, details.remedy];
    super(parts.filter(Boolean).join(' '), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.subject = details.subject;
    this.remedy = details.remedy;
  }
}

/** A setting of the environment or an argument of the command line cannot be used. */
export class ConfigError extends AppError {}

/** A document or the manifest of the corpus cannot be read. */
export class CorpusError extends AppError {
  /** What is the matter, for channels that say it in their own words; absent where it is no matter of a file. */
  readonly problem: FileProblem | undefined;

  /** @param about what is the matter with a file, or a message of its own */
  constructor(about: FileProblem | string, details: ErrorDetails = {}) {
    const [message, remedy] = typeof about === 'string' ? [about, details.remedy] : tellProblem(about, FILE_PROBLEMS);
    super(message, { ...details, ...(remedy === undefined ? {} : { remedy }) });
    this.problem = typeof about === 'string' ? undefined : about;
  }
}

/** The index is missing, damaged or was made by another version, embedder or corpus. */
export class IndexError extends AppError {}

/** The embedding model cannot be loaded or run. */
export class EmbeddingError extends AppError {}
