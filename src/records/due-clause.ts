import type { Passage, Stretch } from '../plan/index.ts';
import { addresseeIn } from './addressees.ts';
import { findSubject, type Subjects } from './deadline-subjects.ts';
import { DUTY, dateOf, FIRM, isDue, recurrenceOf } from './due-times.ts';
import { tellsWhatWasDone } from './past.ts';
import type { Deadline } from './record.ts';
import { WHEN } from './time-expressions.ts';

/** "Trước ngày 01/7/2025, người cao tuổi được hưởng …": what somebody gets, and since or until when. */
const GETS =
  /(?<!\p{L})(?:tiếp tục )?được (?:hưởng|coi là|xem là|điều chỉnh tăng|tiếp tục (?:sử dụng|áp dụng))(?!\p{L})/iu;

/**
 * To whom, said once behind several: "báo cáo tháng gửi trước ngày 20; báo cáo quý gửi trước …; báo cáo năm gửi … về Sở Y tế".
 * A clause that is no report ends the list.
 */
function addresseeBehind(rest: string): string {
  for (const [i, part] of rest.split(';').entries()) {
    if (i > 0 && !/^\s*báo cáo\s/iu.test(part)) return '';
    const to = addresseeIn(part);
    if (to) return to;
  }
  return '';
}

/** "Cấp tỉnh: 08 giờ ngày 15/4/2026, tại Quảng trường": in a plan a time alone behind a label is that of what the label names. */
function isLabelled(before: string, after: string): boolean {
  return (
    /^[^:;]{3,90}:\s*$/u.test(before) && /^\s*(?:$|[.;)]|,\s(?:tại|ở)\s|\s\()/u.test(after) && !OF_FACT.test(before)
  );
}

const OF_FACT =
  /^(?:[-–+*•]\s)?(?:số|ngày|căn cứ|quyết định|kèm theo|mã|điện thoại|sinh|số liệu|hiện trạng|cập nhật|nguồn|tính đến)(?!\p{L})/iu;

/** A day of a month. */
const DAY = /\d{1,2}(?:\/| tháng )\d{1,2}/iu;

/** "báo cáo tháng gửi trước ngày 20": the report comes back with each month. */
const OF_EACH = /(?:báo cáo|hằng|hàng|mỗi|định kỳ)\s(?:định kỳ\s)?(?:h[ằà]ng\s)?(?:tháng|quý|tuần)(?!\p{L})/iu;

/**
 * What is due by a clause, with who owes it and to whom; undefined where it names no time or nothing is to be done.
 * @param listed true among targets, where "hằng năm" is said of an amount
 * @param timed true under a heading that speaks of times: "Các bộ còn lại: quý II/2026" needs no verb
 */
export function readClause(
  subjects: Subjects,
  passage: Passage,
  clause: Stretch,
  sentence: Stretch,
  { listed, timed, plans }: { listed: boolean; timed: boolean; plans: boolean },
): Deadline | undefined {
  const text = passage.text.slice(clause.start, clause.end);
  const times = [...text.matchAll(WHEN)].filter(
    (match) => isDue(text, match.index, match[0]) && !(listed && recurrenceOf(match[0]) && !/\d/u.test(match[0])),
  );
  if (times.length === 0) return undefined;
  const when =
    times.find((match) => /\d(?:[/.]| tháng )\d/u.test(match[0])) ??
    // "kiểm tra 6 tháng đầu năm vào tháng 6": what is looked at, and when.
    times.find((match) => /\d/.test(match[0]) && !/^0?6 tháng$/iu.test(match[0])) ??
    times.find((match) => /\d/.test(match[0])) ??
    times[0]!;
  const alone =
    /^[^:]{3,90}:\s*$/u.test(text.slice(0, when.index)) && !/\p{L}/u.test(text.slice(when.index + when[0].length));
  const labelled = plans && isLabelled(text.slice(0, when.index), text.slice(when.index + when[0].length));
  if (!DUTY.test(text) && !FIRM.test(when[0]) && !labelled && !(timed && (alone || DAY.test(when[0]))))
    return undefined;
  if (tellsWhatWasDone(text, (part) => DUTY.test(part)) || GETS.test(text)) return undefined;
  const whenStart = clause.start + when.index;
  const joined = times.map((match) => match[0]).join(' ');
  // "xong trong quý IV/2025, mỗi năm ít nhất 2 lần": the date is that of one year.
  const recurrence =
    recurrenceOf(/\d{4}/u.test(when[0]) ? when[0] : joined) ??
    (/^\D+\s\d{1,2}$|thứ \S+$|chủ nhật$/iu.test(when[0]) && OF_EACH.test(text.slice(0, when.index))
      ? ('periodic' as const)
      : undefined);
  // "Các sở định kỳ 06 tháng (trước ngày 20/6) và 01 năm (trước ngày 15/11) báo cáo UBND tỉnh": what is due stands behind both.
  const rest = passage.text.slice(clause.end, sentence.end);
  const behind = DUTY.test(text) || !rest.startsWith(')') ? '' : (rest.split(';', 1)[0] ?? '');
  const report = /báo cáo|gửi/iu.test(text + behind);
  // "gửi báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 về UBND huyện": to whom is said once, behind both.
  const to = addresseeIn(text, when.index) || (report ? addresseeBehind(rest) : '');
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...findSubject(subjects, passage, sentence, clause),
    what: tidy(
      behind
        ? behind.replace(/^.*?(?=(?:báo cáo|gửi)(?!\p{L}))/isu, '')
        : `${text.slice(0, when.index).replace(LABEL_OF_TIME, '')} ${text.slice(when.index + when[0].length)}`,
    ),
    to,
    when: when[0],
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(joined),
    report,
    span: { passage: passage.index, start: clause.start, end: clause.end },
    whenSpan: { passage: passage.index, start: whenStart, end: whenStart + when[0].length },
  };
}

/** "; thời hạn: 15/4": the label goes with its time. */
const LABEL_OF_TIME =
  /[;,.]?\s*(?:thời hạn|thời gian|hạn|tiến độ)(?: (?:xong|hoàn thành|thực hiện|cuối|nộp|gửi|báo cáo))?\s*:\s*$/iu;

/** What is left of a sentence without its time, without brackets that hold nothing and signs at its ends. */
function tidy(text: string): string {
  return text
    .replace(/\(\s*[;,]?\s*\)/gu, ' ')
    .replace(/[;,]\s*\)/gu, ')')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;]+|[\s,;.]+$/gu, '');
}
