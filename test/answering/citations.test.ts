import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

interface DevelopmentQuestion {
  id: string;
  kind: string;
  turns: string[];
  expect: { status: string };
}

const FILE = join(import.meta.dirname, '../../../shared/eval/questions.jsonl');
const questions: DevelopmentQuestion[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
if (questions.length === 0)
  console.warn(`${FILE} is not there: the citations of the development questions are not checked.`);

const { assistant, index } = await openRealAssistant();
const LONG = new Set(['compare', 'tasks_of', 'open_place']);

describe.skipIf(questions.length === 0)('the answers to the development questions', () => {
  test.each(questions)('$id: cite words that stand in their document, section and page', async ({
    id,
    kind,
    turns,
    expect: wanted,
  }) => {
    for (const [turn, text] of turns.entries()) {
      const answer = await assistant.reply(id, text);
      expectCitationsToHold(index, answer);
      if (answer.status === 'answered') expect(answer.citations.length).toBeGreaterThan(0);
      expect(answer.answer).toBe([answer.direct, ...answer.details, ...answer.notes].join('\n'));
      expect(answer.answer).not.toMatch(/[*_#<>]{2}|undefined|null|NaN|\[object/u);
      expect(answer.answer.length).toBeLessThanOrEqual(LONG.has(kind) ? 2500 : 1200);
      if (turn === turns.length - 1) expect(answer.status).toBe(wanted.status);
    }
  });
});

test('a citation of a plan without pages has no page, not even an empty one', async () => {
  const answer = await assistant.reply('no pages', 'Hậu Giang phấn đấu bao nhiêu % lao động tham gia BHXH?');
  expect(answer.citations.length).toBeGreaterThan(0);
  for (const citation of answer.citations) expect(Object.keys(citation)).not.toContain('page');
});
