import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import { isReferredTo, type PlanReference, type Question } from '../../question/index.ts';
import { foldMarks } from '../../text/index.ts';
import { datesOf } from '../verifying/claimed-dates.ts';
import { type CitedDocument, citedIn, endOfTitle, isCitedAsOf } from './answer-basis.ts';

/** A document cited, with the plan that cites it and all that it says of it. */
export interface Citing {
  document: IndexedDocument;
  one: CitedDocument;
  end: number;
}

/** Words with which the title of a document begins. */
const TITLED = /(?:^|\s)[“"]?(?:về|quán triệt|triển khai|thực hiện|quy định|hướng dẫn|phê duyệt|ban hành|sửa đổi)\s/iu;

/** Where plans cite documents that the reference fits; only passages that hold its digits are read. */
export function citingsOf(index: PlanIndex, asked: readonly IndexedDocument[], reference: PlanReference): Citing[] {
  const form = new RegExp(`^0*${reference.digits}(?:[-/]|$)`, 'u');
  const rows = new Set<number>();
  for (const word of index.statistics.words())
    if (form.test(word)) for (const row of index.rowsOf(word)[0]) rows.add(row);
  return [...rows]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const { document: at, passage } = index.rows[row]!;
      const document = index.documents[at]!;
      const { passages } = document.plan;
      if (!asked.includes(document) || passages[passage]!.kind === 'title') return [];
      return [...citedIn([passages[passage]!])]
        .filter((one) => isReferredTo(reference, one.code, foldMarks))
        .map((one) => ({ document, one, end: endOfTitle(one) }));
    });
}

/** Those that the body named issued, where any is: "nq 28 trung ương", "kh 89 tỉnh ủy". */
export function ofIssuer(citings: readonly Citing[], question: Question): readonly Citing[] {
  const central = question.places.some(({ kind }) => kind === 'central');
  const issuers = question.agencies;
  const fits = ({ one }: Citing) =>
    issuers.some(({ id }) => isCitedAsOf(one, id)) || (central && /(?:TW|TƯ|CP|TTg|QH\d*)$/u.test(one.code));
  const kept = central || issuers.length > 0 ? citings.filter(fits) : [];
  return kept.length > 0 ? kept : citings;
}

/** Of each document the place that tells most of it: with its day and what it is about; of those that tell as much the first. */
export function tellingMost(citings: readonly Citing[]): Citing[] {
  const best = new Map<string, Citing>();
  const worth = (citing: Citing) => (datesOf(citing.one.text).length > 0 ? 2 : 0) + (isTitled(citing) ? 1 : 0);
  for (const citing of citings) {
    // Plans write "TƯ" for "TW" here and there.
    const key = foldMarks(citing.one.code.normalize('NFC').replace(/TƯ$/u, 'TW').toLowerCase());
    const known = best.get(key);
    if (!known || worth(citing) > worth(known)) best.set(key, citing);
  }
  return [...best.values()];
}

/** True where a plan also tells what the document that it cites is about. */
export function isTitled({ one, end }: Citing): boolean {
  return TITLED.test(one.passage.text.slice(one.end, end));
}
