import { anyOf } from '../vocabulary/index.ts';
import type { Deadline } from './record.ts';

/** Verbs of what can be due. */
export const DUTY = new RegExp(`(?<!\\p{L})(?:${anyOf('due-verb')})(?!\\p{L})`, 'iu');

/** A time that itself says that something is to be done by then. */
export const FIRM =
  /trước|chậm nhất|muộn nhất|xong|hoàn thành|dự kiến|hạn chót|hạn cuối|diễn ra|khai mạc|bế mạc|ra mắt/iu;

/** What is paid, planned or done every year: "dự toán hằng năm". */
const YEARLY_OF = new RegExp(`(?:${anyOf('yearly-of')})\\s*$`, 'u');

/** Dates of documents, validity periods and years that only name something are not due dates. */
export function isDue(text: string, at: number, when: string): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + when.length);
  if (/^(?:ngày|tháng)/u.test(when) && /(?:\d|ngày)\s*$|-\p{Lu}+(?:\/\p{Lu}+)?,?\s*$/u.test(before)) return false;
  if (isBareMonth(before, when, after) || isInBrackets(before, after) || /(?:từ nay|tính)\s*$/iu.test(before))
    return false;
  // "Về sắp xếp tổ chức bộ máy trong năm 2025, giao …": what a sentence is about.
  if (/^Về\s[^:]*$/u.test(before) && !FIRM.test(when)) return false;
  // "từ 16/4/2025 - 31/10/2025, định kỳ báo cáo": how long, not by when.
  if (/^từ\s/iu.test(when) && /^\s?(?:[-–]|đến |tới )/u.test(after)) return false;
  // "Thời kỳ kiểm tra: từ …", "số liệu tính đến hết ngày …": what is looked at.
  if (/^(?:thời kỳ|niên độ|kỳ) [^:]{2,40}:\s*$/iu.test(before)) return false;
  // "đến cuối năm 2025 đạt 80%": the year of an amount.
  if (/^(?:cuối|đầu|giữa) năm/iu.test(when) && (/(?:đến|tháng)\s*$/iu.test(before) || /%/u.test(text))) return false;
  if (/giai đoạn\s*$/u.test(before) || /^\s?[-–]\s?\d{4}/u.test(after)) return false;
  // "kế hoạch đào tạo hằng năm và trung hạn"
  const yearly = YEARLY_OF.test(before) || /^\s?(?:và|,)\s(?:trung hạn|dài hạn|5 năm)(?!\p{L})/iu.test(after);
  if (/^h[ằà]ng (?:tháng|năm|ngày)$/iu.test(when) && yearly) return false;
  // "100% ca bệnh được điều tra trong vòng 3 ngày": how fast, of each.
  if (/^trong (?:vòng |thời hạn )?\d+ (?:ngày|giờ)(?: làm việc)?$/iu.test(when) && /%[^;]*\sđược\s/u.test(before))
    return false;
  // "kể từ ngày 01/7/2026", "có hiệu lực từ ngày …": since when.
  if (/^từ\s/iu.test(when) && /(?<!\p{L})(?:kể|hiệu lực|hiệu lực thi hành)\s$/iu.test(before)) return false;
  // "có hiệu lực kể từ ngày ký (ngày 11/6/2025)"
  if (/hiệu lực[^;]*\(\s*$/iu.test(before)) return false;
  // "Chiều 26/6, … đã biểu quyết": when something was; "diễu hành sáng ngày 06/3." tells when it is to be.
  if (
    /^(?:sáng|trưa|chiều|tối)\s/iu.test(when) &&
    (!/[^\s,]\s+$/u.test(before) || /(?:buổi|phiên)\s+$/iu.test(before) || !/^\s*(?:[.;)]|$)/u.test(after))
  )
    return false;
  // "theo Nghị quyết hằng năm của Hội đồng nhân dân"
  if (/^h[ằà]ng năm$/iu.test(when) && /(?:nghị quyết|quyết định|kế hoạch|dự toán)\s*$/iu.test(before)) return false;
  if (/^vào năm/u.test(when) && /%|đạt|trên|dưới|\d\s?(?:km|ha|\p{L}+)\s*$/u.test(before)) return false;
  // "mục tiêu tăng trưởng 8% trong năm 2025": the year of an amount.
  if (/^trong năm/u.test(when) && /(?:mục tiêu|tăng trưởng|tỷ lệ|tỉ lệ)[^;.]{0,60}\d[^;.,]{0,20}$/iu.test(before))
    return false;
  return true;
}

