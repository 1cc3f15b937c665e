import { type Passage, type Plan, type Stretch, splitSentences } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { addresseeIn } from './addressees.ts';
import { endOfBodies } from './bodies.ts';
import { splitAtTimes } from './deadline-clauses.ts';
import { findSubject, prepareSubjects, type Subjects } from './deadline-subjects.ts';
import { kindOfDocument } from './document-kind.ts';
import { DUTY, dateOf, FIRM, isDue, recurrenceOf } from './due-times.ts';
import { tellsWhatWas, tellsWhatWasDone } from './past.ts';
import { readPeriod } from './period.ts';
import type { Assignment, Deadline } from './record.ts';
import { endOfValue, readRoleLabels } from './role-labels.ts';
import { readRowDeadlines } from './tables/index.ts';
import { classifySection, holdsNothing } from './target-sections.ts';
import { shortenTask } from './task-text.ts';
import { WHEN } from './time-expressions.ts';
import {
  findTimeHeads,
  isBelowStep,
  isOnlyTime,
  isStep,
  readTimedItem,
  type TimedItem,
  tellsTimes,
} from './timetable.ts';
import { isUnnumberedText } from './unnumbered.ts';

/** Reads who must do or report what, to whom, by when. */
export function readDeadlines(plan: Plan, assignments: Assignment[]): Deadline[] {
  const deadlines: Deadline[] = readRowDeadlines(plan);
  const subjects = prepareSubjects(plan, assignments);
  const timed = new Map(
    assignments
      .filter((one) => one.time && one.time.span.passage !== one.leadSpan.passage)
      .map((one) => [one.time!.span.passage, one]),
  );
  const heads = findTimeHeads(plan);
  const { plans } = kindOfDocument(plan);
  for (const passage of plan.passages) {
    if (passage.row || tellsWhatWas(plan, passage)) continue;
    const before = deadlines.length;
    if (passage.kind === 'heading') {
      const period = readPeriod(plan, passage);
      if (period) deadlines.push(period);
      // "I. Tựu trường ngày 28/8; khai giảng ngày 05/9.": an item that looks like a heading.
      if (period || !holdsNothing(plan, passage)) continue;
    }
    if (
      passage.kind !== 'heading' &&
      passage.kind !== 'text' &&
      passage.kind !== 'closing' &&
      !isUnnumberedText(plan, passage)
    )
      continue;
    const owner = timed.get(passage.index);
    if (owner) {
      deadlines.push(timeOf(owner, passage));
      if (owner.time!.span.end >= passage.text.length - 1) continue;
    }
    const { listed } = classifySection(plan, passage);
    const dates =
      tellsTimes(plan, passage.sectionIndex) || heads[passage.index] !== undefined || isBelowStep(plan, passage);
    const item = listed || owner ? undefined : readTimedItem(plan, passage);
    const period = owner || (item && dates) ? undefined : readPeriod(plan, passage);
    if (period) {
      deadlines.push(period);
      continue;
    }
    if (item) deadlines.push(dueAt(subjects, passage, item));
    const told = item ? Math.max(item.when.end, item.what.start) : (owner?.time?.span.end ?? passage.markerLength);
    for (const sentence of splitSentences(passage.text)) {
      const start = Math.max(sentence.start, told);
      if (start >= sentence.end) continue;
      let seen: Deadline | undefined;
      if (start > told && isOnlyTime(passage.text.slice(start, sentence.end))) {
        deadlines.push(dueBefore(subjects, passage, told, { start, end: sentence.end }));
        continue;
      }
      for (const clause of splitAtTimes(passage.text, { start, end: sentence.end }, dates)) {
        const read = readClause(
          subjects,
          passage,
          clause,
          { start, end: sentence.end },
          { listed, timed: dates, plans },
        );
        const due = read && isOver(plan, read) ? undefined : read && named(plan, passage, read);
        const found = due && seen ? goOnWith(passage, due, seen) : due;
        // "định kỳ hằng năm, … trước ngày 15 tháng 12" is one deadline stated in two places.
        if (
          found &&
          !(seen && seen.recurrence === 'year' && !seen.date && found.recurrence === 'year' && !found.date)
        ) {
          deadlines.push(found);
          seen = found;
        }
      }
    }
    const head = heads[passage.index];
    if (head && deadlines.length === before && readRoleLabels(passage).length === 0)
      deadlines.push(dueUnder(subjects, passage, head));
  }
  deadlines.push(...readLabelledTimes(plan, assignments, deadlines));
  // Nobody and nothing: a cell of a table that a copy has taken apart.
  return deadlines.filter((one) => one.who || one.what).sort((a, b) => a.span.passage - b.span.passage);
}

