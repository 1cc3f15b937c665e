import type { Stretch } from '../plan/index.ts';
import { AT_PRESENT, tellsNow } from './past.ts';
import { isAim } from './target-aims.ts';
import type { SectionKind } from './target-sections.ts';
import { findYears, type NamedYear, yearOfAmount } from './target-years.ts';
import { type FoundValue, findAllValues, findValues } from './values.ts';

/** What is known of a clause from where it stands. */
export interface ClauseSetting {
  section: SectionKind;
  /** Year that a clause or paragraph before it gives to it. */
  year?: number;
  /** Year in which the plan was issued. */
  issued: number | undefined;
  /** "Năm 2026 huyện phấn đấu …; …": the sentence aims at all that it counts. */
  strives?: boolean;
  /** "Chỉ tiêu đặt ra: …; …": the sentence looks ahead. */
  ahead?: boolean;
  /** Last year that the plan's title is about. */
  until?: number;
}

/** What stands between two amounts of one list. */
const JOINS = /^[^,;.:()\d]{0,40}(?:,|\svà)\s(?:\p{Ll}+\s){0,3}$/u;

/** What tells which of the things before it are counted. */
const COUNTS_WHICH =
  /^(?:\s(?!và\s|với\s|để\s)[^\s,;:()]+)*\s(?:có|với)\s(?!tổng\s)[^,;:()]*?(?:đạt|từ|quy mô|diện tích|công suất|trị giá|giá trị|tối thiểu|ít nhất)?\s*$/iu;

