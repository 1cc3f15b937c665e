import { beforeAll, describe, expect, test } from 'vitest';
import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import { goldenAssignments, goldenDeadlines, goldenTargets } from '../fixtures/golden-records.ts';
import { DOCUMENT_IDS, documentOf } from '../fixtures/plans.ts';
import { likenessOfAssignments, likenessOfDeadlines, likenessOfTargets } from './match-records.ts';
import { type Score, scoreExtraction } from './score-extraction.ts';

type InDocument<Record> = Record & { documentId: string };

let assignments: InDocument<Assignment>[];
let targets: InDocument<Target>[];
let deadlines: InDocument<Deadline>[];

beforeAll(() => {
  const inAll = <Record>(of: (documentId: string) => Record[]): InDocument<Record>[] =>
    DOCUMENT_IDS.flatMap((documentId) => of(documentId).map((record) => ({ ...record, documentId })));
  assignments = inAll((id) => documentOf(id).records.assignments);
  targets = inAll((id) => documentOf(id).records.targets);
  deadlines = inAll((id) => documentOf(id).records.deadlines);
});

/** Prints the score with every miss and extra, and fails below `least`. */
function expectAtLeast<Golden, Found>(
  score: Score<Golden, Found>,
  least: number,
  describeFound: (one: Found) => unknown,
) {
  console.log(score.summary);
  for (const miss of score.misses) console.log('  missed', JSON.stringify(miss));
  for (const extra of score.extras) console.log('  extra ', JSON.stringify(describeFound(extra)));
  expect(score.precision).toBeGreaterThanOrEqual(least);
  expect(score.recall).toBeGreaterThanOrEqual(least);
}

const assignmentFacts = ({ documentId, section, role, leads, coordinating, time, task }: InDocument<Assignment>) => ({
  documentId,
  section,
  role,
  leads: leads.map((lead) => lead.name),
  coordinating: coordinating.map((body) => body.name),
  time: time?.text,
  task,
});

const targetFacts = ({
  documentId,
  section,
  comparator,
  value,
  valueMax,
  unit,
  per,
  year,
  indicator,
}: InDocument<Target>) => ({
  documentId,
  section,
  comparator,
  value,
  valueMax,
  unit,
  per,
  year,
  indicator,
});

const deadlineFacts = ({ documentId, section, who, what, to, when, recurrence }: InDocument<Deadline>) => ({
  documentId,
  section,
  who,
  what,
  to,
  when,
  recurrence,
});

describe('what is read off the five plans, beside the golden records', () => {
  test.each([
    ['lead', 1],
    ['duty', 0.95],
  ] as const)('assignments of role %s reach %d', (role, least) => {
    const score = scoreExtraction(
      `assignments (${role})`,
      goldenAssignments().filter((one) => one.role === role),
      assignments.filter((one) => one.role === role),
      likenessOfAssignments,
    );
    expectAtLeast(score, least, assignmentFacts);
  });

  test('every assignment of Bắc Giang is read, and nothing else', () => {
    const score = scoreExtraction(
      'assignments (bac-giang)',
      goldenAssignments().filter((one) => one.documentId === 'bac-giang'),
      assignments.filter((one) => one.documentId === 'bac-giang'),
      likenessOfAssignments,
    );
    expectAtLeast(score, 1, assignmentFacts);
  });

  test('targets reach 0.97', () => {
    expectAtLeast(scoreExtraction('targets', goldenTargets(), targets, likenessOfTargets), 0.97, targetFacts);
  });

  test('deadlines reach 0.97', () => {
    expectAtLeast(scoreExtraction('deadlines', goldenDeadlines(), deadlines, likenessOfDeadlines), 0.97, deadlineFacts);
  });
});
