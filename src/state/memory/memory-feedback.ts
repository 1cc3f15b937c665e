import type { Feedback } from '../ports/feedback.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `Feedback` in memory. */
export function createMemoryFeedback({ votes, suggestions }: MemoryTables, now: () => number): Feedback {
  const keyOf = (questionId: number, userId: number) => `${questionId}:${userId}`;
  return {
    vote(questionId, userId, vote) {
      votes.set(keyOf(questionId, userId), { questionId, userId, vote, at: now() });
    },
    voteOf: (questionId, userId) => votes.get(keyOf(questionId, userId))?.vote,
    withdraw(questionId, userId) {
      votes.delete(keyOf(questionId, userId));
    },
    countVotes(since) {
      const counts = { up: 0, down: 0 };
      for (const { vote, at } of votes.values()) if (at >= since) counts[vote]++;
      return counts;
    },
    suggest(userId, text) {
      suggestions.push({ userId, text, at: now() });
    },
    suggestions: (since, limit = 1000) =>
      suggestions
        .filter((one) => one.at >= since)
        .reverse()
        .slice(0, limit),
  };
}
