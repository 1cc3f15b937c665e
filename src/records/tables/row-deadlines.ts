import type { Plan } from '../../plan/index.ts';
import { addresseeIn } from '../addressees.ts';
import { dateOf, recurrenceOf } from '../due-times.ts';
import type { Deadline } from '../record.ts';
import { shortenTask } from '../task-text.ts';
import { rolesIn } from './row-roles.ts';
import { cellOrAbove, cellsOf, listRows, proofOf, timesOf } from './table-rows.ts';

/** "Theo kế hoạch riêng" sets no time. */
const NO_TIME = /^(?:theo|căn cứ|tùy|không|chưa)(?!\p{L})/iu;

/** Reads by when something is due off the rows of tables of tasks. */
export function readRowDeadlines(plan: Plan): Deadline[] {
  return listRows(plan).flatMap((row) => {
    const times = timesOf(row).filter(({ text }) => !NO_TIME.test(text));
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
