import { endOfBodies } from './bodies.ts';
import type { Deadline } from './record.ts';

const MONTH = '(?:\\d{1,2})';
const DAY_MONTH = `\\d{1,2}(?:/${MONTH}(?:/\\d{4})?| tháng ${MONTH}(?: năm \\d{4})?)`;
const YEARLY = '(?:h[ằà]ng năm|mỗi năm)';
const INTERVAL = '(?:(?<!\\d)0?[1-9] tháng|sáu tháng|ba tháng|quý|tháng|tuần|ngày|0?[1-9] năm|hai năm|năm năm)';
const PERIODICAL = `(?:định kỳ (?:mỗi |theo )?(?:(?<!\\d)0?[369] tháng|sáu tháng|ba tháng|quý|tháng|tuần)(?:,? (?:1 năm|một năm|năm))?(?! tuổi)|(?<!\\d)0?6 tháng(?=,| và| một lần| đầu năm| báo cáo)(?! tuổi)|(?:định kỳ )?h[ằà]ng (?:quý|tháng|tuần|ngày)|(?:định kỳ )?${INTERVAL} (?:một|1) lần)`;
const QUARTER = 'quý (?:[IVX]+|\\d)(?:/|[-–]| năm | )\\d{4}';

/** Times by which something is due, most telling first. */
export const WHEN = new RegExp(
  [
    `(?:(?:định kỳ )?(?:chậm nhất (?:là )?|muộn nhất (?:là )?)?(?:trước|đến|vào|trong|xong trước|từ)(?: hết)?(?: ngày)? |định kỳ ngày |(?:chậm nhất|muộn nhất)(?: là)?(?: đến)?(?: ngày)? )${DAY_MONTH}(?:,? (?:và )?(?:trước )?(?:ngày )?${DAY_MONTH})*(?: ${YEARLY})?(?: năm \\d{4})?`,
    `(?:(?:hoàn thành|trong|trước|đến|xong|vào|cuối|đầu|(?:vào )?(?:thượng|trung|hạ) tuần)\\s+)?tháng ${MONTH}(?:/| năm )\\d{4}|tháng ${MONTH} ${YEARLY}`,
    `(?:trong |trước |hết |vào |hoàn thành )*${QUARTER}`,
    `(?:(?:hoàn thành|xong) )?(?:trong|trước) năm \\d{4}|vào các năm \\d{4}(?:,? (?:và )?(?:năm )?\\d{4})+|vào năm \\d{4}`,
    `định kỳ ${YEARLY}|${YEARLY},? định kỳ|${PERIODICAL}|${YEARLY}`,
    '(?<=(?:^|[,;]\\s)nhiệm vụ )thường xuyên',
    `định kỳ(?= (?:tổ chức |tổng hợp )?(?:sơ kết|tổng kết|báo cáo))`,
    `(?:sau|trong(?: vòng| thời hạn)?|chậm nhất(?: là)?) \\d{1,3} ngày(?: làm việc)?(?:,? (?:kể từ|sau khi)(?: ngày| khi)?[^,;.]{0,60})?`,
  ].join('|'),
  'giu',
);

const ADDRESSEE =
  /(?:(?:[Gg]ửi|[Bb]áo cáo)(?: kết quả(?: [\p{Ll}]+){0,8}?)? (?:về |cho |đến |lên |xin ý kiến )?|\svề )(?=(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Ban|Phòng|cơ quan thường trực|Quốc hội|Huyện ủy|HĐND|Văn phòng|Hội đồng|Cục|Chủ tịch|Thường trực|Bộ Chính trị|Đảng ủy|Đảng uỷ|cấp có thẩm quyền|cấp trên|các (?:tỉnh|thành|đảng|huyện|bộ|sở|cơ quan|ban))(?!\p{L}))/gu;

/** Verbs of what can be due. */
export const DUTY =
  /báo cáo|gửi|tổng hợp|hoàn thành|ban hành|công bố|tổ chức|đánh giá|sơ kết|tổng kết|trình|xây dựng|sửa chữa|xây mới|triển khai|hỗ trợ|xóa|xoá|kiểm tra|thực hiện|đào tạo|bố trí|rà soát|kiện toàn|phê duyệt|thành lập|tham mưu/iu;

/** Dates of documents, validity periods and years that only name something are not due dates. */
export function isDue(text: string, at: number, when: string): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + when.length);
  if (/^(?:ngày|tháng)/u.test(when) && /(?:\d|ngày)\s*$|-\p{Lu}+(?:\/\p{Lu}+)?,?\s*$/u.test(before)) return false;
  if (isBareMonth(before, when) || isInBrackets(before, after) || /từ nay\s*$/iu.test(before)) return false;
  if (/giai đoạn\s*$/u.test(before) || /^\s?[-–]\s?\d{4}/u.test(after)) return false;
  if (
    /^h[ằà]ng (?:tháng|năm|ngày)$/iu.test(when) &&
    /(?:bảo hiểm xã hội|trợ cấp|trợ cấp xã hội|lương|hưởng|thường xuyên|công tác|ngân sách(?: nhà nước| địa phương| trung ương)?|kế hoạch|dự toán|thực hiện|khen thưởng|chuyển đổi số|cân đối|(?:trung hạn|dài hạn|5 năm)(?: và|,))\s*$/u.test(
      before,
    )
  )
    return false;
  // "theo Nghị quyết hằng năm của Hội đồng nhân dân"
  if (/^h[ằà]ng năm$/iu.test(when) && /(?:nghị quyết|quyết định|kế hoạch|dự toán)\s*$/iu.test(before)) return false;
  if (/^vào năm/u.test(when) && /%|đạt|trên|dưới/u.test(before)) return false;
  // "mục tiêu tăng trưởng 8% trong năm 2025": the year of an amount.
  if (/^trong năm/u.test(when) && /(?:mục tiêu|tăng trưởng|tỷ lệ|tỉ lệ)[^;.]{0,60}\d[^;.,]{0,20}$/iu.test(before))
    return false;
  return true;
}

