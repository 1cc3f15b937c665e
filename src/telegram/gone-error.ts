import { AppError } from '../errors.ts';

/** What a button or link was about is not there any more; carries what to tell the person. */
export class GoneError extends AppError {
  readonly kindWord: string;

  constructor(kindWord: string) {
    super('What a button was about is gone.');
    this.kindWord = kindWord;
  }
}

/** The value; where it is not there any more, a `GoneError` with the kind word. */
export function orGone<T>(value: T | undefined, kindWord: string): T {
  if (value === undefined) throw new GoneError(kindWord);
  return value;
}
