import type { IndexedDocument } from '../../index/index.ts';
import { type Span, sectionTrail } from '../../plan/index.ts';
import type { Target } from '../../records/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';

/**
 * Cites what states a target's year where its own clause does not: the header of its column in a table, or the nearest
 * heading above it. Gives nothing where one of the citations says the year already, or the target has none.
 */
export function citeYear(document: IndexedDocument, target: Target, citations: readonly Citation[]): Citation[] {
  const { plan } = document;
  const year = String(target.year);
  if (!target.year || citations.some(({ quote }) => quote.includes(year))) return [];
  const headings = sectionTrail(plan, target.sectionIndex)
    .reverse()
    .map((section): Span => {
      const { index, text } = plan.passages[section.firstPassage]!;
      return { passage: index, start: 0, end: text.length };
    });
  const stating = [...(target.headerSpan ? [target.headerSpan] : []), ...headings].find(({ passage, start, end }) =>
    plan.passages[passage]!.text.slice(start, end).includes(year),
  );
  return stating ? [cite(document, stating)] : [];
}
