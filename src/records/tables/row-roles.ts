import type { Body } from '../record.ts';
import { splitRoleList } from '../role-list.ts';
import type { Row, RowCell } from './table-rows.ts';

/** "Chủ trì: …", "- CT: …" before who leads, in a cell that names both roles. */
const LEADS = /^(?:[-–+•]\s*)?(?:(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:?\s+|CT\s*:\s*)/iu;

/** Who leads and who coordinates in one cell: "Chủ trì: Sở Y tế; phối hợp: UBND cấp xã". */
export function rolesIn(row: Row, { span }: RowCell): { leads: Body[]; coordinating: Body[] } {
  const text = row.passage.text.slice(span.start, span.end);
  const heading = LEADS.exec(text);
  return splitRoleList(row.passage, { start: span.start + (heading?.[0].length ?? 0), end: span.end });
}
