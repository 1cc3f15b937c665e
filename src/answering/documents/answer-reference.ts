import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import { isReferredTo, type PlanReference, type Question } from '../../question/index.ts';
import { foldMarks } from '../../text/index.ts';
import type { Selection } from '../choosing/select-documents.ts';
import { cite } from '../cite.ts';
import { composeOne, type Draft, uncited } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, placeLabel } from '../context.ts';
import { datesOf } from '../verifying/claimed-dates.ts';
import { type CitedDocument, citedIn, endOfTitle, isCitedAsOf } from './answer-basis.ts';
import { isNumberOf } from './answer-cited-document.ts';
import { overview } from './answer-document.ts';

/** A document cited, with the plan that cites it and all that it says of it. */
interface Citing {
  document: IndexedDocument;
  one: CitedDocument;
  end: number;
}

/** Documents of one number that are told; with more of them nothing is clear. */
const MOST_TOLD = 4;
/** Words with which the title of a document begins. */
const TITLED = /(?:^|\s)[“"]?(?:về|quán triệt|triển khai|thực hiện|quy định|hướng dẫn|phê duyệt|ban hành|sửa đổi)\s/iu;
/** A title told whole. */
const LONGEST = 500;

/**
 * What a document is about that no plan asked bears the number of, as plans cite it: "kh 89 tỉnh ủy bg về cái gì". Several
 * that bear the number are all told. Undefined where none is cited, or anything else is asked.
 */
export function tellReference(context: AnswerContext, selection: Selection): Draft | undefined {
  const { index, question, wording } = context;
  const reference = question.referenceAsked;
  if (!reference || selection.named) return undefined;
  const placed = question.places.some(({ kind }) => kind !== 'central');
  const asked = placed ? selection.documents : index.documents;
  const [own, ...others] = asked.filter((document) => isNumberOf(document, reference));
  // A plan that leaves its number blank is known by it from another: "nghị quyết 68 của Chính phủ".
  if (own) return others.length > 0 || own.identity.number ? undefined : composeOne(context, overview(context, own));
  const found = tellingMost(ofIssuer(citingsOf(index, asked, reference), question));
  // Its number and day alone say nothing of what it is about.
  if (!found.some(isTitled) || found.length > MOST_TOLD) return undefined;
  const told = found.map(({ document, one, end }) => {
    const citation = cite(document, { passage: one.passage.index, start: one.start, end });
    return { document, citation, text: capital(clip(citation.quote, LONGEST)) };
  });
  const [first, ...more] = told;
  const read = question.corrections.map(([typed, as]) => wording.readAs(typed, as));
  if (more.length === 0) {
    const { document, citation, text } = first!;
    const draft = composeOne(context, {
      document,
      found: true,
      confidence: 1,
      sentence: `${placeLabel(document)}: ${text}.`,
      short: clip(citation.quote, LONGEST),
      details: [],
      notes: [],
      citations: [citation],
    });
    return { ...draft, notes: [...draft.notes, ...read] };
  }
  const typed = question.tokens.slice(reference.from, reference.to).map((token) => token.text);
  const lines = told.map(({ document, text }) => wording.listed(`${placeLabel(document)}: ${text}.`));
  return {
    ...uncited('answered', wording.severalNumbered(typed.join(' ')), lines),
    notes: read,
    citations: told.map(({ citation }) => citation),
  };
}

/** Where plans cite documents that the reference fits; only passages that hold its digits are read. */
function citingsOf(index: PlanIndex, asked: readonly IndexedDocument[], reference: PlanReference): Citing[] {
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
function ofIssuer(citings: readonly Citing[], question: Question): readonly Citing[] {
  const central = question.places.some(({ kind }) => kind === 'central');
  const issuers = question.agencies;
  const fits = ({ one }: Citing) =>
    issuers.some(({ id }) => isCitedAsOf(one, id)) || (central && /(?:TW|TƯ|CP|TTg|QH\d*)$/u.test(one.code));
  const kept = central || issuers.length > 0 ? citings.filter(fits) : [];
  return kept.length > 0 ? kept : citings;
}

/** Of each document the place that tells most of it: with its day and what it is about; of those that tell as much the first. */
function tellingMost(citings: readonly Citing[]): Citing[] {
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
function isTitled({ one, end }: Citing): boolean {
  return TITLED.test(one.passage.text.slice(one.end, end));
}
