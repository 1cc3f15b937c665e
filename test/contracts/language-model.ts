import { expect, test } from 'vitest';
import { type LanguageModel, LanguageModelError } from '../../src/rewording/index.ts';
import type { ModelServer } from '../rewording/model-server.ts';

const PROMPT = { system: 'Chỉ dùng các sự kiện dưới đây.', user: 'Sở Xây dựng chủ trì (Bắc Giang).' };
const soon = () => AbortSignal.timeout(10_000);

/** What every language model must do; call it inside a describe block. */
export function testLanguageModel(open: () => { model: LanguageModel; server: ModelServer }): void {
  test('gives the whole reply of a streaming server, marks and all', async () => {
    const { model, server } = open();
    server.behave({ kind: 'reply', text: 'Sở Xây dựng chủ trì; thời gian: kế hoạch không nêu.' });
    expect(await model.complete(PROMPT, soon())).toBe('Sở Xây dựng chủ trì; thời gian: kế hoạch không nêu.');
  });

  test('sends the rules and the facts apart, to the model asked for', async () => {
    const { model, server } = open();
    server.behave({ kind: 'reply', text: 'x' });
    await model.complete(PROMPT, soon());
    expect(server.requests.at(-1)).toMatchObject({
      model: 'qwen',
      messages: [
        { role: 'system', content: PROMPT.system },
        { role: 'user', content: PROMPT.user },
      ],
    });
  });

  test('does not wait for a silent server longer than it may', async () => {
    const { model, server } = open();
    server.behave({ kind: 'silence' });
    await expect(model.complete(PROMPT, AbortSignal.timeout(150))).rejects.toThrow('did not answer in time');
  });

  test('stops a server that writes without end', async () => {
    const { model, server } = open();
    server.behave({ kind: 'flood', text: 'Sở Xây dựng chủ trì. '.repeat(20) });
    await expect(model.complete(PROMPT, soon())).rejects.toThrow('more than');
  });

  test.each([
    ['breaks off', { kind: 'break', text: 'Sở Xây ' }],
    ['refuses the key', { kind: 'status', status: 401, body: '{"error":{"message":"bad key"}}' }],
    ['is overloaded', { kind: 'status', status: 429, body: '{"error":{"message":"slow down"}}' }],
    ['fails', { kind: 'status', status: 500, body: 'oops' }],
  ] as const)('tells that a server %s', async (_, behaviour) => {
    const { model, server } = open();
    server.behave(behaviour);
    await expect(model.complete(PROMPT, soon())).rejects.toThrow(LanguageModelError);
  });

  test('makes nothing of what is no protocol', async () => {
    const { model, server } = open();
    server.behave({ kind: 'garbage' });
    const reply = await model.complete(PROMPT, soon()).catch((error: unknown) => error);
    expect(reply instanceof LanguageModelError || reply === '').toBe(true);
  });
}
