import { type HeadLine, readHeadLines } from './head-lines.ts';

/** A date as a letterhead states it: the parts that are left blank are absent. */
export interface StatedDate {
  /** `YYYY-MM-DD`, only where day, month and year are all stated. */
  date?: string;
  year?: number;
}

/** What stands above a document's first section, taken apart but not yet understood. */
export interface Letterhead {
  /** Capitals beside the national motto: who issued the document. Empty where there is no letterhead. */
  issuer: string;
  /** The same line by line, without the motto. */
  issuerLines: string[];
  /** Number as printed, without spaces ("160/KH-UBND"); absent where it is blank or there is none. */
  number?: string;
  /** Place before the date ("Cần Thơ, ngày …"). */
  placeOfIssue?: string;
  stated: StatedDate;
  /** Kind of document in capitals ("KẾ HOẠCH"). */
  kind?: string;
  /** What follows the kind in the title, as printed. */
  subject: string;
  /** The decision that the document was issued with, where it says so under its title. */
  issuedWith?: { number?: string; stated: StatedDate; issuer: string };
  draft: boolean;
  /** The authority that stands in capitals between title and preamble ("THỦ TƯỚNG CHÍNH PHỦ"); empty where none does. */
  authority: string;
  /** From below the title to the first section. */
  preamble: string;
}

const MOTTO = /CỘNG HO?[ÒÀA]A? XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const MOTTO_PARTS =
  /CỘNG HO?[ÒÀA]A? XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/giu;
const KIND =
  /^(?:DỰ THẢO\s+)?(KẾ HOẠCH HÀNH ĐỘNG|KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|CHỈ THỊ|ĐỀ ÁN|CHIẾN LƯỢC|CÔNG ĐIỆN|THÔNG BÁO|KẾT LUẬN|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|PHƯƠNG ÁN|BÁO CÁO|TỜ TRÌNH)(?![\p{L}])/u;
const DOCUMENT_NUMBER = /\d+[a-zA-Z]?(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:\s?[-/.]\s?\p{Lu}[\p{L}\d]*)*/u;
const NUMBER_LINE = new RegExp(`(?:^|\\s)Số(?: hiệu)?\\s*:?\\s*(${DOCUMENT_NUMBER.source})`, 'u');
const DATE =
  /(?:^|[\s,])ngày\s*(\d{1,2})?[\s.…]*tháng\s*(\d{1,2})?[\s.…]*năm\s*(\d{4})?|(?:^|[\s,])ngày\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;
const ISSUED_WITH = /^\(?\s*(?:ban hành\s+)?kèm theo/iu;
const AUTHORITY =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|THỐNG ĐỐC|TRƯỞNG BAN|CHÁNH ÁN|VIỆN TRƯỞNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|CHÍNH PHỦ|BAN THƯỜNG VỤ|BỘ CHÍNH TRỊ|BAN BÍ THƯ|TỔNG BÍ THƯ)(?!\p{L})/u;
const HEAD_OF_BODY = /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG BAN)(?!\p{L})/u;
const PREAMBLE =
  /^(?:Căn cứ|Xét|Theo|Thực hiện|Triển khai|Thi hành|Để|Nhằm|Trên cơ sở|Luật|Ngày|Nghị quyết|Quyết định|Kính gửi|Từ ngày|Tại|Sau khi)(?!\p{L})/u;
/** "Ủy ban nhân dân tỉnh … ban hành Kế hoạch … như sau": a body that acts begins the text below the title. */
const ISSUES =
  /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Ban Thường vụ|Ban Chấp hành)(?!\p{L})[^.;]{0,80}?\s(?:ban hành|xây dựng)\s(?:kế hoạch|chương trình)/iu;
const FIRST_SECTION = /^(?:I\s?[.\-/)]|1\s?[.)]|Điều 1|Phần (?:thứ nhất|I)|PHẦN (?:THỨ NHẤT|I)|A\.)(?!\p{L})/u;
const DRAFT = /^\(?(?:bản\s+)?dự thảo(?:\s*(?:lần|ngày|số|\d).{0,40})?\)?$/iu;
/** Letterheads take a few lines; capitals further up are a website's. */
const LINES_BEFORE_MOTTO = 8;
/** Lines of a letterhead that name nobody. */
const NO_ISSUER = /^(?:SỐ|MẪU|PHỤ LỤC|MẬT|HỎA TỐC|DỰ THẢO)(?!\p{L})/iu;
const LONGEST_SUBJECT = 700;
const WHOSE = /^CỦA\s(?:(?!\s(?:THỰC HIỆN|TRIỂN KHAI|VỀ|thực hiện|triển khai|về)(?!\p{L}))[^,])+$/u;
const BASED_ON = /^V\/v:?\s+|^Về việc:?\s+/u;