/** "mưa lũ tháng 10, tháng 11 năm 2025", "GDP quý IV năm 2025": a month without "trong", "hoàn thành" or a comma only dates something. */
function isBareMonth(before: string, when: string, after: string): boolean {
  if (!/^(?:(?:tháng|quý)\s|Q\.?\s?(?:I{1,3}|IV|[1-4])\/)/iu.test(when)) return false;
  const list = before.replace(/(?:(?:tháng|quý)\s[\dIVX]{1,3}(?:,|\svà)\s)+$/iu, '');
  // "Nghị quyết về nông nghiệp (quý I/2026)", "… (Ban Tổ chức tham mưu; quý I/2026)": a bracket of its own.
  if (
    /(?<!(?:kỳ họp|phiên họp|hội nghị|đại hội|khóa|khoá|đợt|thứ)[^,;.()]{0,20})\((?:[^()]*;\s*)?$/iu.test(before) &&
    /^\s*\)\s*(?:[.;]|$)/u.test(after)
  )
    return false;
  if (/(?<!\p{L})trình [^,;.\d]{2,60}\s$/iu.test(before)) return false;
  return !/(?:^|[,;:–-]|(?<!\p{L})(?:thành|hiện|trình|hành|chức|cáo|xong|kỳ|là|khai|duyệt|lập|kết))\s*$/iu.test(list);
}

/** "(tháng 12 năm 2025, tháng 01 năm 2026)": a bracket with several times says which ones are meant, not by when. */
function isInBrackets(before: string, after: string): boolean {
  const [, inside] = /\(([^()]*)$/u.exec(before) ?? [];
  const [rest] = /^[^()]*(?=\))/u.exec(after) ?? [];
  // "mở 04 lớp (quý II, quý III/2025).": a bracket that holds nothing but times and closes the sentence.
  if (inside === '' && rest === '' && /^\)\s*(?:[.;]|$)/u.test(after)) return false;
  return inside !== undefined && rest !== undefined && /(?:tháng|quý|ngày)\s[\dIVX]/iu.test(`${inside} ${rest}`);
}

/** How often a time recurs. */
export function recurrenceOf(when: string): Deadline['recurrence'] {
  if (/h[ằà]ng năm|mỗi năm/iu.test(when)) return 'year';
  if (/^mỗi quý|^theo (?:tuần|tháng|quý)|\/(?:0?1 )?lần|lần\//iu.test(when)) return 'periodic';
  if (/thường xuyên|liên tục/iu.test(when)) return 'continuous';
  if (
    /định kỳ|h[ằà]ng|mỗi (?:tháng|tuần|quý|ngày|học kỳ)|(?:đầu|cuối)(?: tiên| cùng)?(?: của)? tháng$|tháng cuối quý|(?:ngày|tháng|quý|tuần|năm) (?:một|0?1) lần/iu.test(
      when,
    )
  )
    return 'periodic';
  return undefined;
}

const LAST_MONTH: Record<string, string> = { I: '03', II: '06', III: '09', IV: '12' };
const pad = (part: string) => part.padStart(2, '0');

/** The date of a time: a day and month, a full date, a month, a quarter's last month or a year. */
export function dateOf(time: string): { date?: string } {
  // Of a stretch of days the last is what is due.
  const when = /^từ\s.*\s(?:đến|tới)\s(.+)$/isu.exec(time)?.[1] ?? time;
  const month = /tháng (\d{1,2})(?:\/| năm )(\d{4})/iu.exec(when) ?? /^\s*(0?[1-9]|1[0-2])\/(\d{4})/u.exec(when);
  const day = /(?<!tuần )(\d{1,2})(?:\/| tháng |\.(?=\d{1,2}\.))(\d{1,2})(?:(?:\/| năm |\.)(\d{4}))?/iu.exec(when);
  if (month && !/\d tháng/u.test(when)) return { date: `${month[2]}-${pad(month[1]!)}` };
  if (day && Number(day[2]) <= 12) return { date: `${day[3] ? `${day[3]}-` : ''}${pad(day[2]!)}-${pad(day[1]!)}` };
  const quarter = /(?:qu[ýí]\s+|Q\.?\s?)(IV|I{1,3}|[1-4])\s*(?:\/|[-–]|năm|\s)\s*(\d{4})/iu.exec(when);
  if (quarter) {
    const roman = ['I', 'II', 'III', 'IV'][Number(quarter[1]) - 1] ?? quarter[1]!.toUpperCase();
    return { date: `${quarter[2]}-${LAST_MONTH[roman]}` };
  }
  const year = /năm (\d{4})/iu.exec(when)?.[1] ?? /(?:^|[-–]\s?)(20\d\d)\s*$/u.exec(when)?.[1];
  return year ? { date: year } : {};
}
