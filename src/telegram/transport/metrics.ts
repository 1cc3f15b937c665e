import type { Outcome } from './update-lanes.ts';

/** What is counted while the bot runs; nothing that tells who asked or what. */
export interface BotMetrics {
  /** Updates came; some of them had come before. */
  countReceived(fresh: number, known: number): void;
  /** An update was handled, so many seconds after it came. */
  countHandled(outcome: Outcome, seconds: number): void;
  /** A question was answered in so many milliseconds. */
  countAnswer(status: string, ms: number): void;
  /** A method of the Bot API was called; `result` is `ok`, a status code or `network`. */
  countCall(method: string, result: string): void;
}

/** Counts nothing. */
export const NO_METRICS: BotMetrics = {
  countReceived() {},
  countHandled() {},
  countAnswer() {},
  countCall() {},
};
