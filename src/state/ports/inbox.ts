/** An update as it came from Telegram. */
export interface IncomingUpdate {
  updateId: number;
  /** Updates of one lane are handled one after another, in the order in which they came. */
  lane: string;
  /** The update as JSON. */
  body: string;
}

/** An update that is not done. */
export interface PendingUpdate extends IncomingUpdate {
  /** Grows with every update that comes; update ids do not always. */
  order: number;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** How often it was begun. */
  attempts: number;
}

/**
 * Updates that were taken over from Telegram, so that each is handled once, whatever happens to the process.
 *
 * An update is stored before Telegram is told that it was received, and stays until it is done. The ids of those done are
 * remembered for some days, longer than Telegram would hand them out again; what was in them is not.
 */
export interface Inbox {
  /** Says whose updates these are; those of another bot are dropped, since nobody can answer them any more. */
  bind(botId: number): void;
  /** Stores updates durably and gives the ids of those that are new; ids seen before are left out. */
  receive(updates: readonly IncomingUpdate[]): number[];
  /** Updates not done, in the order in which they came, after the given `order` (0 for all). */
  pending(after: number, limit: number): PendingUpdate[];
  countPending(): number;
  /**
   * Notes that an update is being handled; gives the number of this attempt, from 1, those postponed not counted. At the first attempt the state of
   * the conversation is noted too, and put back at a later one: the question must not follow up on itself.
   */
  begin(updateId: number, conversationId: string | undefined): number;
  /** Takes an attempt back that failed without harm, so that only those count which the process did not outlive. */
  postpone(updateId: number): void;
  /** Notes that an update is done, and forgets what was in it. */
  finish(updateId: number): void;
}
