import { AppError, ConfigError } from '../errors.ts';
import type { LanguageModel, Prompt } from './language-model.ts';

/** Which language model words the answers, and where it runs. */
export interface LanguageModelSettings {
  /** `openai`: any service that speaks OpenAI's chat protocol; `ollama`: a server of Ollama. */
  provider: 'openai' | 'ollama';
  /** Name of the model as the service knows it. */
  model: string;
  /** Address of the service; the provider's own unless given. */
  baseUrl?: string;
  apiKey?: string;
}

/** The language model could not be asked, or did not answer as it should. */
export class LanguageModelError extends AppError {}

/** Longest reply that is waited for, in characters: several times the longest answer. */
const LONGEST_REPLY = 6_000;
/** Tokens that the model is asked to stop at; Vietnamese takes one to three a syllable. */
const MOST_TOKENS = 1_200;

/** What is used of a LangChain chat model. */
interface StreamingModel {
  stream(
    messages: ['system' | 'human', string][],
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<{ text: string }>>;
}

/**
 * A language model through LangChain. Its library is loaded at the first question, since most installations use none.
 * @throws ConfigError when a setting that the provider needs is missing
 */
export function createLanguageModel(settings: LanguageModelSettings): LanguageModel {
  if (settings.provider === 'openai' && !settings.baseUrl && !settings.apiKey) {
    throw new ConfigError('is not set.', {
      subject: 'LLM_API_KEY',
      remedy: 'Set it, or LLM_BASE_URL to a service that needs no key.',
    });
  }
  let opened: Promise<StreamingModel> | undefined;
  return {
    id: `${settings.provider}:${settings.model}`,
    async complete(prompt, signal) {
      opened ??= openModel(settings);
      try {
        return await readReply(await opened, prompt, signal);
      } catch (cause) {
        if (cause instanceof LanguageModelError) throw cause;
        throw new LanguageModelError(signal.aborted ? 'did not answer in time.' : 'gave no usable reply.', {
          subject: `${settings.provider}:${settings.model}`,
          cause,
          remedy: 'Check LLM_BASE_URL, LLM_MODEL and LLM_API_KEY.',
        });
      }
    },
  };
}

async function openModel({ provider, model, baseUrl, apiKey }: LanguageModelSettings): Promise<StreamingModel> {
  if (provider === 'ollama') {
    const { ChatOllama } = await import('@langchain/ollama');
    return new ChatOllama({
      model,
      temperature: 0,
      numPredict: MOST_TOKENS,
      maxRetries: 0,
      ...(baseUrl ? { baseUrl } : {}),
    });
  }
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model,
    temperature: 0,
    maxTokens: MOST_TOKENS,
    maxRetries: 0,
    streamUsage: false,
    // A service on one's own network often asks for no key, but the client does.
    apiKey: apiKey ?? 'none',
    configuration: baseUrl ? { baseURL: baseUrl } : {},
  });
}

async function readReply(model: StreamingModel, { system, user }: Prompt, signal: AbortSignal): Promise<string> {
  // The stream's own end is awaited beside the clock: a server that goes silent keeps some clients waiting for ever.
  const expired = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const flooded = new AbortController();
  const read = async () => {
    const messages: ['system' | 'human', string][] = [
      ['system', system],
      ['human', user],
    ];
    let reply = '';
    for await (const chunk of await model.stream(messages, { signal: AbortSignal.any([signal, flooded.signal]) })) {
      reply += chunk.text;
      if (reply.length > LONGEST_REPLY) {
        flooded.abort();
        throw new LanguageModelError(`wrote more than ${LONGEST_REPLY} characters.`);
      }
    }
    return reply;
  };
  signal.throwIfAborted();
  return Promise.race([read(), expired]);
}
