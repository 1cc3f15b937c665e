import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askQuestions } from '../../scripts/eval/ask-questions.ts';
import { QUESTIONS_DIR, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { prepareDocuments } from '../../scripts/eval/score.ts';
import { openAssistant } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { hasMorePlans, MORE_PLANS_DIR } from '../fixtures/more-plans.ts';
import { MODELS_DIR } from './shared-index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ke-hoach-more-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe.skipIf(!hasMorePlans)(
  'over eight plans of other bodies (skipped where they are not beside the project)',
  () => {
    test('most questions are answered, and hardly one wrong', async () => {
      const { assistant, index } = await openAssistant(
        parseConfig({ CORPUS_DIR: MORE_PLANS_DIR, DATA_DIR: dataDir, MODELS_DIR }),
        () => {},
      );
      const documents = prepareDocuments(
        index.documents.map((document) => ({ documentId: document.plan.documentId, content: document.original })),
      );
      const set = readQuestionSet(join(QUESTIONS_DIR, 'more-plans', 'more-plans.jsonl'));
      const outcomes = await askQuestions(assistant, set.questions, documents);
      const share = (verdict: string) =>
        outcomes.filter((outcome) => outcome.verdict === verdict).length / outcomes.length;
      expect(share('correct')).toBeGreaterThanOrEqual(0.95);
      expect(share('wrong')).toBeLessThanOrEqual(0.02);
    });
  },
);
