import { beforeAll, describe, test } from 'vitest';
import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import { goldenAssignments, goldenDeadlines, goldenTargets } from '../fixtures/golden-records.ts';
import { DOCUMENT_IDS, documentOf } from '../fixtures/plans.ts';
import { assignmentFacts, deadlineFacts, expectAtLeast, type InDocument, targetFacts } from './expect-extraction.ts';
import { likenessOfAssignments, likenessOfDeadlines, likenessOfTargets } from './match-records.ts';
import { scoreExtraction } from './score-extraction.ts';

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
