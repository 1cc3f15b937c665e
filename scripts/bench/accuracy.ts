import { percentile } from '../eval/percentile.ts';
import type { GoldQuestion } from '../eval/question-set.ts';
import { type DocumentCharacters, type ScoredAnswer, scoreAnswer } from '../eval/score.ts';

/** How well and how fast a way of answering did on all questions. */
export interface Accuracy {
  /** Correct by all rules. */
  correct: number;
  /** Claimed something that was not expected, or that no plan says. */
  wrong: number;
  /**
   * Wrong, but resting on a document that those who wrote the expectation did not have: what they expected does not judge it,
   * it may be right or wrong.
   */
  unjudged: number;
  /** Questions answered wrongly: id, turns and the beginning of the answer, a line each, the unjudged ones last and marked. */
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

/**
 * Scores what `ask --batch` wrote.
 * @param known the documents that the questions were written for; all, unless given
 */
export function measureAccuracy(
  questions: readonly GoldQuestion[],
  output: string,
  documents: DocumentCharacters,
  known: ReadonlySet<string> = new Set(documents.keys()),
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
  const isUnjudged = ({ id }: GoldQuestion) =>
    answers.get(id)!.citations.some(({ documentId }) => !known.has(documentId));
  const wrong = questions.filter((one) => verdict(one) === 'wrong');
  const lineOf = ({ id, turns }: GoldQuestion) =>
    `${id}: ${turns.join(' // ')} → ${answers.get(id)!.answer.split('\n')[0]}`;
  return {
    correct: questions.filter((one) => verdict(one) === 'correct').length,
    wrong: wrong.length,
    unjudged: wrong.filter(isUnjudged).length,
    wrongAnswers: [
      ...wrong.filter((one) => !isUnjudged(one)).map(lineOf),
      ...wrong.filter(isUnjudged).map((one) => `(other document) ${lineOf(one)}`),
    ],
    lenient: answerable.filter((one) => verdict(one, true) === 'correct').length,
    answerable: answerable.length,
    answeredAnyway: unanswerable.filter((one) => answers.get(one.id)!.status === 'answered').length,
    unanswerable: unanswerable.length,
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
  };
}
