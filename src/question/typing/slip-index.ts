/** Words among which those one typing slip apart are found. */
export interface SlipIndex {
  /** The words that one wrong, missing, added or swapped letter turns into `typed`; `typed` itself is not among them. */
  near(typed: string): string[];
}

/** So many look-ups are made by comparing with each word: an index of all takes longer than these together. */
const COMPARED = 8;

/** Prepares words for looking up, by the forms with one letter left out that words one slip apart share. */
export function indexBySlips(words: Iterable<string>): SlipIndex {
  const all = [...words];
  let lookUps = 0;
  let byShortened: Map<string, string[]> | undefined;
  const sharing = (form: string) => {
    byShortened ??= groupByShortened(all);
    return byShortened.get(form) ?? [];
  };
  return {
    near(typed) {
      const forms = [...shortened(typed)];
      if (++lookUps > COMPARED) {
        const found = new Set(forms.flatMap((form) => sharing(form).filter((word) => isOneSlipAway(typed, word))));
        return [...found];
      }
      // In the same order as from the index.
      const near = all.filter((word) => isOneSlipAway(typed, word)).map((word) => ({ word, forms: shortened(word) }));
      const found = new Set(forms.flatMap((form) => near.filter((one) => one.forms.has(form)).map(({ word }) => word)));
      return [...found];
    },
  };
}

function groupByShortened(words: readonly string[]): Map<string, string[]> {
  const byShortened = new Map<string, string[]>();
  for (const word of words) {
    for (const form of shortened(word)) {
      const known = byShortened.get(form);
      if (known) known.push(word);
      else byShortened.set(form, [word]);
    }
  }
  return byShortened;
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

/** True where two letters touch in rows one above the other, each shifted by half a key to the right. */
function areAbove(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  const rowOf = (letter: string) => ROWS.findIndex((row) => row.includes(letter));
  const [upper, lower] = rowOf(a) < rowOf(b) ? [a, b] : [b, a];
  const row = rowOf(upper);
  if (row < 0 || rowOf(lower) !== row + 1) return false;
  const shift = ROWS[row]!.indexOf(upper) - ROWS[row + 1]!.indexOf(lower);
  return shift === 0 || shift === 1;
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
function kindOfSlip(typed: string, word: string): keyof typeof COST_OF_SLIP {
  if (typed.length < word.length) return 'missing';
  if (typed.length > word.length) return repeatsLetter(typed, word) ? 'doubled' : 'added';
  if (isSwap(typed, word)) return 'swapped';
  if (isNextKey(typed, word)) return 'next key';
  const at = firstDifference(typed, word);
  return areAbove(typed[at], word[at]) ? 'key above' : 'other';
}

/** Costs are negative logarithms of chances, see `word-chances.ts`. */
const COST_OF_SLIP = { doubled: 3.5, swapped: 4, 'next key': 4.5, missing: 5, 'key above': 5.5, added: 6, other: 9 };
const OTHER_FIRST_LETTER = 0.7;

/** What it costs to type a folded word as another that is one slip away. */
export function costOfSlip(typed: string, word: string): number {
  return COST_OF_SLIP[kindOfSlip(typed, word)] + (word[0] === typed[0] ? 0 : OTHER_FIRST_LETTER);
}
