import { tokenize } from '../text/index.ts';
import { type Concept, planConceptMatcher } from '../vocabulary/index.ts';

/** The field of what belongs to none. */
export const OTHER_FIELD = 'other';

/** Fields that say how a plan is carried out and not what it is about; they name a text only where nothing else does. */
const CROSS_CUTTING = new Set(['administration', 'reporting', 'oversight', 'finance', 'merit', 'personnel', 'justice']);

/** Share of a text's words that a concept must have to be what the text is about, and not only named in it. */
const LEAST_SHARE = 0.15;

/** The most telling of the thesaurus's concepts that a text names. */
function mainConceptOf(text: string): { concept: Concept; share: number } | undefined {
  const tokens = tokenize(text);
  const [main] = planConceptMatcher()
    .match(tokens)
    .map((match, position) => ({ concept: match.value, length: match.to - match.from, position }))
    .sort((a, b) => weight(b) - weight(a) || a.position - b.position);
  return main && { concept: main.concept, share: main.length / tokens.length };
}

/** The concept that a text is about; undefined where it only names some among much else. */
export function matterOf(text: string): Concept | undefined {
  const main = mainConceptOf(text);
  return main && main.share >= LEAST_SHARE ? main.concept : undefined;
}

function weight({ concept, length }: { concept: Concept; length: number }): number {
  return (CROSS_CUTTING.has(concept.field) ? 0 : 100) + length;
}

/** The field that a text belongs to by its most telling concept. */
export function fieldOf(text: string): string {
  return mainConceptOf(text)?.concept.field ?? OTHER_FIELD;
}
