import { createHash } from 'node:crypto';
import type { PlanIndex } from '../index/index.ts';
import type { Passage } from '../plan/index.ts';

/** Characters of a document's key and of a passage's reference, six bits each. */
const DOCUMENT_KEY_LENGTH = 6;
const REFERENCE_LENGTH = 10;

/** A passage of the corpus. */
export interface PassageAt {
  /** Index of the document in the corpus. */
  document: number;
  passage: Passage;
}

/** A short name of so many characters of `A-Za-z0-9_-` for any text; the same text always has the same one. */
export function shortKey(text: string, characters: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, characters);
}

/** The short name of a document, for buttons that hold 64 bytes. */
export function documentKey(documentId: string): string {
  return shortKey(documentId, DOCUMENT_KEY_LENGTH);
}

/**
 * Short names of passages, made of their words: a name stays good as long as the document holds the passage, whatever
 * else is added, moved or indexed anew, and in every installation with the same document.
 */
export class PassageReferences {
  readonly #byReference = new Map<string, PassageAt>();
  readonly #ofPassage = new Map<Passage, string>();

  constructor(index: Pick<PlanIndex, 'documents'>) {
    for (const [document, { plan }] of index.documents.entries()) {
      const seen = new Map<string, number>();
      for (const passage of plan.passages) {
        const words = passage.text.replace(/\s+/gu, '');
        const count = seen.get(words) ?? 0;
        seen.set(words, count + 1);
        const reference = shortKey(`${plan.documentId}\n${words}\n${count}`, REFERENCE_LENGTH);
        this.#byReference.set(reference, { document, passage });
        this.#ofPassage.set(passage, reference);
      }
    }
  }

  /** The passage of that name; undefined where no document holds it (any more). */
  find(reference: string): PassageAt | undefined {
    return this.#byReference.get(reference);
  }

  /** The name of a passage of this index. */
  of(passage: Passage): string {
    return this.#ofPassage.get(passage)!;
  }
}
