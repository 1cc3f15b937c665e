import type { Plan } from '../plan/index.ts';
import { readAssignments } from './assignments.ts';
import { readDeadlines } from './deadlines.ts';
import type { PlanRecords } from './record.ts';
import { readTargets } from './targets.ts';

export { startsWithBody } from '../vocabulary/index.ts';
export { splitBodies } from './bodies.ts';
export { type Doubt, doubtPages, findDoubts } from './doubts.ts';
export { isPeriodOfPlan } from './period.ts';
export type { Assignment, Body, Comparator, Deadline, PlanRecords, Target } from './record.ts';
export { findReferences } from './references.ts';
export { findValues, parseNumber } from './values.ts';

/** Reads all records off a plan. */
export function readRecords(plan: Plan): PlanRecords {
  const assignments = readAssignments(plan);
  return { assignments, targets: readTargets(plan), deadlines: readDeadlines(plan, assignments) };
}
