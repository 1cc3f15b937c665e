import { beforeAll, describe, expect, test } from 'vitest';
import { listQuestionSets, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { openRealAssistant, type RealAssistant } from '../system/real-assistant.ts';

let real: RealAssistant;
beforeAll(async () => {
  real = await openRealAssistant();
});

describe('an answer', () => {
  test('does not depend on what others asked before', async () => {
    const questions = listQuestionSets()
      .flatMap((name) => readQuestionSet(name).questions)
      .filter(({ turns }) => turns.length === 1)
      .filter((_, i) => i % 3 === 0)
      .map(({ turns }) => turns[0]!);
    const first = new Map<string, string>();
    for (const question of questions) first.set(question, (await real.ask(question)).answer);
    for (const question of [...questions].reverse()) {
      expect((await real.ask(question)).answer, question).toBe(first.get(question));
    }
  });
});
