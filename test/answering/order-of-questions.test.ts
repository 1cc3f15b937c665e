import { beforeAll, describe, expect, test } from 'vitest';
import { listQuestionSets, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { openRealAssistant, type RealAssistant } from '../system/real-assistant.ts';

let real: RealAssistant;
beforeAll(async () => {
  real = await openRealAssistant();
});

const questions = listQuestionSets()
  .flatMap((name) => readQuestionSet(name).questions)
  .filter(({ turns }) => turns.length === 1)
  .filter((_, i) => i % 3 === 0)
  .map(({ turns }) => turns[0]!);

describe('an answer', () => {
  test('does not depend on what others asked before', async () => {
    const first = new Map<string, string>();
    for (const question of questions) first.set(question, (await real.ask(question)).answer);
    for (const question of [...questions].reverse()) {
      expect((await real.ask(question)).answer, question).toBe(first.get(question));
    }
  });

  test('is never one that the program itself cannot prove', async () => {
    const withheld = [];
    for (const question of questions) {
      const { answer } = await real.ask(question);
      if (/^Không thể xác nhận|The answer could not be confirmed/u.test(answer)) withheld.push(question);
    }
    expect(withheld).toEqual([]);
  });
});
