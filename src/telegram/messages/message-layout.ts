import { findCut, splitText } from './cut-text.ts';
import { cleanText, escapeHtml, isVisible } from './html.ts';

/** Characters that one Telegram message may have after its HTML is parsed, counted in UTF-16 units. */
const MESSAGE_LIMIT = 4096;

/** How a stretch of text looks. */
export type SpanStyle = 'plain' | 'bold' | 'italic' | 'underline' | 'code';

/** A stretch of text in one style. */
export interface Span {
  text: string;
  style: SpanStyle;
}

/** A paragraph of a message: it is moved to the next message whole, and cut only where it is longer than one. */
export interface Paragraph {
  spans: Span[];
  /** Words of a plan: shown as a quotation that is folded up where it is long. */
  quote?: boolean;
  /** Starts after an empty line rather than on the next line. */
  apart?: boolean;
  /** Stays in the same message as the paragraph after it, where both fit in one. */
  keepWithNext?: boolean;
}

const TAGS: Record<SpanStyle, [open: string, close: string]> = {
  plain: ['', ''],
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  code: ['<code>', '</code>'],
};
const QUOTE_TAGS = ['<blockquote expandable>', '</blockquote>'] as const;

/** A paragraph of one style; the text is cleaned of what Telegram would not show. */
export function paragraph(text: string, style: SpanStyle = 'plain', options: Omit<Paragraph, 'spans'> = {}): Paragraph {
  return { spans: [{ text: cleanText(text), style }], ...options };
}

/** A quotation in an expandable block, its stretches in their styles. */
export function quotation(spans: Span[], options: Omit<Paragraph, 'spans'> = {}): Paragraph {
  return { spans, quote: true, ...options };
}

/** Lays paragraphs out as the HTML of as many messages as they need, none longer than Telegram allows. */
export function layOutMessages(paragraphs: readonly Paragraph[], limit = MESSAGE_LIMIT): string[] {
  const pieces = paragraphs.flatMap((each) => cutParagraph(each, limit)).filter((each) => isVisible(textOf(each)));
  const messages: string[] = [];
  let html = '';
  let length = 0;
  for (const group of groupKept(pieces, limit)) {
    const gap = html === '' ? '' : gapBefore(group[0]!);
    if (html !== '' && length + gap.length + groupLength(group) > limit) {
      messages.push(html);
      html = '';
      length = 0;
    }
    for (const piece of group) {
      const separator = html === '' ? '' : gapBefore(piece);
      html += separator + toHtml(piece);
      length += separator.length + textOf(piece).length;
    }
  }
  if (html !== '') messages.push(html);
  return messages;
}

function cutParagraph(whole: Paragraph, limit: number): Paragraph[] {
  const text = textOf(whole);
  if (text.length <= limit) return [whole];
  if (whole.spans.length === 1) {
    const style = whole.spans[0]!.style;
    return splitText(text, limit).map((piece, index) => ({
      spans: [{ text: piece, style }],
      ...(whole.quote ? { quote: true } : {}),
      ...(whole.apart && index === 0 ? { apart: true } : {}),
    }));
  }
  const cut = findCut(text, limit);
  const [head, tail] = [sliceSpans(whole.spans, 0, cut), sliceSpans(whole.spans, cut, text.length)];
  return [{ ...whole, spans: head }, ...cutParagraph({ spans: tail, ...(whole.quote ? { quote: true } : {}) }, limit)];
}

function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const sliced: Span[] = [];
  let start = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') sliced.push({ text, style: span.style });
    start += span.text.length;
  }
  return sliced;
}

function groupKept(pieces: readonly Paragraph[], limit: number): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let open: Paragraph[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.keepWithNext) continue;
    groups.push(...(groupLength(open) <= limit ? [open] : open.map((each) => [each])));
    open = [];
  }
  return open.length > 0 ? [...groups, ...open.map((each) => [each])] : groups;
}

function groupLength(group: readonly Paragraph[]): number {
  return group.reduce((sum, each, index) => sum + textOf(each).length + (index > 0 ? gapBefore(each).length : 0), 0);
}

function gapBefore(each: Paragraph): string {
  return each.apart ? '\n\n' : '\n';
}

function textOf(each: Paragraph): string {
  return each.spans.map((span) => span.text).join('');
}

function toHtml(each: Paragraph): string {
  const html = each.spans.map(({ text, style }) => TAGS[style][0] + escapeHtml(text) + TAGS[style][1]).join('');
  return each.quote ? QUOTE_TAGS[0] + html + QUOTE_TAGS[1] : html;
}
