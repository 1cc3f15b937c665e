import { type Passage, type Plan, type Stretch, sectionTrail } from '../plan/index.ts';
import { WHEN } from './time-expressions.ts';

/** A heading whose items say what is done when: "Lộ trình thực hiện", "Tiến độ", "Thời gian, địa điểm". */
const TITLE =
  /^(?:dự kiến )?(?:(?:các|khung|kế hoạch|phân kỳ|bảng) )*(?:mốc )?(?:thời gian|thời hạn|tiến độ|lộ trình)(?:(?:,| và| -) (?:địa điểm|tiến độ|thời gian|lộ trình|đối tượng|thành phần|hình thức|phân công))*(?: (?:tổ chức|triển khai|thực hiện|hoàn thành|tiến hành|dự kiến|cụ thể|chi tiết|thí điểm))*(?: (?:kế hoạch|đề án|chương trình|nhiệm vụ))?$/iu;
/** Longest label of a time, in characters. */
const LONGEST = 70;
/** Words of which the names of times are made. */
const TIME_WORDS =
  /(?<![\p{L}\d])(?:từ|đến|tới|hết|nay|trước|sau|ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|giai đoạn|và|trong|vào|khoảng|dự kiến|chậm nhất|muộn nhất|là|xong|hoàn thành|hằng|hàng|mỗi|thứ|nhất|hai|ba|kỳ|I{1,3}|IV|VI{0,3}|\d{1,4}(?:[/.]\d{1,4}){0,2})(?![\p{L}\d])/giu;
/** "Đợt 1", "Bước 2", "Giai đoạn 1": what is counted beside its time, which stands in brackets. */
const STEP = /^(?:Đợt|Bước|Giai đoạn|Kỳ|Lần)\s+(?:\d{1,2}|I{1,3}|IV|V)\s*\(([^()]+)\)$/iu;
/** A day, a month or a quarter. */
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
  return /(?<!\p{L})(?:thời gian|tiến độ|lộ trình|lịch)(?!\p{L}|\ssử)/iu.test(title ?? '');
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
  const colon = text.slice(start, start + LONGEST).search(/\s?:\s+\S/u);
  if (colon < 4) return undefined;
  const end = start + colon;
  const below = end + /^\s?:\s+/u.exec(text.slice(end))![0].length;
  const rest = { start: below, end: text.length };
  const label = text.slice(start, end);
  const listed = isTimetable(plan, passage.sectionIndex);
  const step = STEP.exec(label)?.[1];
  const time = step ?? label;
  if (isTime(time) && (FINE.test(time) || (listed && YEAR.test(time)))) {
    const from = start + (step ? label.lastIndexOf(step) : 0);
    return { when: { start: from, end: from + time.length }, what: rest };
  }
  if (!listed) return undefined;
  const [first] = [...text.slice(below).matchAll(WHEN)];
  if (first?.index !== 0 || !FINE.test(first[0])) return undefined;
  return { when: { start: below, end: below + first[0].length }, what: { start, end } };
}

/** True for a text that only names a time. */
function isTime(text: string): boolean {
  return text.replace(TIME_WORDS, '').replace(/[\s,;–-]+/gu, '') === '';
}
