import type { Answer } from '../../src/answering/index.ts';
import type { Assistant } from '../../src/conversation/index.ts';
import type { GoldQuestion } from './question-set.ts';
import { type DocumentCharacters, type Score, scoreAnswer, type Verdict } from './score.ts';

/** A question asked: the answer to its last turn, its score, and the milliseconds of every turn. */
export interface Outcome extends Score {
  question: GoldQuestion;
  answer: Answer;
  ms: number[];
}

/** Asks every question in a conversation of its own, one after the other, and scores the answers. */
export async function askQuestions(
  assistant: Assistant,
  questions: readonly GoldQuestion[],
  documents: DocumentCharacters,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const conversation = `eval ${question.id}`;
    assistant.forget(conversation);
    const answers: Answer[] = [];
    for (const turn of question.turns) answers.push(await assistant.reply(conversation, turn));
    assistant.forget(conversation);
    const answer = answers.at(-1)!;
    outcomes.push({ question, answer, ms: answers.map((one) => one.ms), ...scoreAnswer(question, answer, documents) });
  }
  return outcomes;
}

/** Number of outcomes of each verdict. */
export function countVerdicts(outcomes: readonly Pick<Score, 'verdict'>[]): Record<Verdict, number> {
  const counts = { correct: 0, wrong: 0, declined: 0, flawed: 0 };
  for (const { verdict } of outcomes) counts[verdict]++;
  return counts;
}
