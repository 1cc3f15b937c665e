import { createHash } from 'node:crypto';

/** Answers kept: those that many ask for at the same time, or again through buttons soon after. */
const MOST_KEPT = 300;

/**
 * Answers of late, so that the same question in the same state of a conversation is worked out once: the index does not
 * change under an assistant, and a rebuilt one has an assistant and a cache of its own.
 *
 * What was typed is kept as its hash only, in this process.
 */
export class AnswerCache<Kept> {
  readonly #kept = new Map<string, Promise<Kept>>();

  /** What is kept under these texts, else what is made now; those who ask meanwhile wait for the same. */
  get(key: readonly string[], make: () => Promise<Kept>): Promise<Kept> {
    const name = createHash('sha256').update(JSON.stringify(key)).digest('base64');
    const kept = this.#kept.get(name) ?? make();
    // The one asked for last is the newest.
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    // A failure is not kept; whoever waits for it is told.
    kept.catch(() => this.#kept.delete(name));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
