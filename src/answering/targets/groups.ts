import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { type Token, tokenize } from '../../text/index.ts';
import { groupMatchers } from '../../vocabulary/index.ts';

/**
 * The groups of people or parts of the territory that words are about and nothing besides, each by all that it is called
 * there ("trẻ em dưới 5 tuổi" is about children under five, not about all children); undefined where they are about more.
 */
export function groupsAsked(terms: readonly TopicTerm[]): string[] | undefined {
  const telling = terms.filter((term) => !term.light);
  if (telling.length === 0) return undefined;
  return wholeGroups(telling.flatMap(({ tokens }) => tokens)) ?? wholeGroups(telling.flatMap(inPlanWords));
}

/** A concept in plans' words: "người già" is "người cao tuổi". */
function inPlanWords({ tokens, concept }: TopicTerm): readonly Token[] {
  return concept ? tokenize(concept.plan[0]!) : tokens;
}

function wholeGroups(tokens: readonly Token[]): string[] | undefined {
  const found = groupMatchers().named.match([...tokens]);
  const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
  return found.length > 0 && covered === tokens.length ? found.map(({ value }) => value.id) : undefined;
}

const groups = new WeakMap<Target, ReadonlySet<string>>();

/** The groups that a target names, in whom it counts, for whom it is or where it holds. */
export function groupsOf(target: Target): ReadonlySet<string> {
  let known = groups.get(target);
  if (!known) {
    const tokens = tokenize(`${target.indicator}; ${target.scope ?? ''}`);
    const { named, implied } = groupMatchers();
    const found = [...named.matchAll(tokens, ALIKE), ...implied.matchAll(tokens, ALIKE)];
    known = new Set(found.map(({ value }) => value.id));
    groups.set(target, known);
  }
  return known;
}

/** Plans are written with their marks: "trên" is no "trẻ". */
const ALIKE = 0.95;
