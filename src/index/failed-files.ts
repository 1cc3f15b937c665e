import type { FileProblem } from '../file-problems.ts';

/** A file that could not be read within the limits of time and memory. */
export interface FailedFile {
  /** Hash of the file and its manifest entry. */
  hash: string;
  kind: 'slow' | 'too-much-memory';
}

/** What the program could not read within its limits, by identifier of the document, and which program that was. */
export interface FailedFiles {
  /** Hash of the program that read; another may manage. */
  program: string;
  files: Record<string, FailedFile>;
}

/** Nothing failed. */
export function noneFailed(program: string): FailedFiles {
  return { program, files: {} };
}

/** What is the matter with a file that failed before, where neither it nor the program has changed; undefined else. */
export function stillFails(
  before: FailedFiles | undefined,
  { documentId, hash }: { documentId: string; hash: string },
  program: string,
): FailedFile | undefined {
  const failed = before?.program === program ? before.files[documentId] : undefined;
  return failed?.hash === hash ? failed : undefined;
}

/** The failure to be remembered; undefined for what is found out at once each time. */
export function failureOf(problem: FileProblem | undefined, hash: string): FailedFile | undefined {
  return problem?.kind === 'slow' || problem?.kind === 'too-much-memory' ? { hash, kind: problem.kind } : undefined;
}
