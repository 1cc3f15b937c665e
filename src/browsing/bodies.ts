import type { IndexedDocument } from '../index/index.ts';
import type { Assignment, Body } from '../records/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { shortKey } from './references.ts';
import type { AgencyView, RoleView } from './views.ts';

/** A body that a document names in its tasks, with those tasks in the document's order. */
export interface BodyTasks {
  view: AgencyView;
  tasks: { assignment: Assignment; role: RoleView }[];
}

const known = new WeakMap<IndexedDocument, BodyTasks[]>();

/** The bodies that a document names in its tasks, those with most tasks of their own first. */
export function bodiesOf(document: IndexedDocument): readonly BodyTasks[] {
  const bodies = known.get(document) ?? collectBodies(document);
  known.set(document, bodies);
  return bodies;
}

function collectBodies(document: IndexedDocument): BodyTasks[] {
  const bodies = new Map<string, BodyTasks>();
  const add = (body: Body, assignment: Assignment, role: RoleView) => {
    const key = bodyKey(body.name);
    const name = body.name.charAt(0).toUpperCase() + body.name.slice(1);
    const one = bodies.get(key) ?? { view: { key, name, own: 0, coordinating: 0 }, tasks: [] };
    bodies.set(key, one);
    one.tasks.push({ assignment, role });
    if (role === 'coordinating') one.view.coordinating += 1;
    else one.view.own += 1;
  };
  for (const assignment of document.records.assignments) {
    for (const body of assignment.leads) add(body, assignment, assignment.role);
    for (const body of assignment.coordinating) add(body, assignment, 'coordinating');
  }
  return [...bodies.values()].sort((a, b) => b.view.own - a.view.own || b.view.coordinating - a.view.coordinating);
}

/** The short name of a body: by its id where the vocabulary knows it, so that every spelling is one, else by its words. */
export function bodyKey(name: string): string {
  const ids = agencyIdsOf(name);
  return shortKey(ids.length === 1 ? ids[0]! : name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' '), 6);
}
