import type { IndexedDocument } from '../../index/index.ts';
import { sectionTrail } from '../../plan/index.ts';
import type { Assignment } from '../../records/index.ts';
import { textOf } from '../context.ts';

/** Bodies as one list. */
export function namesOf(bodies: readonly { name: string }[]): string {
  return bodies.map((body) => body.name).join(', ');
}

/** A task without the stops at its end; that it was cut stays visible. */
export function trim(task: string): string {
  return task.replace(/[.:;\s]+$/u, '');
}

/** A task that ends a sentence. */
export function asEnd(task: string): string {
  const own = trim(task);
  return own.endsWith('…') ? own : `${own}.`;
}

/** Titles of the sections that name the task; chapters name none. */
export function titlesOf(document: IndexedDocument, assignment: Assignment): string {
  return sectionTrail(document.plan, assignment.sectionIndex)
    .slice(1)
    .filter((section) => section.titled)
    .map((section) => section.title)
    .join(' / ');
}

/** The task's own words: its stretch, else its passages. */
export function taskTextOf(document: IndexedDocument, assignment: Assignment): string {
  if (assignment.taskSpan) return textOf(document, assignment.taskSpan);
  const passages = assignment.taskPassages.map((i) => document.plan.passages[i]!.text);
  return passages.join(' ');
}

/** True where the body is given as the standing agency, "cơ quan thường trực". */
export function isStanding(document: IndexedDocument, assignment: Assignment): boolean {
  return /thường trực/iu.test(
    document.plan.passages[assignment.leadSpan.passage]!.text.slice(assignment.leadSpan.start, assignment.leadSpan.end),
  );
}
