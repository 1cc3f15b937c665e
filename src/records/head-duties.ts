import { type Passage, type Plan, sectionTrail } from '../plan/index.ts';
import { bodiesOf } from './headed.ts';
import type { Assignment } from './record.ts';
import { readRoleLabels } from './role-labels.ts';
import { shortenTask } from './task-text.ts';

/** A led item under the heading of a body. */
export const LED_ITEM =
  /^(?:(?:trên cơ sở|căn cứ|theo|định kỳ|hằng năm|hàng năm)[^,;]{0,100}?,\s+)?(?:(?:tiếp tục|chủ động|khẩn trương)\s)?(?:(?:là|làm|phát huy vai trò)\s(?:cơ quan|đơn vị|bộ phận|đầu mối|trưởng đoàn|trưởng ban)[^,;.]{0,40}?,? (?:và )?|(?:là\s)?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối)[;,] )?(?:đồng )?chủ trì(?=[,\s])/iu;

/** What a body named by a heading is told to do, but for the items that it is told to lead. */
export function dutyOf(plan: Plan, heading: Passage, heads: readonly (Passage | undefined)[]): Assignment[] {
  const under = plan.passages.filter((passage) => heads[passage.index] === heading && passage.kind !== 'heading');
  if (under.some((passage) => readRoleLabels(passage).length > 0)) return [];
  const tasks = under.filter((passage) => !LED_ITEM.test(passage.text.slice(passage.markerLength)));
  const first = tasks[0];
  if (!first) return [];
  const above = sectionTrail(plan, first.sectionIndex).includes(plan.sections[heading.sectionIndex]!);
  const holder = heading.kind === 'heading' || above ? heading : first;
  return [
    {
      kind: 'assignment',
      role: 'duty',
      // A line that names a body stands after the section before it, its items in sections of their own.
      sectionIndex: holder.sectionIndex,
      section: holder.section,
      task: shortenTask(first.text.slice(first.markerLength)),
      taskPassages: tasks.map((passage) => passage.index),
      leads: bodiesOf(heading),
      coordinating: [],
      leadSpan: { passage: heading.index, start: 0, end: heading.text.length },
    },
  ];
}
