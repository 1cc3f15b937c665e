import type { SourceText } from '../text/index.ts';
import {
  dropRunningHeads,
  dropSiteRemains,
  measureLines,
  type Paragraph,
  type Reading,
  readLines,
  unwrapParagraphs,
} from './layout/index.ts';
import { addPassage, type PlanReading } from './passages.ts';
import type { PassageKind, Plan } from './plan.ts';
import { isHeading, Outline } from './sections.ts';
import { addTable } from './table-passages.ts';
import { splitBlocks } from './tables/index.ts';
import { isClosing, nextZone } from './zones.ts';

const RUN_IN_HEAD = /^(Về [\p{Ll}][^:.;]{1,60}):\s+(?=\p{Lu})/u;
/** "(Kèm theo Kế hoạch số …)": says what an annex belongs to. */
const ATTACHED_TO = /^\(?(?:Ban hành )?[Kk]èm theo\s/u;

/** Longest heading without a number, in characters. */
const LONGEST_HEAD = 180;

/**
 * Reads a plan's outline and passages from its text.
 * @param paragraphs true where each line of it is known to be a paragraph
 */
export function readPlan(documentId: string, source: SourceText, paragraphs = false): Plan {
  const layout = readLines(source);
  const blocks = splitBlocks(dropSiteRemains(dropRunningHeads(layout.lines)));
  const prose = blocks.flatMap((block) => ('lines' in block ? block.lines : []));
  const wrapping = measureLines(prose, paragraphs);
  const outline = new Outline();
  const plan: Plan = { documentId, sections: outline.sections, passages: [], tables: [], pages: layout.pages };
  const reading: Reading = { body: false, closing: false };
  let zone: PassageKind = 'title';
  let before: Paragraph | undefined;
  for (const block of blocks) {
    if ('table' in block) {
      // A table that stands after the signature is an annex without a head.
      if (zone !== 'title') zone = 'text';
      addTable({ plan, outline }, block.table, zone);
      continue;
    }
    for (const paragraph of unwrapParagraphs(block.lines, wrapping, reading)) {
      const last = zone;
      zone = nextZone(zone, paragraph, before);
      if (zone === 'title' && last !== 'title') outline.closeAll();
      addParagraph({ plan, outline }, paragraph, zone, before);
      before = paragraph;
    }
  }
  return plan;
}

function addParagraph(
  { plan, outline }: PlanReading,
  paragraph: Paragraph,
  zone: PassageKind,
  before: Paragraph | undefined,
): void {
  const marker = paragraph.marker;
  let kind: PassageKind = zone;
  let markerLength = marker?.length ?? 0;
  let runIn: string | undefined;
  if (zone === 'text') {
    if (marker && outline.accepts(marker)) {
      kind = isHeading(paragraph) ? 'heading' : 'text';
      outline.add(marker, paragraph.text.slice(marker.length), kind === 'heading', plan.passages.length);
    } else if (isTitleBelow(paragraph, before)) {
      kind = 'heading';
      outline.entitle(paragraph.text);
    } else if (isHead(paragraph)) {
      kind = 'heading';
      outline.addHead(paragraph.text, plan.passages.length, false);
    } else if (ATTACHED_TO.test(paragraph.text)) {
      kind = 'preamble';
    } else if (isClosing(paragraph)) {
      outline.closeToChapter();
      kind = 'closing';
    } else if (plan.passages.at(-1)?.kind === 'closing' && !marker) {
      kind = 'closing';
    }
    const head = RUN_IN_HEAD.exec(paragraph.text.slice(markerLength));
    if (head && kind === 'text') {
      runIn = head[1]!;
      markerLength += head[0].length;
    }
  }
  addPassage({ plan, outline }, paragraph, { kind, markerLength, runIn, inText: zone === 'text' });
}

/** A heading without a number: all of it emphasised, or marked as a heading. */
function isHead(paragraph: Paragraph): boolean {
  if (paragraph.marker || (!paragraph.bold && paragraph.hashes === 0)) return false;
  return (
    paragraph.text.length <= LONGEST_HEAD && /^[\p{Lu}“"]/u.test(paragraph.text) && !/[.;,!]$/u.test(paragraph.text)
  );
}

/** Longest title of a chapter in small letters, in characters. */
const SHORT_TITLE = 100;

/** The title of an annex or a chapter, in a paragraph of its own after "PHỤ LỤC I". */
function isTitleBelow(paragraph: Paragraph, before: Paragraph | undefined): boolean {
  const above = before?.marker;
  if (!above || paragraph.marker || (above.kind !== 'annex' && above.kind !== 'part')) return false;
  if (before.text.length !== above.length) return false;
  // "Phần thứ nhất" and below it "Kết quả năm 2017", in small letters as well.
  const short =
    above.kind === 'part' && paragraph.text.length <= SHORT_TITLE && /^\p{Lu}[^.;:]*$/u.test(paragraph.text);
  return short || paragraph.text === paragraph.text.toUpperCase() || paragraph.bold;
}
