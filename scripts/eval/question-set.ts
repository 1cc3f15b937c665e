import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../src/errors.ts';

const strings = z.array(z.string().min(1)).min(1);
const row = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  turns: strings,
  expect: z.strictObject({
    status: z.enum(['answered', 'not_found', 'clarify']),
    docs: strings.optional(),
    all: strings.optional(),
    any: strings.optional(),
    none: strings.optional(),
    section: z.string().optional(),
    page: z.number().int().positive().optional(),
  }),
});

/** A question and what a right answer to its last turn must hold; `test/questions/README.md` tells the fields. */
export type GoldQuestion = z.infer<typeof row>;

/** Questions that are asked and reported together. */
export interface QuestionSet {
  name: string;
  questions: GoldQuestion[];
}

/** The folder of the repository's sets. */
export const QUESTIONS_DIR = join(import.meta.dirname, '../../test/questions');

/** The sets of the repository, by name. */
export function listQuestionSets(): string[] {
  return readdirSync(QUESTIONS_DIR)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => basename(file, '.jsonl'))
    .sort();
}

/**
 * Reads a question set.
 * @param nameOrFile one that `listQuestionSets` gives, or a JSONL file
 * @throws ConfigError when there is no such file, or a line of it is no question
 */
export function readQuestionSet(nameOrFile: string): QuestionSet {
  const names = listQuestionSets();
  const own = names.includes(nameOrFile);
  const file = own ? join(QUESTIONS_DIR, `${nameOrFile}.jsonl`) : nameOrFile;
  if (!existsSync(file)) {
    throw new ConfigError('there is no such question set.', {
      subject: file,
      remedy: `Give ${names.join(', ')} or a JSONL file.`,
    });
  }
  const questions: GoldQuestion[] = [];
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      questions.push(row.parse(JSON.parse(line)));
    } catch (cause) {
      throw new ConfigError(`is no question: ${(cause as Error).message}`, {
        subject: `${file}:${number + 1}`,
        cause,
        remedy: 'See test/questions/README.md.',
      });
    }
  }
  return { name: own ? nameOrFile : file, questions };
}
