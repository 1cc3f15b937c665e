import type { SourceText } from '../text/index.ts';
import { readLines } from './lines.ts';
import type { Marker } from './markers.ts';
import { type Paragraph, unwrapParagraphs } from './paragraphs.ts';
import type { Passage, PassageKind, Plan, Section } from './plan.ts';

/** Longest heading, in characters; longer numbered paragraphs are text. */
const LONGEST_HEADING = 260;
const RUN_IN_HEAD = /^(Về [\p{Ll}][^:.;]{1,60}):\s+(?=\p{Lu})/u;
const RECIPIENTS = /^nơi nhận\s*:?/iu;
const SIGNATURE =
  /^(?:T\/?\s?M\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s*\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG)(?![\p{Ll}])/u;
const CLOSING = /^(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai )*thực hiện|Yêu cầu các|Nhận được)/u;
const TITLE =
  /^(?:DỰ THẢO\s)?(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN|CÔNG ĐIỆN|THÔNG BÁO)(?![\p{Ll}])/u;
const LEVELS: Record<Marker['kind'], number> = { roman: 0, number: 1, decimal: 2, letter: 3, bullet: 9 };

/** Reads a plan's outline and passages from its text. */
export function readPlan(documentId: string, source: SourceText): Plan {
  const layout = readLines(source);
  const plan: Plan = { documentId, sections: [], passages: [], pages: layout.pages };
  const open: { index: number; level: number; label: string }[] = [];
  let zone: PassageKind = 'title';

  for (const paragraph of unwrapParagraphs(layout)) {
    zone = nextZone(zone, paragraph);
    const marker = paragraph.marker;
    let kind: PassageKind = zone;
    let markerLength = marker?.length ?? 0;
    let runIn: string | undefined;
    if (zone === 'text') {
      if (marker && marker.kind !== 'bullet' && opensSection(open, marker)) {
        kind = isHeading(paragraph) ? 'heading' : 'text';
        openSection(plan, open, marker, paragraph, kind === 'heading');
      } else if (CLOSING.test(paragraph.text) && !paragraph.marker) {
        // A closing paragraph belongs to the chapter, not to its last numbered item.
        open.splice(1);
        kind = 'closing';
      } else if (closed(plan) && !paragraph.marker) {
        kind = 'closing';
      }
      const head = RUN_IN_HEAD.exec(paragraph.text.slice(markerLength));
      if (head && kind === 'text') {
        runIn = head[1]!;
        markerLength += head[0].length;
      }
    }
    const section = zone === 'text' ? (open.at(-1)?.index ?? -1) : -1;
    const passage: Passage = {
      index: plan.passages.length,
      kind,
      section: plan.sections[section]?.path ?? '',
      sectionIndex: section,
      heading: runIn ?? nearestTitle(plan.sections, section),
      text: paragraph.text,
      markerLength,
      pieces: paragraph.pieces,
      pages: paragraph.pages,
      gaps: paragraph.gaps,
    };
    plan.passages.push(passage);
    for (let i = section; i >= 0; i = plan.sections[i]!.parent) plan.sections[i]!.endPassage = passage.index + 1;
  }
  return plan;
}

function nextZone(zone: PassageKind, paragraph: Paragraph): PassageKind {
  if (RECIPIENTS.test(paragraph.text)) return 'recipients';
  if (zone === 'recipients' && SIGNATURE.test(paragraph.text)) return 'signature';
  if (zone === 'recipients' || zone === 'signature') return zone;
  if (paragraph.marker?.kind === 'roman') return 'text';
  if (zone === 'text' && SIGNATURE.test(paragraph.text)) return 'signature';
  if (zone === 'title' && /[.:]$/u.test(paragraph.text) && !TITLE.test(paragraph.text)) return 'preamble';
  return zone;
}

function closed(plan: Plan): boolean {
  return plan.passages.at(-1)?.kind === 'closing';
}

/** A number that does not go on from the one before is part of the text. */
function opensSection(open: { level: number; label: string }[], marker: Marker): boolean {
  const level = LEVELS[marker.kind];
  const last = open.filter((node) => node.level === level).at(-1)?.label;
  if (marker.kind === 'number') return Number(marker.label) === 1 || Number(marker.label) <= Number(last ?? 0) + 3;
  if (marker.kind === 'letter') return 'abcdđe'.includes(marker.label) || last !== undefined;
  return true;
}

function openSection(
  plan: Plan,
  open: { index: number; level: number; label: string }[],
  marker: Marker,
  paragraph: Paragraph,
  titled: boolean,
): void {
  const level = LEVELS[marker.kind] + (marker.kind === 'decimal' ? (marker.label.split('.').length - 2) / 10 : 0);
  while (open.length && open.at(-1)!.level >= level) open.pop();
  const parent = open.at(-1)?.index ?? -1;
  const above = plan.sections[parent]?.path;
  // `6.5` already names its parent `6`.
  const base = marker.kind === 'decimal' && open[0]?.level === 0 ? plan.sections[open[0].index]!.path : above;
  const text = paragraph.text.slice(marker.length);
  plan.sections.push({
    path:
      marker.kind !== 'decimal' || open[0]?.level === 0 ? [base, marker.label].filter(Boolean).join('.') : marker.label,
    title: titled ? text.replace(/[:.\s]+$/u, '') : beginningOf(text),
    titled,
    parent,
    firstPassage: plan.passages.length,
    endPassage: plan.passages.length + 1,
  });
  open.push({ index: plan.sections.length - 1, level, label: marker.label });
}

function isHeading(paragraph: Paragraph): boolean {
  if (paragraph.marker?.kind === 'roman') return true;
  const text = paragraph.text;
  return text.length <= LONGEST_HEADING && !/[.;]$/u.test(text) && !/chủ trì,? phối hợp/iu.test(text);
}

/** The first clause of a text, at most about 90 characters, for sections that have no title. */
function beginningOf(text: string): string {
  const clause = text.split(/[,;.:](?:\s|$)/u, 1)[0]!;
  if (clause.length <= 90) return clause;
  return `${clause.slice(0, 90).replace(/\s\S*$/u, '')}…`;
}

function nearestTitle(sections: Section[], index: number): string {
  for (let i = index; i >= 0; i = sections[i]!.parent) if (sections[i]!.titled) return sections[i]!.title;
  return sections[index]?.title ?? '';
}
