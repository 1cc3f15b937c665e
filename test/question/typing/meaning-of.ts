import { claimsOf } from '../../../scripts/eval/claims.ts';
import type { Answer } from '../../../src/answering/index.ts';

/** What an answer says: whether there is one, its numbers and agencies, and the place in the plans that proves it. */
export function meaningOf(answer: Answer) {
  const [first] = answer.citations;
  return { status: answer.status, claims: claimsOf(answer), proof: first && `${first.documentId} ${first.section}` };
}
