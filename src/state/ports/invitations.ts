/** A new invitation; its code is shown once and kept nowhere. */
export interface NewInvitation {
  id: number;
  /** 22 characters of `A-Za-z0-9_-`, fit for a deep link's `start`. */
  code: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** An invitation as an administrator sees it in a list. */
export interface Invitation {
  id: number;
  createdBy: number;
  createdAt: number;
  expiresAt: number;
  /** Who used it, undefined where nobody has. */
  usedBy: number | undefined;
}

/** What became of a code that somebody brought. Using the own code again is `admitted` again. */
export type Redemption = 'admitted' | 'used' | 'expired' | 'unknown';

/** One-time invitations to a bot whose access is restricted. */
export interface Invitations {
  /** Makes an invitation that is good for so many milliseconds. */
  create(createdBy: number, lifetimeMs: number): NewInvitation;
  /** Uses a code up, for this person alone, and lets the person in. */
  redeem(code: string, userId: number): Redemption;
  /** Invitations, newest first. */
  list(): Invitation[];
  /** Makes an unused invitation void; false where there is none with this id. */
  revoke(id: number): boolean;
}
