import type { CorpusFile } from '../../corpus/index.ts';
import type { FileProblem } from '../../file-problems.ts';
import type { ReadDocument } from './read-document.ts';

/** What a process that reads files may use. */
export interface ReadingLimits {
  /** Milliseconds for which it may be busy with one thing without looking up. */
  busyMs: number;
  /** Milliseconds that one file may take in all. */
  wholeMs: number;
  /** Bytes of memory that it may hold. */
  memory: number;
}

/** What such a process is sent: the file to read. */
export type Order = CorpusFile;

/** What it sends: that it is there, and what became of each file. */
export type Message =
  | { kind: 'ready' }
  | { kind: 'read'; read: ReadDocument }
  | { kind: 'refused'; problem: FileProblem; subject: string; cause: string | undefined };

/** The signals by which its watchdog ends it, which tell why; the system ends what takes all memory by the second too. */
export const SIGNALS = { slow: 'SIGXCPU', large: 'SIGKILL' } as const;

export type Signals = typeof SIGNALS;
