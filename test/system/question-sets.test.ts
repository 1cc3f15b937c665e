import { describe, expect, test } from 'vitest';
import { askQuestions } from '../../scripts/eval/ask-questions.ts';
import { listQuestionSets, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { prepareDocuments } from '../../scripts/eval/score.ts';
import { openRealAssistant } from './real-assistant.ts';

const { assistant, index } = await openRealAssistant();
const documents = prepareDocuments(
  index.documents.map((document) => ({ documentId: document.plan.documentId, content: document.original })),
);
const ask = (name: string) => askQuestions(assistant, readQuestionSet(name).questions, documents);

/** Sets of which every question must stay right; the others may decline, but hardly ever be wrong. */
const WHOLE = ['development', 'traps'];

/** Never read by who mends the program: what it does with questions that nobody has looked at. */
const UNSEEN: readonly string[] = [
  'sixteenth-test',
  'nineteenth-test',
  'twentieth-test',
  'twenty-second-test',
  'twenty-third-test',
  'twenty-fourth-test',
  'twenty-fifth-test',
  'twenty-sixth-test',
  'twenty-seventh-test',
];

/** Other questions said in other words: least share of right answers and greatest of wrong ones, raised as the program is mended. */
const REWORDED: Readonly<Record<string, { correct: number; wrong: number }>> = {
  'twenty-first-test': { correct: 0.86, wrong: 0.03 },
  'twenty-second-test': { correct: 0.73, wrong: 0.09 },
  'twenty-sixth-test': { correct: 0.75, wrong: 0.06 },
};

const WITHHELD = /^Không thể xác nhận|^The answer could not be confirmed/u;

describe('the real assistant', () => {
  test.each(WHOLE)('answers every question of the %s set', async (name) => {
    const failed = (await ask(name)).filter((outcome) => outcome.verdict !== 'correct');
    expect(failed.map((outcome) => `${outcome.question.turns.join(' → ')}: ${outcome.answer.direct}`)).toEqual([]);
  });

  test.each(
    listQuestionSets().filter((name) => !WHOLE.includes(name)),
  )('answers most of the %s set and is hardly ever wrong', async (name) => {
    const outcomes = await ask(name);
    const share = (verdict: string) =>
      outcomes.filter((outcome) => outcome.verdict === verdict).length / outcomes.length;
    const usual = UNSEEN.includes(name) ? { correct: 0.8, wrong: 0.07 } : { correct: 0.85, wrong: 0.03 };
    const least = REWORDED[name] ?? usual;
    // By their ids: who mends the program must not read the unseen ones.
    const withheld = outcomes.filter(({ answer }) => WITHHELD.test(answer.direct)).map(({ question }) => question.id);
    expect(withheld, 'answers that the program itself cannot prove').toEqual([]);
    expect(share('correct')).toBeGreaterThanOrEqual(least.correct);
    expect(share('wrong')).toBeLessThanOrEqual(least.wrong);
  });
});
