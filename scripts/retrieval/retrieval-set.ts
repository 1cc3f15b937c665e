import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../src/errors.ts';
import type { EmbeddedText } from '../../src/index/index.ts';

/** A passage that may be found. */
export interface SetPassage {
  /** The document it is of; passages of document -1 belong to none and stand in everybody's way. */
  document: number;
  headings: string;
  text: string;
  /** What the embedder is given. */
  embedded: EmbeddedText;
}

/** A question with the passages of which one must be found. */
export interface SetQuestion {
  id: string;
  text: string;
  /** Places in `passages`. */
  relevant: readonly number[];
  /** The document that the question's place names; passages of other documents are left out. */
  document?: number;
}

/** What a measurement asks, and of what. */
export interface RetrievalSet {
  name: string;
  passages: readonly SetPassage[];
  questions: readonly SetQuestion[];
}

/** Ids are compared as text, so that 7 and "7" are the same. */
const id = z.union([z.string(), z.number()]).transform(String);
const passageRow = z.object({ id, title: z.string().nullish(), text: z.string() });
const questionRow = z.object({ id: id.optional(), question: z.string(), relevant: z.array(id).min(1) });

/**
 * Reads a set in the form of ALQAC's: passages `{id, title, text}` and questions `{id, question, relevant: [id, …]}`, one
 * JSON object a line. Relevant ids without a passage are left out, and so is a question that then has none.
 * @throws ConfigError naming the file and line that cannot be read
 */
export function readRetrievalSet(name: string, passagesFile: string, questionsFile: string): RetrievalSet {
  const rows = readRows(passagesFile, passageRow);
  const placeOf = new Map(rows.map((row, place) => [row.id, place]));
  const passages = rows.map((row) => {
    const { text } = row;
    const title = row.title ?? '';
    const [heading, ...rest] = text.split('\n');
    const hasHeading = rest.length > 0 && heading!.length < 200;
    return {
      document: 0,
      headings: hasHeading ? `${title} ${heading}` : title,
      text: hasHeading ? rest.join('\n') : text,
      embedded: { heading: title, text },
    };
  });
  const questions = readRows(questionsFile, questionRow).flatMap(({ id: name, question, relevant }, i) => {
    const places = relevant.flatMap((one) => placeOf.get(one) ?? []);
    return places.length > 0 ? [{ id: name ?? String(i), text: question, relevant: places }] : [];
  });
  return { name, passages, questions };
}

/**
 * Reads a file of one JSON object a line.
 * @throws ConfigError naming the file and line that cannot be read
 */
export function readRows<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError('cannot be read.', { subject: file, cause, remedy: 'Give the path of a JSONL file.' });
  }
  return content.split('\n').flatMap((line, number) => {
    if (!line.trim()) return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new ConfigError(`is no such row: ${(cause as Error).message}`, {
        subject: `${file}:${number + 1}`,
        cause,
        remedy: 'See the head of scripts/bench-retrieval.ts.',
      });
    }
  });
}

/** The half of a set for tuning, or the one for testing; the halves interleave, so that both hold all kinds. */
export function halfOf(set: RetrievalSet, half: 'tuning' | 'test'): RetrievalSet {
  const questions = set.questions.filter((_, i) => (i % 2 === 0) === (half === 'tuning'));
  return { ...set, name: `${set.name}, ${half} half`, questions };
}
