/** Where the program tells what it is doing; standard error, so that answers can be piped. */
export type Notify = (line: string) => void;

/** Few documents are named one by one; of many, a line now and then tells how far it is. */
const NAMED = 20;
const EVERY_MS = 2000;

/**
 * Tells how far an index is, with the time left once that can be told.
 * @param now the time in milliseconds, for tests
 */
export function tellProgress(
  notify: Notify,
  now: () => number = () => performance.now(),
): (done: number, total: number, documentId: string, reused: boolean) => void {
  const started = now();
  let told = started;
  let read = 0;
  let unread = 0;
  return (done, total, documentId, reused) => {
    if (reused) unread++;
    else read++;
    if (total <= NAMED) {
      notify(`${done}/${total} ${documentId}${reused ? ' (unchanged)' : ''}`);
      return;
    }
    const time = now();
    if (time - told < EVERY_MS || done === total) return;
    told = time;
    // Documents taken over cost next to nothing: the pace is that of those read.
    const left = read > 0 ? ((time - started) / read) * (total - done) * (read / (read + unread)) : 0;
    notify(`${done}/${total}${read > 0 ? `, about ${describeTime(left)} left` : ''}`);
  };
}

function describeTime(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
