import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeMarks } from './syllable-forms.ts';

/** Shares of questions whose passage is among the first 1, 5, 10, and the mean reciprocal rank within ten. */
export interface RetrievalFigures {
  'R@1': number;
  'R@5': number;
  'R@10': number;
  'MRR@10': number;
}

/** Turns texts into vectors of length one. */
export type EmbedTexts = (texts: readonly string[], role: 'query' | 'passage') => Promise<Float32Array[]>;

function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

function rankOfFirst(question: Float32Array, passages: readonly Float32Array[], relevant: readonly number[]): number {
  const scores = passages.map((passage) => {
    let score = 0;
    for (let axis = 0; axis < question.length; axis++) score += question[axis]! * passage[axis]!;
    return score;
  });
  const best = Math.max(...relevant.map((position) => scores[position]!));
  return scores.filter((score) => score > best).length + 1;
}

/**
 * Measures exact search by cosine on a folder with passages.jsonl and questions.jsonl (the form of ALQAC), with the
 * questions as they stand and without marks.
 */
export async function measureRetrieval(
  folder: string,
  embed: EmbedTexts,
): Promise<{ marked: RetrievalFigures; unmarked: RetrievalFigures }> {
  const passages = readRows<{ id: string; title: string; text: string }>(join(folder, 'passages.jsonl'));
  const questions = readRows<{ question: string; relevant: string[] }>(join(folder, 'questions.jsonl'));
  const placeOf = new Map(passages.map(({ id }, place) => [id, place]));
  const vectors = await embed(
    passages.map(({ title, text }) => `${title}. ${text}`),
    'passage',
  );
  const measure = async (change: (text: string) => string): Promise<RetrievalFigures> => {
    const asked = await embed(
      questions.map(({ question }) => change(question)),
      'query',
    );
    const ranks = asked.map((vector, place) =>
      rankOfFirst(
        vector,
        vectors,
        questions[place]!.relevant.map((id) => placeOf.get(id)!),
      ),
    );
    const within = (most: number): number => ranks.filter((rank) => rank <= most).length / ranks.length;
    const reciprocal = ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
    return { 'R@1': within(1), 'R@5': within(5), 'R@10': within(10), 'MRR@10': reciprocal };
  };
  return { marked: await measure((text) => text), unmarked: await measure((text) => removeMarks(text.toLowerCase())) };
}

/** Writes figures as one line. */
export function formatFigures(figures: RetrievalFigures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${(value as number).toFixed(3)}`)
    .join('  ');
}
