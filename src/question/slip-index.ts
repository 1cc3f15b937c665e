/** Finds words one typing slip apart without comparing with each: words that share a form with one letter left out. */
export interface SlipIndex {
  readonly byShortened: ReadonlyMap<string, readonly string[]>;
}

/** Prepares words for `findOneSlipAway`. */
export function indexBySlips(words: Iterable<string>): SlipIndex {
  const byShortened = new Map<string, string[]>();
  for (const word of words) {
    for (const form of shortened(word)) {
      const known = byShortened.get(form);
      if (known) known.push(word);
      else byShortened.set(form, [word]);
    }
  }
  return { byShortened };
}

/** The words that one wrong, missing, added or swapped letter turns into `typed`; `typed` itself is not among them. */
export function findOneSlipAway(index: SlipIndex, typed: string): string[] {
  const found = new Set<string>();
  for (const form of shortened(typed))
    for (const word of index.byShortened.get(form) ?? []) if (isOneSlipAway(typed, word)) found.add(word);
  return [...found];
}

/** A word, and the word without each of its letters. */
function shortened(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** True when two letters have changed places, the commonest slip. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** True when one wrong, missing, doubled or swapped letter turns `a` into `b`. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length) {
    let at = 0;
    while (a[at] === b[at]) at++;
    if (a.slice(at + 1) === b.slice(at + 1)) return true;
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** True where two letters lie side by side on the keyboard. */
function areNeighbours(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  return ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
}

/** Index of the first letter in which two words differ. */
function firstDifference(typed: string, word: string): number {
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at++;
  return at;
}

/** True where the one letter that differs is a neighbour on the keyboard. */
export function isNextKey(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  return typed.length === word.length && areNeighbours(typed[at], word[at]);
}

/** True where the first letter of `typed` that is too many stands beside its like. */
function repeatsLetter(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  return typed[at] === typed[at - 1] || typed[at] === typed[at + 1];
}

/** By which key of `typed` a word was missed that is one slip away. */
function kindOfSlip(typed: string, word: string): 'doubled' | 'swapped' | 'next key' | 'missing' | 'added' | 'other' {
  if (typed.length < word.length) return 'missing';
  if (typed.length > word.length) return repeatsLetter(typed, word) ? 'doubled' : 'added';
  if (isSwap(typed, word)) return 'swapped';
  return isNextKey(typed, word) ? 'next key' : 'other';
}

/** Costs are negative logarithms of chances, see `word-chances.ts`. */
const COST_OF_SLIP = { doubled: 3.5, swapped: 4, 'next key': 4.5, missing: 5, added: 6, other: 6.5 };
const OTHER_FIRST_LETTER = 0.7;

/** What it costs to type a folded word as another that is one slip away. */
export function costOfSlip(typed: string, word: string): number {
  return COST_OF_SLIP[kindOfSlip(typed, word)] + (word[0] === typed[0] ? 0 : OTHER_FIRST_LETTER);
}
