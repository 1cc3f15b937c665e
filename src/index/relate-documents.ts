import { createHash } from 'node:crypto';
import { findRelations, type PlanIdentity } from '../plan/index.ts';
import type { IndexedDocument } from './plan-index.ts';

/** Longest subject in a label, in characters. */
const LONGEST_SUBJECT = 60;

/** The same for texts that differ in white space, marks of emphasis and capitals only. */
export function fingerprintOf(text: string): string {
  const bare = text
    .normalize('NFC')
    .replace(/[\s*#|_]+/gu, '')
    .toLowerCase();
  return createHash('sha1').update(bare).digest('base64url');
}

/** What is compared of a document, and what it is told. */
export type RelatedDocument = Pick<IndexedDocument, 'identity' | 'fingerprint' | 'behind' | 'label'>;

/**
 * Tells each document of a corpus what the others make of it: which one stands before it, and by which name it is told
 * apart from others of the same place.
 */
export function relateDocuments(documents: readonly RelatedDocument[]): void {
  const relations = findRelations(documents);
  const byPlace = new Map<string, RelatedDocument[]>();
  for (const document of documents) {
    const relation = relations.get(document.identity.id);
    if (relation) document.behind = relation;
    else delete document.behind;
    const place = placeName(document.identity);
    byPlace.set(place, [...(byPlace.get(place) ?? []), document]);
  }
  for (const [place, same] of byPlace) {
    for (const document of same) {
      document.label = same.length === 1 ? place : `${place}, ${shortName(document.identity)}`;
    }
  }
}

/** "Bắc Giang"; for the central level the body itself. */
function placeName({ place, issuer, title }: PlanIdentity): string {
  return place?.level === 'central' ? (issuer ?? place.name) : (place?.name ?? title);
}

/** "Kế hoạch 160/KH-UBND", or what the document is about. */
function shortName({ id, kind, number, subject }: PlanIdentity): string {
  if (number) return [kind, number].filter(Boolean).join(' ');
  if (!subject) return kind ? `${kind} “${id}”` : id;
  const words = [kind, subject].filter(Boolean).join(' ');
  return words.length <= LONGEST_SUBJECT ? words : `${words.slice(0, LONGEST_SUBJECT).replace(/\s\S*$/u, '')}…`;
}
