import type { Token } from '../text/index.ts';
import { tokenize } from '../text/index.ts';
import { type Concept, loadVocabulary } from '../vocabulary/index.ts';
import type { Found } from './phrases.ts';

/** What English words of one family end with: "protecting" and "protection", "environment" and "environmental". */
const ENDINGS = /(?:ations?|ions?|ings?|ments?|ally|als?|ances?|ages?|ies|ers?|ed|es|ly|s|e|y)$/u;
/** Letters that must be left of a word without its ending. */
const SHORTEST = 4;

/** Words that phrases are joined with. */
const JOINING = /^(?:the|a|an|of|for|in|on|at|to|and|or|with|by|from|people|who|that|their|its|all|per)$/u;

/** Most words from the first to the last of a phrase whose words stand apart: "protecting the natural environment". */
const WIDEST = 5;

interface Phrase {
  concept: Concept;
  stems: readonly string[];
}

let phrases: Map<string, Phrase[]> | undefined;

/**
 * The concepts that words of an English question name in other forms or another order than the vocabulary has them; only
 * phrases of two words and more, and no word that is taken, by a word of asking either.
 */
export function findEnglishConcepts(tokens: readonly Token[], taken: readonly Found[]): Found[] {
  const free = tokens.flatMap(({ exact }, at) => {
    const known = taken.some((one) => one.from <= at && one.to > at);
    return known || JOINING.test(exact) || !/^[a-z]{3,}$/u.test(exact) ? [] : [{ at, stem: stemOf(exact) }];
  });
  const matches = free.flatMap(({ at, stem }) =>
    (phrasesByStem().get(stem) ?? []).flatMap(({ concept, stems }): Found[] => {
      const near = free.filter((one) => one.at >= at && one.at < at + WIDEST);
      const places = stems.map((wanted) => near.find((one) => one.stem === wanted)?.at);
      if (places.some((place) => place === undefined)) return [];
      const to = Math.max(...(places as number[])) + 1;
      return Math.min(...(places as number[])) === at
        ? [{ type: 'concept', concept, from: at, to, likeness: 0.9 }]
        : [];
    }),
  );
  const longest = matches.sort((a, b) => sizeOf(b) - sizeOf(a));
  const chosen: Found[] = [];
  for (const one of longest)
    if (chosen.every((other) => one.to <= other.from || one.from >= other.to)) chosen.push(one);
  return chosen;
}

function sizeOf(one: Found): number {
  return one.to - one.from;
}

/** The phrases of two words and more, by each of their stems. */
function phrasesByStem(): Map<string, Phrase[]> {
  if (phrases) return phrases;
  phrases = new Map();
  for (const concept of loadVocabulary().concepts)
    for (const text of concept.en) {
      const stems = [
        ...new Set(
          tokenize(text)
            .map(({ exact }) => exact)
            .filter((word) => !JOINING.test(word))
            .map(stemOf),
        ),
      ];
      if (stems.length < 2) continue;
      for (const stem of stems) phrases.set(stem, [...(phrases.get(stem) ?? []), { concept, stems }]);
    }
  return phrases;
}

function stemOf(word: string): string {
  const short = word.replace(ENDINGS, '');
  return short.length >= SHORTEST ? short : word.replace(/s$/u, '');
}
