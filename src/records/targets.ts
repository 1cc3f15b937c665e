import { type Passage, type Plan, type Stretch, splitClauses, splitSentences } from '../plan/index.ts';
import { kindOfDocument } from './document-kind.ts';
import { tellsWhatWas } from './past.ts';
import type { Target } from './record.ts';
import { listRowTexts, readRowTargets } from './tables/index.ts';
import { LOOKS_AHEAD, STRIVES } from './target-aims.ts';
import type { ClauseSetting } from './target-amounts.ts';
import { readClause, type SharedHead } from './target-clauses.ts';
import {
  COUNTS,
  classifySection,
  countsStock,
  holdsAmounts,
  holdsNothing,
  type SectionKind,
} from './target-sections.ts';
import { leadingYear, yearIntroduced, yearsOfPlan } from './target-years.ts';
import { isUnnumberedText } from './unnumbered.ts';

/**
 * Reads what is to be reached.
 *
 * Plans state a value in two orders: the indicator first ("Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%") or the value
 * first ("62% lực lượng lao động … tham gia bảo hiểm xã hội"). Several may share a head ("tỷ lệ đi học đúng độ tuổi cấp
 * tiểu học đạt 99,5%, cấp trung học cơ sở đạt 98%"), a predicate, or a reference quantity ("trên 10.000 dân").
 */
export function readTargets(plan: Plan): Target[] {
  const targets: Target[] = readRowTargets(plan);
  const years = yearsOfPlan(plan);
  const { official, plans } = kindOfDocument(plan);
  for (const { row, span, product, counts } of listRowTexts(plan)) {
    const section: SectionKind = { listed: counts === true, general: false, year: undefined, aimed: product, plans };
    const read = readStretch(row.passage, span, { section, issued: years.issued });
    targets.push(...(counts ? read.filter((one) => one.comparator !== 'none' && one.indicator) : read));
  }
  const amounts = new Map<number, boolean>();
  let introduced: { year: number; section: number } | undefined;
  for (const passage of plan.passages) {
    if (introduced && !isWithin(plan, passage, introduced.section)) introduced = undefined;
    const item = passage.kind === 'heading' && holdsNothing(plan, passage);
    const read = passage.kind === 'text' || passage.kind === 'heading' || isUnnumberedText(plan, passage);
    if (!read || passage.row || tellsWhatWas(plan, passage)) continue;
    const section = classifySection(plan, passage);
    if (passage.kind === 'heading' && !item) {
      targets.push(...readHeading(passage, section, years.issued));
      continue;
    }
    if (section.general && !section.vision && !STRIVES.test(passage.text) && !CHANGES.test(passage.text)) continue;
    const year = yearIntroduced(passage);
    if (year) introduced = { year, section: passage.sectionIndex };
    const counts = official && COUNTS.test(passage.text.slice(passage.markerLength));
    const setting: ClauseSetting = {
      section: {
        ...section,
        listed: section.listed || counts,
        told: !section.listed && !official,
        plans,
        stocks: plans && countsStock(plan, passage),
      },
      issued: years.issued,
      ...(introduced ? { year: introduced.year } : {}),
      ...(section.listed && years.until ? { until: years.until } : {}),
    };
    const label = counts ? COUNTS.exec(passage.text.slice(passage.markerLength))![0].length : 0;
    const told = readStretch(passage, { start: passage.markerLength + label, end: passage.text.length }, setting);
    const found = label > 0 ? told.map((one) => withTask(plan, passage, one)) : told;
    const aims =
      section.listed &&
      !section.vision &&
      !headsItems(plan, passage) &&
      holdsAmounts(plan, passage.sectionIndex, amounts);
    targets.push(...(aims ? found : found.filter((one) => one.comparator !== 'none')));
  }
  return targets.sort((a, b) => a.span.passage - b.span.passage);
}

/** "- Nhân lực hỗ trợ kỹ thuật" above "+ …": the items below it state the aims. */
function headsItems(plan: Plan, { index, text, sectionIndex }: Passage): boolean {
  const next = plan.passages[index + 1];
  return /^[-–•*]\s[^.;:]*$/u.test(text) && next?.sectionIndex === sectionIndex && /^\+\s/u.test(next.text);
}

/** "1. Hoàn thành mục tiêu đưa vào khai thác 3.000 km đường cao tốc": a heading may state an amount, but lists none. */
function readHeading(passage: Passage, section: SectionKind, issued: number | undefined): Target[] {
  const within = { start: passage.markerLength, end: passage.text.length };
  return readStretch(passage, within, { section: { ...section, listed: false }, issued }).filter(
    (one) => one.comparator !== 'none',
  );
}

