import type { IndexedDocument } from '../index/index.ts';
import type { Section, Span } from '../plan/index.ts';
import type { Citation } from './answer.ts';

/** Longest quotation, in characters; longer ones are cut to the clause that proves the answer. */
const LONGEST_QUOTE = 700;

/** Cites a stretch of a plan: its section, page and exact characters. */
export function cite(document: IndexedDocument, span: Span): Citation {
  const passage = document.plan.passages[span.passage]!;
  const within = startAtWord(withoutGaps(passage.gaps, shorten(span, passage.text)), passage.text);
  const page = pageAt(document, within);
  return {
    documentId: document.plan.documentId,
    title: document.identity.title,
    section: passage.section,
    heading: passage.heading,
    ...(page === undefined ? {} : { page }),
    // A border between cells at an end of a row's part is no text.
    quote: passage.text
      .slice(within.start, within.end)
      .trim()
      .replace(/\s+\|$/u, ''),
  };
}

/** Cites the heading of a section. */
export function citeHeading(document: IndexedDocument, section: Section): Citation {
  const { index, text } = document.plan.passages[section.firstPassage]!;
  return cite(document, { passage: index, start: 0, end: text.length });
}

/** Cites a stretch whole: in as many quotes as a page number or the like breaks it into. */
export function citeAll(document: IndexedDocument, span: Span): Citation[] {
  const { gaps } = document.plan.passages[span.passage]!;
  const stops = [...gaps.filter((at) => at > span.start && at < span.end), span.end];
  return stops.map((end, i) => cite(document, { ...span, start: i === 0 ? span.start : stops[i - 1]!, end }));
}

/** True where a citation's quote stands in the section and begins on the page that it says. */
export function standsAt(document: IndexedDocument, { section, page, quote }: Citation): boolean {
  return document.plan.passages.some((passage) => {
    if (passage.section !== section) return false;
    for (let start = passage.text.indexOf(quote); start >= 0; start = passage.text.indexOf(quote, start + 1))
      if (pageAt(document, { passage: passage.index, start, end: start + quote.length }) === page) return true;
    return false;
  });
}

/** A quote must stand unbroken in the document: where something was left out, the longer side is kept. */
function withoutGaps(gaps: readonly number[], span: Span): Span {
  const gap = gaps.find((at) => at > span.start && at < span.end);
  if (gap === undefined) return span;
  return gap - span.start >= span.end - gap ? { ...span, end: gap } : withoutGaps(gaps, { ...span, start: gap });
}

function shorten(span: Span, text: string): Span {
  if (span.end - span.start <= LONGEST_QUOTE) return span;
  const cut = text.slice(span.start, span.start + LONGEST_QUOTE);
  const stop = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '));
  return { ...span, end: span.start + (stop > 200 ? stop + 1 : cut.lastIndexOf(' ')) };
}

/** White space or a border between cells belongs to what stands before it: the page is that of the first word. */
function startAtWord(span: Span, text: string): Span {
  const blank = /^\s*(?:\|\s+)?/u.exec(text.slice(span.start, span.end))![0].length;
  return { ...span, start: span.start + blank };
}

function pageAt(document: IndexedDocument, span: Span): number | undefined {
  const passage = document.plan.passages[span.passage]!;
  let page = passage.pages[0];
  for (const [i, piece] of passage.pieces.entries()) {
    if (piece.at > span.start) break;
    page = passage.pages[i];
  }
  // JSON has no undefined: a stored page that is absent comes back as null.
  return page ?? undefined;
}
