import type { Vote } from './feedback.ts';

/** A question to be logged. */
export interface QuestionEntry {
  userId: number;
  /** Where it was asked. */
  channel: 'private' | 'group' | 'inline';
  /** What it wanted (`lead`, `target`…). */
  intent: string;
  /** What became of it (`answered`, `not_found`, `clarify`, `failed`). */
  status: string;
  /** Milliseconds from the question to the answer. */
  ms: number;
  /** The matter asked about, in the thesaurus's words, not the asker's. */
  matter?: string;
  /** The place asked about. */
  place?: string;
  /** What was typed. Given only where somebody has to look at it: declined questions. */
  text?: string;
  /** The update that asked: the same one is logged once, however often it is handled. */
  updateId?: number;
}

/** A row of the question log. */
export interface LoggedQuestion extends QuestionEntry {
  id: number;
  /** Milliseconds since the epoch. */
  askedAt: number;
}

/** Which rows of the log are wanted; what is left out does not narrow. */
export interface QuestionFilter {
  /** Milliseconds since the epoch, itself included. */
  since?: number;
  /** Milliseconds since the epoch, itself not included. */
  until?: number;
  statuses?: readonly string[];
  /** At least one person gave this vote. */
  vote?: Vote;
  slowerThanMs?: number;
  /** 1,000 unless told otherwise. */
  limit?: number;
}

/** The questions of one day. */
export interface DayCount {
  /** `YYYY-MM-DD`, in Vietnam's time. */
  day: string;
  /** Questions by what became of them. */
  byStatus: Record<string, number>;
}

/** A matter and how often it was asked about. */
export interface MatterCount {
  matter: string;
  count: number;
}

/** What was asked when, and what became of it; texts are forgotten earlier than rows. */
export interface QuestionLog {
  /** Logs a question and gives its row's id. */
  add(entry: QuestionEntry): number;
  get(id: number): LoggedQuestion | undefined;
  /** Keeps the text of a question after all: somebody gave its answer a thumb down. */
  keepText(id: number, text: string): void;
  /** Rows that fit, newest first. */
  list(filter?: QuestionFilter): LoggedQuestion[];
  /** Days with questions since then, oldest first. */
  countByDay(since: number): DayCount[];
  /** Matters most asked about since then, the most frequent first. */
  topMatters(since: number, limit: number): MatterCount[];
}
