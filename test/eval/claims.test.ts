import { expect, it } from 'vitest';
import { claimsOf } from '../../scripts/eval/claims.ts';

const answer = { status: 'answered' as const, direct: 'Sở Xây dựng chủ trì.', details: ['74.900 căn, trên 99%.'] };

it('compares answers by their numbers and agencies, not by their wording', () => {
  const other = { ...answer, direct: 'Đó là SỞ XÂY DỰNG', details: ['Trên 99%', 'cùng 74.900 căn hộ'] };
  expect(claimsOf(other)).toBe(claimsOf(answer));
});

it('tells another number or another agency', () => {
  expect(claimsOf({ ...answer, details: ['2.200 căn, trên 99%.'] })).not.toBe(claimsOf(answer));
  expect(claimsOf({ ...answer, direct: 'Sở Y tế chủ trì.' })).not.toBe(claimsOf(answer));
});

it('finds no claim in an answer that declines', () => {
  expect(claimsOf({ ...answer, status: 'not_found' })).toBe('');
});
