import { type Passage, type Plan, type Section, sectionTrail } from '../plan/index.ts';
import { anyOf } from '../vocabulary/index.ts';
import { kindOfDocument } from './document-kind.ts';

/** Headings below which a document tells how things stand. */
const TELLS =
  /^(?:về\s+)?(?:(?:các|những|một số)\s+)?(?:kết quả(?:\s+(?:đã|chủ yếu|nổi bật|thực hiện|triển khai|đạt được)|$)|(?:tồn tại|hạn chế|khó khăn|vướng mắc|bất cập|ưu điểm|nguyên nhân|bài học kinh nghiệm|thực trạng|thành tựu|biểu quyết|giải trình)(?!\p{L})|(?:đặc điểm )?tình hình(?!\p{L})|ý kiến (?:của|phát biểu|thảo luận|tham gia|đóng góp)(?!\p{L}))/iu;
/** Of chapters also these; below a chapter they may be a task. */
const CHAPTER_TELLS =
  /^(?:về\s+)?(?:sự cần thiết|kết quả(?!\s+(?:cần|dự kiến|phải|mong|đầu ra|hướng tới))(?!\p{L})|(?:khái quát|đánh giá)(?: về)?(?: chung| kết quả| tình hình| thực trạng)(?!\p{L}))/iu;
/** What is to be done about it, or to be told of it, is a task. */
const TO_DO = /nhiệm vụ,? (?:và )?giải pháp|biện pháp|khắc phục|tháo gỡ|chế độ|báo cáo (?:kết quả|tình hình)/iu;

/** What leads over from what was to what is to be done: "… cần tập trung thực hiện một số nhiệm vụ, giải pháp sau đây:". */
const LEADS_OVER =
  /(?<!\p{L})(?:cần|yêu cầu|đề nghị|tập trung|thực hiện)(?!\p{L})[^.;]{0,80}(?:nhiệm vụ|giải pháp|nội dung)[^.;]{0,60}:\s*$/iu;

/** True in the part of a document that tells what was reached and what was not: nothing in it is to be done. */
export function tellsWhatWas(plan: Plan, passage: Passage): boolean {
  if (passage.sectionIndex < 0) return passage.kind !== 'heading' && tellsByKind(plan, passage);
  const telling = sectionTrail(plan, passage.sectionIndex).find(
    (section) => section.titled && titleTells(section) && !TO_DO.test(section.title),
  );
  if (!telling) return isReported(plan, passage) || tellsByKind(plan, passage) || runsInto(passage);
  return !plan.passages.slice(telling.firstPassage, passage.index).some(({ text }) => LEADS_OVER.test(text));
}

/** Parts of a report that look ahead. */
const LOOKS_AHEAD =
  /phương hướng|nhiệm vụ|giải pháp|kiến nghị|đề xuất|kế hoạch|mục tiêu|chỉ tiêu|thời gian tới|dự kiến|chương trình công tác|phân công|kết luận/iu;

/** True in a report or in minutes, but for the parts that look ahead. */
export function tellsByKind(plan: Plan, passage: Passage): boolean {
  if (!kindOfDocument(plan).tells) return false;
  return !sectionTrail(plan, passage.sectionIndex).some(({ title }) => LOOKS_AHEAD.test(title));
}

/** "2. Thành tựu 40 năm đổi mới: năm 2024 thu ngân sách đạt …": the head of a paragraph says that it tells what was. */
function runsInto({ text, markerLength }: Passage): boolean {
  const [, head] = /^([^:.;]{4,80}):\s/u.exec(text.slice(markerLength)) ?? [];
  return (
    head !== undefined &&
    /^(?:những |một số )?(?:thành tựu|kết quả đạt được|thực trạng|hiện trạng|tồn tại|hạn chế)(?!\p{L})/iu.test(head)
  );
}

/** "…, các Bộ đã có báo cáo như sau:": the items that follow tell what was done. */
const REPORTS = /\sđã\s[^.;:]{0,80}(?:như sau|sau đây)\s*:$/u;

function isReported(plan: Plan, passage: Passage): boolean {
  const section = plan.sections[passage.sectionIndex]!;
  if (passage.kind === 'closing' || section.parent < 0 || section.firstPassage !== passage.index) return false;
  const above = plan.sections[section.parent]!.firstPassage;
  const introduced = plan.passages.slice(above, passage.index).findLast((one) => one.sectionIndex === section.parent);
  return introduced !== undefined && REPORTS.test(introduced.text);
}

function titleTells({ title, parent }: Section): boolean {
  return TELLS.test(title) || (parent < 0 && CHAPTER_TELLS.test(title));
}

const DONE = new RegExp(`(?<!\\p{L})(?:${anyOf('reached')})(?!\\p{L})[^;(]{0,60}$`, 'iu');

/** True where a number is what has been reached: "đến nay mới đạt 39,5%". */
export function isReached(before: string): boolean {
  return DONE.test(before);
}

const NOW =
  /^(?:hiện(?: nay| tại|,| đạt| có| đang| mới| là)|đến nay|tới nay|tính đến (?:nay|hết|ngày|tháng)|thời gian qua|trong \d+ (?:năm|tháng) qua)(?!\p{L})/iu;
const AIMS = /phấn đấu|mục tiêu|(?:đến|vào|hết) (?:hết |cuối )?năm 20\d\d|sẽ/iu;

/**
 * True where a clause tells how things stand, up to an amount: "Hiện nay toàn huyện còn 40 hộ nghèo, chiếm 2%", "đạt 65%
 * (hiện nay đạt 58%)", "từ 12% hiện nay".
 */
export function tellsNow(before: string, after: string): boolean {
  const aside = before.slice(before.search(/[(,;–][^(,;–]*$/u) + 1).trimStart();
  return (
    /\((?:theo )?(?:quy định|kế hoạch giao|năm trước)[^()]{0,20}$/iu.test(before) ||
    [before, aside].some((told) => NOW.test(told) && !AIMS.test(told.replace(NOW, ''))) ||
    AT_PRESENT.test(after)
  );
}

/** Said after an amount: "45% hiện nay". */
export const AT_PRESENT = /^\s(?:như |của )?(?:hiện nay|hiện tại|hiện có)(?!\p{L})/iu;

/** "nhà thầu đã hoàn thành", "giấy phép đã cấp trước ngày …": what was done. */
const WAS_DONE = /(?<!\p{L})(?:đã|từng)\s(?!đến|tới|nêu|đề ra|giao)/iu;
/** What is told to be done all the same. */
const MUST =
  /(?<!\p{L})(?:phải|cần|đề nghị|yêu cầu|giao|có trách nhiệm|chịu trách nhiệm|khẩn trương|tiếp tục)(?!\p{L})/iu;

/**
 * True for a clause that tells what was at a time: "đến ngày 28/02, nhà thầu đã hoàn thành", "Người đã nghỉ hưu trước ngày …";
 * not where a part of it is to be done: "căn cứ dự toán đã được duyệt, các xã báo cáo trước ngày …".
 */
export function tellsWhatWasDone(clause: string, isToDo: (text: string) => boolean): boolean {
  const parts = clause.split(/[,;:]\s/u);
  const done = parts.some((part) => WAS_DONE.test(part));
  return done && !MUST.test(clause) && !parts.some((part) => isToDo(part.replace(/(?<!\p{L})(?:đã|từng)\s.*$/isu, '')));
}