/** "báo cáo định kỳ 06 tháng (trước 15/6) và hằng năm (trước 15/12)": the second time is of what stands before the first. */
function goOnWith(passage: Passage, found: Deadline, before: Deadline): Deadline {
  const own = passage.text.slice(found.span.start, found.span.end);
  if (before.span.passage !== found.span.passage) return found;
  // "gửi báo cáo tuần về Văn phòng trước …; báo cáo tháng trước ngày 18": to the same.
  if (before.report && !found.to && KIND_OF_REPORT.test(own)) return { ...found, to: before.to };
  // What says more than a time or an interval is something else.
  if (DUTY.test(own) || found.what.split(/\s+/u).length > MOST_WORDS) return found;
  return { ...found, what: before.what, report: before.report, to: found.to || before.to };
}

/** Most words beside a time that only goes on with what stands before it. */
const MOST_WORDS = 5;

const KIND_OF_REPORT = /^(?:và )?báo cáo (?:tuần|tháng|quý|năm|(?:0?6|sáu|0?9|chín) tháng)(?!\p{L})/iu;

/** "Bước 1. Phúc tra nguồn" / "Hoàn thành trong tháng 10.": what a sentence that only states a time is about stands above it. */
function named(plan: Plan, passage: Passage, read: Deadline): Deadline {
  if (/\p{L}/u.test(read.what.replace(SAYS_NOTHING, ''))) return read;
  const above = plan.passages[passage.index - 1];
  const section = plan.sections[passage.sectionIndex];
  const title = above && above.index >= (section?.firstPassage ?? 0) && isTitle(above) ? above : undefined;
  const what = title ? title.text.slice(title.markerLength) : section?.titled ? section.title : '';
  // "3. Sở Văn hóa có" / "trách nhiệm …": a body does something, it is nothing that is done.
  return startsWithBody(what)
    ? read
    : { ...read, what: shortenTask(what.replace(/^(\p{Lu}\p{Ll}+(?: \p{Ll}+)? \S{1,3})\.\s/u, '$1: ')) || read.what };
}

const SAYS_NOTHING = /(?:thời gian|thời hạn|hoàn thành|thực hiện|dự kiến|tiến hành|xong|bắt đầu|kết thúc)/giu;

function isTitle({ text, row, markerLength, kind }: Passage): boolean {
  const named = markerLength > 0 || kind === 'heading' || isStep(text);
  return !row && named && text.length <= 120 && !/[.;:]\s*$/u.test(text);
}

/** Years before which nothing is due that anybody asks about. */
const LONG_AGO = 2000;

/** True for a time that was over when the document was written: "trước năm 1975", "khởi công ngày 08/01/2024". */
function isOver(plan: Plan, { date, recurrence }: Deadline): boolean {
  const year = recurrence ? NaN : Number(/^\d{4}/u.exec(date ?? '')?.[0]);
  return year < (kindOfDocument(plan).year ?? LONG_AGO);
}

/** "Trước ngày 01/7/2025, người cao tuổi được hưởng …": what somebody gets, and since or until when. */
const GETS =
  /(?<!\p{L})(?:tiếp tục )?được (?:hưởng|coi là|xem là|điều chỉnh tăng|tiếp tục (?:sử dụng|áp dụng))(?!\p{L})/iu;

