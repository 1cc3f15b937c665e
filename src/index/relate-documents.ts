import { createHash } from 'node:crypto';
import { findAmendments, findRelations, type Plan, type PlanIdentity, seriesOf } from '../plan/index.ts';
import type { IndexedDocument, Told } from './plan-index.ts';

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
export type RelatedDocument = Pick<IndexedDocument, 'identity' | 'fingerprint' | 'sketch' | keyof Told> & {
  plan: Pick<Plan, 'pages'>;
};

/**
 * Tells each document of a corpus what the others make of it: which one stands before it, which ones change it or follow it in
 * time, and by which name it is told apart from others of the same place.
 */
export function relateDocuments(documents: readonly RelatedDocument[]): void {
  const relations = findRelations(documents.map((one) => ({ ...one, pages: one.plan.pages })));
  const amendments = findAmendments(documents.map(({ identity }) => identity));
  const byPlace = new Map<string, number>();
  const bySeries = new Map<string, number>();
  for (const { identity } of documents) {
    const series = seriesOf(identity);
    if (series !== undefined) bySeries.set(series, (bySeries.get(series) ?? 0) + 1);
    // What another one stands before is told apart by its own name; the other one need not be.
    if (!relations.has(identity.id)) byPlace.set(placeName(identity), (byPlace.get(placeName(identity)) ?? 0) + 1);
  }
  for (const document of documents) {
    const { identity } = document;
    const place = placeName(identity);
    const series = seriesOf(identity);
    const behind = relations.get(identity.id);
    document.behind = behind;
    document.amendedBy = amendments.get(identity.id) ?? [];
    document.series = series !== undefined && bySeries.get(series)! > 1 ? series : undefined;
    document.label = !behind && byPlace.get(place) === 1 ? place : `${place}, ${shortName(identity)}`;
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
