import { foldMarks, isSyllable, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

/** Short forms side by side from which on each is a place, whatever stands around them. */
export const SHORTEST_ROW = 3;

/** Where the row of tokens begins and ends that one of them stands in. */
export function rowAround(at: number, inRow: (at: number) => boolean): { from: number; to: number } {
  let [from, to] = [at, at];
  while (inRow(from - 1)) from--;
  while (inRow(to)) to++;
  return { from, to };
}

let forms: Set<string> | undefined;

/** True for the short form of a place's name that spells no word ("BG", "qtri"): typed right, it is no slip of another word. */
export function isPlaceForm({ text, folded }: Token): boolean {
  forms ??= new Set(
    loadVocabulary()
      .places.flatMap(({ aliases, ambiguousAliases }) =>
        // "QTrị", with or without its marks.
        [...aliases, ...ambiguousAliases].flatMap((one) =>
          /^\p{Lu}{2,}$/u.test(one) ? [one] : /^\p{L}{3,}$/u.test(one) ? [one, foldMarks(one)] : [],
        ),
      )
      .map((one) => one.toUpperCase()),
  );
  return !isSyllable(folded) && forms.has(text.toUpperCase());
}
