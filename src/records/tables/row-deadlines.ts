import { type CellKind, kindOfCell, type Plan } from '../../plan/index.ts';
import { addresseeIn } from '../addressees.ts';
import { dateOf, recurrenceOf } from '../due-times.ts';
import type { Deadline } from '../record.ts';
import { shortenTask } from '../task-text.ts';
import { rolesIn } from './row-roles.ts';
import { cellOrAbove, cellsOf, listRows, proofOf, timesOf } from './table-rows.ts';

/** "Theo kế hoạch riêng" sets no time. */
const NO_TIME = /^(?:theo|căn cứ|tùy|không|chưa)(?!\p{L})/iu;
/** "10 ngày kể từ ngày nhận đủ hồ sơ": how long an application takes, whenever it comes. */
const FOR_APPLICANTS =
  /(?:ngày|giờ)(?: làm việc)?[^.;]{0,20}từ (?:ngày|khi|thời điểm)[^.;]{0,60}(?:hồ sơ|đơn|yêu cầu hợp lệ)/iu;
/** What a form leaves to be filled in. */
const BLANK = /[.…]{3,}|…/u;

/** True for a cell that says when something is due; amounts, bodies and blanks below such a header do not. */
function saysWhen(text: string): boolean {
  if (NO_TIME.test(text) || FOR_APPLICANTS.test(text) || BLANK.test(text)) return false;
  return !NO_TIMES.includes(kindOfCell(text)) && !/\d (?:đồng|triệu|tỷ)(?!\p{L})/u.test(text);
}

const NO_TIMES: readonly CellKind[] = ['amount', 'label', 'document', 'contact', 'unit', 'bodies'];

/** Reads by when something is due off the rows of tables of tasks. */
export function readRowDeadlines(plan: Plan): Deadline[] {
  return listRows(plan).flatMap((row) => {
    const times = timesOf(row).filter(({ text }) => saysWhen(text));
    const [task] = [...cellsOf(row, 'task'), ...(cellsOf(row, 'value').length > 0 ? [] : cellsOf(row, 'indicator'))];
    if (times.length === 0 || !task) return [];
    const lead = cellOrAbove(row, 'lead');
    const who = lead ? rolesIn(lead.row, lead.cell).leads : [];
    const report = /(?:^|\s)(?:báo cáo|gửi)(?!\p{L})/iu.test(task.text);
    return times.map((time): Deadline => {
      const recurrence = recurrenceOf(time.text);
      return {
        kind: 'deadline',
        sectionIndex: row.passage.sectionIndex,
        section: row.passage.section,
        who: who.map((body) => body.name).join(', '),
        ...(lead ? { whoSpan: lead.cell.span } : {}),
        what: [shortenTask(task.text), time.of].filter(Boolean).join(': '),
        to: report ? addresseeIn(task.text) : '',
        when: time.text,
        ...(recurrence ? { recurrence } : {}),
        ...dateOf(time.text),
        report,
        span: proofOf(row, task.span),
        whenSpan: time.span,
      };
    });
  });
}
