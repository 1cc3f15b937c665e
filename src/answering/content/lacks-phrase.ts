import type { TopicTerm } from '../../question/index.ts';
import type { SearchTerm, TopicMatch } from '../../retrieval/index.ts';

/** A phrase that a passage has less of than this is not in it at all. */
const A_TRACE = 0.5;
/** Telling terms of a question in which every word counts. */
const SHORT = 4;

/**
 * True where the passage has nothing of a phrase of the question: "học phí trường X" is not answered by what is said of
 * the school, nor "lương hưu trung bình" by who is to have a pension.
 */
export function lacksPhrase(
  terms: readonly TopicTerm[],
  { missing }: TopicMatch,
  coverage: (term: SearchTerm) => number,
): boolean {
  const telling = terms.filter((term) => !term.light);
  // A long question may have a word or two of its own.
  const words: SearchTerm[] = telling.length > SHORT ? [] : telling.filter(isPlainWord);
  const shortForms: SearchTerm[] = telling.length > SHORT ? [] : telling.filter(isShortForm);
  return missing.some((term) =>
    term.tokens.length > 1
      ? coverage(term) < A_TRACE || coverage(headOf(term)) < A_TRACE
      : shortForms.includes(term) ||
        (words.includes(term) && words.some((other) => Math.abs(other.position - term.position) === 1)),
  );
}

/** A single word outside the vocabulary, in small letters: no abbreviation and no name. */
function isPlainWord(term: TopicTerm): boolean {
  return term.tokens.length === 1 && !term.concept && /^\p{Ll}+$/u.test(term.text);
}

/** "ADN", "VNeID": what a plan without the very letters does not speak of. */
function isShortForm(term: TopicTerm): boolean {
  return term.tokens.length === 1 && !term.concept && !term.readings && /^\p{Lu}{2,}$/u.test(term.text);
}

/** A phrase begins with what it is about: "mức đóng | bảo hiểm xã hội". */
function headOf({ tokens, position }: SearchTerm): SearchTerm {
  return { tokens: tokens.slice(0, 2), light: false, position };
}