/** Takes a document's beginning apart: who, number, place and date, kind, subject, and what it is issued with. */
export function readLetterhead(text: string): Letterhead {
  const lines = readHeadLines(text);
  const motto = findMotto(lines);
  const titleAt = findTitle(lines, motto);
  const above = lines.slice(motto === undefined ? 0 : Math.max(0, motto - LINES_BEFORE_MOTTO), titleAt ?? 30);
  const issuerLines = motto === undefined ? unionAbove(lines, titleAt) : issuerAbove(lines, motto, titleAt);
  const joined = above.map((line) => line.text).join(' ');
  const head = joined.replace(MOTTO_PARTS, ' ');
  const official = titleAt === undefined ? readOfficialLetter(lines, motto) : undefined;
  const title = titleAt === undefined ? undefined : readTitle(lines, titleAt);
  const number = motto !== undefined || titleAt !== undefined ? NUMBER_LINE.exec(head)?.[1] : undefined;
  const below = lines.slice(title?.end ?? official?.end ?? 0);
  const issuedWith = title?.issuedWith ? readIssuedWith(title.issuedWith) : undefined;
  const stop = below.findIndex((line) => FIRST_SECTION.test(line.text));
  const kind = title?.kind ?? official?.kind;
  const placeOfIssue = placeBefore(head);
  return {
    issuerLines: issuerLines.map((line) => line.replace(MOTTO_PARTS, ' ').replace(/\s+/gu, ' ').trim()).filter(Boolean),
    issuer: issuerLines.join(' ').replace(MOTTO_PARTS, ' ').replace(/\s+/gu, ' ').trim(),
    ...(number ? { number: number.replace(/\s+/gu, '') } : {}),
    ...(placeOfIssue ? { placeOfIssue } : {}),
    // Without a letterhead, dates above the first section are those of other documents.
    stated: motto !== undefined || (titleAt !== undefined && placeOfIssue) ? readDate(head) : {},
    ...(kind ? { kind } : {}),
    subject: title?.subject ?? official?.subject ?? '',
    ...(issuedWith ? { issuedWith } : {}),
    draft: [...above, ...lines.slice(titleAt ?? 0, (titleAt ?? 0) + 3)].some((line) => DRAFT.test(line.text)),
    authority: below[0]?.upper && AUTHORITY.test(below[0].text) ? authorityOf(below) : '',
    preamble: below
      .slice(0, stop < 0 ? 60 : stop)
      .map((line) => line.text)
      .join(' '),
  };
}

/** Index of the line that holds, or ends, the national motto or the Party's name. */
function findMotto(lines: readonly HeadLine[]): number | undefined {
  for (let i = 0; i < lines.length; i++) {
    for (let size = 1; size <= 3; size++) {
      const joined = lines
        .slice(i, i + size)
        .map((line) => line.text)
        .join(' ');
      if (MOTTO.test(joined)) return i + size - 1;
    }
  }
  return undefined;
}

/** The capitals around the motto: two columns of a page may come one after the other or line by line. */
function issuerAbove(lines: readonly HeadLine[], motto: number, titleAt: number | undefined): string[] {
  const from = Math.max(0, motto - LINES_BEFORE_MOTTO);
  const before: string[] = [];
  // The column of a letter with its number and "V/v …" may stand before the one with the motto.
  const about = lines.slice(from, motto).findIndex(({ text }) => BASED_ON.test(text));
  if (about > 0)
    before.push(
      ...lines
        .slice(from, from + about)
        .filter(isName)
        .map(({ text }) => text),
    );
  for (let i = motto; i >= from && (lines[i]!.upper || NO_ISSUER.test(lines[i]!.text)); i--)
    if (!NO_ISSUER.test(lines[i]!.text)) before.unshift(lines[i]!.text);
  const after = lines
    .slice(motto + 1, Math.min(titleAt ?? motto + 4, motto + 4))
    .filter((line) => isName(line) && !FIRST_SECTION.test(line.text))
    .map((line) => line.text);
  return [...before, ...after];
}

