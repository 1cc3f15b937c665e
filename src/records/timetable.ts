import { type Passage, type Plan, type Stretch, sectionTrail } from '../plan/index.ts';
import { namesOnlyBodies } from './bodies.ts';
import { WHEN } from './time-expressions.ts';

/** A heading whose items say what is done when: "Lộ trình thực hiện", "Tiến độ", "Thời gian, địa điểm". */
const TITLE =
  /^(?:dự kiến )?(?:(?:các|khung|kế hoạch|phân kỳ|bảng) )*(?:mốc )?(?:thời gian|thời hạn|tiến độ|lộ trình)(?:(?:,| và| -) (?:địa điểm|tiến độ|thời gian|lộ trình|đối tượng|thành phần|hình thức|phân công))*(?: (?:tổ chức|triển khai|thực hiện|hoàn thành|tiến hành|dự kiến|cụ thể|chi tiết|thí điểm))*(?: (?:kế hoạch|đề án|chương trình|nhiệm vụ))?$/iu;
/** Longest label of a time, in characters. */
const LONGEST = 70;
/** Words of which the names of times are made. */
const TIME_WORDS =
  /(?<![\p{L}\d])(?:từ|đến|tới|hết|nay|trước|sau|ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|giai đoạn|và|trong|vào|khoảng|dự kiến|chậm nhất|muộn nhất|là|xong|hoàn thành|hằng|hàng|mỗi|trở|đi|thứ|nhất|hai|ba|kỳ|I{1,3}|IV|VI{0,3}|\d{1,4}(?:[/.]\d{1,4}){0,2})(?![\p{L}\d])/giu;
/** "Đợt 1", "Bước 2", "Giai đoạn 1": what is counted beside its time, which stands in brackets. */
const STEP = /^\p{L}[^()]{2,60}\s\(([^()]+)\)$/iu;
/** A day, a month or a quarter. */
/** "Bước 1: Tháng 2/2025, các xã rà soát": the step before its time. */
const STEP_LABEL = /^(?:Đợt|Bước|Giai đoạn|Kỳ|Lần)\s+(?:\d{1,2}|I{1,3}|IV|V)\s*:\s+/iu;
/** "01/6 - 20/6/2026": a stretch of days. */
const RANGE = /^(?:từ )?(?:ngày )?\d{1,2}(?:\/\d{1,2}(?:\/\d{4})?)?\s?[-–]\s?\d{1,2}\/\d{1,2}(?:\/\d{4})?/iu;
const FINE = /\d{1,2}[/.]\d{1,2}|tháng\s+\d|quý\s+[IV\d]|tuần/iu;
const YEAR = /(?:19|20)\d\d/u;

/** True for a section that lists what is done when. */
export function isTimetable(plan: Plan, sectionIndex: number): boolean {
  const title = sectionTrail(plan, sectionIndex)
    .filter((one) => one.titled)
    .at(-1)?.title;
  return title !== undefined && TITLE.test(title);
}

/** True below a heading that speaks of times among other things: "Đối tượng và tiến độ". */
export function tellsTimes(plan: Plan, sectionIndex: number): boolean {
  const title = sectionTrail(plan, sectionIndex)
    .filter((one) => one.titled)
    .at(-1)?.title;
  return /(?<!\p{L})(?:thời gian|tiến độ|lộ trình|thời vụ|lịch)(?!\p{L}|\ssử)/iu.test(title ?? '');
}

