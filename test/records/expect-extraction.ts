import { expect } from 'vitest';
import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import type { Score } from './score-extraction.ts';

/** A record and the document that it was read off. */
export type InDocument<Record> = Record & { documentId: string };

/** Prints the score with every miss and extra, and fails where precision or recall, 0 to 1, is below `least`. */
export function expectAtLeast<Golden, Found>(
  score: Score<Golden, Found>,
  least: number,
  describeFound: (one: Found) => unknown,
): void {
  console.log(score.summary);
  for (const miss of score.misses) console.log('  missed', JSON.stringify(miss));
  for (const extra of score.extras) console.log('  extra ', JSON.stringify(describeFound(extra)));
  expect(score.precision).toBeGreaterThanOrEqual(least);
  expect(score.recall).toBeGreaterThanOrEqual(least);
}

/** What golden records hold of an assignment. */
export function assignmentFacts(one: InDocument<Assignment>) {
  const { documentId, section, role, task } = one;
  return {
    documentId,
    section,
    role,
    leads: names(one.leads),
    with: names(one.coordinating),
    time: one.time?.text,
    task,
  };
}

/** What golden records hold of a target. */
export function targetFacts(one: InDocument<Target>) {
  const { documentId, section, comparator, value, valueMax, unit, per, year, indicator } = one;
  return { documentId, section, comparator, value, valueMax, unit, per, year, indicator };
}

/** What golden records hold of a deadline. */
export function deadlineFacts(one: InDocument<Deadline>) {
  const { documentId, section, who, what, to, when, recurrence } = one;
  return { documentId, section, who, what, to, when, recurrence };
}

/** Bodies as one list. */
export function names(bodies: readonly { name: string }[] = []): string {
  return bodies.map((body) => body.name).join(', ');
}
