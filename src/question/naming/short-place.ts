import { loadVocabulary } from '../../vocabulary/index.ts';
import type { Question } from '../question.ts';
import { placesReadFrom } from '../typing/abbreviations.ts';
import type { KnownWords } from '../typing/lexicon.ts';

/**
 * The question with the only word of its topic read as a place, where it is a short form that stands for one of those that
 * there are plans of, among other things ("còn ld" beside a place); undefined for any other.
 */
export function readAsPlace(question: Question, known: KnownWords): Question | undefined {
  const [term, ...others] = question.terms;
  const [token, ...more] = term?.tokens ?? [];
  if (!token || others.length + more.length + question.places.length + question.agencies.length > 0) return undefined;
  const names = placesReadFrom(token.text);
  const covered = loadVocabulary().places.filter(({ id, name }) => names.includes(name) && known.hasPlanOf(id));
  const [place] = covered;
  if (!place || covered.length > 1) return undefined;
  return {
    ...question,
    places: [place],
    terms: [],
    topicText: '',
    corrections: [...question.corrections, [token.text, place.name]],
  };
}
