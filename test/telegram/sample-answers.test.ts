import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HOUSING_LEAD, INSURANCE_TARGET_DRAFT } from './sample-answers.ts';

it('quotes in the sample answers are the words of the plans', () => {
  for (const { documentId, quote } of [...HOUSING_LEAD.citations, ...INSURANCE_TARGET_DRAFT.citations]) {
    const text = readFileSync(new URL(`../../corpus/${documentId}.txt`, import.meta.url), 'utf8');
    expect(text.replace(/\s+/gu, ' ')).toContain(quote.replace(/\s+/gu, ' '));
  }
});
