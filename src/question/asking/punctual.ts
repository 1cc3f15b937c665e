import { dayAfter, dayBefore, foldedWords, foldText, lastDayOf } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';
import { isOnCalendar, pad } from './period.ts';

/** Whether something done on a day is in time: "nộp ngày 12/12 có trễ không". */
export interface Punctual {
  /** First and last day, `YYYY-MM-DD`; `MM-DD` where no year is named. */
  from: string;
  to: string;
}

/** Words that hold a day against the time allowed: late, in time, early. */
const AGAINST_TIME =
  '(?:(?:bi |con |da |van )*(?:(?:tre|muon|cham|qua)(?: han| ngay| mat)?(?! nhat| hon)|kip(?: han| thoi)?|(?:dung|trong|con|truoc) han|som))';

/** "… có trễ không", "… thì quá hạn chưa", "… là đúng hạn chứ"; "chậm nhất ngày nào" asks for the day. */
const ASKED = new RegExp(
  `(?:^| )(?:co|thi|la|con|ma|lieu co|nhu (?:the|vay)(?: co| la)?) (?:la |co |bi )*${AGAINST_TIME}(?: gi| qua| lam| roi| mat)*(?:(?: (?:khong|ko|k|hong|chua|chu|a|ha|nhi|phai khong|dung khong))+(?: |$)|$)|(?:^| )(?:gui|nop|bao cao|ban hanh|xong|hoan thanh)(?: \\S+){0,6} (?:co |thi |la )*duoc (?:khong|ko|k|hong|chua|chu)(?: |$)|(?:^| )(?:late|overdue|on time|in time)(?: |$)`,
  'u',
);

const DAY = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(20\d\d))?(?![\d/.-])/u;
/** "Sau ngày 10/12" is the day behind it or later, "trước ngày 10/12" the day before it or sooner. */
const AFTER = /(?:^| )(?:sau|qua|ngoai)(?: ngay| hom)? $/u;
const BEFORE = /(?:^| )truoc(?: ngay| hom)? $/u;
const MONTH = /(?:^| )(?:thang )?(\d{1,2})\s?[/-]\s?(20\d\d)(?![\d/.-])|(?:^| )thang (\d{1,2})(?! ?tuoi)(?![\d/.-])/u;

/** The day that a question holds against a deadline; nothing where it asks for one, or names no day. */
export function readPunctual(text: string): Punctual | undefined {
  const folded = foldText(text)
    .replace(/[?!,;:()“”"]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!ASKED.test(folded)) return undefined;
  const day = DAY.exec(folded);
  if (day && isOnCalendar(day[3] ?? '2024', day[2], day[1])) {
    const before = folded.slice(0, day.index);
    const written = `${day[3] ?? '2024'}-${pad(Number(day[2]))}-${pad(Number(day[1]))}`;
    const meant = AFTER.test(before) ? dayAfter(written) : BEFORE.test(before) ? dayBefore(written) : written;
    const date = day[3] ? meant : meant.slice('YYYY-'.length);
    return { from: date, to: date };
  }
  const month = MONTH.exec(folded);
  const [number, year] = month ? [month[1] ?? month[3], month[2]] : [];
  if (!number || !isOnCalendar(year ?? '2024', number)) return undefined;
  const last = lastDayOf(`${year ?? '2024'}-${pad(Number(number))}`);
  return year
    ? { from: `${year}-${pad(Number(number))}-01`, to: last }
    : { from: `${pad(Number(number))}-01`, to: last.slice(5) };
}

/** A word that only holds the day against the time allowed, no matter of the question. */
export function holdsAgainstTime({ tokens }: TopicTerm): boolean {
  return AGAINST.test(foldedWords(tokens));
}

/** Such a word, or the day itself. */
const AGAINST =
  /^\d{1,2}(?:[/.-]\d{1,4}){0,2}$|^(?:ngay|thang)$|^(?:bi |con )?(?:tre|muon|cham|qua|kip|som|dung|trong|truoc|late|overdue|time)(?: han| thoi)?$|^han$/u;
