import type { Plan } from '../../plan/index.ts';
import { addresseeIn } from '../addressees.ts';
import { splitBodies } from '../bodies.ts';
import { dateOf, recurrenceOf } from '../due-times.ts';
import type { Deadline } from '../record.ts';
import { shortenTask } from '../task-text.ts';
import { cellOrAbove, cellsOf, listRows, proofOf, timeOf } from './table-rows.ts';

/** "Theo kế hoạch riêng" sets no time. */
const NO_TIME = /^(?:theo|căn cứ|tùy|không|chưa)(?!\p{L})/iu;

/** Reads by when something is due off the rows of tables of tasks. */
export function readRowDeadlines(plan: Plan): Deadline[] {
  return listRows(plan).flatMap((row) => {
    const time = timeOf(row);
    const [task] = [...cellsOf(row, 'task'), ...(cellsOf(row, 'value').length > 0 ? [] : cellsOf(row, 'indicator'))];
    if (!time || !task || NO_TIME.test(time.text)) return [];
    const lead = cellOrAbove(row, 'lead');
    const who = lead ? splitBodies(lead.row.passage, lead.cell.span.start, lead.cell.span.end) : [];
    const recurrence = recurrenceOf(time.text);
    const report = /(?:^|\s)(?:báo cáo|gửi)(?!\p{L})/iu.test(task.text);
    return [
      {
        kind: 'deadline' as const,
        sectionIndex: row.passage.sectionIndex,
        section: row.passage.section,
        who: who.map((body) => body.name).join(', '),
        ...(lead ? { whoSpan: lead.cell.span } : {}),
        what: shortenTask(task.text),
        to: report ? addresseeIn(task.text) : '',
        when: time.text,
        ...(recurrence ? { recurrence } : {}),
        ...dateOf(time.text),
        report,
        span: proofOf(row, task.span),
        whenSpan: time.span,
      },
    ];
  });
}
