/*
 * Ten thousands of names make a slow object to store: they are kept in one text, parted by line breaks, and what belongs to
 * each stands in an array beside it, in the same order.
 */

/** Names as one text. */
export function joinNames(names: Iterable<string>): string {
  return [...names].join('\n');
}

/** The names of a text that `joinNames` gave. */
export function splitNames(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** How many names a text holds, without making them. */
export function countNames(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
