import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLanguageModel } from '../../src/rewording/index.ts';
import { testLanguageModel } from '../contracts/language-model.ts';
import { type ModelServer, startModelServer } from './model-server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

describe('a language model behind the protocol of OpenAI', () => {
  const open = (apiKey?: string) =>
    createLanguageModel({
      provider: 'openai',
      model: 'qwen',
      baseUrl: server.openAiUrl,
      ...(apiKey ? { apiKey } : {}),
    });
  testLanguageModel(() => ({ model: open(), server }));

  test('is given the key', async () => {
    server.behave({ kind: 'reply', text: 'x' });
    await open('khoa-bi-mat').complete({ system: 's', user: 'u' }, AbortSignal.timeout(5000));
    expect(server.requests.at(-1)!.authorization).toBe('Bearer khoa-bi-mat');
  });

  test('needs a key where it is the provider’s own service', () => {
    expect(() => createLanguageModel({ provider: 'openai', model: 'gpt' })).toThrow(/LLM_API_KEY.*LLM_BASE_URL/su);
  });
});

describe('a language model of an Ollama server', () => {
  testLanguageModel(() => ({
    model: createLanguageModel({ provider: 'ollama', model: 'qwen', baseUrl: server.ollamaUrl }),
    server,
  }));
});
