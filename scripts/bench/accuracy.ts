import { percentile } from '../eval/percentile.ts';
import type { GoldQuestion } from '../eval/question-set.ts';
import { type DocumentCharacters, type ScoredAnswer, scoreAnswer } from '../eval/score.ts';

/** How well and how fast a way of answering did on all questions. */
export interface Accuracy {
  /** Correct by all rules. */
  correct: number;
  /** Claimed something that was not expected, or that no plan says. */
  wrong: number;
  /** Questions answered wrongly: id, turns and the beginning of the answer, a line each, to be judged by hand. */
  wrongAnswers: string[];
  /** Correct among the answerable when status, section and page are left out of account. */
  lenient: number;
  answerable: number;
  /** Answered although no plan says it. */
  answeredAnyway: number;
  unanswerable: number;
  /** Milliseconds a turn. */
  p50: number;
  p95: number;
}

/** Scores what `ask --batch` wrote. */
export function measureAccuracy(
  questions: readonly GoldQuestion[],
  output: string,
  documents: DocumentCharacters,
): Accuracy {
  const rows = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; turns: (ScoredAnswer & { ms: number })[] });
  const answers = new Map(rows.map((row) => [row.id, row.turns.at(-1)!]));
  const ms = rows.flatMap((row) => row.turns.map((turn) => turn.ms));
  const answerable = questions.filter((one) => one.expect.status === 'answered');
  const unanswerable = questions.filter((one) => one.expect.status === 'not_found');
  const verdict = (one: GoldQuestion, lenient = false) =>
    scoreAnswer(one, answers.get(one.id)!, documents, lenient).verdict;
  return {
    correct: questions.filter((one) => verdict(one) === 'correct').length,
    wrong: questions.filter((one) => verdict(one) === 'wrong').length,
    wrongAnswers: questions
      .filter((one) => verdict(one) === 'wrong')
      .map(({ id, turns }) => `${id}: ${turns.join(' // ')} → ${answers.get(id)!.answer.split('\n')[0]}`),
    lenient: answerable.filter((one) => verdict(one, true) === 'correct').length,
    answerable: answerable.length,
    answeredAnyway: unanswerable.filter((one) => answers.get(one.id)!.status === 'answered').length,
    unanswerable: unanswerable.length,
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
  };
}