/** "mưa lũ tháng 10, tháng 11 năm 2025", "GDP quý IV năm 2025": a month without "trong", "hoàn thành" or a comma only dates something. */
function isBareMonth(before: string, when: string): boolean {
  if (!/^(?:tháng|quý)\s/iu.test(when)) return false;
  const list = before.replace(/(?:(?:tháng|quý)\s[\dIVX]{1,3}(?:,|\svà)\s)+$/iu, '');
  return !/(?:^|[,;:–-]|(?<!\p{L})(?:thành|hiện|trình|hành|chức|cáo|xong|kỳ|là|khai|duyệt|lập|kết))\s*$/iu.test(list);
}

/** "(tháng 12 năm 2025, tháng 01 năm 2026)": a bracket with several times says which ones are meant, not by when. */
function isInBrackets(before: string, after: string): boolean {
  const [, inside] = /\(([^()]*)$/u.exec(before) ?? [];
  const [rest] = /^[^()]*(?=\))/u.exec(after) ?? [];
  return inside !== undefined && rest !== undefined && /(?:tháng|quý|ngày)\s[\dIVX]/iu.test(`${inside} ${rest}`);
}

/** How often a time recurs. */
export function recurrenceOf(when: string): Deadline['recurrence'] {
  if (/h[ằà]ng năm|mỗi năm/iu.test(when)) return 'year';
  if (/thường xuyên|liên tục/iu.test(when)) return 'continuous';
  if (/định kỳ|h[ằà]ng|(?:tháng|quý|tuần|năm) (?:một|1) lần/iu.test(when)) return 'periodic';
  return undefined;
}

const LAST_MONTH: Record<string, string> = { I: '03', II: '06', III: '09', IV: '12' };
const pad = (part: string) => part.padStart(2, '0');

/** The date of a time: a day and month, a full date, a month, a quarter's last month or a year. */
export function dateOf(when: string): { date?: string } {
  const month = /tháng (\d{1,2})(?:\/| năm )(\d{4})/iu.exec(when) ?? /^\s*(0?[1-9]|1[0-2])\/(\d{4})/u.exec(when);
  const day = /(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?/iu.exec(when);
  if (month && !/\d tháng/u.test(when)) return { date: `${month[2]}-${pad(month[1]!)}` };
  if (day && Number(day[2]) <= 12) return { date: `${day[3] ? `${day[3]}-` : ''}${pad(day[2]!)}-${pad(day[1]!)}` };
  const quarter = /qu[ýí]\s+(IV|I{1,3}|[1-4])\s*(?:\/|[-–]|năm|\s)\s*(\d{4})/iu.exec(when);
  if (quarter) {
    const roman = ['I', 'II', 'III', 'IV'][Number(quarter[1]) - 1] ?? quarter[1]!.toUpperCase();
    return { date: `${quarter[2]}-${LAST_MONTH[roman]}` };
  }
  const year = /năm (\d{4})/iu.exec(when)?.[1] ?? /(?:^|[-–]\s?)(20\d\d)\s*$/u.exec(when)?.[1];
  return year ? { date: year } : {};
}

const OTHER_THING = /(?:,|\svà)\s(?:hoàn thành|trình|ban hành)\s+(?=\p{L})/iu;

/** Bodies to which a text says that something is sent, the one nearest to the time first; empty where it names none. */
export function addresseeIn(part: string, whenAt = part.length): string {
  const found = [...part.matchAll(ADDRESSEE)].map((match) => match.index + match[0].length);
  if (found.length === 0) return '';
  const start = found.filter((at) => at < whenAt).at(-1) ?? found[0]!;
  // "báo cáo Ủy ban theo tiến độ chung, hoàn thành trước ngày …": the time is that of something else.
  if (start < whenAt && OTHER_THING.test(part.slice(start, whenAt))) return '';
  const stop = endOfBodies(part, start, part.length);
  const list = part.slice(start, stop);
  const name = list
    .split(
      /[,;(](?!\s(?:Sở|Bộ|UBND|Ủy ban|Ban|Văn phòng)\s)|\s(?:trước|chậm nhất|muộn nhất|để|định kỳ|việc|theo|vào|trong|sau|về|phương án|cho chủ trương|và đề xuất|qua|tình hình|kết quả)\s/u,
      1,
    )[0]!
    .replace(/[.\s]+$/u, '');
  const through = /^\s?\((?:qua|thông qua)[^)]*\)/u.exec(part.slice(start + name.length));
  return name + (through?.[0] ?? '');
}
