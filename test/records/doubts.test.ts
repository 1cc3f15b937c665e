import { describe, expect, test } from 'vitest';
import { DOCUMENT_IDS, documentOf, originalStretches, withoutSpace, wordsOf } from '../fixtures/plans.ts';

const doubtsOf = (documentId: string) =>
  documentOf(documentId).doubts.map((doubt) => [doubt.kind, doubt.detail].filter(Boolean).join(' '));

describe('the doubts that a plan raises itself', () => {
  test.each([
    ['bac-giang', []],
    ['lam-dong', []],
    ['chinh-phu', ['blank-number', 'blank-date']],
    ['hau-giang', ['draft', 'blank-number', 'blank-date', 'garbled ng1hèo', 'other-resolution 43-NQ/TW']],
    ['quang-tri-huyen', ['other-resolution 41-NQ/TW', 'unnamed-place']],
  ])('of %s are %j', (documentId, doubts) => {
    expect(doubtsOf(documentId).sort()).toEqual([...doubts].sort());
  });

  test('carry the characters that show them', () => {
    for (const id of DOCUMENT_IDS) {
      for (const { kind, detail, span } of documentOf(id).doubts) {
        if (kind === 'unnamed-place') continue;
        expect(withoutSpace(originalStretches(id, span!).join(''))).toBe(withoutSpace(wordsOf(id, span!)));
        if (detail) expect(wordsOf(id, span!)).toContain(detail);
      }
    }
  });
});
