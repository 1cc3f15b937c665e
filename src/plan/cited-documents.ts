/** Another document by its number, and its day where it is stated. */
export interface CitedNumber {
  number: string;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
}

/** Documents that a plan's title, preamble and closing name, by what they are to it. */
export interface CitedDocuments {
  carriesOut: string[];
  replaces: CitedNumber[];
  amends: string[];
}

const KINDS =
  'Nghị quyết|Kế hoạch|Chương trình hành động|Chương trình|Chỉ thị|Quyết định|Đề án|Kết luận|Thông báo|Chiến lược|Công điện|Công văn|Quy định|Hướng dẫn';
const CODE = '\\d+(?:\\/\\d{4})?\\s?[-/]\\s?\\p{Lu}[\\p{L}\\d]*(?:\\s?[-/]\\s?\\p{Lu}[\\p{L}\\d]*)*';
const CITED = new RegExp(
  `(${KINDS})(?:\\s+(?:hành động|số|của [^,;()]{3,40}? ban hành kèm theo Nghị quyết số))*\\s*(?:số\\s*)?:?\\s*(${CODE})`,
  'giu',
);
/** Laws, decrees and circulars, and decisions on money, are what a plan rests on, not what it carries out. */
const LEGAL_BASIS = /(?:NĐ-CP|TT-\p{Lu}+|QH\d+|NQ-HĐND|QĐ-UBND|QĐ-B\p{Lu}+|UBTVQH\d+)$/u;
const CARRIES_OUT = /(?:thực hiện|triển khai|thi hành|cụ thể hóa|cụ thể hoá)\s+(?:các\s+|nội dung\s+|nhiệm vụ\s+)*$/iu;
const SUPERIOR = /(?:[-/](?:TW|TU|HU|ĐU|CP)|KH-UBND|KH-BCĐ)$/u;
const APPROVES =
  /^[^;.]{0,80}(?:phê duyệt|ban hành|về việc phê duyệt)[^;.]{0,30}(?:Chiến lược|Chương trình|Đề án|Kế hoạch)/iu;

/**
 * Reads which documents a plan carries out, replaces and amends.
 * @param title subject of the document
 * @param preamble text between title and first section
 * @param own number of the document itself, which is none of them
 */
export function readCited(title: string, preamble: string, whole: string, own: string | undefined): CitedDocuments {
  const amends = amendedBy(title);
  const replaces = [...replacedIn(title), ...replacedIn(whole)];
  const carriesOut: string[] = [];
  for (const { code } of citedIn(title)) carriesOut.push(code);
  for (const { code, before, after } of citedIn(preamble)) {
    const basis = LEGAL_BASIS.test(code) || (/QĐ-TTg$/u.test(code) && !APPROVES.test(after));
    if (CARRIES_OUT.test(before) ? !LEGAL_BASIS.test(code) : !basis && (SUPERIOR.test(code) || /QĐ-TTg$/u.test(code)))
      carriesOut.push(code);
  }
  const other = (code: string) =>
    code !== own && !amends.includes(code) && !replaces.some(({ number }) => number === code);
  return {
    carriesOut: [...new Set(carriesOut)].filter(other),
    replaces: replaces.filter(
      ({ number }, i) => number !== own && replaces.findIndex((one) => one.number === number) === i,
    ),
    amends: amends.filter((code) => code !== own),
  };
}

function citedIn(text: string): { code: string; at: number; before: string; after: string }[] {
  return [...text.matchAll(CITED)].map((match) => ({
    code: normaliseCode(match[2]!),
    at: match.index,
    before: text.slice(Math.max(0, match.index - 40), match.index),
    after: text.slice(match.index + match[0].length, match.index + match[0].length + 160),
  }));
}

const THIS = '(?:Kế hoạch|Quyết định|Chương trình|Nghị quyết|Chỉ thị|Quy định|Đề án)\\s+này';
/** "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND …", "bãi bỏ Kế hoạch số …". */
const TAKES_PLACE = new RegExp(
  `(?:${THIS}[^.;]{0,120}?|^[^.;]{0,60}?)\\s*(?:thay thế|thay thế cho|bãi bỏ)(?!\\p{L})([^.;]{5,400})`,
  'giu',
);
/** "Kế hoạch số 12/KH-UBND … hết hiệu lực kể từ ngày Kế hoạch này …". */
const EXPIRES = /(?:^|[.;]\s)([^.;]{5,300}?)\shết hiệu lực(?!\p{L})/giu;
/** A part of a document is replaced, not the document. */
const PART = /(?<!\p{L})(?:điều|khoản|điểm|mục|chương|phụ lục|một số|nội dung|cụm từ|phần)(?!\p{L})[^.;]*$/iu;

/** The documents whose place a text says that this one takes. */
function replacedIn(text: string): CitedNumber[] {
  const said = [...text.matchAll(TAKES_PLACE), ...text.matchAll(EXPIRES)];
  return said.flatMap((match) =>
    citedIn(match[1]!)
      .filter(({ at }) => !PART.test(match[1]!.slice(0, at)))
      .slice(0, 3)
      .map(({ code, after }) => {
        const date = dayBehind(after);
        return { number: code, ...(date ? { date } : {}) };
      }),
  );
}

/** The day right behind a number: "ngày 05/01/2024", "ngày 5 tháng 1 năm 2024". */
function dayBehind(after: string): string | undefined {
  const stated =
    /^\s*,?\s*ngày\s+(\d{1,2})\s*(?:\/|-|\.|\s+tháng\s+)\s*(\d{1,2})\s*(?:\/|-|\.|\s+năm\s+)\s*(\d{4})/iu.exec(after);
  if (!stated) return undefined;
  const [, day, month, year] = stated;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** A title that begins with the change: "SỬA ĐỔI, BỔ SUNG … KẾ HOẠCH SỐ …". */
function amendedBy(title: string): string[] {
  if (!/^(?:về việc\s+|v\/v\s+)?(?:sửa đổi|bổ sung|điều chỉnh)/iu.test(title)) return [];
  return citedIn(title)
    .slice(0, 1)
    .map((one) => one.code);
}

/** A number without spaces; `TƯ` is how some write `TW`. */
function normaliseCode(code: string): string {
  return code
    .replace(/\s+/gu, '')
    .replace(/-TTG$|\/TTG$/u, (end) => `${end.slice(0, 1)}TTg`)
    .replace(/-TTG/u, '-TTg')
    .replace(/\/TƯ$/u, '/TW')
    .replace(/CTR(?=\/)/u, 'CTr');
}
