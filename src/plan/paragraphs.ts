import { estimateWidth, type Layout, type Line } from './lines.ts';
import { type Marker, opensWithVerb, readMarker } from './markers.ts';

/** A run of a paragraph's text that stands in the source without interruption but for white space. */
export interface Piece {
  /** Offset in the paragraph's text. */
  at: number;
  /** Offset in the source's NFC text. */
  source: number;
  length: number;
}

/** A paragraph with its lines joined. */
export interface Paragraph {
  /** The text with line breaks and runs of white space as single spaces; `42-` / `NQ/TW` joined. */
  text: string;
  pieces: Piece[];
  marker: Marker | undefined;
  /** Page on which each piece stands, in step with `pieces`. */
  pages: (number | undefined)[];
  /** Offsets in `text` before which something that is not text of the plan was left out. */
  gaps: number[];
}

const ENDS_SENTENCE = /[.;:!?…”"]$|\.\/\.$/u;
const STARTS_UPPER = /^[\p{Lu}“"(]/u;
const STARTS_AMOUNT = /^\d+(?:[.,]\d+)*\s?(?:%|\p{Ll})/u;
const SPLIT_CODE = /(?:\d|\p{Lu})[-/]$/u;
const RULE = /^[-–—_*=.]{3,}$/u;
const RECIPIENTS = /^(?:Nơi nhận|NƠI NHẬN)\s*:?/u;

/** Joins lines into paragraphs over line and page breaks. */
export function unwrapParagraphs(layout: Layout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Line[] = [];
  let body = false;
  let closing = false;
  const flush = () => {
    if (current.length) paragraphs.push(joinLines(current));
    current = [];
  };
  for (const line of layout.lines) {
    const last = current.at(-1);
    if (RULE.test(line.text)) {
      flush();
      continue;
    }
    const marker = readMarker(line.text);
    if (marker?.kind === 'roman') body = true;
    if (RECIPIENTS.test(line.text)) closing = true;
    if (!last || closing || layout.wrapWidth === 0 || startsParagraph(line, marker, current, layout.wrapWidth, body))
      flush();
    current.push(line);
  }
  flush();
  return paragraphs;
}

function startsParagraph(
  line: Line,
  marker: Marker | undefined,
  current: Line[],
  wrapWidth: number,
  body: boolean,
): boolean {
  const last = current.at(-1)!;
  const ended = ENDS_SENTENCE.test(last.text);
  // Within a wrapped sentence a dash may begin a line: "giai đoạn 2021" / "- 2030, tầm nhìn 2045".
  if (marker?.kind === 'bullet') return ended || !/^[-–]\s*[\d\p{Ll}]/u.test(line.text);
  if (marker) return true;
  if (!STARTS_UPPER.test(line.text) && !(ended && STARTS_AMOUNT.test(line.text))) return false;
  // The lines of a title are broken by hand: only punctuation ends it.
  if (!body) return ended;
  // A heading has no full stop: what begins like a sentence after it is the text below it.
  const heading = isNumbered(readMarker(current[0]!.text));
  if (heading && !ended && opensWithVerb(line.text) && !/(?:\sv\u00e0|,)$/u.test(last.text)) return true;
  const firstWord = line.text.split(/\s/u, 1)[0]!;
  const hadRoom = estimateWidth(`${last.text} ${firstWord}`) < wrapWidth * (ended ? 0.98 : 0.88);
  return hadRoom;
}

function isNumbered(marker: Marker | undefined): boolean {
  return marker !== undefined && marker.kind !== 'bullet';
}

function joinLines(lines: Line[]): Paragraph {
  let text = '';
  const pieces: Piece[] = [];
  const pages: (number | undefined)[] = [];
  const gaps: number[] = [];
  for (const line of lines) {
    if (line.afterGap && text) gaps.push(text.length);
    if (text && !SPLIT_CODE.test(text)) text += ' ';
    for (const match of line.text.matchAll(/\S+/gu)) {
      const follows = pieces.at(-1);
      const inLine = match.index > 0;
      if (inLine) text += ' ';
      const source = line.start + match.index;
      if (follows && inLine && follows.source + follows.length + 1 === source) follows.length += 1 + match[0].length;
      else {
        pieces.push({ at: text.length, source, length: match[0].length });
        pages.push(line.page);
      }
      text += match[0];
    }
  }
  return { text, pieces, pages, gaps, marker: readMarker(text) };
}
