import type { TopicTerm } from '../../question/index.ts';
import { profileText } from '../../retrieval/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import { type Concept, loadVocabulary, planPhrasesOf } from '../../vocabulary/index.ts';

/** Words that siblings begin with: "bảo hiểm | y tế", "bảo hiểm | xã hội". */
const SHARED = 2;

/**
 * True where a text names a sibling of what is asked and not that itself: what a plan says of "bảo hiểm xã hội" answers nothing
 * about "bảo hiểm y tế", whatever its headings name beside it.
 */
export function speaksOfSibling(terms: readonly TopicTerm[], text: string): boolean {
  const asked = terms.flatMap(({ concept, light }) => (concept && !light ? [concept] : []));
  if (asked.length === 0) return false;
  const named = new Set(profileText(text).concepts.map(({ id }) => id));
  return asked.some(
    (concept) => !named.has(concept.id) && [...named].some((id) => areSiblings(concept, conceptOf(id))),
  );
}

/** Two concepts that begin alike and go on otherwise; "nhà ở xã hội cho công nhân" is a kind of "nhà ở xã hội", no sibling. */
function areSiblings(one: Concept, other: Concept | undefined): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return second.length > SHARED && first.findIndex((word, i) => word !== second[i]) === SHARED;
}

function wordsOf(concept: Concept | undefined): string[] {
  const [phrase] = concept ? planPhrasesOf(concept) : [];
  return phrase ? foldedPhrase(phrase).split(' ') : [];
}

let byId: Map<string, Concept> | undefined;

function conceptOf(id: string): Concept | undefined {
  byId ??= new Map(loadVocabulary().concepts.map((concept) => [concept.id, concept]));
  return byId.get(id);
}
