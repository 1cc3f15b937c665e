/** A person whose access an administrator decided on. */
export interface KnownUser {
  userId: number;
  /** May use a bot whose access is restricted. */
  allowed: boolean;
  /** May not use the bot, whatever else is said. */
  locked: boolean;
}

/** Who may use the bot, beside those that the settings list. */
export interface Users {
  /** What was decided about a person; neither allowed nor locked where nothing was. */
  get(userId: number): KnownUser;
  /** Lets a person use a bot whose access is restricted. */
  allow(userId: number): void;
  /** Takes that back. */
  disallow(userId: number): void;
  /** Keeps a person out. */
  lock(userId: number): void;
  /** Lifts a lock; whether the person is allowed is as it was before. */
  unlock(userId: number): void;
  /** Everybody that something was decided about, by id. */
  list(): KnownUser[];
}
