/**
 * The process that files are read in, started by `DocumentReaders`. A file made to attack may keep a parser busy without end
 * or make it take all memory; a watchdog, which has a thread of its own, then ends this process, and no other is touched.
 */
import { Worker } from 'node:worker_threads';
import { CorpusError } from '../../errors.ts';
import { type Message, type Order, SIGNALS } from './messages.ts';
import { readFileHere } from './read-document.ts';

/** How often the watchdog is shown that the reading goes on, in milliseconds. */
const BEAT_MS = 200;

const send = (message: Message) => void process.send?.(message);

function startWatchdog(): void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const ending = import.meta.url.endsWith('.ts') ? '.mjs' : '.js';
  const script = new URL(`./reader-watchdog${ending}`, import.meta.url);
  const limits = JSON.parse(process.argv[2]!);
  new Worker(script, { workerData: { beats, limits, signals: SIGNALS } }).unref();
  setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref();
}

async function answer(file: Order): Promise<void> {
  try {
    send({ kind: 'read', read: await readFileHere(file) });
  } catch (error) {
    if (!(error instanceof CorpusError) || !error.problem) throw error;
    const { problem, subject = file.file, cause } = error;
    send({ kind: 'refused', problem, subject, cause: cause === undefined ? undefined : String(cause) });
  }
}

startWatchdog();
process.on('message', (file: Order) => void answer(file));
// Whoever asked is gone. What tells them to stop may reach this process as well; it goes when they go.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
send({ kind: 'ready' });
