import type { PassageView } from '../../conversation/index.ts';
import type { Texts } from '../strings/strings.ts';
import { shortenText } from './cut-text.ts';
import { cleanText } from './html.ts';
import { sliceMarked } from './mark-proof.ts';
import { layOutMessages, type Paragraph, paragraph, quotation, type Span } from './message-layout.ts';
import { describePlace } from './render-answer.ts';

/** Characters of a neighbour that is shown beside a passage, and of a passage itself. */
const NEIGHBOUR_LIMIT = 280;
const PASSAGE_LIMIT = 2_600;

/** A passage as one message: where it stands, its headings, its words with the proving ones in bold, its neighbours. */
export function renderPassage(
  passage: PassageView,
  marked: { start: number; end: number } | undefined,
  texts: Texts,
): string {
  const place = { title: passage.document.title, section: passage.section, page: passage.page };
  const headings = passage.headings.filter((heading) => !passage.text.includes(heading));
  const paragraphs: Paragraph[] = [
    paragraph(describePlace(place, texts), 'bold'),
    ...(headings.length > 0 ? [paragraph(shortenText(headings.join(' › '), 400), 'italic')] : []),
  ];
  const neighbour = (text: string, options = {}) =>
    paragraph(shortenText(cleanText(text), NEIGHBOUR_LIMIT), 'plain', options);
  if (passage.previous) paragraphs.push(neighbour(passage.previous.text, { apart: true }));
  paragraphs.push(quotation(markedText(passage.text, marked)));
  if (passage.next) paragraphs.push(neighbour(passage.next.text));
  if (passage.document.status === 'draft') paragraphs.push(paragraph(texts.draftDoubt, 'italic', { apart: true }));
  return layOutMessages(paragraphs)[0]!;
}

/** The text with its marked stretch in bold; of a very long one only what stands around that. */
function markedText(text: string, marked: { start: number; end: number } | undefined): Span[] {
  const within =
    marked && marked.end <= text.length && marked.end - marked.start < text.length - 3 ? marked : undefined;
  if (text.length <= PASSAGE_LIMIT) return sliceMarked(text, within ? [within] : []);
  const from = Math.max(0, Math.min((within?.start ?? 0) - 400, text.length - PASSAGE_LIMIT));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const shown = shortenText(text.slice(start), PASSAGE_LIMIT);
  const end = Math.min(within?.end ?? 0, start + shown.length) - start;
  const spans = sliceMarked(shown, within && end > 0 ? [{ start: within.start - start, end }] : []);
  return start === 0 ? spans : [{ text: '… ', style: 'plain' }, ...spans];
}
