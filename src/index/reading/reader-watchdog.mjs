/**
 * The thread that watches the process it runs in, and ends it where it takes too long or too much memory. It is no
 * TypeScript, since threads of Node 20 cannot be given a loader for it.
 */
import { workerData } from 'node:worker_threads';

/** @type {{ beats: Int32Array, limits: import('./messages.ts').ReadingLimits, signals: import('./messages.ts').Signals }} */
const { beats, limits, signals } = workerData;

const LOOK_MS = 100;
const parent = process.ppid;
let last = -1;
let still = 0;

setInterval(() => {
  const now = Atomics.load(beats, 0);
  // Looks are counted rather than time: a machine that slept, or had no time for either thread, is not held against a file.
  still = now === last ? still + 1 : 0;
  last = now;
  const alone = process.ppid !== parent;
  if (alone || process.memoryUsage.rss() > limits.memory) process.kill(process.pid, signals.large);
  if (still * LOOK_MS > limits.busyMs) process.kill(process.pid, signals.slow);
}, LOOK_MS);
