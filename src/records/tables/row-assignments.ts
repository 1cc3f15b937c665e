import type { Plan, Span } from '../../plan/index.ts';
import { splitBodies } from '../bodies.ts';
import type { Assignment, Body } from '../record.ts';
import { shortenTask } from '../task-text.ts';
import { cellsOf, listRows, proofOf, type Row } from './table-rows.ts';

/** Reads who does what off the rows of tables of tasks. */
export function readRowAssignments(plan: Plan): Assignment[] {
  return listRows(plan).flatMap((row) => readRow(row) ?? []);
}

function readRow(row: Row): Assignment | undefined {
  const [lead] = cellsOf(row, 'lead');
  const [task] = cellsOf(row, 'task').length > 0 ? cellsOf(row, 'task') : cellsOf(row, 'indicator');
  if (!lead || !task || !isBodyList(lead.text)) return undefined;
  const [coordinating] = cellsOf(row, 'coordinating');
  const [time] = cellsOf(row, 'time');
  const [product] = cellsOf(row, 'product');
  const bodies = splitRoles(row, lead.span);
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
      ...(coordinating ? splitBodies(row.passage, coordinating.span.start, coordinating.span.end) : []),
    ],
    leadSpan: proofOf(row, lead.span),
    ...(time ? { time: { text: time.text, span: time.span } } : {}),
    ...(product ? { product: { text: product.text, span: product.span } } : {}),
    ...(row.label ? { row: row.label } : {}),
    ...(row.header ? { headerSpan: row.header } : {}),
  };
}

/** A cell that holds a number or a date says nothing of bodies: the columns are not what they seem. */
function isBodyList(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^(?:quý|tháng|năm|ngày|trước|hằng|hàng|thường xuyên|\d)/iu.test(text);
}

/** "Chủ trì: Sở Y tế; phối hợp: UBND cấp xã" in one cell. */
function splitRoles(row: Row, cell: Span): { leads: Body[]; coordinating: Body[] } {
  const text = row.passage.text.slice(cell.start, cell.end);
  const partners = /[;,.]?\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+(?:với|thực hiện))?\s*:?\s+/iu.exec(text);
  const heading = /^(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:?\s+/iu.exec(text);
  const start = cell.start + (heading?.[0].length ?? 0);
  if (!partners || partners.index === 0) return { leads: splitBodies(row.passage, start, cell.end), coordinating: [] };
  return {
    leads: splitBodies(row.passage, start, cell.start + partners.index),
    coordinating: splitBodies(row.passage, cell.start + partners.index + partners[0].length, cell.end),
  };
}
