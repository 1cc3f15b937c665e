import { expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

test.each([
  ['hau giang ho tro du hoc sinh giai doan nao, de lam gi', /^Giai đoạn 2024 - 2030 /u],
  ['Hậu Giang đưa người lao động đi làm việc ở nước ngoài giai đoạn nào', /^Giai đoạn 2026 - 2030 /u],
])('of a sentence with several times the one of the matter comes first: %s', async (question, first) => {
  expect((await ask(question)).direct).toMatch(first);
});
