import { dayAfter, dayBefore, foldText, lastDayOf } from '../../text/index.ts';

/** A stretch of time that a question names, both days included, `YYYY-MM-DD`; of every year, `MM-DD`. */
export interface Period {
  from: string;
  to: string;
  /** As the question writes it: "trước tháng 6/2024". */
  text: string;
  /** Where it stands in the question, in characters. */
  start: number;
  end: number;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WITHIN = [
  /(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>20\d\d)/u,
  /thang (?<month>\d{1,2}) ?(?:[/-]|nam) ?(?<year>20\d\d)/u,
  /qu[iy] (?<quarter>iv|i{1,3}|[1-4]) ?(?:[/-]|nam)? ?(?<year>20\d\d)/u,
  /(?<half>dau|cuoi) nam (?<year>20\d\d)/u,
  /(?:nam |in )?(?<year>20\d\d)/u,
];
/** Where what is due before a day begins. */
export const FIRST_DAY = '0000-01-01';
/** Where what is due after a day ends. */
const LAST_DAY = '9999-12-31';

/** The time within which something is to be due: "năm 2025", "quý II/2025", "trước tháng 6/2024"; undefined where none is named. */
export function readPeriod(text: string): Period | undefined {
  const folded = foldText(text);
  for (const pattern of WITHIN) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const { year, month, day, quarter, half } = found.groups as Record<string, string | undefined>;
    if (!isOnCalendar(year, month, day)) continue;
    const [first, last] = monthsOf(month, quarterOf(quarter), half);
    const from = `${year}-${pad(first)}-${pad(Number(day ?? 1))}`;
    const lastDay = day ? from : lastDayOf(`${year}-${pad(last)}`);
    const side = /(?:(truoc|before)|(sau|after))(?: ngay)?\s*$/u.exec(folded.slice(0, found.index));
    const [start, end] = [side?.index ?? found.index, found.index + found[0].length];
    const written = { text: text.normalize('NFC').slice(start, end).trim(), start, end };
    if (side?.[2]) return { from: dayAfter(lastDay), to: LAST_DAY, ...written };
    // "Trước 31/12" means by that day; "trước tháng 6" is over when June begins.
    return side ? { from: FIRST_DAY, to: day ? from : dayBefore(from), ...written } : { from, to: lastDay, ...written };
  }
  return undefined;
}

/**
 * A day, month, quarter or half of every year: "tháng 12 hằng năm", "ngày 10/12", "quý IV", "cuối năm"; its days are `MM-DD`.
 * Undefined where the question names a year, or an age in months.
 */
export function readYearlyPeriod(text: string): Period | undefined {
  const folded = foldText(text);
  if (/(?<!\d)20\d\d(?!\d)/u.test(folded)) return undefined;
  const found = YEARLY.map((pattern) => pattern.exec(folded)).find(Boolean);
  if (!found) return undefined;
  const { month, day, quarter, half } = found.groups as Record<string, string | undefined>;
  // "Quỹ 1" is no quarter.
  if (!isOnCalendar('2024', month, day) || /^quỹ/iu.test(text.normalize('NFC').slice(found.index))) return undefined;
  const [first, last] = monthsOf(month, quarterOf(quarter), half);
  const from = `${pad(first)}-${pad(Number(day ?? 1))}`;
  const to = day ? from : lastDayOf(`2024-${pad(last)}`).slice(5);
  const [start, end] = [found.index, found.index + found[0].length];
  return { from, to, text: text.normalize('NFC').slice(start, end).trim(), start, end };
}

const EVERY_YEAR = '(?: (?:hang|moi) nam)?';
const YEARLY = [
  new RegExp(`(?:ngay )?(?<![\\d/])(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![\\d/])${EVERY_YEAR}`, 'u'),
  new RegExp(`ngay (?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?![\\d/])${EVERY_YEAR}`, 'u'),
  new RegExp(`(?<!\\d )thang (?<month>\\d{1,2})(?![\\d/]| ?tuoi)${EVERY_YEAR}`, 'u'),
  new RegExp(`(?<!\\p{L})qu[iy] (?<quarter>iv|i{1,3}|[1-4])(?![\\p{L}\\d.,%/])${EVERY_YEAR}`, 'u'),
  /(?<!\p{L})(?<half>dau|cuoi) (?:(?:hang|moi) )?nam(?!\p{L}| hoc)/u,
];

/** The quarter that a figure, Roman or not, stands for. */
export function quarterOf(figure: string | undefined): number | undefined {
  return figure ? (QUARTERS[figure] ?? Number(figure)) : undefined;
}

/** False for "tháng 13" and "31/2", which are no time. */
export function isOnCalendar(year: string | undefined, month = '1', day = '1'): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The first and last month of a month, a quarter, half a year, or a year. */
export function monthsOf(
  month: string | undefined,
  quarter: number | undefined,
  half: string | undefined,
): readonly [number, number] {
  if (month) return [Number(month), Number(month)];
  if (quarter) return [3 * quarter - 2, 3 * quarter];
  if (half) return half === 'dau' ? [1, 6] : [7, 12];
  return [1, 12];
}

/**
 * True where something is said to be due, finished or ended in the time named: "việc nào phải xong trong năm 2025".
 * @param text the question whose time it is
 */
export function isDueIn(period: Period, text: string): boolean {
  return DUE.test(foldText(text).slice(0, period.end));
}

/** True for a day or month of every year. */
export function isOfEveryYear({ from }: Period): boolean {
  return /^\d{2}-/u.test(from);
}

/** "Đến năm 2030": how far a plan looks, not when something is due. */
export function isHorizon(period: Period, text: string): boolean {
  return (
    /^\d{4}/u.test(period.from) && /(?:den|toi|until|by)(?: nam)?\s*$/u.test(foldText(text).slice(0, period.start))
  );
}

/** True where all that is done in a time is asked for without the word: "năm 2025 … yêu cầu gì", "phải xong những gì". */
export function asksWhatIn(text: string): boolean {
  return WHAT_IS_DONE.test(foldText(text)) || asksWhatIsSent(text);
}

/** True where what is to be sent in is asked for: "xã nộp gì", "phải gửi những báo cáo gì". */
export function asksWhatIsSent(text: string): boolean {
  return WHAT_IS_SENT.test(foldText(text));
}

const WHAT_IS_SENT =
  /(?:^|\s)(?:nop|gui|bao cao|trinh)(?: ve| len| cho cap tren)? (?:nhung |cac |may |cai )?(?:bao cao |so lieu |van ban )?(?:gi|nao)(?!\p{L}| ve\s)/u;

const WHAT_IS_DONE =
  /(?:^|\s)(?:yeu cau|xong|hoan thanh|ket thuc|thuc hien|trien khai|lam|phai|can|co)(?: xong)? (?:nhung |cac |may )?(?:gi|viec gi|nhiem vu gi|viec nao|nhiem vu nao)(?![\p{L}])/u;

const DUE = /(?:^|\s)(?:han|xong|hoan thanh|den han|ket thuc|truoc|thoi han|due|finished|completed)(?!\p{L})/u;

/** A day or month with two figures. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
