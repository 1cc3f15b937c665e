import type { Stretch } from '../plan/index.ts';
import { anyOf, startsWithBody } from '../vocabulary/index.ts';
import { isReached } from './past.ts';
import type { FoundValue } from './values.ts';

/** "được hỗ trợ giảm tối thiểu 30% tiền thuê", "được trích tối đa 20%": what somebody gets or may do is a rule, no aim. */
const ENTITLES = new RegExp(
  `(?<!\\p{L})được\\s(?:\\p{L}+\\s){0,4}(?:${anyOf('entitles')})(?!\\p{L})[^,;]{0,60}$`,
  'iu',
);
/** What is aimed at stands after one of these. */
const AIMS = new RegExp(`(?:${anyOf('aims-at')})[^,]{0,60}$|(?:phấn đấu|mục tiêu)[^.;]{0,90}$`, 'iu');

/** "các đơn vị có trên 10% nhiệm vụ quá hạn", "các dự án giải ngân dưới 30%": which ones are meant. */
const GROUP = /(?<!\p{L})(?:các|những)\s(?!(?:mục tiêu|chỉ tiêu))[^,;:.]{2,50}\s(?:có|giải ngân|còn)\s$/iu;
/** "lựa chọn tối thiểu 05 doanh nghiệp", "mỗi mô hình có ít nhất 15 hộ": with a bound an amount to be reached. */
const BRINGS = new RegExp(
  `(?<!\\p{L})(?:${anyOf('brings-about')}|${anyOf('acts-on')})\\s(?:được\\s|mới\\s|[^,;:.]{1,40}\\scho\\s)?$`,
  'iu',
);
const EACH_HAS = /(?<!\p{L})mỗi\s[^,;]{2,40}\s(?:(?:có|tổ chức|phấn đấu|đạt)\s)?$/iu;

/** "Năm 2026, huyện phấn đấu …": what is aimed at follows, over the clauses of the sentence. */
export const STRIVES = /(?:^|[\s,])phấn đấu\s(?!hoàn thành (?:tốt|xuất sắc)|trở thành)/iu;

/** What tells in a text of any kind that something is still to come. */
export const LOOKS_AHEAD =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|sẽ|phải|cần|yêu cầu|đề ra|(?:đến|vào|trong|hết) (?:hết |cuối )?năm 20[23]\d)(?!\p{L})/iu;

/** "Bố trí ít nhất 3%", "cắt giảm tối thiểu 30%": what is to be done, with a bound. */
const DOES = new RegExp(
  `(?:^|[:;,]\\s|[-–+]\\s)(?:cắt giảm|giảm|nâng|tăng|phân bổ|${anyOf('brings-about')})(?!\\p{L})[^,;:]{0,100}$`,
  'iu',
);
/** "100% trạm y tế được đầu tư". */
const IS_DONE_TO = /^[^,;.]{0,60}\sđược\s/iu;

const ACTS = `(?:${anyOf('brings-about')}|${anyOf('acts-on')})`;
/** "hoàn thành việc sơ tán 215 hộ" */
const OPENS = '(?:(?:hoàn thành|tổ chức|tiến hành|tiếp tục|dự kiến)\\s(?:việc\\s)?)?';
/** "Tặng 500 phần quà", "Tập huấn cho 150 cán bộ", "Kiểm tra việc chấp hành tại 10 cơ sở": what a plan counts is to be done. */
const COUNTED = new RegExp(
  `(?:^|[;:,]\\s|\\svà\\s)${OPENS}${ACTS}(?:\\s(?:mới|thêm|cho|được|khoảng|từ|gồm))*\\s$|^(?:[^:;]{3,60}:\\s)?${OPENS}${ACTS}\\s[^,;:.\\d]{2,60}(?:\\s(?:tại|cho|ở))?:?\\s$`,
  'iu',
);
/** "Huyện đoàn duy trì 158 tổ": the verb of a body. */
const OF_BODY = new RegExp(`\\s${ACTS}(?:\\s(?:mới|thêm|cho|được|tại))*\\s$|^[^:;]{4,80}:\\s$`, 'iu');
const SPAN = /^(?:ngày|giờ|phút)/u;
const MONEY = /đồng|USD|^đ$/u;

/** Outside lists of targets a number is one only where the sentence aims at it. */
export function isAim(
  text: string,
  clause: Stretch,
  value: FoundValue,
  by: { aimed: boolean; strives: boolean; told: boolean; plans: boolean; stocks: boolean },
): boolean {
  const before = text.slice(clause.start, value.start);
  const aims = AIMS.test(before);
  if (by.told && !by.strives && !LOOKS_AHEAD.test(before)) {
    const bound = value.comparator !== '=' && DOES.test(before);
    const all = value.value === 100 && value.unit === '%' && IS_DONE_TO.test(text.slice(value.end, clause.end));
    if (!bound && !all) return false;
  }
  if (/theo nguyên tắc|với điều kiện|với tỷ lệ\s*$|có thể[^,;]{0,80}$/iu.test(before) || isReached(before))
    return false;
  if (ENTITLES.test(before) || /^về (?:việc )?(?:kiến nghị|đề nghị|đề xuất)(?!\p{L})/iu.test(before)) return false;
  // "hỗ trợ 50% giá giống": a rule on who pays what.
  if (
    /(?:hỗ trợ|miễn|giảm)\s$/iu.test(before) &&
    /^\s(?:giá|chi phí|kinh phí|tiền|lãi suất|học phí|mức)(?!\p{L})/iu.test(text.slice(value.end))
  )
    return false;
  // "Định mức hỗ trợ: hỗ trợ 50% giá giống": likewise.
  if (/^(?:định mức|mức (?:hỗ trợ|chi|vay|thưởng|phạt|thu|đóng))(?!\p{L})/iu.test(before)) return false;
  if (GROUP.test(before) && !EACH_HAS.test(before)) return false;
  if (value.unit && (by.strives || STRIVES.test(before))) return true;
  // All of something, of which is told what is done to it.
  const all = value.value === 100 && !/^\s(?:vốn|sở hữu|chi phí|kinh phí)/iu.test(text.slice(value.end));
  if (value.unit === '%') return aims || all || value.comparator !== '=';
  if (value.unit && /(?:phấn đấu(?:[^,;.\d]|năm 20\d\d){0,60}|mục tiêu(?: (?:đạt|có|đến|là))*)\s*$/iu.test(before))
    return true;
  const counts = COUNTED.test(before) || (startsWithBody(before) && OF_BODY.test(before));
  if (by.plans && value.unit && !MONEY.test(value.unit) && !SPAN.test(value.unit) && counts) return true;
  if (by.stocks && value.unit && !MONEY.test(value.unit) && /^[^:]*(?:;\s[^:]*)?:\s$/u.test(before)) return true;
  if (value.unit && SPAN.test(value.unit)) return false;
  // "Các thôn họp dân ít nhất 02 lần/năm": how often, at the least.
  if (by.plans && value.comparator === '>=' && value.unit && value.per) return true;
  const least = BRINGS.test(before) || EACH_HAS.test(before);
  return (aims || by.aimed || least) && value.comparator !== '=' && value.unit !== undefined;
}
