import { randomBytes } from 'node:crypto';

/** A code of `A-Za-z0-9_-` that nobody can guess; six bits a character. */
export function randomCode(characters: number): string {
  return randomBytes(characters).toString('base64url').slice(0, characters);
}

/** Characters of an invitation's code: 132 bits. */
export const INVITATION_CODE_LENGTH = 22;

/** Characters of a saved answer's id: 72 bits, short enough for a button. */
export const ANSWER_ID_LENGTH = 12;
