/** A thumb. */
export type Vote = 'up' | 'down';

/** What somebody wrote to the people who run the bot. */
export interface Suggestion {
  userId: number;
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Thumbs on answers, and suggestions. */
export interface Feedback {
  /** Sets a person's vote on an answer, in the place of an earlier one; `questionId` is the row of the question log. */
  vote(questionId: number, userId: number, vote: Vote): void;
  /** A person's vote on an answer, undefined where there is none. */
  voteOf(questionId: number, userId: number): Vote | undefined;
  /** Takes a person's vote on an answer back. */
  withdraw(questionId: number, userId: number): void;
  /** Votes given since then (milliseconds since the epoch). */
  countVotes(since: number): Record<Vote, number>;
  /** Keeps a suggestion. */
  suggest(userId: number, text: string): void;
  /** Suggestions since then, newest first. */
  suggestions(since: number, limit?: number): Suggestion[];
}
