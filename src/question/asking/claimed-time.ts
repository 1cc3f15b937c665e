import { foldText, lastDayOf } from '../../text/index.ts';
import { isOnCalendar, monthsOf, pad, quarterOf } from './period.ts';

/** A time by which something is claimed to be due or done, where no day is named: "xong trước năm 2027 phải không". */
export interface ClaimedTime {
  /** Within it, over before it begins, no later than it ends, or only after it. */
  relation: 'in' | 'before' | 'by' | 'after';
  /** First and last day, `YYYY-MM-DD`; `MM-DD` where no year is named. */
  from: string;
  to: string;
  /** As the question writes it. */
  text: string;
}

const YEAR = '(?<year>20\\d\\d)';
const OF_YEAR = `(?: ?[/-] ?| nam | )${YEAR}`;
const STRETCHES = [
  new RegExp(`qu[iy] (?<quarter>iv|i{1,3}|[1-4])(?:${OF_YEAR}|(?![\\p{L}\\d]))`, 'u'),
  new RegExp(`(?<!\\d )thang (?<month>\\d{1,2})(?:${OF_YEAR}|(?![\\p{L}\\d/]| ?tuoi))`, 'u'),
  new RegExp(`(?<half>dau|cuoi) nam ${YEAR}`, 'u'),
  new RegExp(`(?<![\\d/.-])(?:nam |year )?${YEAR}(?![\\d/.-])`, 'u'),
];

/** What stands before a time, and how something is held against it. */
const SIDES: readonly [ClaimedTime['relation'], RegExp][] = [
  [
    'by',
    /(?:^| )(?:(?:cham|muon|tre) nhat|khong (?:muon|cham|tre) hon|khong (?:de )?(?:qua|vuot qua|lo)|no later than|not later than|at the latest|by(?: the end of)?)(?: la| vao| den| trong| het| cuoi)*$/u,
  ],
  ['before', /(?:^| )(?:truoc|before)(?: ca)?$/u],
  ['after', /(?:^| )(?:sau|after|qua|ngoai)(?: het)?$/u],
];

/** "Từ năm 2027": a time that something begins at is none by which it is done. */
const NO_TIME_OF_IT = /(?:^| )(?:tu|ke tu|bat dau tu|since|from)$/u;

/** The one time that a question states; nothing where it states several, a stretch between two, or a day. */
export function readClaimedTime(text: string): ClaimedTime | undefined {
  const folded = foldText(text);
  if (new Set(folded.match(/(?<!\d)20\d\d(?!\d)/gu)).size > 1) return undefined;
  for (const pattern of STRETCHES) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const { year, month, quarter, half } = found.groups as Record<string, string | undefined>;
    if (!isOnCalendar(year ?? '2024', month)) continue;
    const before = folded.slice(0, found.index).trimEnd();
    if (NO_TIME_OF_IT.test(before)) return undefined;
    const [relation, words] = SIDES.flatMap(([side, leads]) => {
      const lead = leads.exec(before);
      return lead ? [[side, lead.index] as const] : [];
    })[0] ?? ['in' as const, found.index];
    const [first, last] = monthsOf(month, quarterOf(quarter), half);
    const to = lastDayOf(`${year ?? '2024'}-${pad(last)}`);
    const own = text.normalize('NFC').slice(words, found.index + found[0].length);
    return {
      relation,
      from: year ? `${year}-${pad(first)}-01` : `${pad(first)}-01`,
      to: year ? to : to.slice(5),
      text: own.trim(),
    };
  }
  return undefined;
}
