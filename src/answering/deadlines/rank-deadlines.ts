import type { IndexedDocument } from '../../index/index.ts';
import type { DueOrder } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { lastDayOf } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, askedAgencies, capital, placeLabel } from '../context.ts';
import { type Due, type Finding, silent } from '../finding.ts';
import { proofOf, sentenceOf } from './deadline-text.ts';
import { isDueWithin } from './within-period.ts';

/** Deadlines told after the first or last. */
const SHOWN = 8;

/**
 * What is due first or last in a plan: of reports, and of what comes every year, by the day of the year; of all else by the
 * date. What states no date has no place in that order.
 */
export function rankDeadlines(context: AnswerContext, document: IndexedDocument, order: DueOrder): Finding {
  const { wording, question } = context;
  const asked = new Set(askedAgencies(context).map(({ id }) => id));
  const all = document.records.deadlines.filter(
    (one) =>
      (!question.report || one.report) &&
      (!question.period || isDueWithin(one, question.period)) &&
      (asked.size === 0 || agencyIdsOf(one.who).some((id) => asked.has(id))),
  );
  const dated = all.flatMap((deadline) => {
    const due = dueOf(deadline, order);
    return due ? [{ deadline, due }] : [];
  });
  const once = dated.filter(({ due }) => !due.yearly);
  const yearly = dated.filter(({ due }) => due.yearly);
  const [ranked, others] = once.length > 0 && !question.report ? [once, yearly] : [yearly, question.report ? once : []];
  const compared = ranked.length > 0 ? ranked : others;
  const sign = order === 'first' ? 1 : -1;
  const [first, ...rest] = [...compared].sort((a, b) => sign * a.due.day.localeCompare(b.due.day));
  if (!first) {
    const times = [...new Set(all.map(({ when }) => when.toLowerCase()))].join('; ');
    const text = times ? capital(wording.undated(times)) : '';
    const near = text ? { text, citations: all.flatMap((one) => proofOf(document, one)).slice(0, 4) } : undefined;
    return silent(document, wording.noDated(document.identity.title), wording.noDatedShort, near);
  }
  const place = placeLabel(document);
  const line = ({ deadline }: (typeof dated)[number]) =>
    wording.listed(clip(sentenceOf(context, deadline, wording.section(deadline.section)), 260));
  const aside = compared === ranked ? others : [];
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.dueFirst(order, sentenceOf(context, first.deadline, place), first.due.yearly),
    short: [
      capital(first.deadline.when),
      first.deadline.to ? `→ ${first.deadline.to}` : `– ${clip(first.deadline.what, 120)}`,
    ].join(' '),
    details: [
      ...rest.slice(0, SHOWN).map(line),
      ...(aside.length > 0 ? [wording.alsoYearly, ...aside.slice(0, SHOWN).map(line)] : []),
    ],
    left: Math.max(0, rest.length - SHOWN) + Math.max(0, aside.length - SHOWN),
    notes: [],
    citations: [first, ...rest.slice(0, SHOWN), ...aside.slice(0, SHOWN)].flatMap(({ deadline }) =>
      proofOf(document, deadline),
    ),
    due: first.due,
  };
}

/** What comes every year has no place beside what is due once. */
export function withoutYearly(findings: readonly Finding[]): Finding[] {
  const once = findings.some(({ due }) => due && !due.yearly);
  return once ? findings.map((one) => (one.due?.yearly ? { ...one, found: false } : one)) : [...findings];
}

/** Where a deadline stands in time; nothing where it states no date. */
export function dueOf({ date, when, recurrence }: Deadline, order: DueOrder): Due | undefined {
  if (!date) return undefined;
  if (/^\d{2}-\d{2}$/u.test(date)) return { day: date, yearly: true };
  if (recurrence) return undefined;
  // "Vào các năm 2025 và 2030": the first of them, or the last.
  const years = [...new Set(when.match(/(?:19|20)\d\d/gu) ?? [])].sort();
  if (years.length > 1) return { day: `${order === 'first' ? years[0] : years.at(-1)}-12-31`, yearly: false };
  return { day: lastDayOf(date), yearly: false };
}

/** The first or last of several plans, where they can be told; several that are due alike are named together. */
export function firstDue(
  { wording }: AnswerContext,
  found: readonly Finding[],
  order: DueOrder,
  nameOf: (document: IndexedDocument) => string,
): { direct?: string; ordered: Finding[] } {
  const dues = found.flatMap((finding) => finding.due ?? []);
  const alike = dues.length === found.length && new Set(dues.map(({ yearly }) => yearly)).size === 1;
  if (found.length < 2 || !alike) return { ordered: [...found] };
  const sign = order === 'first' ? 1 : -1;
  const ordered = [...found].sort((a, b) => sign * a.due!.day.localeCompare(b.due!.day));
  const first = ordered.filter((one) => one.due!.day === ordered[0]!.due!.day);
  const names = first.map(({ document }) => nameOf(document)).join(', ');
  return { ordered, direct: wording.dueFirstOf(order, names, ordered[0]!.short) };
}
