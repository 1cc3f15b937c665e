/** A line of a document's beginning, freed from table and emphasis marks. */
export interface HeadLine {
  text: string;
  /** True where nearly all letters are capitals. */
  upper: boolean;
  /** True where a blank line, a rule or a table's mark stands before it. */
  afterBreak: boolean;
  /** True where a rule ("-----") stands before it. */
  afterRule: boolean;
}

/** No letterhead, title and preamble are longer than this, in lines that hold text. */
const MOST_LINES = 160;
const RULE = /^[-–—_=.*\s]{3,}$/u;
/** What websites put before a document. */
const WEB_REMAINS =
  /^(?:Đang tải văn bản|Bản dịch này|THƯ VIỆN PHÁP LUẬT|CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI|Các nội dung của VB này|Click vào|X$)/u;

/** The first lines of a text that hold words. */
export function readHeadLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  let afterBreak = true;
  let afterRule = false;
  for (const raw of text.split('\n')) {
    if (lines.length === MOST_LINES) break;
    const bare = raw
      .replace(/[*#|>`\u00a0\f]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (!bare || RULE.test(bare) || WEB_REMAINS.test(bare)) {
      afterBreak = true;
      afterRule ||= bare !== '' && RULE.test(bare);
      continue;
    }
    for (const text of splitColumns(bare)) {
      lines.push({ text, upper: isUpper(text), afterBreak: afterBreak || /^\s*\|/u.test(raw), afterRule });
      afterBreak = false;
      afterRule = false;
    }
  }
  return lines;
}

/** The two columns of a letterhead that share a line: "SỞ Y TẾ     Độc lập - Tự do - Hạnh phúc". */
function splitColumns(line: string): string[] {
  const right =
    /(?:CỘNG HO?[ÒÀ]A? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)/u.exec(line)
      ?.index ?? 0;
  return right > 0 ? [line.slice(0, right).trim(), line.slice(right)] : [line];
}

function isUpper(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 0 && capitals.length >= letters.length * 0.8;
}
