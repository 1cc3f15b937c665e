import { tokenize } from '../../text/index.ts';
import { agencyMatcher, placeMatcher } from '../../vocabulary/index.ts';

/** The bodies that a text names, by their names in the vocabulary, in order. */
export function bodiesNamedIn(text: string): string[] {
  return agencyMatcher()
    .match(tokenize(text))
    .map(({ value }) => value.name);
}

/** True where a text names a place. */
export function namesPlace(text: string): boolean {
  return placeMatcher().match(tokenize(text)).length > 0;
}
