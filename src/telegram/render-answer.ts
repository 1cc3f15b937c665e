import type { Answer, Citation } from '../answering/answer.ts';
import { shortenText } from './cut-text.ts';
import { cleanText, isVisible } from './html.ts';
import { layOutMessages, type Paragraph, paragraph, type Span } from './message-layout.ts';
import { TEXTS, type Texts } from './strings.ts';

/** Citations whose quotation is shown; the others are given by document, section and page alone. */
const QUOTED_IN_FULL = 5;

/** Lengths tried for one quotation, longest first, until the answer fits into one message; the last is kept anyway. */
const QUOTE_LIMITS = [3_000, 1_500, 1_000];

/** A direct answer up to this length is set in bold as a whole, a longer one only up to the end of its first part. */
const BOLD_LIMIT = 120;

/**
 * The HTML messages in which Telegram shows an answer, in order; at least one, each within Telegram's length limit.
 *
 * The direct answer stands first, in bold, then the details, the notes in italics, and the proof: document, section and
 * page of each citation above its words in an expandable quotation.
 */
export function renderAnswer(answer: Answer): string[] {
  const texts = TEXTS[answer.language];
  let messages: string[] = [];
  for (const quoteLimit of QUOTE_LIMITS) {
    messages = layOutMessages([...renderClaims(answer), ...renderCitations(answer.citations, texts, quoteLimit)]);
    if (messages.length === 1) return messages;
  }
  return messages.length > 0 ? messages : layOutMessages([paragraph(texts.noAnswer)]);
}

function renderClaims(answer: Answer): Paragraph[] {
  return [
    { spans: emphasiseDirect(cleanText(answer.direct)) },
    ...answer.details.map((line) => paragraph(line)),
    ...answer.notes.map((line) => paragraph(line, 'italic')),
  ];
}

/** The direct answer with its key words in bold: all of it when short, else up to a bracket or the end of a clause. */
export function emphasiseDirect(direct: string): Span[] {
  if (direct.length <= BOLD_LIMIT) return [{ text: direct, style: 'bold' }];
  const end = /^.{2,120}?(?=\s\(|[.:;](?:\s|$))[.:;]?/su.exec(direct)?.[0].length;
  if (end === undefined || end > BOLD_LIMIT) return [{ text: direct, style: 'plain' }];
  return [
    { text: direct.slice(0, end), style: 'bold' },
    { text: direct.slice(end), style: 'plain' },
  ];
}

function renderCitations(citations: readonly Citation[], texts: Texts, quoteLimit: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const shownPlaces = new Set<string>();
  let previousPlace = '';
  const distinct = distinctCitations(citations);
  for (const citation of distinct.slice(0, QUOTED_IN_FULL)) {
    const place = describePlace(citation, texts);
    // Two quotations from one page of one section share their heading.
    if (place !== previousPlace) paragraphs.push(paragraph(place, 'plain', { apart: true, keepWithNext: true }));
    paragraphs.push(paragraph(`“${shortenText(unwrapQuote(citation.quote), quoteLimit)}”`, 'quote'));
    shownPlaces.add(place);
    previousPlace = place;
  }
  const others = distinct.slice(QUOTED_IN_FULL).map((citation) => describePlace(citation, texts));
  const unseen = [...new Set(others)].filter((place) => isVisible(place) && !shownPlaces.has(place));
  if (unseen.length > 0) {
    paragraphs.push(paragraph(texts.otherCitations, 'plain', { apart: true, keepWithNext: true }));
    paragraphs.push(...unseen.map((place) => paragraph(`• ${place}`)));
  }
  return paragraphs;
}

function distinctCitations(citations: readonly Citation[]): Citation[] {
  const byContent = new Map<string, Citation>();
  for (const citation of citations) {
    const quote = unwrapQuote(citation.quote);
    const key = JSON.stringify([citation.documentId, citation.section, citation.page, quote]);
    if (isVisible(quote) && !byContent.has(key)) byContent.set(key, citation);
  }
  return [...byContent.values()];
}

/** Where a citation stands, as one line: `title · mục III.6.5 · trang 10`. */
function describePlace(citation: Citation, texts: Texts): string {
  const parts = [citation.title];
  if (citation.section !== '') parts.push(`${texts.section} ${citation.section}`);
  if (citation.page !== undefined) parts.push(`${texts.page} ${citation.page}`);
  return cleanText(parts.join(' · ').replaceAll('\n', ' '));
}

/** The quotation without the line breaks of the printed page; breaks before bullets and numbered points stay. */
export function unwrapQuote(quote: string): string {
  return cleanText(quote)
    .replace(/(\S-)\n+(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/(?<![.;:,…]\n*)\n+|\n+(?!\n*(?:[-+•*–]|[a-zđ]\)|\d+(?:\.\d+)*[.)])\s)/gu, ' ')
    .replace(/\n+/gu, '\n')
    .replace(/ {2,}/gu, ' ');
}
