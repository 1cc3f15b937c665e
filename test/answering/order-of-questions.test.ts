import { expect, test } from 'vitest';
import { listQuestionSets, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

/** Enough of all kinds; each is asked twice. */
const QUESTIONS = 200;

const { ask } = await openRealAssistant();
const single = listQuestionSets()
  .flatMap((name) => readQuestionSet(name).questions)
  .filter(({ turns }) => turns.length === 1)
  .map(({ turns }) => turns[0]!);
const questions = single.filter((_, i) => i % Math.floor(single.length / QUESTIONS) === 0);

test('an answer does not depend on what others asked before', async () => {
  const first = new Map<string, string>();
  for (const question of questions) first.set(question, (await ask(question)).answer);
  for (const question of [...questions].reverse()) {
    expect((await ask(question)).answer, question).toBe(first.get(question));
  }
});
