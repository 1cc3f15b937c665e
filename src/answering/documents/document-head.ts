import type { IndexedDocument } from '../../index/index.ts';
import type { Passage } from '../../plan/index.ts';
import { cite } from '../cite.ts';
import type { Finding } from '../finding.ts';

/** The passages of these kinds, in their order. */
export function ofKind(document: IndexedDocument, ...kinds: Passage['kind'][]): Passage[] {
  return document.plan.passages.filter((passage) => kinds.includes(passage.kind));
}

/** A passage from end to end. */
export function whole(passage: Passage) {
  return { passage: passage.index, start: 0, end: passage.text.length };
}

/** A fact of a document, proved by the longest two of the passages given. */
export function stated(
  document: IndexedDocument,
  sentence: string,
  short: string,
  passages = ofKind(document, 'title', 'preamble'),
): Finding {
  const longest = [...passages].sort((a, b) => b.text.length - a.text.length).slice(0, 2);
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short,
    details: [],
    notes: [],
    citations: longest.map((passage) => cite(document, whole(passage))),
  };
}

/** The passages above the first section that show something; where none does, the longest. */
export function headWith(document: IndexedDocument, shows: (text: string) => boolean): Passage[] {
  const head = ofKind(document, 'title', 'preamble');
  const showing = head.filter((passage) => shows(passage.text)).slice(0, 1);
  return showing.length > 0 ? showing : head;
}
