import type { Plan } from '../plan/index.ts';
import type { Assignment } from './record.ts';
import { findReferences } from './references.ts';
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
  const all = [...readRoleLines(plan), ...readRoleSentences(plan), ...readRowAssignments(plan)];
  return all
    .filter(namesSomebody)
    .map((one) => withReferences(plan, one))
    .sort((a, b) => a.leadSpan.passage - b.leadSpan.passage);
}

/** "Cơ quan chủ trì …" speaks of whoever leads and names nobody. */
function namesSomebody(assignment: Assignment): boolean {
  return (
    assignment.leads.some((body) => !/^(?:các )?(?:cơ quan|đơn vị|bộ phận)$/iu.test(body.name)) ||
    assignment.leads.length > 1 ||
    /^các /iu.test(assignment.leads[0]?.name ?? '')
  );
}

/** A task that is stated by reference ("các nhiệm vụ tại mục IV.3") is also what those sections say; whole chapters are not. */
function withReferences(plan: Plan, assignment: Assignment): Assignment {
  if (assignment.role !== 'lead' || assignment.row) return assignment;
  const stated = [...new Set([assignment.leadSpan.passage, ...assignment.taskPassages])];
  const refersTo = [...new Set(stated.flatMap((i) => findReferences(plan, plan.passages[i]!.text)))];
  if (refersTo.length === 0) return assignment;
  const passages = refersTo
    .map((i) => plan.sections[i]!)
    .filter((section) => section.parent >= 0)
    .flatMap((section) =>
      plan.passages.slice(section.firstPassage, section.endPassage).map((passage) => passage.index),
    );
  return { ...assignment, refersTo, taskPassages: [...new Set([...assignment.taskPassages, ...passages])] };
}
