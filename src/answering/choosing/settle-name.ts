import type { PlanIndex } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

/**
 * A short form that several places have ("HG") stands for the one of them that there is a plan of, and the answer says so;
 * where there are plans of more of them, or of none, which one is meant is asked back.
 */
export function settleName({ documents }: PlanIndex, question: Question): Question {
  const { unclearName, ...rest } = question;
  if (!unclearName) return question;
  // A name typed with a slip is no short form: of two names neither is guessed.
  const short = unclearName.typed.toUpperCase();
  const named = loadVocabulary().places.filter(
    ({ name, ambiguousAliases }) => unclearName.names.includes(name) && ambiguousAliases.includes(short),
  );
  const covered = named.filter(({ id }) =>
    documents.some(({ identity: { place } }) => place?.id === id || place?.parent === id),
  );
  const [place] = covered;
  if (!place || covered.length > 1 || named.length < unclearName.names.length) return question;
  return {
    ...rest,
    places: [...question.places, place],
    compare: question.compare || question.places.length > 0,
    terms: question.terms.filter(({ text }) => text !== unclearName.typed),
    topicText: question.topicText.replace(unclearName.typed, '').trim(),
    corrections: [...question.corrections, [unclearName.typed, place.name]],
  };
}
