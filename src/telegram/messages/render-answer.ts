import type { Answer, Citation } from '../../answering/answer.ts';
import { TEXTS, type Texts } from '../strings/strings.ts';
import { shortenText } from './cut-text.ts';
import { cleanText, isVisible } from './html.ts';
import { markProof } from './mark-proof.ts';
import { layOutMessages, type Paragraph, paragraph, quotation, type Span } from './message-layout.ts';

/** Citations whose quotation is shown on one page of an answer. */
export const CITATIONS_A_PAGE = 3;

/** Lengths tried for one quotation, longest first, until the answer fits into one message; the last is kept anyway. */
const QUOTE_LIMITS = [3_000, 1_500, 700, 400];

/** Characters of a caption, after its HTML is parsed. */
const CAPTION_LIMIT = 1024;

/** A direct answer up to this length is set in bold as a whole, a longer one only up to the end of its first part. */
const BOLD_LIMIT = 120;

/** What of an answer is shown, and what the channel adds to it. */
export interface AnswerView {
  /** Page of its citations, counted from 0; the claims stand on the first, the direct answer on all. */
  page?: number;
  /** The chat's own place, where the answer is about it for want of another. */
  assumedPlace?: string | undefined;
}

/**
 * The HTML messages in which Telegram shows an answer, in order; at least one, each within Telegram's length limit.
 *
 * The direct answer stands first, in bold, then the details, doubts in one line, and the proof: document, section and
 * page of each citation above its words in an expandable quotation, in which the words that prove the answer are bold.
 */
export function renderAnswer(answer: Answer, view: AnswerView = {}): string[] {
  const texts = TEXTS[answer.language];
  const page = Math.min(view.page ?? 0, countPages(answer) - 1);
  let messages: string[] = [];
  for (const quoteLimit of QUOTE_LIMITS) {
    messages = layOutMessages([
      ...(page === 0 ? renderClaims(answer, view, texts) : [{ spans: emphasiseDirect(cleanText(answer.direct)) }]),
      ...renderCitations(answer, page, texts, quoteLimit),
    ]);
    if (messages.length === 1) return messages;
  }
  return messages.length > 0 ? messages : layOutMessages([paragraph(texts.noAnswer)]);
}

/** The claims of an answer as the caption of a picture; undefined where they are longer than Telegram allows. */
export function renderCaption(answer: Answer, view: AnswerView = {}): string | undefined {
  const pieces = layOutMessages(renderClaims(answer, view, TEXTS[answer.language]), CAPTION_LIMIT);
  return pieces.length === 1 ? pieces[0] : undefined;
}

/** The direct answer alone, for a picture under which the whole has no room. */
export function renderDirect(answer: Answer): string {
  return layOutMessages([{ spans: emphasiseDirect(cleanText(answer.direct)) }], CAPTION_LIMIT)[0] ?? '';
}

/** Pages that an answer's citations need; at least one. */
export function countPages(answer: Answer): number {
  return Math.max(1, Math.ceil(distinctCitations(answer.citations).length / CITATIONS_A_PAGE));
}

/** The citations on a page of an answer. */
export function citationsOnPage(answer: Answer, page: number): Citation[] {
  const first = Math.min(page, countPages(answer) - 1) * CITATIONS_A_PAGE;
  return distinctCitations(answer.citations).slice(first, first + CITATIONS_A_PAGE);
}

function renderClaims(answer: Answer, { assumedPlace }: AnswerView, texts: Texts): Paragraph[] {
  const doubts = answer.notes.map((note) => cleanText(note)).filter(isVisible);
  return [
    { spans: emphasiseDirect(cleanText(answer.direct)) },
    ...answer.details.map((line) => paragraph(line)),
    ...(doubts.length > 0 ? [paragraph(`⚠️ ${doubts.join(' ')}`, 'italic')] : []),
    ...(assumedPlace === undefined ? [] : [paragraph(texts.assumedPlace(assumedPlace), 'italic')]),
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

function renderCitations(answer: Answer, page: number, texts: Texts, quoteLimit: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const claims = [answer.direct, ...answer.details];
  let previousPlace = '';
  for (const citation of citationsOnPage(answer, page)) {
    const place = describePlace(citation, texts);
    // Two quotations from one page of one section share their heading.
    if (place !== previousPlace) paragraphs.push(paragraph(place, 'plain', { apart: true, keepWithNext: true }));
    const quote = shortenText(unwrapQuote(citation.quote), quoteLimit);
    paragraphs.push(quotation(quoted(markProof(quote, claims))));
    previousPlace = place;
  }
  return paragraphs;
}

function quoted(spans: Span[]): Span[] {
  return [{ text: '“', style: 'plain' }, ...spans, { text: '”', style: 'plain' }];
}

const distinct = new WeakMap<readonly Citation[], Citation[]>();

/** The citations that differ in what is shown of them; each list is looked through once, its answer is drawn many times. */
function distinctCitations(citations: readonly Citation[]): Citation[] {
  const known = distinct.get(citations);
  if (known) return known;
  const byContent = new Map<string, Citation>();
  for (const citation of citations) {
    const quote = unwrapQuote(citation.quote);
    const key = JSON.stringify([citation.documentId, citation.section, citation.page, quote]);
    if (isVisible(quote) && !byContent.has(key)) byContent.set(key, citation);
  }
  const found = [...byContent.values()];
  distinct.set(citations, found);
  return found;
}

/** Where words stand, as one line: `title · mục III.6.5 · trang 10`. */
export function describePlace(
  place: { title: string; section: string; page?: number | undefined },
  texts: Pick<Texts, 'section' | 'page'>,
): string {
  const parts = [place.title];
  if (place.section !== '')
    parts.push(/^\p{Lu}\p{Ll}/u.test(place.section) ? place.section : `${texts.section} ${place.section}`);
  if (place.page !== undefined) parts.push(`${texts.page} ${place.page}`);
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
