import { type Passage, type Plan, sectionTrail } from '../plan/index.ts';
import { dateOf, recurrenceOf } from './due-times.ts';
import type { Deadline } from './record.ts';
import { WHEN } from './time-expressions.ts';
import { isUnnumberedText } from './unnumbered.ts';

const PERIOD_TITLE =
  /^(?:\p{L}+ )?(?:thời gian|thời hạn|tiến độ)(?: (?:triển khai |tổ chức )?(?:thực hiện|triển khai|hoàn thành|áp dụng|hỗ trợ|tổ chức|tiến hành))?(?: kế hoạch)?$|^thời gian(?: \p{L}+){1,3}$/iu;
const PERIOD =
  /(?:thường xuyên|liên tục|định kỳ|từ|trong|đến|trước|quý|tháng|năm)(?!\p{L})[^.;]*?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?|kết thúc|hoàn thành)(?:,? (?:đến|tới)[^.;]{0,25}?(?:19|20)\d\d)?/iu;

/** "lập báo cáo từ năm 2025, hoàn thành chậm nhất vào năm 2030": the last day stands before the first. */
const LATEST = /(?:chậm nhất|muộn nhất)(?!\p{L})[^.;,]{0,40}?(?:19|20)\d\d/iu;

/** "Thời gian thực hiện: Từ nay đến hết năm 2025": the label before its time. */
const PERIOD_LABEL = /^([^:]{8,60}?)\s*:\s+(?=\S)/u;
/** Chapters whose items are tasks: a time among them is that of a task. */
const OF_TASKS = /nhiệm vụ|giải pháp|hoạt động|nội dung/iu;

/** True for the time of a plan as a whole, which names nobody and no task. */
export function isPeriodOfPlan(deadline: Deadline): boolean {
  return deadline.who === '' && PERIOD_TITLE.test(deadline.what);
}

/**
 * The time of the whole plan, under a heading of its own ("3. Thời gian thực hiện") or after a label ("3. Thời gian thực
 * hiện: Từ nay đến hết năm 2025"). Below a task such a label states the time of the task.
 */
export function readPeriod(plan: Plan, passage: Passage): Deadline | undefined {
  const section = plan.sections[passage.sectionIndex];
  if (!section) return readUnnumbered(plan, passage);
  const label = PERIOD_LABEL.exec(passage.text.slice(passage.markerLength));
  const labelled = label && PERIOD_TITLE.test(label[1]!) ? label : undefined;
  const titled = section.titled && PERIOD_TITLE.test(section.title);
  if (!labelled && (!titled || passage.kind === 'heading')) return undefined;
  const own = section.firstPassage === passage.index;
  const above = sectionTrail(plan, own || titled ? section.parent : passage.sectionIndex).filter((one) => one.titled);
  const task = above.slice(1).at(-1)?.title;
  if (labelled && !task && !own && !titled && OF_TASKS.test(above[0]?.title ?? '')) return undefined;
  const what = task && OF_TASKS.test(above[0]!.title) ? task : (labelled?.[1] ?? section.title);
  const from = passage.markerLength + (labelled?.[0].length ?? 0);
  const told = passage.text.slice(from);
  // "Thời gian: Rà soát xong trước ngày 06/3; tổ chức tiêm từ ngày 16/3 đến ngày 28/3": several things, each at its time.
  if (labelled && told.split(';').filter((part) => /\p{L}{2,}.*\d/u.test(part)).length > 1) return undefined;
  const found = LATEST.exec(told) ?? PERIOD.exec(told);
  if (!found) return undefined;
  const start = from + found.index;
  const recurrence = recurrenceOf(found[0]);
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    who: '',
    what,
    to: '',
    when: found[0],
    ...(recurrence ? { recurrence } : {}),
    // Of a stretch of time the end is what is due.
    ...dateOf(/.*(?:đến|tới)\s+(.+)$/isu.exec(found[0])?.[1] ?? found[0]),
    report: false,
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: { passage: passage.index, start, end: start + found[0].length },
  };
}

/** "Thời gian: 02 tháng (từ 15/12/2025 đến 14/02/2026)" in a text without numbers. */
function readUnnumbered(plan: Plan, passage: Passage): Deadline | undefined {
  const label = isUnnumberedText(plan, passage) ? PERIOD_LABEL.exec(passage.text.slice(passage.markerLength)) : null;
  if (!label || !PERIOD_TITLE.test(label[1]!)) return undefined;
  const from = passage.markerLength + label[0].length;
  const [found] = [...passage.text.slice(from).matchAll(WHEN)].filter((match) => /^từ\s/iu.test(match[0]));
  if (!found) return undefined;
  const start = from + found.index;
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    who: '',
    what: label[1]!,
    to: '',
    when: found[0],
    ...dateOf(found[0]),
    report: false,
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: { passage: passage.index, start, end: start + found[0].length },
  };
}
