import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves at a request: what it writes, and how the reply ends. */
export type Behaviour =
  | { kind: 'reply'; text: string }
  /** Accepts the request and says nothing. */
  | { kind: 'silence' }
  /** Begins to reply and cuts the connection. */
  | { kind: 'break'; text: string }
  /** Writes without end. */
  | { kind: 'flood'; text: string }
  | { kind: 'status'; status: number; body: string }
  /** Ends well, but what it wrote is no protocol. */
  | { kind: 'garbage' };

/** A chat request as the server received it. */
export interface ChatRequest {
  path: string;
  model: string;
  messages: { role: string; content: string }[];
  authorization: string | undefined;
}

/** A local server that speaks the streaming chat protocols of OpenAI (`/v1/chat/completions`) and Ollama (`/api/chat`). */
export interface ModelServer {
  openAiUrl: string;
  ollamaUrl: string;
  requests: ChatRequest[];
  /** How the next requests are answered. */
  behave(next: Behaviour | ((request: ChatRequest) => Behaviour)): void;
  close(): Promise<void>;
}

/** Starts the server on a free port of this machine. */
export async function startModelServer(): Promise<ModelServer> {
  let behaviour: Behaviour | ((request: ChatRequest) => Behaviour) = { kind: 'silence' };
  const requests: ChatRequest[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { model, messages } = JSON.parse(body) as Pick<ChatRequest, 'model' | 'messages'>;
      const received = { path: request.url!, model, messages, authorization: request.headers.authorization };
      requests.push(received);
      void answer(response, received, typeof behaviour === 'function' ? behaviour(received) : behaviour);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openAiUrl: `${url}/v1`,
    ollamaUrl: url,
    requests,
    behave(next) {
      behaviour = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(response: ServerResponse, request: ChatRequest, behaviour: Behaviour): Promise<void> {
  const write = request.path.endsWith('/chat/completions') ? asOpenAi(response) : asOllama(response);
  switch (behaviour.kind) {
    case 'reply':
      for (const piece of behaviour.text.match(/.{1,7}/gsu) ?? []) write.piece(piece);
      return write.end();
    case 'silence':
      return;
    case 'break':
      write.piece(behaviour.text);
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.destroy();
      return;
    case 'flood':
      while (!response.destroyed && response.writable) {
        write.piece(behaviour.text);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return;
    case 'status':
      response.writeHead(behaviour.status, { 'content-type': 'application/json' });
      response.end(behaviour.body);
      return;
    case 'garbage':
      response.end('\u0000<html>}{"choices"');
  }
}

interface Writer {
  piece(text: string): void;
  end(): void;
}

/** Server-sent events of `chat.completion.chunk`, closed by `[DONE]`. */
function asOpenAi(response: ServerResponse): Writer {
  response.setHeader('content-type', 'text/event-stream');
  const chunk = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  return {
    piece: (text) => response.write(chunk({ content: text }, null)),
    end: () => response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`),
  };
}

/** One JSON object a line, the last one `done`. */
function asOllama(response: ServerResponse): Writer {
  response.setHeader('content-type', 'application/x-ndjson');
  const line = (content: string, done: boolean) =>
    `${JSON.stringify({ model: 'm', created_at: '2026-11-25T00:00:00Z', message: { role: 'assistant', content }, done, ...(done ? { done_reason: 'stop' } : {}) })}\n`;
  return { piece: (text) => response.write(line(text, false)), end: () => response.end(line('', true)) };
}
