import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../src/telegram/rate-limit.ts';

const AT = Date.UTC(2026, 0, 5);

describe('the rate limit', () => {
  it('lets so many a minute through, warns once, and lets go on after the minute', () => {
    const judge = createRateLimiter(2);
    expect([0, 1, 2, 3].map((second) => judge('hoa', AT + second * 1000))).toEqual([
      'within',
      'within',
      'first above',
      'above',
    ]);
    expect(judge('nam', AT + 3000)).toBe('within');
    expect(judge('hoa', AT + 60_000)).toBe('within');
    expect(judge('hoa', AT + 60_500)).toBe('first above');
  });

  it('goes by when messages were written, not by when they came', () => {
    const judge = createRateLimiter(2);
    const verdicts = [0, 1, 2, 3, 4].map((minute) => judge('hoa', AT + minute * 60_000));
    expect(verdicts).toEqual(Array(5).fill('within'));
  });

  it('forgets people who were silent long, so that its memory stays bounded', () => {
    const judge = createRateLimiter(1);
    judge('first', AT);
    for (let person = 0; person < 10_000; person++) judge(String(person), AT);
    expect(judge('first', AT)).toBe('within');
    expect(judge('9999', AT)).toBe('first above');
  });
});
