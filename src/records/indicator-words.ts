import { anyOf } from '../vocabulary/index.ts';

const MEASURE = new RegExp(`(?:${anyOf('measure')})(?!\\p{L})`, 'giu');
/** Verbs of aiming that are nouns as well: "công nghiệp và xây dựng chiếm 40%". */
const DOING = `(?:${anyOf('aim-word.noun-too')})`;
/** Verbs of aiming that stand before a value or an indicator and are not part of it. */
/** "từ 10 lao động trở lên" is a bound, no direction. */
const AIM = `(?!(?<=trở )(?:lên|xuống)|tăng trưởng)(?:${anyOf('aim-word')}|năm \\d{4}|(?:quý (?:[IV]{1,3}|\\d)|tháng \\d{1,2})(?:/\\d{4})?|(?:ngày )?\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|trước(?=\\s(?:ngày\\s|tháng\\s|quý\\s|năm\\s)?\\d))`;
export const AIM_BEFORE = new RegExp(`^(?:[\\s,;:(]*(?:${AIM}|${DOING})(?![\\p{L}]))*[\\s,;:(]*`, 'iu');
export const AIM_AFTER = new RegExp(
  `(?:[\\s,;:(]*(?<![\\p{L}])(?:${AIM}|(?<=(?:^|[,;:(]|(?<!\\p{L})(?:phấn đấu|bảo đảm|đảm bảo|hoàn thành|đưa))\\s*)${DOING}|(?<=(?<!\\p{L})và\\s)hỗ trợ(?=\\s*$))(?![\\p{L}]))*[\\s,;:(]*$`,
  'iu',
);
/** A change of what stands before it, no verb of reaching: "quy mô kinh tế tăng 8%"; what "giảm còn 3%" leaves is no change. */
const CHANGES = /\s((?:tăng|giảm)(?: thêm)?)(?: bình quân| trung bình)?(?: (?:mỗi năm|hằng năm|hàng năm))?\s*:?\s*$/iu;
/** Offset of the last measuring noun that may begin an indicator: at the start, or after a comma or an aim. */
export function lastMeasure(before: string): number | undefined {
  let found: number | undefined;
  for (const match of before.matchAll(MEASURE)) {
    const lead = before.slice(0, match.index);
    if (found === undefined || /[,;:(]\s*$/u.test(lead)) found = match.index - (TOTAL.exec(lead)?.[0].length ?? 0);
  }
  return found;
}

/** "Tổng sản lượng", "Tổng huy động vốn đầu tư": the measure begins before its noun. */
const TOTAL = new RegExp(`(?<!\\p{L})(?:${anyOf('measure.total')})\\s$`, 'iu');

/** What a stretch of text measures, without verbs of aiming and times around it. */
export function cleanIndicator(text: string): string {
  const change = CHANGES.exec(text)?.[1];
  const core = text.replace(AIM_BEFORE, '').replace(AIM_AFTER, '');
  const own = core
    .replace(/\s+đạt(?:\s(?:mức|tỷ lệ|tỉ lệ|bình quân|trung bình|toàn quốc|cả nước|chung|từ))*$/u, '')
    .replace(/[\s,;:(]+$/u, '');
  return change && own && !CHANGES.test(own) ? `${own} ${change}` : own;
}