/** "2.1. Nuôi trồng thủy sản" / "Quy mô: 90 mô hình": what a bare amount behind a label is of stands in the heading. */
function withTask(plan: Plan, passage: Passage, target: Target): Target {
  const section = plan.sections[passage.sectionIndex];
  // "350 lớp/10.500 lượt người": the stroke between two amounts is of neither.
  const own = target.indicator.replace(/[\s/×]+|(?<=\s|^)x(?=\s|$)/gu, ' ').trim();
  const bare = own === '' || own.toLowerCase() === target.unit?.toLowerCase();
  if (!bare || !section?.titled) return target;
  const title = (taskAbove(plan, passage) ?? section.title).replace(/[.:\s]+$/u, '');
  return { ...target, indicator: [title, own || target.unit].filter(Boolean).join(': ') };
}

/** Reads a stretch of a passage, clause by clause. */
function readStretch(passage: Passage, within: Stretch, setting: ClauseSetting): Target[] {
  const { text } = passage;
  const targets: Target[] = [];
  let { year } = setting;
  for (const sentence of splitSentences(text.slice(within.start, within.end))) {
    const stretch = { start: within.start + sentence.start, end: within.start + sentence.end };
    let heads: SharedHead | undefined;
    for (const part of splitClauses(text, stretch)) {
      const clause = trimStop(text, {
        start: part.start + labelLength(text.slice(part.start, part.end)),
        end: part.end,
      });
      year = leadingYear(text, clause) ?? year;
      // "(3) cơ cấu kinh tế: …; (4) tổng vốn …": what an item counts is no part of the one before.
      if (/\((?:\d{1,2}|[ivx]{1,4})\)\s*$/u.test(text.slice(stretch.start, part.start))) heads = undefined;
      // "Tỷ lệ lao động qua đào tạo đạt 70%. Trong đó có bằng cấp đạt 30%."
      if (/^trong đó(?!\p{L})/iu.test(text.slice(clause.start))) heads ??= targets.at(-1)?.indicator;
      const sentenceBefore = text.slice(stretch.start, clause.start);
      const strives = STRIVES.test(sentenceBefore);
      const ahead = LOOKS_AHEAD.test(sentenceBefore);
      const read = readClause(passage, clause, { ...setting, strives, ahead, ...(year ? { year } : {}) }, heads);
      targets.push(...read.targets.map((one) => goesOn(text, clause, one, targets.at(-1))));
      heads = read.head;
    }
  }
  return targets;
}

/** "Chỉ số của Sở trong nhóm 5; tăng ít nhất 02 bậc": a change without a noun is of what the clause before is about. */
function goesOn(text: string, clause: Stretch, target: Target, before: Target | undefined): Target {
  const bare = target.indicator === target.unit && /^(?:tăng|giảm)(?!\p{L})/iu.test(text.slice(clause.start));
  if (!bare || !before || before.span.end > clause.start || clause.start - before.span.end > 3) return target;
  return { ...target, indicator: `${before.indicator} ${text.slice(clause.start, clause.start + 4)}`.trim() };
}

/** How far above its facts a task may stand, in passages. */
const NEAR = 6;

/** "Hoạt động 1: Khảo sát nhu cầu" above "* Thời gian: …" and "* Số lượng: 45 HTX". */
function taskAbove(plan: Plan, passage: Passage): string | undefined {
  const first = plan.sections[passage.sectionIndex]?.firstPassage ?? passage.index;
  const above = plan.passages.slice(Math.max(first, passage.index - NEAR), passage.index);
  return above.map(({ text }) => TASK.exec(text)?.[1]).findLast(Boolean);
}

const TASK =
  /^(?:Hoạt động|Nhiệm vụ|Nội dung|Mô hình|Dự án|Tiêu chí|Công việc)\s(?:số\s)?\d{1,2}\s?[:.–-]\s(.{4,120})$/u;

/** "giảm nợ bảo hiểm xuống dưới 2%" among general aims. */
const CHANGES = /(?<!\p{L})(?:giảm|tăng|nâng)\s[^.;]{2,60}\s(?:xuống|lên|còn)\s[^.;]{0,12}\d/iu;

/** Length of what only numbers a target: "Chỉ tiêu 3: ", "Mục tiêu: ", or marks an item run into the one before: "- ". */
function labelLength(clause: string): number {
  return (
    /^[-–+]\s+|^(?:Chỉ tiêu|Mục tiêu|Tiêu chí)(?: cụ thể| đặt ra| đề ra)?(?:(?: số)? \d+(?:\.\d+)*)?\s*[:.]\s+(?=\S)/u.exec(
      clause,
    )?.[0].length ?? 0
  );
}

/** True where a passage stands in a section or below it. */
function isWithin(plan: Plan, passage: Passage, section: number): boolean {
  let index = passage.sectionIndex;
  while (index > section) index = plan.sections[index]!.parent;
  return index === section;
}

function trimStop(text: string, stretch: Stretch): Stretch {
  let end = stretch.end;
  while (end > stretch.start && /[.;,\s]/u.test(text[end - 1]!)) end--;
  return { start: stretch.start, end };
}
