import { tokenize } from '../text/index.ts';
import type { PlanIdentity } from './identity.ts';

/** What makes a document stand behind another one of the same corpus. */
export interface Relation {
  /** `duplicate`: the same text under another name; `replaced`: the other one says that it takes its place; `older`: the other one is a later version. */
  kind: 'duplicate' | 'replaced' | 'older';
  /** Identifier of the document to read instead. */
  by: string;
}

/** What is compared of a document. */
export interface Related {
  identity: PlanIdentity;
  /** The same for the same text, see `fingerprintOf`. */
  fingerprint: string;
}

/**
 * Finds the documents that stand behind another one: the same text twice, what another one replaces, and what the same
 * issuer put out again later on the same subject.
 */
export function findRelations(documents: readonly Related[]): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const first = new Map<string, PlanIdentity>();
  const bySubject = new Map<string, PlanIdentity[]>();
  for (const { identity, fingerprint } of documents) {
    const known = first.get(fingerprint);
    if (known) {
      relations.set(identity.id, { kind: 'duplicate', by: known.id });
      continue;
    }
    first.set(fingerprint, identity);
    const key = subjectKey(identity);
    if (key) bySubject.set(key, [...(bySubject.get(key) ?? []), identity]);
  }
  for (const same of bySubject.values()) {
    const [newest] = [...same].sort(compareNewest);
    for (const one of same) {
      if (one !== newest && dateOf(one) && dateOf(one) < dateOf(newest!))
        relations.set(one.id, { kind: 'older', by: newest!.id });
    }
  }
  for (const { identity } of documents) {
    for (const number of identity.replaces) {
      const old = documents.find(
        (other) => other.identity !== identity && isReplaced(other.identity, number, identity),
      );
      if (old) relations.set(old.identity.id, { kind: 'replaced', by: identity.id });
    }
  }
  return relations;
}

/** Orders documents by date, the latest first; those without one come last. */
export function compareNewest(a: PlanIdentity, b: PlanIdentity): number {
  return dateOf(b).localeCompare(dateOf(a));
}

/** `YYYY-MM-DD`, or the year where no more is stated; empty where nothing is. */
export function dateOf(identity: PlanIdentity): string {
  return identity.date ?? (identity.year ? String(identity.year) : '');
}

/** A number is an issuer's own: another province's 12/KH-UBND is another document. */
function isReplaced(old: PlanIdentity, number: string, by: PlanIdentity): boolean {
  return old.number === number && old.issuer === by.issuer && dateOf(old) <= dateOf(by);
}

/** Issuer, kind and every word of the subject, years included: the plan for 2024 is no version of that for 2025. */
function subjectKey(identity: PlanIdentity): string | undefined {
  if (!identity.issuer || !identity.subject || identity.status === 'draft') return undefined;
  const words = tokenize(identity.subject).map((token) => token.exact);
  if (words.length < 4) return undefined;
  return `${identity.issuer}|${identity.kind ?? ''}|${words.join(' ')}`;
}
