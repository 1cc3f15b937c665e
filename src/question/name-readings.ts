import { agencyMatcher, placeMatcher } from '../vocabulary/index.ts';
import type { Reading } from './decode.ts';
import { costOfMarks } from './typed-marks.ts';
import type { TypedWord } from './typed-word.ts';

/** Costs are negative logarithms of chances, see `word-chances.ts`. The name of a place, which may stand beside any word. */
const PLACE = 5.5;
/** The name of a body. */
const BODY = 7;

/** The names of several words that stand there, whatever their marks. */
export function readNames(words: readonly TypedWord[]): Reading[] {
  const tokens = words.map((word) => word.token);
  const places = placeMatcher()
    .matchAll(tokens)
    .map((match) => ({ ...match, cost: PLACE }));
  const bodies = agencyMatcher()
    .matchAll(tokens)
    .map((match) => ({ ...match, cost: BODY }));
  return [...places, ...bodies]
    .filter(({ from, to }) => to - from > 1)
    .map(({ from, to, words: written, cost }) => {
      const marks = written.reduce(
        (sum, word, i) => sum + costOfMarks(tokens[from + i]!.exact, word, words[from]!.bare),
        0,
      );
      return { from, to, text: written.join(' '), first: undefined, last: undefined, cost: cost + marks };
    });
}
