import type { Passage, Plan, Stretch } from '../plan/index.ts';

/** A year that a text names for what is to be reached. */
export interface NamedYear extends Stretch {
  year: number;
  /** The bracket in which it stands, where that holds an amount of its own: it says nothing of what stands outside. */
  aside?: Stretch;
  /** The end of a stretch of years ("giai đoạn 2021-2025"): said of the whole, it yields to a year of its own. */
  period: boolean;
}

const PERIOD = String.raw`(?<!(?:so với|so|với|của)\s(?:cả\s)?)(?:giai đoạn|thời kỳ|nhiệm kỳ|(?:trong )?các năm|từ năm|(?:5|năm) năm)\s+(?:(?:\d|[IVX]{1,3})\s?[:(]\s?)?20\d\d\s?(?:[-–]|đến(?: năm)?)\s?(?:năm )?(?<end>20\d\d)`;
const FROM = String.raw`từ năm (?<from>20\d\d) trở đi`;
const BY = String.raw`(?<!\p{L})(?:vào|đến|trong|trước|hết|tới|cuối|sang)\s(?:thời điểm\s)?(?:(?:hết|cuối|đầu)\s)?(?:năm\s)?(?<by>20\d\d)(?!\s?[-–/]\s?\d|\d)`;
/** What a year stands beside that is compared with, or counted in its prices. */
const COMPARED = String.raw`(?<!(?:so với|so|bằng|gấp|lần|từ|của|dự toán|kế hoạch|cùng kỳ|ngày|giá|so sánh|giá hiện hành|tháng \d{1,2}|tháng|quý [IV]{1,3}|theo giá|kết quả|số liệu)\s(?:cuối\s|thực hiện\s)?)`;
const SAID_OF = String.raw`(?=\s*(?:[:,;()%.<>≥≤]|$|\d)|\s(?:đạt|tăng|giảm|còn|là|dưới|trên|khoảng|chiếm|phấn đấu|không|từ|tối|ít|phải|có|bằng|toàn|cả nước|của|ở|trở))`;
const NAMED = `(?<=phấn đấu\\s(?:trong\\s)?)năm\\s(?<aimed>20\\d\\d)|${COMPARED}năm\\s(?<named>20\\d\\d)(?!\\s?[-–/]\\s?\\d|\\d)${SAID_OF}`;
/** "đến hết quý III/2025", "trước ngày 31/12/2025". */
const DATED = String.raw`(?<!\p{L})(?:vào|đến|trong|trước|hết|tới)\s(?:hết\s)?(?:(?:quý\s(?:[IV]{1,3}|\d)|tháng\s\d{1,2})(?:/|\snăm\s)|(?:ngày\s)?\d{1,2}[/.]\d{1,2}[/.])(?<dated>20\d\d)`;
/** "trên 70% (2026), trên 80% (từ 2027)": behind its amount. */
const BRACKETED = String.raw`(?<=[\d%\p{L}]\s)\((?:từ\s|đến\s|năm\s)*(?<bracketed>20\d\d)(?:\strở đi)?\)`;
const YEARS = new RegExp(`${BRACKETED}|${PERIOD}|${FROM}|${DATED}|${BY}|${NAMED}`, 'giu');

/** The years that a stretch of a text names, in order. */
export function findYears(text: string, within: Stretch = { start: 0, end: text.length }): NamedYear[] {
  return [...text.slice(within.start, within.end).matchAll(YEARS)].map((match) => {
    const { end, by, from, aimed, named, dated, bracketed } = match.groups!;
    const start = within.start + match.index;
    const aside = findAside(text, start, start + match[0].length, within);
    return {
      year: Number(end ?? by ?? from ?? aimed ?? named ?? dated ?? bracketed),
      period: end !== undefined,
      start,
      end: start + match[0].length,
      ...(aside ? { aside } : {}),
    };
  });
}

/** "giảm 5% trở lên (từ 28% cuối năm 2023 xuống 23%)": the bracket around a year, where it holds an amount as well. */
function findAside(text: string, start: number, end: number, within: Stretch): Stretch | undefined {
  const opens = /\([^()]*$/u.exec(text.slice(within.start, start));
  const closes = /^[^()]*(?:\)|$)/u.exec(text.slice(end, within.end));
  if (!opens || !closes) return undefined;
  const aside = { start: within.start + opens.index, end: end + closes[0].length };
  const rest = (text.slice(aside.start, start) + text.slice(end, aside.end)).replace(/(?:19|20)\d\d/gu, '');
  return /\d/u.test(rest) ? aside : undefined;
}