/** True for capitals that name a body: no number, no mark of secrecy. */
function isName({ upper, text }: HeadLine): boolean {
  return upper && !NO_ISSUER.test(text) && !DOCUMENT_NUMBER.test(text);
}

/** A front, a union or a committee of the Party may have no motto above it: its capitals stand above its number. */
function unionAbove(lines: readonly HeadLine[], titleAt: number | undefined): string[] {
  const at = lines.findIndex((line) => NUMBER_LINE.test(line.text));
  // "UBND TỈNH HẢI VÂN" / "SỞ Y TẾ" and then the title, as copies without number and motto begin.
  if (titleAt !== undefined && at < 0) return bareHead(lines, titleAt);
  if (titleAt === undefined || at < 1 || at > LINES_BEFORE_MOTTO || at > titleAt) return [];
  const above = lines.slice(0, at).filter((line) => line.upper && !NO_ISSUER.test(line.text));
  const named = above.some((line) => UNION.test(line.text)) || BODY.test(above[0]?.text ?? '');
  return named ? above.map((line) => line.text) : [];
}

/** The few lines in capitals with which a text begins, where nothing but bodies stands above its title. */
function bareHead(lines: readonly HeadLine[], titleAt: number): string[] {
  const above = lines.slice(0, titleAt);
  if (above.length === 0 || above.length > 3 || !above.every(({ upper }) => upper)) return [];
  return BODY.test(above[0]!.text) ? above.map(({ text }) => text) : [];
}

const BODY =
  /^(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|HĐND|SỞ|BỘ|CỤC|TỔNG CỤC|BAN|PHÒNG|TRƯỜNG|BỆNH VIỆN|CÔNG AN|HỘI|LIÊN ĐOÀN|ĐẢNG BỘ|ĐẢNG [ỦU][YỶ]|TỈNH [ỦU][YỶ]|HUYỆN [ỦU][YỶ])\s/u;

const UNION =
  /(?:^|\s)(?:HỘI|ĐOÀN|LIÊN ĐOÀN|CÔNG ĐOÀN|MẶT TRẬN|MTTQ|LIÊN MINH|LIÊN HIỆP|ĐẢNG BỘ|(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][YỶ])(?!\p{L})/u;

function findTitle(lines: readonly HeadLine[], motto: number | undefined): number | undefined {
  for (let i = motto === undefined ? 0 : motto + 1; i < lines.length; i++) {
    const line = lines[i]!;
    // "NGHỊ" / "ĐỊNH" may stand on two lines.
    if (line.upper && KIND.test(joinTwo(lines, i))) return i;
    if (/^(?:Kế hoạch|Chương trình hành động|Chương trình)$/u.test(line.text)) return i;
    if (/^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN)\s/u.test(line.text))
      return i;
    if (FIRST_SECTION.test(line.text)) return undefined;
  }
  return undefined;
}

function joinTwo(lines: readonly HeadLine[], i: number): string {
  const next = lines[i + 1];
  return next?.upper ? `${lines[i]!.text} ${next.text}` : lines[i]!.text;
}

/** The title from its kind on, and where it ends. */
function readTitle(lines: readonly HeadLine[], at: number) {
  const split = !KIND.test(lines[at]!.text) && KIND.test(joinTwo(lines, at));
  const first = split ? joinTwo(lines, at) : lines[at]!.text;
  const kind = KIND.exec(first.toUpperCase())?.[1] ?? first;
  const parts = [first.slice(kind.length + (/^DỰ THẢO\s+/u.exec(first)?.[0].length ?? 0)).trim()].filter(Boolean);
  let end = at + (split ? 2 : 1);
  let upper: boolean | undefined = parts.length > 0 ? lines[at]!.upper : undefined;
  let issuedWith: string | undefined;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (ISSUED_WITH.test(line.text)) {
      issuedWith = lines
        .slice(end, end + 3)
        .map((one) => one.text)
        .join(' ');
      issuedWith = issuedWith.slice(0, issuedWith.indexOf(')') < 0 ? 300 : issuedWith.indexOf(')'));
      end++;
      break;
    }
    if (DRAFT.test(line.text)) continue;
    // "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH" says whose it is, not yet what it is about.
    const started = parts.length > 0 && !WHOSE.test(parts.join(' '));
    if (!started) upper = undefined;
    if (FIRST_SECTION.test(line.text) || (started && line.afterRule)) break;
    if (!started && !line.upper && PREAMBLE.test(line.text) && line.text.startsWith('Căn cứ')) break;
    if (started && endsTitle(line, parts.at(-1)!, upper === true)) break;
    if (parts.join(' ').length + line.text.length > LONGEST_SUBJECT) break;
    upper ??= line.upper;
    parts.push(line.text);
  }
  return { kind, subject: parts.join(' ').replace(/\s+/gu, ' ').trim(), end, issuedWith };
}

