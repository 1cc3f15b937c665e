import type { Line } from './lines.ts';

/** The state's or the party's heading, with which the documents of every body begin. */
const HEADING = /^(?:CỘNG H[ÒO][ÀA]? ?X[ÃA] ?H[ỘO]I|ĐẢNG CỘNG SẢN VIỆT NAM)/u;
const HEADING_SPLIT = /^(?:CỘNG HÒA|CỘNG HOÀ)(?: XÃ)?$/u;
/** Lines that websites of law put around a document's text. */
const SITE =
  /THƯ VIỆN PHÁP LUẬT|thuvienphapluat|LuatVietnam|luatvietnam|vbpl\.vn|Bản dịch này thuộc|Đang tải văn bản|NỘI DUNG ĐƯỢC SỬA ĐỔI|Click vào|chưa cập nhật nội dung|^Văn bản liên quan$|^Lược đồ$|^Tải về$|FILE ĐƯỢC ĐÍNH KÈM|^NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN$|^Hỏi đáp pháp luật|^Đăng nhập$|^Đăng ký$|All rights reserved|Bản quyền thuộc/iu;
/** A document's own head is not longer than this before its state heading: the issuer's name and cells. */
const LONGEST_ISSUER = 5;
/** "Kế hoạch 980/KH-UBND năm 2025 … do tỉnh Nghệ An ban hành": how sites name a document below it. */
const SITE_TITLE =
  /^(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Thông báo|Công văn|Chương trình|Thông tư|Hướng dẫn) (?:số )?\d+[^ ]*\/[^ ]+ (?:năm \d{4}|ngày \d).{20,}/u;

/** Leaves out what a website put before a document's heading and after its end. */
export function dropSiteRemains(lines: readonly Line[]): Line[] {
  const start = findStart(lines);
  const end = findEnd(lines, start);
  return start === 0 && end === lines.length ? [...lines] : lines.slice(start, end);
}

/** Index of the first line of the document itself. */
function findStart(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, 400);
  for (let i = 0; i < limit; i++) {
    const { text } = lines[i]!;
    const joined = `${text} ${lines[i + 1]?.text ?? ''}`;
    if (!HEADING.test(joined) && !HEADING_SPLIT.test(text)) continue;
    if (!lines.slice(0, i).some((line) => SITE.test(line.text))) return 0;
    // The issuer's name stands in capitals above the heading or in the cell before it.
    let start = i;
    for (let back = i - 1; back >= 0 && i - back <= LONGEST_ISSUER + 3; back--) {
      const above = lines[back]!;
      if (above.pipe || /^[-–_*\s]*$/u.test(above.text)) continue;
      if (!/^[\p{Lu}\s.,–-]+$/u.test(above.text) || SITE.test(above.text)) break;
      start = back;
    }
    return start;
  }
  return 0;
}

/** Index after the last line of the document itself. */
function findEnd(lines: readonly Line[], start: number): number {
  const recipients = lines.findIndex((line, i) => i >= start && /^_*nơi nhận_*\s*:?/iu.test(line.text));
  if (recipients < 0) return lines.length;
  for (let i = recipients; i < lines.length; i++) {
    if (!SITE.test(lines[i]!.text)) continue;
    let end = i;
    while (end > recipients && (lines[end - 1]!.pipe || SITE_TITLE.test(lines[end - 1]!.text))) end--;
    return end;
  }
  return lines.length;
}
