import { type Stretch, splitClauses } from '../plan/index.ts';
import { DUTY, isDue, recurrenceOf } from './due-times.ts';
import { WHEN } from './time-expressions.ts';

/** A clause that says by when what stands before it is to be done: "; hoàn thành trước ngày 25 tháng 11". */
const ONLY_WHEN =
  /^(?:và )?(?:hoàn thành|thực hiện|nhiệm vụ|(?:thời gian|thời hạn|hạn|tiến độ)(?: (?:hoàn thành|thực hiện|xong|cuối|nộp))?|xong)?[\s:,]*$/iu;
/** Where one thing that is due ends and the next begins. */
const NEXT = new RegExp(
  `(?:,|\\s)\\s*(?=(?:(?:để|và|rồi|thời gian)\\s+)*(?:${DUTY.source}))|\\)?\\s*(?:,|và)\\s+(?=(?:báo cáo\\s+)?(?:định kỳ|h[ằà]ng|cả năm|quý|năm|(?:0?1|một) năm|(?:0?[69]|sáu|chín) tháng)[^,;.]{0,20}\\($)|,\\s+(?=(?:và )?(?:cả năm|h[ằà]ng năm|năm|quý|(?:0?[69]|sáu|chín) tháng)\\s$)|,?\\s+(?=để\\s+(?:Ban|Bộ|Sở|Ủy|Uỷ|UBND|Văn|Phòng|Cục|Chi|Chính|Thường)(?!\\p{L}))`,
  'u',
);

/**
 * Parts a sentence into what is due at one time each: its clauses, one that only states a time joined to the one before, and
 * one with several dates ("trình trước ngày 15/3, hoàn thành chậm nhất ngày 30/6") parted between them.
 */
export function splitAtTimes(text: string, sentence: Stretch, timed = false): Stretch[] {
  const joined: Stretch[] = [];
  for (const clause of splitClauses(text, sentence)) {
    const above = joined.at(-1);
    const [time] = timesIn(text, clause);
    if (above && time && timesIn(text, above).length === 0 && ONLY_WHEN.test(without(text, clause, time)))
      joined[joined.length - 1] = { start: above.start, end: clause.end };
    else joined.push(clause);
  }
  return joined.flatMap((clause) => partAtDates(text, clause, timed ? COMMA : NEXT));
}

/** Where the times of a clause stand by which something is due. */
function timesIn(text: string, clause: Stretch): Stretch[] {
  const part = text.slice(clause.start, clause.end);
  return [...part.matchAll(WHEN)]
    .filter((match) => isDue(part, match.index, match[0]))
    .map((match) => ({ start: clause.start + match.index, end: clause.start + match.index + match[0].length }));
}

function without(text: string, clause: Stretch, time: Stretch): string {
  return `${text.slice(clause.start, time.start)} ${text.slice(time.end, clause.end)}`.replace(/[.\s]+$/u, '').trim();
}

/** True for a day, month, quarter or year; "định kỳ 6 tháng" only says how often. */
function isDate(time: string): boolean {
  if (
    /(?:ngày \d{1,2}|thứ \S+|chủ nhật) h[ằà]ng|ngày \d{1,2} (?:của )?tháng cuối|(?<!tuần )thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])$/iu.test(
      time,
    )
  )
    return true;
  return /\d/u.test(time) && (recurrenceOf(time) === undefined || /\d(?:\/| tháng )\d/u.test(time));
}

/** Under a heading that speaks of times each part has its own: "gieo từ 20/01 - 05/02, cấy từ 05/02 đến 25/02". */
const COMMA = /,\s+/u;

function partAtDates(text: string, clause: Stretch, apart: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let { start } = clause;
  const dated = timesIn(text, clause).filter((time) => isDate(text.slice(time.start, time.end)));
  for (const [i, time] of dated.entries()) {
    const next = dated[i + 1];
    if (!next) break;
    const between = text.slice(time.end, next.start);
    const cuts = [...between.matchAll(new RegExp(apart, 'gu'))];
    // "Trước ngày 05/12, các sở báo cáo về Sở A để tổng hợp, báo cáo …": what is due by the first time stands behind it.
    const opens = !DUTY.test(text.slice(start, time.start)) && /^,\s/u.test(between);
    const cut = opens ? cuts.at(-1) : cuts[0];
    if (!cut || (opens && cuts.length < 2)) continue;
    parts.push({ start, end: time.end + cut.index });
    start = time.end + cut.index + cut[0].length;
  }
  return [...parts, { start, end: clause.end }];
}
