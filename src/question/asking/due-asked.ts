import { foldedWords, foldText } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';
import { type DueList, readDueList } from './due-list.ts';
import {
  asksWhatIn,
  asksWhatIsSent,
  isDueIn,
  isHorizon,
  isOfEveryYear,
  type Period,
  readPeriod,
  readYearlyPeriod,
} from './period.ts';

/** What of a question is known before its time is read. */
interface Before {
  /** Something is said to be confirmed. */
  confirms: boolean;
  /** Tasks are asked for by a word for them, or deadlines by a word for these. */
  asksTasks: boolean;
  asksDeadlines: boolean;
  /** Bodies other than the one whose plan it is are named. */
  namesBodies: boolean;
}

/** The time that a question names or asks by, and what is left of its topic without it. */
export interface DueAsked {
  period?: Period;
  dueList?: DueList;
  /** All that is due is asked for. */
  listsDue: boolean;
  terms: TopicTerm[];
}

/** Reads whether all that is due is asked for: in a time ("năm 2025 … phải làm gì") or by a time ("việc nào làm hằng năm"). */
export function readDueAsked(text: string, terms: readonly TopicTerm[], before: Before): DueAsked {
  const asksWhat = !before.confirms && (before.asksTasks || before.asksDeadlines || asksWhatIn(text));
  // A day or month of every year counts only where what is due then is asked for.
  const period = readPeriod(text) ?? (asksWhat ? readYearlyPeriod(text) : undefined);
  const dueList = before.confirms || before.namesBodies ? undefined : readDueList(text);
  const untimed = terms.filter((term) => !isWithin(term, dueList));
  if (dueList && untimed.every((term) => term.light))
    return { ...(period ? { period } : {}), dueList, listsDue: true, terms: untimed };
  if (!asksWhat || !period) {
    const month = before.confirms || period ? undefined : monthOfReport(text);
    const rest = month ? terms.filter((term) => !isWithin(term, month)) : [];
    // "Báo cáo tháng 12 gửi ai": the month tells which report, and claims no number.
    if (month && rest.every((term) => term.light)) return { period: month, listsDue: true, terms: rest };
    return { ...(period ? { period } : {}), listsDue: before.asksDeadlines, terms: [...terms] };
  }
  const others = terms.filter((term) => !isWithin(term, period));
  // "Năm 2025 Chính phủ phải làm gì": of no matter and no other body all that is due then is asked for.
  // "Phải nộp báo cáo gì": that it is a report tells no matter.
  const sent = asksWhatIsSent(text);
  const rest = others.filter((term) => !namesLevel(term) && !(sent && isOfReport(term)));
  const ofNoBody = !before.namesBodies || isOfEveryYear(period);
  const anyDue = ofNoBody && rest.every((term) => term.light) && !isHorizon(period, text);
  return { period, listsDue: before.asksDeadlines || isDueIn(period, text) || anyDue, terms: anyDue ? rest : others };
}

/** The month of every year whose report is asked about. */
function monthOfReport(text: string): Period | undefined {
  const month = REPORT.test(foldText(text)) ? readYearlyPeriod(text) : undefined;
  return month && !/\d\s?\/\s?\d|ngày|ngay/iu.test(month.text) ? month : undefined;
}

const REPORT = /(?<!\p{L})(?:bao cao|report)(?!\p{L})/u;

/** True for a term that stands in a stretch of the question. */
function isWithin({ tokens }: TopicTerm, stretch: { start: number; end: number } | undefined): boolean {
  return stretch !== undefined && tokens.every(({ start, end }) => start >= stretch.start && end <= stretch.end);
}

/** A term of the thesaurus for a report, or the word. */
function isOfReport({ tokens, concept }: TopicTerm): boolean {
  return /^bao-cao-/u.test(concept?.id ?? '') || /^(?:nop |gui )?bao cao$/u.test(foldedWords(tokens));
}

/** "Các xã phải làm gì": bodies of a level, by no name. */
function namesLevel({ tokens }: TopicTerm): boolean {
  return /^(?:xa|phuong|thi tran|huyen|quan|thon|cap xa|cap huyen)$/u.test(foldedWords(tokens));
}
