import { tokenize } from '../text/index.ts';
import type { CitedNumber } from './cited-documents.ts';
import type { PlanIdentity } from './identity.ts';
import { likeness } from './sketch.ts';

/** What makes a document stand behind another one of the same corpus. */
export interface Relation {
  /**
   * `duplicate`: the same document in another file; `replaced`: the other one says that it takes its place; `older`: the other
   * one is a later version; `draft`: the other one is what came of it.
   */
  kind: 'duplicate' | 'replaced' | 'older' | 'draft';
  /** Identifier of the document to read instead. */
  by: string;
}

/** What is compared of a document. */
export interface Related {
  identity: PlanIdentity;
  /** The same for the same text, see `fingerprintOf`. */
  fingerprint: string;
  /** See `sketchOf`. */
  sketch: readonly number[];
  /** Number of pages; 0 where the source has none. */
  pages: number;
}

/** Two files of one number and day are one document where they share this much; a decision and its plan do not. */
const SAME_NUMBER = 0.4;
/** Files of which only one states a number: what was signed and what it was printed from. */
const SAME_TEXT = 0.7;

/**
 * Finds the documents that stand behind another one: the same twice, what another one replaces, what the same issuer put out
 * again later on the same subject, and drafts of what has been issued.
 */
export function findRelations(documents: readonly Related[]): Map<string, Relation> {
  const relations = findDuplicates(documents);
  const single = documents.filter(({ identity }) => !relations.has(identity.id)).map(({ identity }) => identity);
  for (const same of groupBy(single, subjectKey)) {
    const issued = same.filter(({ status }) => status === 'issued').sort(compareNewest);
    const drafts = same.filter(({ status }) => status === 'draft').sort(compareNewest);
    for (const row of [issued, drafts]) {
      for (const one of row.slice(1)) {
        if (dateOf(one) && dateOf(one) < dateOf(row[0]!)) relations.set(one.id, { kind: 'older', by: row[0]!.id });
      }
    }
    if (issued[0]) for (const one of drafts) relations.set(one.id, { kind: 'draft', by: issued[0].id });
  }
  for (const identity of single) {
    for (const cited of identity.replaces) {
      const old = findCited(single, cited, identity);
      if (old) relations.set(old.id, { kind: 'replaced', by: identity.id });
    }
  }
  return relations;
}

/** Files of one document: the same text, or the same number and day, or the same subject, with much the same text. */
function findDuplicates(documents: readonly Related[]): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const compare = (same: readonly Related[], isOne: (a: Related, b: Related) => boolean) => {
    const kept: Related[] = [];
    for (const one of [...same].sort(compareFiles)) {
      const first = kept.find((other) => isOne(one, other));
      if (first) relations.set(one.identity.id, { kind: 'duplicate', by: first.identity.id });
      else kept.push(one);
    }
  };
  const left = () => documents.filter(({ identity }) => !relations.has(identity.id));
  for (const same of groupBy(documents, ({ fingerprint }) => fingerprint)) compare(same, () => true);
  for (const same of groupBy(left(), ({ identity }) => numberKey(identity)))
    compare(same, (a, b) => likeness(a.sketch, b.sketch) >= SAME_NUMBER);
  for (const same of groupBy(left(), ({ identity }) => subjectKey(identity)))
    compare(same, (a, b) => isUnsigned(a, b) && likeness(a.sketch, b.sketch) >= SAME_TEXT);
  return relations;
}

/** The file to be read of several: one that states its number, then one with pages, which citations can name. */
function compareFiles(a: Related, b: Related): number {
  const stated = ({ identity, pages }: Related) => (identity.number ? 2 : 0) + (pages > 0 ? 1 : 0);
  return stated(b) - stated(a);
}

/** One of the two states neither number nor day that the other one states. */
function isUnsigned(a: Related, b: Related): boolean {
  const agree = (one: string | undefined, other: string | undefined) => !one || !other || one === other;
  return (
    a.identity.status === b.identity.status &&
    (!a.identity.number || !b.identity.number) &&
    agree(a.identity.number, b.identity.number) &&
    agree(a.identity.date, b.identity.date)
  );
}

/** A number is an issuer's own, and counts from 1 again every year. */
function numberKey(identity: PlanIdentity): string | undefined {
  const { issuer, number, kind } = identity;
  const date = dateOf(identity);
  return issuer && number && date ? `${issuer}|${kind ?? ''}|${number}|${date}` : undefined;
}

/** Groups of two or more with the same key; what has no key is in none. */
function groupBy<One>(all: readonly One[], keyOf: (one: One) => string | undefined): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** For each document that others change, their identifiers, the newest first. */
export function findAmendments(documents: readonly PlanIdentity[]): Map<string, string[]> {
  const changed = new Map<string, PlanIdentity[]>();
  for (const identity of documents) {
    for (const number of identity.amends) {
      const old = findCited(documents, { number }, identity);
      if (old) changed.set(old.id, [...(changed.get(old.id) ?? []), identity]);
    }
  }
  return new Map([...changed].map(([id, by]) => [id, by.sort(compareNewest).map((one) => one.id)]));
}

/** Orders documents by date, the latest first; those without one come last. */
export function compareNewest(a: PlanIdentity, b: PlanIdentity): number {
  return dateOf(b).localeCompare(dateOf(a));
}

/** `YYYY-MM-DD`, or the year where no more is stated; empty where nothing is. */
export function dateOf(identity: PlanIdentity): string {
  return identity.date ?? (identity.year ? String(identity.year) : '');
}

/** The document that a citation names: of the day stated, else the latest before. Another province's number is another document. */
function findCited(
  all: readonly PlanIdentity[],
  { number, date }: CitedNumber,
  by: PlanIdentity,
): PlanIdentity | undefined {
  const named = all.filter(
    (old) => old !== by && old.number === number && old.issuer === by.issuer && dateOf(old) <= dateOf(by),
  );
  const ofDay = named.filter((old) => date === undefined || !old.date || old.date === date);
  return ofDay.sort(compareNewest)[0];
}

/** Issuer, kind and every word of the subject, years included: the plan for 2024 is no version of that for 2025. */
function subjectKey(identity: PlanIdentity): string | undefined {
  if (!identity.issuer || !identity.subject) return undefined;
  const words = tokenize(identity.subject).map((token) => token.exact);
  if (words.length < 4) return undefined;
  return `${identity.issuer}|${identity.kind ?? ''}|${words.join(' ')}`;
}
