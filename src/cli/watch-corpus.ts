import type { Notify } from './progress.ts';

/** What is watched of a corpus. */
export interface WatchedCorpus {
  /** Hash of its files as they are now; throws where they cannot be listed. */
  look(): string;
  /** Hash of the files that are searched. */
  searched(): string;
  /** Lets the files as they are be searched. */
  update(): Promise<unknown>;
}

/**
 * Looks at a corpus every so often and has it indexed where it has changed since. A file that is still being copied changes from
 * one look to the next: what is indexed has stood still for one. What could not be indexed is tried again when it changes.
 * @returns ends the watching
 */
export function watchCorpus(corpus: WatchedCorpus, everyMs: number, notify: Notify): () => void {
  let last: string | undefined;
  let failed: string | undefined;
  let told = '';
  let busy = false;
  const tick = async (): Promise<void> => {
    let now: string | undefined;
    try {
      now = corpus.look();
      const stands = now === last;
      if (stands && now !== corpus.searched() && now !== failed) await corpus.update();
    } catch (error) {
      if (now !== undefined) failed = now;
      const { message } = error as Error;
      if (message !== told) notify(message);
      told = message;
    }
    last = now;
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void tick().finally(() => {
      busy = false;
    });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