/** A title in capitals ends with its capitals; one in small letters where the preamble begins. */
function endsTitle(line: HeadLine, last: string, upper: boolean): boolean {
  const open = /(?:[,\-–]|\s(?:CỦA|VÀ|SỐ|DO|VỀ|của|và|số|do|về|NGÀY|ngày))$/u.test(last);
  if (line.upper && AUTHORITY.test(line.text)) {
    if (line.afterBreak) return true;
    // The head of a body is named only above the preamble; a body may be part of the title.
    if (HEAD_OF_BODY.test(line.text)) return !/(?:CỦA|VÀ|DO|,)$/u.test(last);
    return !open && !/(?:TƯỚNG|CỦA|VÀ|DO|,)$/u.test(last);
  }
  if (upper && !line.upper) return !(open && !line.afterBreak) || PREAMBLE.test(line.text);
  if (upper) return false;
  return !open && (PREAMBLE.test(line.text) || (line.afterBreak && ISSUES.test(line.text)));
}

/** A letter ("công văn") has no kind in its title, only "V/v …" under its number. */
function readOfficialLetter(lines: readonly HeadLine[], motto: number | undefined) {
  if (motto === undefined) return undefined;
  const at = lines.findIndex((line, i) => i > motto && i < motto + 12 && /^(?:V\/v|Về việc)/u.test(line.text));
  if (at < 0) return undefined;
  const stop = lines.findIndex(
    (line, i) => i > at && (line.afterBreak || /^(?:Kính gửi|\p{Lu}[^,]{2,30}, ngày)/u.test(line.text)),
  );
  const end = stop < 0 ? at + 1 : stop;
  const subject = lines
    .slice(at, end)
    .map((line) => line.text)
    .join(' ')
    .replace(BASED_ON, '');
  return { kind: 'CÔNG VĂN', subject, end };
}

function readIssuedWith(text: string): NonNullable<Letterhead['issuedWith']> {
  const number = new RegExp(`số\\s*:?\\s*(${DOCUMENT_NUMBER.source})`, 'iu').exec(text)?.[1];
  const issuer = /\scủa\s+(?:Chủ tịch\s+|Bộ trưởng\s+)?(.+?)\s*\)?$/u.exec(text)?.[1] ?? '';
  return { ...(number ? { number: number.replace(/\s+/gu, '') } : {}), stated: readDate(text), issuer };
}

/** The capitals at the beginning, which may run over two lines. */
function authorityOf(lines: readonly HeadLine[]): string {
  const end = lines.findIndex((line, i) => i > 0 && (!line.upper || i > 2));
  return lines
    .slice(0, end < 0 ? 1 : end)
    .map((line) => line.text)
    .join(' ')
    .replace(/^(?:CHỦ TỊCH|BỘ TRƯỞNG|CỤC TRƯỞNG|GIÁM ĐỐC)\s+(?=ỦY BAN|UỶ BAN|UBND|BỘ|CỤC|SỞ)/u, '');
}

function readDate(text: string): StatedDate {
  const match = DATE.exec(text);
  if (!match) return {};
  const [day, month, year] = match[6] ? [match[4], match[5], match[6]] : [match[1], match[2], match[3]];
  if (!year) return {};
  if (!day || !month || Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1)
    return { year: Number(year) };
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, year: Number(year) };
}

function placeBefore(head: string): string | undefined {
  return /((?:\p{Lu}[\p{L}'’]*|-|–)(?:\s(?:\p{Lu}[\p{L}'’]*|-|–|phố|ph|ố)){0,6})\s*,\s*ngày(?!\p{L})/u
    .exec(head)?.[1]
    ?.trim();
}
