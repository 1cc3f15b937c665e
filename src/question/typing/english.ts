import { isSyllable, type Token, tokenize } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import { cueSpellings } from '../cues.ts';
import { isNextKey, isSwap } from './slip-index.ts';

let words: Set<string> | undefined;

/** The English words that mean something here: of the vocabulary, and the words of asking that have no marks. */
function englishWords(): Set<string> {
  if (words) return words;
  const { agencies, concepts } = loadVocabulary();
  const phrases = [...agencies, ...concepts].flatMap((row) => row.en);
  words = new Set(phrases.flatMap((phrase) => tokenize(phrase)).map((token) => token.exact));
  for (const word of cueSpellings()) if (/^[a-z]{3,}$/u.test(word)) words.add(word);
  return words;
}

/** True for an English word that means something here. */
export function meansInEnglish(word: string): boolean {
  return englishWords().has(word);
}

/** What a verb or a noun ends with beside its bare form: "drafts", "reached". */
const ENDINGS = /(?:s|es|ed|d|ing|r|er)$/u;

/**
 * True where a word of an English text may be read as another: "lesd" as "lead", but no plain English word as a syllable
 * that the plans happen to have ("reach" is not "rạch"), nor a verb as the noun it is made of ("drafts" is not "draft").
 */
export function mayMendInEnglish(typed: Token, read: string): boolean {
  // What may be Vietnamese without its marks is judged as such: a name, a phrase within the English.
  if (typed.exact !== typed.folded || isSyllable(typed.folded)) return true;
  if (!englishWords().has(read)) return false;
  // Another letter far off on the keyboard makes another word: "still" and "skill", "retail" and "detail".
  const replaced = typed.folded.length === read.length && !isSwap(typed.folded, read);
  if (replaced && !isNextKey(typed.folded, read)) return false;
  return typed.folded.replace(ENDINGS, '') !== read && typed.folded !== `${read}s`;
}
