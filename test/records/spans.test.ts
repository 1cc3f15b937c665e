import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/plan/index.ts';
import { goldenAssignments, goldenDeadlines, goldenTargets } from '../fixtures/golden-records.ts';
import { DOCUMENT_IDS, documentOf, fileOf, originalStretches, withoutSpace, wordsOf } from '../fixtures/plans.ts';

/** Every span that the records of a plan carry, with the words it is said to hold where the record repeats them. */
function spansOf(documentId: string): { span: Span; words?: string }[] {
  const { assignments, targets, deadlines } = documentOf(documentId).records;
  return [
    ...assignments.flatMap((one) => [
      { span: one.leadSpan },
      ...(one.coordinatingSpan ? [{ span: one.coordinatingSpan }] : []),
      ...(one.time ? [{ span: one.time.span }] : []),
      ...[...one.leads, ...one.coordinating].map((body) => ({ span: body.span, words: body.name })),
    ]),
    ...targets.flatMap((one) => [{ span: one.span }, { span: one.valueSpan }]),
    ...deadlines.flatMap((one) => [{ span: one.span }, { span: one.whenSpan }]),
  ];
}

describe.each(DOCUMENT_IDS)('the records of %s', (documentId) => {
  test('carry spans that read the same in the original file, white space apart', () => {
    const spans = spansOf(documentId);
    expect(spans.length).toBeGreaterThan(10);
    for (const { span } of spans) {
      expect(span.start).toBeLessThan(span.end);
      const original = originalStretches(documentId, span).join('');
      expect(withoutSpace(original)).toBe(withoutSpace(wordsOf(documentId, span)));
    }
  });

  test('name every body in the words of its span', () => {
    for (const { span, words } of spansOf(documentId)) {
      if (words !== undefined) expect(wordsOf(documentId, span)).toBe(words);
    }
  });

  test('hold the value within the clause of a target, and the time within the clause of a deadline', () => {
    const { targets, deadlines } = documentOf(documentId).records;
    const pairs = [
      ...targets.map((one) => [one.span, one.valueSpan] as const),
      ...deadlines.map((one) => [one.span, one.whenSpan] as const),
    ];
    for (const [clause, part] of pairs) {
      expect(part.passage).toBe(clause.passage);
      expect(part.start).toBeGreaterThanOrEqual(clause.start);
      expect(part.end).toBeLessThanOrEqual(clause.end);
    }
    for (const one of targets) expect(wordsOf(documentId, one.valueSpan)).toContain(one.valueText);
  });
});

test('every golden quote stands in its document, white space apart', () => {
  const originals = new Map(DOCUMENT_IDS.map((id) => [id as string, withoutSpace(fileOf(id).content)]));
  for (const { documentId, quote } of [...goldenAssignments(), ...goldenTargets(), ...goldenDeadlines()]) {
    expect(originals.get(documentId)).toContain(withoutSpace(quote));
  }
});
