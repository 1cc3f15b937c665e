import type { Embedder } from '../../src/embedding/index.ts';
import { formatTable } from '../eval/table.ts';
import { VARIANTS } from '../eval/variants.ts';
import { bootstrapInterval, figuresOf, type RetrievalFigures } from './figures.ts';
import { LEGS, SearchedSet } from './legs.ts';
import type { RetrievalSet } from './retrieval-set.ts';

/** The ways of typing that are measured. */
export const TYPED = [
  { name: 'as written', change: (text: string) => text },
  ...VARIANTS.filter(({ name }) => name === 'unmarked' || name === 'half marked').map(({ name, change }) => ({
    name,
    change: (text: string) => change(text, () => 0),
  })),
];
const FIGURES = ['R@1', 'R@5', 'R@10', 'MRR@10'] as const satisfies readonly (keyof RetrievalFigures)[];

/** Prints one JSON object a leg: `{"leg": …, "R@1": …, "R@5": …, "R@10": …, "MRR@10": …}`. */
export async function printLegs(searched: SearchedSet): Promise<void> {
  const ranks = await searched.rank(['keyword', 'vector', 'joined']);
  for (const [leg, found] of ranks) console.log(JSON.stringify({ leg, ...figuresOf(found) }));
}

/** A table of all legs on a set, typed in three ways, and how sure the gain of joining is. */
export async function reportSet(set: RetrievalSet, embedder: Embedder): Promise<string> {
  const searched = await SearchedSet.build(set, embedder);
  const rows: string[][] = [['typed', 'leg', ...FIGURES]];
  const gains: string[] = [];
  for (const { name, change } of TYPED) {
    const ranks = await searched.rank(LEGS, change);
    for (const [leg, found] of ranks) {
      const figures = figuresOf(found);
      rows.push([name, leg, ...FIGURES.map((figure) => figures[figure].toFixed(3))]);
    }
    const gain = (figure: keyof RetrievalFigures) => {
      const [joined, keyword] = [ranks.get('joined')!, ranks.get('keyword')!];
      const { low, high } = bootstrapInterval(joined, figure, keyword);
      return `${figure} ${points(figuresOf(joined)[figure] - figuresOf(keyword)[figure])} [${points(low)}, ${points(high)}]`;
    };
    gains.push(`${name}: ${FIGURES.map(gain).join('  ')}`);
  }
  return `\n${set.name}: ${set.questions.length} questions, ${set.passages.length} passages
${formatTable(rows)}
Joined over keyword in points, with the 95% interval of ${'1,000'} resamplings:
${gains.join('\n')}`;
}

function points(difference: number): string {
  const rounded = (difference * 100).toFixed(1);
  return difference > 0 ? `+${rounded}` : rounded;
}
