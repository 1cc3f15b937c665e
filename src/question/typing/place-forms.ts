import { isSyllable, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

let forms: Set<string> | undefined;

/** True for the short form of a place's name that spells no word ("BG", "qt"): typed right, it is no slip of another word. */
export function isPlaceForm({ text, folded }: Token): boolean {
  forms ??= new Set(
    loadVocabulary().places.flatMap(({ aliases, ambiguousAliases }) =>
      [...aliases, ...ambiguousAliases].filter((one) => /^\p{Lu}{2,}$/u.test(one)),
    ),
  );
  return !isSyllable(folded) && forms.has(text.toUpperCase());
}
