import type { SavedAnswers } from '../ports/saved-answers.ts';
import { ANSWER_ID_LENGTH, randomCode } from '../random-code.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `SavedAnswers` in memory. */
export function createMemorySavedAnswers({ savedAnswers }: MemoryTables, now: () => number): SavedAnswers {
  return {
    save(answer) {
      const id = randomCode(ANSWER_ID_LENGTH);
      savedAnswers.set(id, { answer: structuredClone(answer), at: now() });
      return id;
    },
    replace(id, answer) {
      if (savedAnswers.has(id)) savedAnswers.set(id, { answer: structuredClone(answer), at: now() });
    },
    get(id) {
      const found = savedAnswers.get(id);
      return found && structuredClone(found.answer);
    },
  };
}
