import type { Retention } from './retention.ts';
import type { State } from './state.ts';

/** Milliseconds between two purges. */
const INTERVAL_MS = 6 * 3_600_000;

/** Deletes what is too old now and every six hours, until the function that it returns is called. */
export function schedulePurge(state: State, retention: Retention): () => void {
  state.purge(retention);
  const timer = setInterval(() => state.purge(retention), INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