/** "đạt 95% với 12 loại vắc xin", "99% trẻ em được học 2 buổi/ngày": a number that only describes what the amount before it is of. */
function isDetail(text: string, last: FoundValue, value: FoundValue): boolean {
  const between = text.slice(last.end, value.start);
  // "đạt 396 tỷ đồng, tăng 0,7 lần so với năm 2015": the same, compared.
  if (/^,\s(?:tăng|giảm)(?: thêm)?\s*$/iu.test(between) && /^\s(?:so với|so)\s/iu.test(text.slice(value.end)))
    return true;
  if (value.unit === '%') return false;
  // "vào nơi tránh trú trước khi bão đổ bộ 24 giờ": by when, of each.
  if (/(?:trước|sau) khi [^,;:]{2,40}\s$/iu.test(between)) return true;
  // "100% người dân được khám ít nhất 1 lần/năm": how often.
  if (last.unit === '%' && value.unit === 'lần' && /^\s[^,;:()]+$/u.test(between)) return true;
  // "100% doanh nghiệp có từ 10 lao động trở lên", "… (có từ 30 lao động trở lên) đạt …": which ones are meant.
  if (
    /^từ\s.*trở (?:lên|xuống)$/iu.test(text.slice(value.start, value.end)) &&
    /^[^,;:]*(?:\scó(?:\s\p{L}+){0,4}|\((?:có)?)\s?$/iu.test(between)
  )
    return true;
  if (/\s(?:với|tại|gồm|bao gồm|trong số|của)\s*$/iu.test(between)) return true;
  // "60 doanh nghiệp có doanh thu đạt 20 triệu USD/năm": which ones are counted.
  if (last.unit && last.unit !== '%' && COUNTS_WHICH.test(between)) return true;
  return (
    last.unit === '%' &&
    value.comparator === '=' &&
    /^\s\p{L}/u.test(between) &&
    !/[,;:()]|\s(?:và|đạt|là|còn|năm)\s/u.test(
      between.replace(/(?<!\p{L})(?:xã|huyện|phường|thị trấn|tỉnh|sở|ban|thôn), /giu, ''),
    )
  );
}

/** The amounts of a clause that are to be reached, what it tells of what has been reached, and the years that it names for the former. */
export function findAmounts(
  text: string,
  clause: Stretch,
  { section, issued, strives, ahead }: ClauseSetting,
): { values: FoundValue[]; passed: Stretch[]; years: NamedYear[] } {
  const values: FoundValue[] = [];
  const passed: Stretch[] = [];
  const all = findAllValues(text, clause);
  const years = findYears(text, clause).filter((year) => !isOfLeft(all, year) && !isOfName(text, clause, year));
  for (const value of all) {
    const year = yearOfAmount(text, years, value, all[0]!.start);
    // "năm 2020 đạt 45%" in a plan of 2021: what has been reached.
    if (
      value.left ||
      tellsNow(text.slice(clause.start, value.start), text.slice(value.end, clause.end)) ||
      (issued && year && !year.period && year.year < issued)
    ) {
      passed.push(asTold(text, clause, value));
      continue;
    }
    if (values.length === 0 && (definesGroup(text, clause, value) || boundsGroup(text, clause, value, all))) continue;
    if (comparesOnly(text, clause, value)) {
      passed.push(asTold(text, clause, value));
      continue;
    }
    if (isPartOfName(text, value, all[all.indexOf(value) + 1])) continue;
    const last = values.at(-1);
    if (last && isDetail(text, last, value)) continue;
    // "22 triệu lượt khách quốc tế, 120 triệu lượt khách nội địa": one aim, two amounts.
    const counted =
      last !== undefined &&
      section.plans === true &&
      !section.listed &&
      /^(?:,\s(?:khoảng |với )?|(?:\s[^\s,;:()\d]+){0,4}\scho\s)$/u.test(text.slice(last.end, value.start));
    const joins = last?.unit !== undefined && last.unit === value.unit && JOINS.test(text.slice(last.end, value.start));
    if (
      section.listed ||
      joins ||
      (counted && value.unit !== undefined && value.unit !== '%') ||
      isAim(text, clause, value, {
        aimed: section.aimed ?? false,
        strives: strives ?? false,
        told: section.told === true && ahead !== true,
        plans: section.plans ?? false,
        stocks: section.stocks ?? false,
      })
    )
      values.push(value);
  }
  return { values, passed, years };
}

/** "từ 28,4% cuối năm 2023 xuống còn 22,9%": the year of what is left behind. */
function isOfLeft(all: readonly FoundValue[], year: NamedYear): boolean {
  return all.some((value, i) => value.left && value.start < year.start && year.end <= all[i + 1]!.start);
}

/** "3 xã đạt bộ tiêu chí quốc gia về y tế giai đoạn 2011-2020": the years of what is named behind an amount. */
function isOfName(text: string, clause: Stretch, year: NamedYear): boolean {
  return year.period && OF_NAME.test(text.slice(clause.start, year.start));
}

const OF_NAME =
  /\d[^;]*(?<!\p{L})(?:bộ tiêu chí|tiêu chí|chương trình|chiến lược|đề án|quy hoạch|nghị quyết)(?!\p{L})[^,;:\d]{0,80}$/iu;

/** An amount that has been reached with what says so: "(hiện nay đạt 58%)", "40% hiện nay". */
function asTold(text: string, clause: Stretch, value: FoundValue): Stretch {
  const before = text.slice(clause.start, value.start);
  const bracket = /\s?\([^()]*$/u.exec(before);
  const closes = /^[^()\d]*\)/u.exec(text.slice(value.end, clause.end));
  if (bracket && closes && !/\d/u.test(bracket[0]))
    return { start: clause.start + bracket.index, end: value.end + closes[0].length };
  return { start: value.start, end: value.end + (AT_PRESENT.exec(text.slice(value.end, clause.end))?.[0].length ?? 0) };
}

/** "Lúa nước 2 vụ 40 ha": a number and its noun right before an amount belong to what that is of. */
function isPartOfName(text: string, value: FoundValue, next: FoundValue | undefined): boolean {
  // "Học 2 buổi/ngày: 97%": a number in what is measured.
  if (
    next &&
    value.comparator === '=' &&
    next.unit === '%' &&
    value.unit !== '%' &&
    /^\s?:\s$/u.test(text.slice(value.end, next.start))
  )
    return true;
  return (
    next !== undefined &&
    !value.unit &&
    value.comparator === '=' &&
    /^(?:\s\p{Ll}+){1,2}\s$/u.test(text.slice(value.end, next.start))
  );
}

/** "trẻ sinh ra nhẹ cân (dưới 2.500 gram) dưới 5%": a bracket before the amount says who is meant. */
function definesGroup(text: string, clause: Stretch, value: FoundValue): boolean {
  const [inside] = /\([^()]*$/u.exec(text.slice(clause.start, value.start)) ?? [];
  if (inside === undefined || /phấn đấu|đạt/iu.test(inside)) return false;
  const rest = /^[^()]*\)(.*)$/su.exec(text.slice(value.end, clause.end))?.[1];
  return rest !== undefined && findValues(rest, { start: 0, end: rest.length }).length > 0;
}

/** "Hộ kinh doanh có doanh thu từ 1 tỷ đồng trở lên: 100% dùng hóa đơn": a bound before the amount says which ones are meant. */
function boundsGroup(text: string, clause: Stretch, value: FoundValue, all: readonly FoundValue[]): boolean {
  const before = text.slice(clause.start, value.start);
  return (
    value !== all.at(-1) &&
    /trở (?:lên|xuống)$/iu.test(text.slice(value.start, value.end)) &&
    /\s(?:có|với)(?:\s\p{L}+){0,4}\s$/iu.test(before) &&
    !/phấn đấu|đạt\s$/iu.test(before)
  );
}

/** What opens a bracket that tells of another time: "(năm học trước: 41%)", "(cùng kỳ 85%)". */
const OF_BEFORE =
  /^(?:so với |ước |thực hiện )?(?:(?:năm|năm học|vụ|kỳ|quý|tháng|đợt|khóa|nhiệm kỳ) (?:trước|ngoái)|cùng kỳ|hiện trạng|kết quả năm|thực hiện năm)(?!\p{L})/iu;

/** "350 hộ (giảm 12% so với năm 2025)", "45% (năm học trước: 41%)": a bracket that only compares what stands before it. */
function comparesOnly(text: string, clause: Stretch, value: FoundValue): boolean {
  const before = text.slice(clause.start, value.start);
  const open = before.lastIndexOf('(');
  if (open < 0 || open < before.lastIndexOf(')') || !/\d/u.test(before.slice(0, open))) return false;
  const inside = before.slice(open + 1);
  if (OF_BEFORE.test(inside)) return true;
  const rest = /^[^()]*/u.exec(text.slice(value.end, clause.end))![0];
  return /^(?:tăng|giảm|cao hơn|thấp hơn|bằng)(?: thêm)?\s$/iu.test(inside) && /^\s?so với\s/iu.test(rest);
}

/** A stretch of a text without what it tells of what has been reached. */
export function without(text: string, start: number, end: number, passed: readonly Stretch[]): string {
  let rest = '';
  let from = start;
  for (const value of passed) {
    if (value.start < from || value.end > end) continue;
    rest += text.slice(from, value.start);
    from = value.end;
  }
  return rest + text.slice(from, end);
}
