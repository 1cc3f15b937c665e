const MEASURE =
  /(?:tỷ lệ|tỉ lệ|số năm|số lượng|tổng số|diện tích|chỉ số|tuổi thọ|mức giảm|mức sống|thu nhập|năng suất|tốc độ|tăng trưởng|quy mô|mật độ|tỷ suất|tỉ suất|tỷ số|tỉ số|mức sinh|tỷ trọng|tỉ trọng|tổng giá trị|giá trị|kim ngạch|sản lượng|vốn đầu tư|tổng vốn|tổng diện tích|độ che phủ|xếp hạng|thứ hạng)(?!\p{L})/giu;
/** Verbs of aiming that are nouns as well: "công nghiệp và xây dựng chiếm 40%". */
const DOING = '(?:xây dựng|hỗ trợ)';
/** Verbs of aiming that stand before a value or an indicator and are not part of it. */
const AIM =
  '(?:phấn đấu|bảo đảm|đảm bảo|xóa|xoá|xóa bỏ|hoàn thành|hoàn thành mục tiêu|duy trì|có|đạt|giảm|tăng|nâng|đưa|giữ|và|với|trong đó có|trong đó|tương ứng|là|thì|còn|đến|gấp|chiếm|vào|trong|hết|cuối|năm \\d{4}|ở mức|lên|xuống|thêm)';
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
const TOTAL = /(?<!\p{L})(?:tổng|mức|tổng huy động|huy động)\s$/iu;

/** What a stretch of text measures, without verbs of aiming and times around it. */
export function cleanIndicator(text: string): string {
  const change = CHANGES.exec(text)?.[1];
  const core = text.replace(AIM_BEFORE, '').replace(AIM_AFTER, '');
  const own = core
    .replace(/\s+đạt(?:\s(?:mức|tỷ lệ|tỉ lệ|bình quân|trung bình|toàn quốc|cả nước|chung|từ))*$/u, '')
    .replace(/[\s,;:(]+$/u, '');
  return change && own ? `${own} ${change}` : own;
}
