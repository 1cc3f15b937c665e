import type { BodiesAsked } from '../../../question/index.ts';
import type { Assignment } from '../../../records/index.ts';
import { foldedPhrase } from '../../../text/index.ts';
import { agencyIdsOf } from '../../../vocabulary/index.ts';

/** The tasks of a body in one role. */
export interface InRole {
  /** As the first of the tasks names it. */
  name: string;
  /** In the plan's order, at least one. */
  tasks: Assignment[];
}

/** A body of a plan with what it has in each role; absent where it has nothing. */
export type Tallied = Partial<Record<BodiesAsked['role'], InRole>>;

/** The bodies that lead tasks or coordinate on them, in the plan's order; a duty that names no lead counts for nobody. */
export function tallyBodies(assignments: readonly Assignment[]): Tallied[] {
  const bodies = new Map<string, Tallied>();
  const add = (role: BodiesAsked['role'], name: string, task: Assignment) => {
    const key = agencyIdsOf(name).join(' ') || foldedPhrase(name);
    const body = bodies.get(key) ?? {};
    bodies.set(key, body);
    body[role] ??= { name, tasks: [] };
    if (!body[role].tasks.includes(task)) body[role].tasks.push(task);
  };
  for (const one of assignments.filter(({ role }) => role === 'lead')) {
    for (const { name } of one.leads) add('lead', name, one);
    for (const { name } of one.coordinating) add('coordinating', name, one);
  }
  return [...bodies.values()];
}
