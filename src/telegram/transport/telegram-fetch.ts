import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { currentWatch, type DeliveryWatch } from './delivery-scope.ts';

/** What grammY, and the download of files, ask of a request. */
export interface FetchOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | AsyncIterable<Uint8Array>;
  signal?: Pick<AbortSignal, 'aborted' | 'addEventListener'>;
}

/** The answer to a request; its body is read once. */
export interface FetchResponse {
  ok: boolean;
  status: number;
  /** The body's JSON; throws an error of type `invalid-json` where it is none. */
  json(): Promise<unknown>;
  /** The body; throws where it is longer than so many bytes. */
  bytes(most: number): Promise<Buffer>;
}

/** Makes one request; rejects where no answer comes. */
export type Fetch = (url: string, options?: FetchOptions) => Promise<FetchResponse>;

/** Milliseconds within which a connection, through a proxy too, must stand: a blocked network lets packets vanish. */
const CONNECT_MS = 10_000;

/**
 * How requests reach a Bot API server.
 *
 * Node's own functions would do but for two things. The last byte of a request leaves only once the connection stands, and
 * whoever watches is told in the same turn of the event loop: a process killed before that has sent nothing, one killed
 * after it has handed everything to the system, which delivers it. And a connection that does not come about is given up
 * early, as nothing was sent yet.
 */
export function createFetch(agent: Agent, connectMs = CONNECT_MS): Fetch {
  return async (url, { method = 'GET', headers = {}, body, signal } = {}) => {
    const watch = currentWatch();
    const target = new URL(url);
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    let told = false;
    try {
      const request = send(target, { method, headers, agent });
      const abort = () => request.destroy(new Error('The request was aborted'));
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      const answer = awaitAnswer(request);
      const sent = untilConnected(request, connectMs).then(() =>
        writeBody(request, body, () => {
          told = true;
          watch?.onSending();
        }),
      );
      // Whichever fails, the request's own error is the one to tell.
      sent.catch((error: Error) => request.destroy(error));
      const response = await answer;
      if (told && response.statusCode !== 200) watch?.onFailed();
      return toFetchResponse(response, watch);
    } catch (error) {
      if (told) watch?.onFailed();
      throw error;
    }
  };
}

function awaitAnswer(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) request.destroy(coded(`The proxy answers ${statusCode}`, `EPROXY${statusCode}`));
    });
  });
}

/** Resolves once the request has a connection, with TLS where it wants it. */
function untilConnected(request: ClientRequest, connectMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(coded(`No connection within ${connectMs} ms`, 'ETIMEDOUT'));
    const timer = setTimeout(late, connectMs);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('socket', (socket: Socket & { secureConnecting?: boolean }) => {
      if (socket.secureConnecting) socket.once('secureConnect', done);
      else if (socket.connecting) socket.once('connect', done);
      else done();
    });
    request.on('close', () => clearTimeout(timer));
  });
}

/** Writes the body; what comes last is held back until the rest is on its way, so that half a message counts as none. */
async function writeBody(request: ClientRequest, body: FetchOptions['body'], beforeLast: () => void): Promise<void> {
  let held: string | Uint8Array | undefined;
  for await (const chunk of piecesOf(request, body)) {
    if (held !== undefined) await new Promise<void>((resolve) => request.write(held, () => resolve()));
    held = chunk;
    if (request.destroyed) return;
  }
  if (request.destroyed) return;
  beforeLast();
  request.end(held);
}

/**
 * The body in pieces. Of a text the last byte is one by itself: whoever is killed between the note of it and its leaving
 * loses a message, so nothing else, headers least of all, is to be put together in that time.
 */
function piecesOf(request: ClientRequest, body: FetchOptions['body']): AsyncIterable<Uint8Array> | Uint8Array[] {
  if (body === undefined) return [];
  if (typeof body !== 'string') return body;
  const bytes = Buffer.from(body);
  request.setHeader('content-length', bytes.length);
  return [bytes.subarray(0, -1), bytes.subarray(-1)].filter((piece) => piece.length > 0);
}

function toFetchResponse(response: IncomingMessage, watch: DeliveryWatch | undefined): FetchResponse {
  const status = response.statusCode ?? 0;
  return {
    ok: status >= 200 && status < 300,
    status,
    async json() {
      const text = (await readBody(response, Number.POSITIVE_INFINITY)).toString('utf8');
      try {
        return JSON.parse(text);
      } catch {
        // A login page of the network, for one, which took nothing.
        watch?.onFailed();
        throw Object.assign(new Error('The answer is not JSON'), { type: 'invalid-json' });
      }
    },
    bytes: (most) => readBody(response, most),
  };
}

async function readBody(response: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      response.destroy();
      throw coded(`The answer is longer than ${most} bytes`, 'E2BIG');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
