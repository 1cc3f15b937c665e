import { tokenize } from '../text/index.ts';
import { type Concept, planConceptMatcher } from '../vocabulary/index.ts';

/** The field of what belongs to none. */
export const OTHER_FIELD = 'other';

/** Fields that say how a plan is carried out and not what it is about; they name a text only where nothing else does. */
const CROSS_CUTTING = new Set(['administration', 'reporting', 'oversight', 'finance', 'merit', 'personnel', 'justice']);

/** What a text is about, in the thesaurus's terms, the most telling first. */
export function conceptsOf(text: string): Concept[] {
  const matches = planConceptMatcher().match(tokenize(text));
  return matches
    .map((match, position) => ({ concept: match.value, length: match.to - match.from, position }))
    .sort((a, b) => weight(b) - weight(a) || a.position - b.position)
    .map((one) => one.concept);
}

function weight({ concept, length }: { concept: Concept; length: number }): number {
  return (CROSS_CUTTING.has(concept.field) ? 0 : 100) + length;
}

/** The field that a text belongs to by its most telling concept. */
export function fieldOf(text: string): string {
  return conceptsOf(text)[0]?.field ?? OTHER_FIELD;
}
