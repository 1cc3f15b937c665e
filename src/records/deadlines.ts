import { type Passage, type Plan, splitSentences } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { splitAtTimes } from './deadline-clauses.ts';
import { prepareSubjects } from './deadline-subjects.ts';
import { kindOfDocument } from './document-kind.ts';
import { readClause } from './due-clause.ts';
import { dueAt, dueBefore, dueByKind, dueUnder, timeOf } from './due-items.ts';
import { DUTY } from './due-times.ts';
import { tellsWhatWas } from './past.ts';
import { readPeriod } from './period.ts';
import type { Assignment, Deadline } from './record.ts';
import { readRoleLabels } from './role-labels.ts';
import { readRowDeadlines } from './tables/index.ts';
import { classifySection, holdsNothing } from './target-sections.ts';
import { shortenTask } from './task-text.ts';
import { findTimeHeads, isBelowStep, isOnlyTime, isStep, readTimedItem, tellsTimes } from './timetable.ts';
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
      const kinds = dueByKind(subjects, passage, { start, end: sentence.end }, plans && !listed);
      const first = deadlines.length;
      for (const clause of splitAtTimes(passage.text, { start, end: sentence.end }, dates)) {
        const read = readClause(
          subjects,
          passage,
          clause,
          { start, end: sentence.end },
          { listed, timed: dates, plans },
        );
        if (read && kinds.some((one) => one.report && overlaps(one, read))) continue;
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
      const said = deadlines.slice(first);
      deadlines.push(...kinds.filter((one) => !isOver(plan, one) && !said.some((other) => overlaps(one, other))));
    }
    const head = heads[passage.index];
    if (head && deadlines.length === before && readRoleLabels(passage).length === 0)
      deadlines.push(dueUnder(subjects, passage, head));
  }
  deadlines.push(...readLabelledTimes(plan, assignments, deadlines));
  // Nobody and nothing: a cell of a table that a copy has taken apart.
  return deadlines
    .filter((one) => (one.who || one.what) && isGiven(plan, one))
    .sort((a, b) => a.span.passage - b.span.passage);
}

/** What tells that something is to be done by a time, in a text that no office issues. */
const ASKS =
  /(?<!\p{L})(?:phải|cần|đề nghị|yêu cầu|giao|phấn đấu|mục tiêu|kế hoạch|dự kiến|sẽ|chậm nhất|muộn nhất|hạn|trước ngày|hoàn thành trước|báo cáo|nộp|đăng ký|niêm yết)(?!\p{L})/iu;

/** False for a time of an article or a list of events, which say when things were: "11 tháng 6: Khánh thành cầu". */
function isGiven(plan: Plan, { span }: Deadline): boolean {
  const { official } = kindOfDocument(plan);
  const passage = plan.passages[span.passage]!;
  if (official) return true;
  if (passage.row) return plan.tables[passage.row.table]!.columns.some(({ role }) => role === 'lead');
  return ASKS.test(passage.text.slice(span.start, span.end));
}

/** True where two deadlines are read off the same time. */
function overlaps({ whenSpan: a }: Deadline, { whenSpan: b }: Deadline): boolean {
  return a.passage === b.passage && a.start < b.end && b.start < a.end;
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
