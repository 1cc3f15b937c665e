import { type Passage, type Stretch, splitSentences } from '../plan/index.ts';
import { addresseeIn } from './addressees.ts';
import { namesOnlyBodies } from './bodies.ts';
import { findSubject, type Subjects } from './deadline-subjects.ts';
import { dateOf, recurrenceOf } from './due-times.ts';
import type { Assignment, Deadline } from './record.ts';
import { readReportDays } from './report-days.ts';
import { endOfValue } from './role-labels.ts';
import { readStages } from './stages.ts';
import { shortenTask } from './task-text.ts';
import type { TimedItem } from './timetable.ts';

/** The time that an assignment states, as a deadline of those who lead it. */
export function timeOf(assignment: Assignment, passage: Passage): Deadline {
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
export function dueAt(subjects: Subjects, passage: Passage, { when, what }: TimedItem): Deadline {
  const time = passage.text.slice(when.start, when.end);
  const task = passage.text.slice(what.start, what.end);
  const [sentence = what] = splitSentences(task).map(({ start, end }) => ({
    start: what.start + start,
    end: what.start + end,
  }));
  const report = /báo cáo|gửi/iu.test(task);
  const recurrence = recurrenceOf(time);
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...(namesOnlyBodies(task)
      ? { who: task, whoSpan: { passage: passage.index, ...what } }
      : findSubject(subjects, passage, sentence, sentence)),
    what: shortenTask(task),
    to: report ? addresseeIn(task) : '',
    when: time,
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(time),
    report,
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: { passage: passage.index, ...when },
  };
}

/** "Kết nối dữ liệu với Trung tâm. Quý II/2026.": a sentence that only names a time says when what stands before it is due. */
export function dueBefore(subjects: Subjects, passage: Passage, from: number, sentence: Stretch): Deadline {
  const when = { start: sentence.start, end: endOfValue(passage.text.slice(0, sentence.end)) };
  return dueAt(subjects, passage, { when, what: { start: from, end: sentence.start } });
}

/** What stands under a line that only names a month or a quarter is due then. */
export function dueUnder(subjects: Subjects, passage: Passage, head: Passage): Deadline {
  const what = { start: passage.markerLength, end: passage.text.length };
  const time = { start: head.markerLength, end: head.text.replace(/[:.\s]+$/u, '').length };
  const when = head.text.slice(time.start, time.end);
  const { date: _, recurrence: __, ...due } = dueAt(subjects, passage, { when: what, what });
  const recurrence = recurrenceOf(when);
  return {
    ...due,
    when,
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(when),
    whenSpan: { passage: head.index, ...time },
  };
}

/** What is due at each day of a list: reports by kind, or the stages of a plan. */
export function dueByKind(subjects: Subjects, passage: Passage, sentence: Stretch, plans: boolean): Deadline[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const to = addresseeIn(text);
  const reports = readReportDays(passage, sentence).map(({ kind, when }) => dueWith(kind, when, true));
  const stages = plans
    ? readStages(passage.text, sentence).map(({ what, when }) =>
        dueWith(passage.text.slice(what.start, what.end), when, false),
      )
    : [];
  return [...reports, ...stages];

  function dueWith(what: string, when: Stretch, report: boolean): Deadline {
    const time = passage.text.slice(when.start, when.end);
    // "tháng: ngày 25": a day without its month comes back with each of them.
    const recurrence = recurrenceOf(time) ?? (/\d\/\d/u.test(time) ? undefined : ('periodic' as const));
    return {
      kind: 'deadline',
      sectionIndex: passage.sectionIndex,
      section: passage.section,
      ...findSubject(subjects, passage, sentence, sentence),
      what,
      to: report ? to : '',
      when: time,
      ...(recurrence ? { recurrence } : {}),
      ...dateOf(lastOf(time)),
      report,
      span: { passage: passage.index, ...sentence },
      whenSpan: { passage: passage.index, ...when },
    };
  }
}

/** "10 - 20/4": of a stretch of days the last is what is due. */
function lastOf(time: string): string {
  return time.split(/\s?[-–]\s?|\s(?:đến|tới)\s/u).at(-1)!;
}
