import { beforeAll, describe, expect, test } from 'vitest';
import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import { goldenOf } from '../fixtures/golden-records.ts';
import { hasMorePlans, recordsOfMore, textOfMore } from '../fixtures/more-plans.ts';
import {
  assignmentFacts,
  deadlineFacts,
  expectAtLeast,
  type InDocument,
  names,
  targetFacts,
} from './expect-extraction.ts';
import { likenessOfAssignments, likenessOfDeadlines, likenessOfTargets } from './match-records.ts';
import { scoreExtraction } from './score-extraction.ts';

/** The plans with golden records in `golden-more`. */
const IDS = ['can-tho-159', 'can-tho-160', 'dong-thap-617', 'nghe-an-980', 'dong-nai-179', 'chinh-phu-nq03'];

let assignments: InDocument<Assignment>[];
let targets: InDocument<Target>[];
let deadlines: InDocument<Deadline>[];
let golden: ReturnType<typeof goldenOf>;

describe.skipIf(!hasMorePlans)('what is read off plans of other bodies, beside the golden records', () => {
  beforeAll(() => {
    golden = goldenOf('golden-more');
    const read = IDS.map((id) => ({ documentId: id, ...recordsOfMore(id) }));
    const inAll = <Record>(of: (one: (typeof read)[number]) => Record[]): InDocument<Record>[] =>
      read.flatMap((one) => of(one).map((record) => ({ ...record, documentId: one.documentId })));
    assignments = inAll((one) => one.assignments);
    targets = inAll((one) => one.targets);
    deadlines = inAll((one) => one.deadlines);
  });

  test.each([
    ['lead', 0.95],
    ['duty', 0.95],
  ] as const)('assignments of role %s reach %d', (role, least) => {
    const of = (one: { role: string }) => one.role === role;
    expectAtLeast(
      scoreExtraction(
        `other plans: assignments (${role})`,
        golden.assignments.filter(of),
        assignments.filter(of),
        likenessOfAssignments,
      ),
      least,
      assignmentFacts,
    );
  });

  test('targets reach 0.93', () => {
    expectAtLeast(
      scoreExtraction('other plans: targets', golden.targets, targets, likenessOfTargets),
      0.93,
      targetFacts,
    );
  });

  test('deadlines reach 0.93', () => {
    expectAtLeast(
      scoreExtraction('other plans: deadlines', golden.deadlines, deadlines, likenessOfDeadlines),
      0.93,
      deadlineFacts,
    );
  });

  test('rows of tables keep their product and who watches over a target', () => {
    const rows = golden.assignments.filter((one) => one.product);
    const kept = rows.filter((row) =>
      assignments.some((one) => one.documentId === row.documentId && one.product?.text === row.product),
    );
    expect(kept.length / rows.length).toBeGreaterThan(0.95);
    const watched = golden.targets.filter((one) => one.follower);
    const found = watched.filter((row) =>
      targets.some(
        (one) =>
          one.documentId === row.documentId && one.section === row.section && names(one.followers) === row.follower,
      ),
    );
    expect(found.length / watched.length).toBeGreaterThan(0.95);
  });

  test('every golden quote stands in its document, white space and marks apart', () => {
    const squeeze = (text: string) => text.normalize('NFC').replace(/[\s*#|]+/gu, '');
    const originals = new Map(IDS.map((id) => [id, squeeze(textOfMore(id))]));
    for (const { documentId, quote } of [...golden.assignments, ...golden.targets, ...golden.deadlines])
      expect(originals.get(documentId)).toContain(squeeze(quote));
  });
});