/**
 * The year by which an amount is to be reached: the one said before it ("Năm 2025 đạt 40%, năm 2030 đạt 60%"), or where
 * the first stands after its amount, the one after it ("40% vào năm 2025 và 60% vào năm 2030").
 * @param text what the offsets are of
 * @param first where the first amount of the clause begins
 */
export function yearOfAmount(
  text: string,
  years: readonly NamedYear[],
  amount: Stretch,
  first: number,
): NamedYear | undefined {
  const told = years.filter(({ aside }) => !aside || (aside.start < amount.start && amount.start < aside.end));
  const own = told.some((one) => !one.period) ? told.filter((one) => !one.period) : told;
  const before = own.filter((one) => one.start < amount.start).at(-1);
  const leads = own[0] !== undefined && own[0].start < first;
  const after = own.find((one) => one.start >= amount.start);
  // "… trong tháng 12/2025, số hóa 100% dữ liệu trong năm 2026": each has its own.
  const parted = before && after && own[0] === before && /,\s/u.test(text.slice(before.end, amount.start));
  if (parted && !/[,;\d]/u.test(text.slice(amount.end, after.start))) return after;
  return leads ? before : (own.find((one) => one.start >= amount.start) ?? before);
}

/** The last year of what a heading or title is about: "Mục tiêu đến năm 2025, tầm nhìn 2030" is about 2025. */
export function yearOfHeading(title: string): number | undefined {
  const years = findYears(title);
  return (years.find((one) => !one.period) ?? years[0])?.year;
}

/** What is said of the years of a plan at its head. */
export interface PlanYears {
  /** The year in which it was issued; amounts of earlier years are what has been reached. */
  issued: number | undefined;
  /** The last year that its title is about. */
  until: number | undefined;
}

/** Reads off the head of a plan when it was issued and until when it holds. */
export function yearsOfPlan(plan: Plan): PlanYears {
  const first = plan.passages.findIndex((one) => one.sectionIndex >= 0);
  const head = plan.passages.slice(0, first < 0 ? plan.passages.length : first);
  const date = head.map((one) => /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(20\d\d)/iu.exec(one.text)?.[1]);
  const until = head.map(yearOfTitle);
  return { issued: Number(date.find(Boolean)) || undefined, until: until.find(Boolean) };
}

/** A title stands in capitals, or in a line of the head that names nothing else. */
function yearOfTitle({ text: whole, kind }: Passage): number | undefined {
  // A copy may have run the letterhead into the title: what follows the kind of document is the title.
  const text = whole.replace(/^.*(?<!\p{L})(?:KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|NGHỊ QUYẾT)(?=\s+\p{Lu}\p{Ll})/su, '');
  const capitals = CAPITAL_YEAR.exec(text)?.groups;
  if (capitals) return Number(capitals.end ?? capitals.year);
  const other =
    kind !== 'title' ||
    /^(?:căn cứ|theo|số)(?!\p{L})|^thực hiện(?!\p{L}).*(?:số \d|[;.]$)|ngày\s+\d{1,2}\s+tháng/isu.test(text);
  return other ? undefined : yearOfHeading(text);
}

const CAPITAL_YEAR =
  /(?:GIAI ĐOẠN|NHIỆM KỲ|THỜI KỲ)\s+20\d\d\s?[-–]\s?(?<end>20\d\d)|(?<!THÁNG \d{1,2} )NĂM\s+(?<year>20\d\d)(?!\d)/u;

/** The year with which a clause begins: "Phấn đấu đến năm 2030, …" holds for the clauses after it, too. */
export function leadingYear(text: string, clause: Stretch): number | undefined {
  const [first] = findYears(text, clause);
  return first && !first.period && first.start - clause.start <= LEAD ? first.year : undefined;
}

/** How far from the begin of a clause a year still leads it, in characters: "Phấn đấu đến …", "Mục tiêu đến …". */
const LEAD = 16;

/** "- Đến năm 2025:", "Phấn đấu đến năm 2030 đạt các chỉ tiêu sau:": gives its year to the items below it. */
export function yearIntroduced(passage: Passage): number | undefined {
  const text = passage.text.slice(passage.markerLength).trim();
  if (text.length > 200 || !(text.endsWith(':') || ONLY_TIME.test(text))) return undefined;
  return yearOfHeading(text);
}

const ONLY_TIME =
  /^(?:mục tiêu )?(?:(?:phấn đấu )?(?:đến|trong|hết|giai đoạn|năm)[\s\p{L}]{0,12})\s20\d\d(?:\s?[-–]\s?20\d\d)?[.:]?$/iu;
