import type { Plan } from '../plan/index.ts';
import type { Assignment } from './record.ts';
import { readRoleLines } from './role-lines.ts';
import { readRoleSentences } from './role-sentences.ts';
import { readRowAssignments } from './tables/index.ts';

/**
 * Reads who does what.
 *
 * Plans state roles in four ways: in lines of their own that close a task or a group of tasks ("Cơ quan chủ trì: …"),
 * inside a sentence ("Sở … chủ trì, phối hợp với … "), as items of which a body is the subject or the heading, and in
 * the rows of tables.
 */
export function readAssignments(plan: Plan): Assignment[] {
  return [...readRoleLines(plan), ...readRoleSentences(plan), ...readRowAssignments(plan)].sort(
    (a, b) => a.leadSpan.passage - b.leadSpan.passage,
  );
}
