import type { Passage } from '../plan/index.ts';
import { startsWithBody, startsWithSubject } from '../vocabulary/index.ts';
import { endOfBodies } from './bodies.ts';
import type { Assignment } from './record.ts';

/** Prepositions and conjunctions that open what may stand before the subject: "Căn cứ …,", "Sau khi …,", "Trong quá trình …, nếu …,". */
const ADVERBIAL =
  /^(?:Căn cứ|Theo|Kết thúc|Định kỳ|Hằng|Hàng (?:năm|quý|tháng|tuần)|Trong|Trên|Trước|Sau|Chậm nhất|Nhằm|Để|Khi|Nếu|Trường hợp|Đồng thời|Với|Đối với|Từ|Đến|Ngoài|Bên cạnh|Cùng với|Song song|Thông qua|Qua|Tùy|Tuỳ|Do|Vì|Tại|Riêng|Ngay|Thời gian tới|Tuy nhiên|Quá trình|Ngày|Quý|Tháng|Năm|Muộn nhất|Không (?:muộn|chậm) hơn|Bắt đầu từ|Vào|Mỗi (?:năm|quý|tháng|tuần|ngày)|(?:Hết|Cuối|Đầu|Giữa|Nửa đầu|Nửa cuối) (?:tháng|quý|năm|tuần|học kỳ|mỗi|h[ằà]ng)|Tuần (?:đầu|cuối|thứ|\d)|(?:Sáng |Chiều )?Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật|Hai năm|(?:0?[369]|Sáu) tháng|Dịp|Nhân dịp|Thực hiện(?= (?:Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Quyết định|Công văn|Chương trình|chỉ đạo|ý kiến)))(?![\p{L}])/iu;
/** A time that needs no comma before the subject: "Định kỳ 06 tháng các cơ quan … báo cáo". */
const BARE_TIME =
  /^(?:Định kỳ(?: (?:hằng|hàng) (?:năm|quý|tháng)| \d{1,2} tháng| trước ngày [\d/]+(?: (?:hằng|hàng) năm)?)|Hằng năm|Hàng năm|Hằng quý|Hằng tháng)\s+/iu;
/** What a body is asked with in the middle of a sentence. */
const ASKED = /\s(?=(?:đề nghị|yêu cầu|giao|khuyến khích)\s)/giu;
/** How far the subject may stand from the sentence's begin, in characters. */
const FAR = 320;
/** "… cần sửa đổi, bổ sung các cơ quan, đơn vị chủ động đề xuất": the subject follows without a sign. */
const PLURAL_SUBJECT =
  /\s(?=các (?:cơ quan|sở|bộ|đơn vị|địa phương)(?:, [\p{Ll} ]{2,30}){0,4}(?: và [\p{Ll} ]{2,30})? (?:chủ động|kịp thời|phản ánh|báo cáo|đề xuất|gửi))/u;

/** Length of what stands before the sentence's subject, where a body follows as subject; 0 where nothing does. */
export function lengthOfAdverbial(text: string): number {
  if (!ADVERBIAL.test(text)) return 0;
  const bare = BARE_TIME.exec(text);
  if (bare && isSubject(text.slice(bare[0].length))) return bare[0].length;
  const near = text.slice(0, FAR);
  const stops = [...near.matchAll(/,\s+|\sthì\s+/gu), ...near.matchAll(ASKED)]
    .filter((match) => !isInBrackets(near, match.index))
    .map((match) => match.index + match[0].length)
    .sort((a, b) => a - b);
  const subjects = stops.filter((end) => isSubject(text.slice(end)) && !isRelative(text, end));
  const found = subjects.find((end) => !goesOnWithList(text, end));
  if (found !== undefined && OF_SOMEBODY.test(text)) {
    // "Trên cơ sở đề nghị của các bộ, UBND các tỉnh, Bộ Tài chính …": the last of the bodies is the subject.
    const told = found + endOfBodies(text.slice(found), 0, text.length - found);
    return subjects.findLast((end) => end < told) ?? found;
  }
  if (found !== undefined) return found;
  const plural = /^(?:Trong quá trình|Nếu|Trường hợp)/iu.test(text) ? PLURAL_SUBJECT.exec(near) : undefined;
  return plural ? plural.index + 1 : 0;
}

/** "… các văn phòng tỉnh ủy, thành ủy tiếp tục …": what follows the comma is one more of the bodies before it. */
function goesOnWithList(text: string, at: number): boolean {
  if (!/^(?!các |mỗi |từng |những )\p{Ll}/u.test(text.slice(at)) || GIVES.test(text.slice(at))) return false;
  const before = text.slice(0, at);
  return [...before.matchAll(/(?<=^|\s)(?=\S)/gu)].some(
    ({ index }) => index > 0 && startsWithBody(before.slice(index)) && endOfBodies(before, index, at) === at,
  );
}

/** What several bodies ask or report: their names go on over commas up to the subject. */
const OF_SOMEBODY =
  /^(?:Trên cơ sở|Theo|Căn cứ) (?:các )?(?:đề xuất|đề nghị|ý kiến|báo cáo|nhu cầu|hướng dẫn|yêu cầu)[^,]{0,40}\scủa\s/iu;

/** "… mà Ban Bí thư đã chỉ ra, …": what a body did is no clause of its own. */
function isRelative(text: string, at: number): boolean {
  const rest = text.slice(at);
  return /\smà\s/u.test(text.slice(0, at)) && /^(?:đã|vừa|đang)\s/u.test(rest.slice(endOfBodies(rest, 0, rest.length)));
}

const GIVES = /^(?:đề nghị|yêu cầu|giao|khuyến khích)\s/iu;

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** True where a body stands at the begin and a verb after it. */
export function isSubject(rest: string): boolean {
  if (!startsWithSubject(rest)) return false;
  const stop = endOfBodies(rest, 0, rest.length);
  return stop < rest.length && !ONLY_TIME.test(rest.slice(stop));
}

/** "…, UBND tỉnh trước ngày 10 tháng 12": a time and nothing to do. */
const ONLY_TIME =
  /^(?:trước|chậm nhất|muộn nhất|trong|vào|định kỳ|hằng|hàng)\s(?:ngày|tháng|quý|năm|\d|h[ằà]ng|trước|đầu|cuối|của|là|[\s\d./])+$/iu;

/** A time that opens the sentence: "Định kỳ trước ngày 10/12 hằng năm, các cơ quan …". */
export function openingTime(passage: Passage, start: number, end: number): Assignment['time'] {
  const text = passage.text.slice(start, end).replace(/[,\s]+$/u, '');
  if (!/^(?:Định kỳ|Trước ngày|Hằng năm|Hàng năm|Hằng quý|Hằng tháng|Chậm nhất)(?!\p{L})/u.test(text)) return undefined;
  return { text, span: { passage: passage.index, start, end: start + text.length } };
}
