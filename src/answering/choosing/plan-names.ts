import type { IndexedDocument } from '../../index/index.ts';
import { clip } from '../content/clip.ts';

/** Longest subject in a list of plans, in characters. */
const LISTED_SUBJECT = 110;

/** What a plan is about, short enough for a line of a list. */
export function listedSubject({ identity }: IndexedDocument): string {
  return clip(identity.subject ?? '', LISTED_SUBJECT);
}

/** A plan by its title and what it is about. */
export function nameWithSubject(document: IndexedDocument): string {
  const subject = listedSubject(document);
  return subject ? `${document.identity.title} (${subject})` : document.identity.title;
}
