import { foldMarks, isSyllable, tokenize } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import type { Question } from '../question.ts';
import { openReadings, placesReadFrom } from '../typing/abbreviations.ts';
import type { KnownWords } from '../typing/lexicon.ts';

/** A turn that is nothing but a short form behind words of going on: "còn hn", "của tn thì sao". */
const SHORT_TURN =
  /^\s*(?:(?:còn|con|thế|the|vậy|vay|của|cua|ở|tại|tai|bên|ben|tỉnh|tinh)\s+)+(\p{L}{2,3})(?:\s+(?:thì|thi|sao|thế|the|nào|nao|ntn|nhỉ|nhi|ạ))*\s*\??\s*$/iu;

/**
 * The names that a short form of places may stand for, to be asked back, where there is a plan of none of those places: "còn hn" is no "hôm nay". Undefined for any other turn.
 */
export function askWhichPlace(turn: string, question: Question, known: KnownWords): Question['unclearName'] {
  const form = SHORT_TURN.exec(turn.normalize('NFC'))?.[1];
  if (!form || isSyllable(foldMarks(form.toLowerCase())) || question.places.length + question.agencies.length > 0)
    return undefined;
  const typed = form.toUpperCase();
  const named = loadVocabulary().places.filter(({ aliases, ambiguousAliases }) =>
    [...aliases, ...ambiguousAliases].includes(typed),
  );
  if (named.length === 0 || named.some(({ id }) => known.hasPlanOf(id))) return undefined;
  const [token] = tokenize(form);
  const names = [...new Set([...named.map(({ name }) => name), ...openReadings(token!)])];
  return names.length > 1 ? { typed: form, names } : undefined;
}

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
