import type { ColumnRole, Plan } from '../../plan/index.ts';
import { startsWithBody } from '../../vocabulary/index.ts';
import { splitBodies } from '../bodies.ts';
import type { Assignment } from '../record.ts';
import { shortenTask } from '../task-text.ts';
import { rolesIn } from './row-roles.ts';
import { cellOrAbove, cellsOf, listRows, proofOf, type Row, type RowCell, timeOf } from './table-rows.ts';

/** Reads who does what off the rows of tables of tasks. */
export function readRowAssignments(plan: Plan): Assignment[] {
  return listRows(plan).flatMap((row) => readRow(row) ?? []);
}

function readRow(row: Row): Assignment | undefined {
  const [task] = cellsOf(row, 'task').length > 0 ? cellsOf(row, 'task') : cellsOf(row, 'indicator');
  const lead = cellOrAbove(row, 'lead');
  if (!lead || !task || !isBodyList(lead.cell.text)) return undefined;
  // Who works with the lead of the group does so in its tasks.
  const coordinating = lead.row === row ? ownCell(row, 'coordinating') : cellOrAbove(row, 'coordinating');
  const time = timeOf(row);
  const [product] = cellsOf(row, 'product');
  const bodies = rolesIn(lead.row, lead.cell);
  return {
    kind: 'assignment',
    role: 'lead',
    sectionIndex: row.passage.sectionIndex,
    section: row.passage.section,
    task: shortenTask(task.text),
    taskPassages: [row.passage.index],
    taskSpan: task.span,
    leads: bodies.leads,
    coordinating: [
      ...bodies.coordinating,
      ...(coordinating
        ? splitBodies(coordinating.row.passage, coordinating.cell.span.start, coordinating.cell.span.end)
        : []),
    ],
    leadSpan: proofOf(lead.row, lead.cell.span),
    ...(time ? { time } : {}),
    ...(product ? { product: { text: product.text, span: product.span } } : {}),
    ...(row.label ? { row: row.label } : {}),
    ...(row.header ? { headerSpan: row.header } : {}),
  };
}

function ownCell(row: Row, role: ColumnRole): { cell: RowCell; row: Row } | undefined {
  const [cell] = cellsOf(row, role);
  return cell && { cell, row };
}

/** A cell that holds a number or a date says nothing of bodies: the columns are not what they seem. */
function isBodyList(text: string): boolean {
  return (
    (/\p{L}{2}/u.test(text) || startsWithBody(text)) &&
    !/^(?:quý|tháng|năm|ngày|trước|hằng|hàng|thường xuyên|\d)/iu.test(text)
  );
}
