/** How long things are kept, in days. */
export interface Retention {
  /** Rows of the question log, votes and suggestions. */
  questionDays: number;
  /** Texts of questions in the log. */
  textDays: number;
  /** Turns of conversations; whether they are still followed up on is the conversation's to say. */
  conversationDays: number;
  /** Answers behind buttons. */
  savedAnswerDays: number;
  /** Ids of updates that are done; Telegram hands an update out for one day. */
  updateDays: number;
  /** Invitations that were used or ran out. */
  invitationDays: number;
}

/** Times that keep statistics for half a year and people's words for a month. */
export const DEFAULT_RETENTION: Retention = {
  questionDays: 180,
  textDays: 30,
  conversationDays: 1,
  savedAnswerDays: 60,
  updateDays: 3,
  invitationDays: 30,
};

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;
