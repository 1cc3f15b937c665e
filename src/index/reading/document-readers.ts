import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusFile } from '../../corpus/index.ts';
import { CorpusError, IndexError } from '../../errors.ts';
import { type FileProblem, fileProblem } from '../../file-problems.ts';
import { type Message, type ReadingLimits, SIGNALS } from './messages.ts';
import type { ReadDocument } from './read-document.ts';

const MEGABYTE = 1024 * 1024;
/**
 * A plan takes a second or two; a book of some thousand pages half a minute on a busy machine; recognising two hundred scanned
 * pages, during which the process only waits, ten minutes.
 */
const LIMITS: ReadingLimits = { busyMs: 60_000, wholeMs: 30 * 60_000, memory: 600 * MEGABYTE };
/** Part of the memory that the text and objects of JavaScript may take; the rest is for bytes of files. */
const HEAP = 0.75;
/** Milliseconds for which a process without work is kept: an administrator's file is looked at, added and indexed in a row. */
const IDLE_MS = 5000;

/** Sources are run as they are by tests and scripts; a bundle has its processes beside it. */
const ending = extname(import.meta.url);
const script = fileURLToPath(new URL(`./reader-process${ending}`, import.meta.url));
const loader = ending === '.ts' ? ['--import', 'tsx'] : [];

/**
 * Reads files in processes of their own, each of which reads one file at a time under limits of time and memory. They are
 * started when they are needed, end when they are needed no more, and never keep this process from ending.
 */
export class DocumentReaders {
  /** Most processes at once. */
  readonly size: number;
  readonly #limits: ReadingLimits;
  readonly #idle: Idle[] = [];
  readonly #waiting: (() => void)[] = [];
  #prepared: Promise<ChildProcess> | undefined;
  #busy = 0;

  constructor(size: number, limits = LIMITS) {
    this.size = size;
    this.#limits = limits;
  }

  /** Starts a process for the first file while something else is done; `settle` is to follow, whether it was needed or not. */
  prepare(): void {
    if (this.#prepared || this.#busy > 0 || this.#idle.length > 0) return;
    this.#prepared = this.#start();
    // That it cannot be started is told when it is needed.
    this.#prepared.catch(() => {});
  }

  /** Keeps a process that was prepared and not needed for a while, as any other. */
  settle(): void {
    void this.#takePrepared()
      .then((reader) => reader && this.#keep(reader))
      .catch(() => {});
  }

  /** The prepared process; undefined where there is none, or it has ended in the meantime. */
  async #takePrepared(): Promise<ChildProcess | undefined> {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    const reader = await prepared;
    return reader?.exitCode === null && reader.signalCode === null ? reader : undefined;
  }

  /**
   * Reads one file, when a process is free for it.
   * @throws CorpusError saying what is wrong with the file and what to do
   * @throws IndexError when no process can be started
   */
  async read(file: CorpusFile): Promise<ReadDocument> {
    if (this.#busy < this.size) this.#busy++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      const reader = this.#idle.pop()?.take() ?? (await this.#takePrepared()) ?? (await this.#start());
      const timer = setTimeout(() => reader.kill(SIGNALS.slow), this.#limits.wholeMs);
      reader.send(file);
      const outcome = await nextOf(reader);
      clearTimeout(timer);
      if (outcome.kind === 'ended') throw new CorpusError(problemOf(outcome.signal), { subject: file.file });
      this.#keep(reader);
      if (outcome.kind === 'read') return outcome.read;
      if (outcome.kind === 'refused')
        throw new CorpusError(outcome.problem, { subject: outcome.subject, cause: outcome.cause });
      throw new IndexError('a process that reads files said nothing of a file.');
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy--;
    }
  }

  async #start(): Promise<ChildProcess> {
    const heap = Math.round((this.#limits.memory / MEGABYTE) * HEAP);
    const reader = fork(script, [JSON.stringify(this.#limits)], {
      execArgv: [...loader, `--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // What cannot be sent to a process that has ended is known by its end.
    reader.on('error', () => {});
    if ((await nextOf(reader)).kind !== 'ready')
      throw new IndexError('no process can be started to read files.', {
        remedy: 'Check that there is memory left and that the program may start others.',
      });
    return reader;
  }

  /** Keeps a process for the next file, for a while. */
  #keep(reader: ChildProcess): void {
    const idle: Idle = {
      take: () => {
        clearTimeout(timer);
        reader.off('exit', forget).ref();
        reader.channel?.ref();
        return reader;
      },
    };
    const forget = () => {
      const at = this.#idle.indexOf(idle);
      if (at >= 0) this.#idle.splice(at, 1);
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      forget();
      reader.disconnect();
    }, IDLE_MS).unref();
    reader.once('exit', forget).unref();
    reader.channel?.unref();
    this.#idle.push(idle);
  }
}

/** A process without work. */
interface Idle {
  /** The process, to be given work; only to be taken once. */
  take(): ChildProcess;
}

type Outcome = Message | { kind: 'ended'; signal: string | null };

/** Waits for what a process says next, or for its end. */
function nextOf(reader: ChildProcess): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      reader.off('message', settle).off('exit', end).off('error', fail);
      resolve(outcome);
    };
    const end = (_: unknown, signal: string | null) => settle({ kind: 'ended', signal });
    const fail = () => settle({ kind: 'ended', signal: null });
    reader.on('message', settle).on('exit', end).on('error', fail);
  });
}

/** What it means for a file that a process ended over it: by its watchdog, by a crash, or because memory ran out. */
function problemOf(signal: string | null): FileProblem {
  if (signal === SIGNALS.slow) return fileProblem('slow');
  return signal === null ? fileProblem('no-plan') : fileProblem('too-much-memory');
}

/** Hash of the program that reads files: another version of it may read what this one could not. */
export function identifyReader(): string {
  return createHash('sha256').update(readFileSync(script)).digest('hex').slice(0, 16);
}

/** The readers of this process. A core is left for what is done with what they read. */
export const readers = new DocumentReaders(Math.max(1, Math.min(3, availableParallelism() - 1)));