/** "Đơn vị đảm nhận: Sở A. Khung thời gian: suốt mùa hè": the time of a label beside who leads, in whatever words. */
function readLabelledTimes(plan: Plan, assignments: readonly Assignment[], known: readonly Deadline[]): Deadline[] {
  return assignments.flatMap((one) => {
    const { time } = one;
    if (one.row || !time || time.span.passage !== one.leadSpan.passage) return [];
    const passage = plan.passages[time.span.passage]!;
    const labelled = /^[^:]{2,40}:\s/u.test(passage.text.slice(time.span.start, time.span.end));
    const told = known.some(
      ({ whenSpan: { passage: index, start, end } }) =>
        index === passage.index && start < time.span.end && time.span.start < end,
    );
    return labelled && !told ? [timeOf(one, passage)] : [];
  });
}

function timeOf(assignment: Assignment, passage: Passage): Deadline {
  const time = assignment.time!;
  const recurrence = recurrenceOf(time.text);
  return {
    kind: 'deadline',
    sectionIndex: assignment.sectionIndex,
    section: assignment.section,
    who: assignment.leads.map((lead) => lead.name).join(', '),
    whoSpan: assignment.leadSpan,
    what: assignment.task,
    to: '',
    when: time.text,
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(time.text),
    report: false,
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: time.span,
  };
}

/** What an item of a timetable says is due. */
function dueAt(subjects: Subjects, passage: Passage, { when, what }: TimedItem): Deadline {
  const time = passage.text.slice(when.start, when.end);
  const task = passage.text.slice(what.start, what.end);
  const [sentence = what] = splitSentences(task).map(({ start, end }) => ({
    start: what.start + start,
    end: what.start + end,
  }));
  const named = startsWithBody(task) && endOfBodies(task, 0, task.length) === task.length;
  const recurrence = recurrenceOf(time);
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...(named
      ? { who: task, whoSpan: { passage: passage.index, ...what } }
      : findSubject(subjects, passage, sentence, sentence)),
    what: shortenTask(task),
    to: /báo cáo|gửi/iu.test(task) ? addresseeIn(task) : '',
    when: time,
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(time),
    report: /báo cáo|gửi/iu.test(task),
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: { passage: passage.index, ...when },
  };
}

/** "Kết nối dữ liệu với Trung tâm. Quý II/2026.": a sentence that only names a time says when what stands before it is due. */
function dueBefore(subjects: Subjects, passage: Passage, from: number, sentence: Stretch): Deadline {
  const when = { start: sentence.start, end: endOfValue(passage.text.slice(0, sentence.end)) };
  return dueAt(subjects, passage, { when, what: { start: from, end: sentence.start } });
}

/** What stands under a line that only names a month or a quarter is due then. */
function dueUnder(subjects: Subjects, passage: Passage, head: Passage): Deadline {
  const what = { start: passage.markerLength, end: passage.text.length };
  const time = { start: head.markerLength, end: head.text.replace(/[:.\s]+$/u, '').length };
  const when = head.text.slice(time.start, time.end);
  return {
    ...dueAt(subjects, passage, { when: what, what }),
    when,
    ...dateOf(when),
    whenSpan: { passage: head.index, ...time },
  };
}

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
 * @param listed true among targets, where "hằng năm" is said of an amount
 * @param timed true under a heading that speaks of times: "Các bộ còn lại: quý II/2026" needs no verb
 */
function readClause(
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
  const around = text;
  const alone =
    /^[^:]{3,90}:\s*$/u.test(text.slice(0, when.index)) && !/\p{L}/u.test(text.slice(when.index + when[0].length));
  const labelled = plans && isLabelled(text.slice(0, when.index), text.slice(when.index + when[0].length));
  if (!DUTY.test(around) && !FIRM.test(when[0]) && !labelled && !(timed && (alone || DAY.test(when[0]))))
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
  const report = /báo cáo|gửi/iu.test(around + behind);
  // "gửi báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 về UBND huyện": to whom is said once, behind both.
  const to = addresseeIn(text, when.index) || (report ? addresseeBehind(rest) : '');
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...findSubject(subjects, passage, sentence, clause),
    what: (behind ? behind.replace(/^.*?(?=(?:báo cáo|gửi)(?!\p{L}))/isu, '') : text)
      .replace(when[0], ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;]+|[\s,;.]+$/gu, ''),
    to,
    when: when[0],
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(joined),
    report,
    span: { passage: passage.index, start: clause.start, end: clause.end },
    whenSpan: { passage: passage.index, start: whenStart, end: whenStart + when[0].length },
  };
}
