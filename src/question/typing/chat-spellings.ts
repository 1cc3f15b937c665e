import { foldMarks, isSyllable } from '../../text/index.ts';
import { loadSyllables, loadVocabulary } from '../../vocabulary/index.ts';

const PARTS = /^(?<beginning>[bcdfghjklmnpqrstvwxzđ]*)(?<vowel>\P{M}+?)(?<end>[bcdfghjklmnpqrstvwxz]*)$/u;
/** What is kept of each part: itself, and what chats write it for. */
const respelt = new Map<string, readonly string[]>();
const MOST_KEPT = 5000;

/**
 * The syllables for which chats write the letters of one that nobody else writes: "fối" for "phối", "wan" for "quan", "zang"
 * for "giang" and "vang", "đồg" for "đồng". Marks stay on the letters that have them.
 * @param exact a word as its exact key
 */
export function findRespelt(exact: string): readonly string[] {
  const known = respelt.get(exact);
  if (known) return known;
  const found = loadSyllables().spellings.has(foldMarks(exact)) ? [] : respell(exact);
  if (respelt.size >= MOST_KEPT) respelt.clear();
  respelt.set(exact, found);
  return found;
}

function respell(exact: string): string[] {
  const { beginning = '', vowel = '', end = '' } = PARTS.exec(exact)?.groups ?? {};
  if (!vowel) return [];
  const beginnings = [beginning, ...meantBy(beginning, 'beginning')];
  const vowels = [
    vowel,
    ...loadVocabulary().chatSpellings.flatMap((row) => (row.at === 'vowel' ? spellVowel(vowel, row) : [])),
  ];
  const ends = [end, ...meantBy(end, 'end')];
  const all = beginnings.flatMap((first) =>
    vowels.flatMap((middle) =>
      ends.map((last) => (first === 'gi' && /^[iìíỉĩị]/u.test(middle) ? 'g' : first) + middle + last),
    ),
  );
  return [...new Set(all)].filter((one) => one !== exact && isSyllable(foldMarks(one)));
}

function spellVowel(vowel: string, { typed, meant }: { typed: string; meant: readonly string[] }): string[] {
  return vowel.includes(typed) ? meant.map((one) => vowel.replace(typed, one)) : [];
}

function meantBy(typed: string, at: 'beginning' | 'end'): readonly string[] {
  return loadVocabulary().chatSpellings.flatMap((row) => (row.at === at && row.typed === typed ? row.meant : []));
}