/** How far below a step its times may stand, in passages. */
const NEAR = 6;
const STEP_TITLE = /^(?:Đợt|Bước|Giai đoạn)\s+(?:\d{1,2}|I{1,3}|IV|V)(?:\s*[:.(]|\s+\p{Lu}|$)/iu;

/** True below "Bước 2. Sơ tuyển sức khỏe": what follows says when the step is taken. */
export function isBelowStep(plan: Plan, passage: Passage): boolean {
  const first = plan.sections[passage.sectionIndex]?.firstPassage ?? passage.index;
  return plan.passages
    .slice(Math.max(first, passage.index - NEAR), passage.index)
    .some((one) => !one.row && isStep(one.text.slice(one.markerLength)));
}

/** True for "Bước 2. Sơ tuyển sức khỏe", "Giai đoạn 1 (chuẩn bị)". */
export function isStep(text: string): boolean {
  return STEP_TITLE.test(text);
}

/** A time that stands apart from what is done by then, both as stretches of the passage. */
export interface TimedItem {
  when: Stretch;
  what: Stretch;
}

/**
 * An item that begins with its time and a colon ("- Trước ngày 15/3: lập danh sách", "Bước 1 (từ 01/3 đến 15/3): …"), or under
 * the heading of a timetable one that ends with it ("a) Lễ phát động: ngày 22/02/2026 tại …").
 */
export function readTimedItem(plan: Plan, passage: Passage): TimedItem | undefined {
  const { text, markerLength: start } = passage;
  const step = readStep(text, start);
  if (step) return step;
  const colon = text.slice(start, start + LONGEST).search(/\s?:\s+\S/u);
  if (colon < 4) return undefined;
  const end = start + colon;
  const below = end + /^\s?:\s+/u.exec(text.slice(end))![0].length;
  const rest = { start: below, end: text.length };
  const label = text.slice(start, end);
  const listed = isTimetable(plan, passage.sectionIndex);
  const counted = STEP.exec(label)?.[1];
  const time = counted ?? label;
  if (isTime(time) && (FINE.test(time) || (listed && YEAR.test(time)))) {
    const from = start + (counted ? label.lastIndexOf(counted) : 0);
    return { when: { start: from, end: from + time.length }, what: rest };
  }
  if (!listed) return undefined;
  const range = RANGE.exec(text.slice(below))?.[0];
  const [first] = [...text.slice(below).matchAll(WHEN)];
  const told = range ?? (first?.index === 0 ? first[0] : '');
  if (!FINE.test(told) || OF_PLAN.test(label)) return undefined;
  return { when: { start: below, end: below + told.length }, what: { start, end } };
}

/** Labels of the time of a plan or task as a whole. */
const OF_PLAN = /^(?:thời gian|thời hạn|tiến độ|thời điểm)(?!\p{L})/iu;

function readStep(text: string, start: number): TimedItem | undefined {
  const label = STEP_LABEL.exec(text.slice(start))?.[0];
  if (!label) return undefined;
  const from = start + label.length;
  const comma = text.slice(from, from + LONGEST).search(/[,:]\s/u);
  const time = comma > 3 ? text.slice(from, from + comma) : '';
  if (!time || !isTime(time) || !FINE.test(time)) return undefined;
  return { when: { start: from, end: from + comma }, what: { start: from + comma + 2, end: text.length } };
}

/** True for a text that only names a month, a quarter, a week or a day. */
export function isOnlyTime(text: string): boolean {
  return FINE.test(text) && isTime(text.replace(/[.;:\s]+$/u, ''));
}

/** True for a text that only names a time. */
function isTime(text: string): boolean {
  return text.replace(TIME_WORDS, '').replace(/[\s,;/–-]+/gu, '') === '';
}

/** Longest line that only names a time. */
const LONGEST_HEAD = 40;

/**
 * For each passage the line above it that only names a month, a quarter or a week, where a section counts its tasks under several
 * such lines: "Tháng 01" / "- Tặng quà …" / "Tháng 02" / "- Họp …".
 */
export function findTimeHeads(plan: Plan): (Passage | undefined)[] {
  const heads = new Set(plan.passages.filter(isTimeHead));
  const lists = new Map<number, number>();
  for (const head of heads) lists.set(listOf(plan, head), (lists.get(listOf(plan, head)) ?? 0) + 1);
  let open: Passage | undefined;
  const apart = new Set<number>();
  const told = plan.passages.map((passage) => {
    if (heads.has(passage)) {
      open = lists.get(listOf(plan, passage))! > 1 ? passage : undefined;
      return undefined;
    }
    if (open && !reaches(plan, open, passage)) open = undefined;
    const head = open && passage.kind === 'text' && !passage.row ? open : undefined;
    if (head && onlyNamesBodies(passage)) apart.add(listOf(plan, head));
    return head;
  });
  // Bodies by themselves between the tasks: the cells of a table that a copy has taken apart.
  return told.map((head) => (head && apart.has(listOf(plan, head)) ? undefined : head));
}

/** Longest line that only names bodies, in characters. */
const LONGEST_BODIES = 80;

function onlyNamesBodies({ text, markerLength }: Passage): boolean {
  return markerLength === 0 && text.length <= LONGEST_BODIES && namesOnlyBodies(text);
}

function isTimeHead({ text, kind, markerLength, row }: Passage): boolean {
  if (row || (kind !== 'text' && kind !== 'heading')) return false;
  const line = text.slice(markerLength).replace(/[:.\s]+$/u, '');
  return (
    line.length <= LONGEST_HEAD &&
    /^(?:trong |từ )?(?:tháng|quý|tuần)(?!\p{L})/iu.test(line) &&
    FINE.test(line) &&
    isTime(line)
  );
}

/** What a list of such lines stands under: the section, or where each is a section of its own, the one above. */
function listOf(plan: Plan, { sectionIndex, kind }: Passage): number {
  return kind === 'heading' ? (plan.sections[sectionIndex]?.parent ?? -1) - plan.passages.length : sectionIndex;
}

function reaches(plan: Plan, head: Passage, passage: Passage): boolean {
  if (passage.kind !== 'text') return false;
  return sectionTrail(plan, passage.sectionIndex).includes(plan.sections[head.sectionIndex]!);
}
