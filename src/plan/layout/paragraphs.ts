import { startsWithBody } from '../../vocabulary/index.ts';
import { joinLines, type Paragraph } from './join-lines.ts';
import { estimateWidth, type Layout, type Line } from './lines.ts';
import { type Marker, namesPart, opensAttachment, opensWithVerb, readMarker } from './markers.ts';

const ENDS_SENTENCE = /[.;:!?…”"]$|\.\/\.$/u;
/** Nothing but a list, a clause or a new sentence goes on after these. */
const ENDS_ITEM = /[.;:!?]$|\.\/\.$/u;
const STARTS_UPPER = /^[\p{Lu}“"(]/u;
const STARTS_AMOUNT = /^\d+(?:[.,]\d+)*\s?(?:%|\p{Ll})/u;
/** What a preamble begins with; a title may, but not after a line in capitals. */
const OPENS_PREAMBLE = /^(?:Thực hiện|Căn cứ|Theo) \p{Lu}/u;
/** What closes a plan begins a paragraph even where the line above is full. */
const CLOSES = /^(?:Trên đây là|Yêu cầu|Đề nghị|Trong quá trình) /u;
/** For whom somebody signs. */
const SIGNS = /^(?:T\/?\s?M|KT|TL|TUQ)\.?\s+\P{Ll}+$/u;
/** "Sở Tài chính:" alone on a line heads a list, however full the line above is. */
const HEADS_LIST = /^(?!Cụ thể|Trong đó|Gồm|Bao gồm|Như sau)\p{Lu}[^.;:]{2,80}:$/u;
/** "Tháng 4 - Tháng 5", "Quý III/2026" alone on a line heads what is done then. */
const HEADS_TIME =
  /^(?:Tháng \d{1,2}|Quý (?:I{1,3}|IV|[1-4]))(?:\s?[-–,]\s?(?:[Tt]háng|[Qq]uý) [\dIV]{1,3})*(?:\/\d{4}| năm \d{4})?\s*:?$/u;
/** Words that need something after them: a line that ends so goes on, however short it is. */
const NEEDS_MORE =
  /(?:,|(?<!\p{L})(?:và|hoặc|với|của|cho|về|tại|theo|trong|là|do|từ|đến|các|những|phối hợp|(?<!(?:[Cc]hương|[Cc]ông|quy|lộ|tiến|giáo|quá|tờ) )trình|(?<!(?:[Nn]goại|[Bb]àn|chuyển) )giao|gửi|báo cáo|Bộ|Sở|Ban|Hội|Ủy ban|Uỷ ban|UBND|số|ngày|tháng|năm))$/u;
const RULE = /^[-–—_*=.]{3,}$/u;
const RECIPIENTS = /^_*(?:Nơi nhận|NƠI NHẬN)_*\s*:?/u;

/** What reading the lines of a document has found so far: lines are joined otherwise in its title, text and end. */
export interface Reading {
  /** The first chapter has begun. */
  body: boolean;
  /** The list of recipients has begun: each of its lines stands alone. */
  closing: boolean;
}

/** Joins lines into paragraphs over line and page breaks. */
export function unwrapParagraphs(
  lines: readonly Line[],
  layout: Pick<Layout, 'wrapWidth' | 'spaced'>,
  reading: Reading,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Line[] = [];
  const flush = () => {
    if (current.length) paragraphs.push(joinLines(current));
    current = [];
  };
  for (const line of lines) {
    if (RULE.test(line.text)) {
      flush();
      continue;
    }
    const marker = readMarker(line.text);
    if (RECIPIENTS.test(line.text) || (reading.body && SIGNS.test(line.text))) reading.closing = true;
    else if (reading.closing && opensAttachment(line.text)) {
      reading.closing = false;
      reading.body = false;
      flush();
    }
    if (marker && (BODY.has(marker.kind) || opensText(marker, line))) reading.body = true;
    const last = current.at(-1);
    if (last && line.goesOn && !marker) {
      current.push(line);
      continue;
    }
    if (!last || reading.closing || line.afterCell || line.hashes > 0 || standsAlone(line, last)) flush();
    else if (
      layout.wrapWidth === 0
        ? !goesOn(line, marker, last)
        : startsParagraph(line, marker, current, layout, reading.body)
    )
      flush();
    current.push(line);
  }
  flush();
  return paragraphs;
}

/** A Markdown heading, the bare number of an annex or chapter and "(Kèm theo …)" have a paragraph of their own. */
function standsAlone(line: Line, last: Line): boolean {
  const above = readMarker(last.text);
  if (last.hashes > 0 || ATTACHED_TO.test(line.text)) return true;
  return above !== undefined && (above.kind === 'annex' || above.kind === 'part') && above.length === last.text.length;
}

/** "1. Mục đích" begins the text of a plan whose chapters have plain numbers. */
function opensText(marker: Marker, { text }: Line): boolean {
  return marker.kind === 'number' && marker.label === '1' && namesPart(text.slice(marker.length));
}

const ATTACHED_TO = /^\(?(?:Ban hành )?[Kk]èm theo\s/u;
const BODY = new Set<Marker['kind']>(['roman', 'article', 'part', 'annex']);

/** Where every paragraph is a line, one that closes emphasis or begins in small letters goes on with one that did not end. */
function goesOn(line: Line, marker: Marker | undefined, last: Line): boolean {
  if (last.boldStart && !last.boldEnd && !line.afterBlank && line.boldEnd && !line.boldStart) return true;
  return (
    !marker && line.afterBlank && /^\p{Ll}/u.test(line.text) && /[\p{Ll}\d,]$/u.test(last.text) && last.text.length > 60
  );
}

function startsParagraph(
  line: Line,
  marker: Marker | undefined,
  current: Line[],
  layout: Pick<Layout, 'wrapWidth' | 'spaced'>,
  body: boolean,
): boolean {
  const last = current.at(-1)!;
  const ended = ENDS_SENTENCE.test(last.text);
  if (layout.spaced) return startsBlock(line, marker, last, ended) || isBelowHeading(line, current, layout.wrapWidth);
  // Emphasis around a whole paragraph parts it from the next.
  if (last.boldEnd && current[0]!.boldStart && !line.boldStart && !ended && STARTS_UPPER.test(line.text)) return true;
  if (marker?.kind === 'paren' && !ENDS_ITEM.test(last.text) && !hasRoom(last, line, layout.wrapWidth * 0.88))
    return false;
  // Within a wrapped sentence a dash may begin a line: "giai đoạn 2021" / "- 2030, tầm nhìn 2045".
  if (marker?.kind === 'bullet') return ended || !/^[-–]\s*[\d\p{Ll}]/u.test(line.text);
  // "… theo quy định tại" / "Điều 5.": the end of a sentence, and no article.
  if (marker?.kind === 'article' && marker.length === line.text.length && !ended) return false;
  if (marker) return true;
  if (!STARTS_UPPER.test(line.text) && !(ended && STARTS_AMOUNT.test(line.text))) return false;
  // The lines of a title are broken by hand: only punctuation ends it, or what begins like a preamble after capitals.
  if (!body) return ended || (OPENS_PREAMBLE.test(line.text) && last.text === last.text.toUpperCase());
  if (
    ended &&
    (CLOSES.test(line.text) || HEADS_LIST.test(line.text) || HEADS_TIME.test(line.text) || SIGNS.test(line.text))
  )
    return true;
  // A heading has no full stop: what begins like a sentence after it is the text below it.
  const heading = isNumbered(readMarker(current[0]!.text));
  if (NEEDS_MORE.test(last.text)) return false;
  if (heading && !ended && opensWithVerb(line.text)) return true;
  return hasRoom(last, line, layout.wrapWidth * (ended ? 0.98 : 0.88));
}

/** True where the next line's first word would have stood on the line above, had the text gone on. */
function hasRoom(last: Line, line: Line, width: number): boolean {
  return estimateWidth(`${last.text} ${line.text.split(/\s/u, 1)[0]!}`) < width;
}

/** Where blank lines part paragraphs: a blank line does, unless the sentence plainly goes on; an item begins without one. */
function startsBlock(line: Line, marker: Marker | undefined, last: Line, ended: boolean): boolean {
  if (line.afterBlank) return ended || marker !== undefined || last.boldEnd || !/^\p{Ll}/u.test(line.text);
  if (!marker || marker.kind === 'paren') return false;
  return ENDS_ITEM.test(last.text) || (last.boldEnd && line.boldStart);
}

/** Part of the column up to which a numbered line alone may reach for the text below it to begin a paragraph. */
const SHORT_LINE = 0.6;

/** True for text below "2. Thủy lợi", a short line that no sentence would end: the copy has no blank line between the two. */
function isBelowHeading(line: Line, current: readonly Line[], wrapWidth: number): boolean {
  const [heading] = current;
  const marker = readMarker(heading!.text);
  if (current.length > 1 || !isNumbered(marker) || !STARTS_UPPER.test(line.text)) return false;
  if (ENDS_SENTENCE.test(heading!.text) || NEEDS_MORE.test(heading!.text)) return false;
  const title = heading!.text.slice(marker!.length);
  if (namesPart(title)) return true;
  // A name may be broken over two lines, a matter in small letters above a body or a verb is not.
  const sentence = startsWithBody(line.text) || opensWithVerb(line.text);
  return sentence && !/\p{Lu}/u.test(title.slice(1)) && hasRoom(heading!, line, wrapWidth * SHORT_LINE);
}

function isNumbered(marker: Marker | undefined): boolean {
  return marker !== undefined && marker.kind !== 'bullet';
}
