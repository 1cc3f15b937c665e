import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchDelivery } from '../../../src/telegram/transport/delivery-scope.ts';
import { createAgent } from '../../../src/telegram/transport/proxy-agent.ts';
import { createFetch } from '../../../src/telegram/transport/telegram-fetch.ts';
import { freePort } from '../../system/free-port.ts';

/** A server that answers as it is told; gives its address. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Makes a request and gives its outcome with what its watcher was told, in order. */
async function watched(url: string, body?: string | AsyncIterable<Uint8Array>, connectMs?: number) {
  const told: string[] = [];
  const watch = {
    onSending: () => told.push('sending'),
    onFailed: () => told.push('failed'),
  };
  const fetch = createFetch(createAgent(url, undefined), connectMs);
  const outcome = await watchDelivery(
    {
      onSending: () => void watch.onSending(),
      onFailed: () => void watch.onFailed(),
    },
    async () => (await fetch(url, { method: 'POST', ...(body === undefined ? {} : { body }) })).json(),
  ).catch((error: NodeJS.ErrnoException & { type?: string }) => error.code ?? error.type ?? error.message);
  return { outcome, told };
}

const ok = (_: IncomingMessage, response: ServerResponse) => void response.end('{"ok":true}');

describe('whoever watches a request', () => {
  it('is told before it leaves', async () => {
    expect(await watched(await serve(ok), '{}')).toEqual({ outcome: { ok: true }, told: ['sending'] });
  });

  it('is told nothing where no connection comes about: nothing was sent', async () => {
    expect(await watched(`http://127.0.0.1:${await freePort()}`, '{}')).toEqual({ outcome: 'ECONNREFUSED', told: [] });
  });

  it('is told of a failure where the server refuses, answers something else, or hangs up', async () => {
    const refusing = await serve((_, response) => void response.writeHead(429).end('{"ok":false}'));
    expect(await watched(refusing, '{}')).toEqual({ outcome: { ok: false }, told: ['sending', 'failed'] });
    const page = await serve((_, response) => void response.end('<html>Đăng nhập mạng</html>'));
    expect(await watched(page, '{}')).toEqual({ outcome: 'invalid-json', told: ['sending', 'failed'] });
    const rude = await serve((request) => void request.resume().on('end', () => request.socket.destroy()));
    expect((await watched(rude, '{}')).told).toEqual(['sending', 'failed']);
  });

  it('is told of a text only when all but its last byte is with the server', async () => {
    const body = JSON.stringify({ chat_id: 7, text: 'Sở Y tế chủ trì.' });
    let arrived = 0;
    let told: number | undefined;
    const url = await serve((request, response) => {
      request.on('data', (part: Buffer) => {
        arrived += part.length;
      });
      request.on('end', () => response.end(JSON.stringify({ length: request.headers['content-length'] })));
    });
    const watch = {
      onSending() {
        told = arrived;
      },
      onFailed() {},
    };
    const fetch = createFetch(createAgent(url, undefined));
    const answer = await watchDelivery(watch, () => fetch(url, { method: 'POST', body }));
    expect(await answer.json()).toEqual({ length: String(Buffer.byteLength(body)) });
    expect(told).toBeLessThan(arrived);
    expect(arrived).toBe(Buffer.byteLength(body));
  });

  it('is told of a long message only when its last part leaves', async () => {
    const parts = Array.from({ length: 40 }, (_, i) => Buffer.alloc(50_000, i));
    const received: number[] = [];
    const url = await serve((request, response) => {
      let length = 0;
      request.on('data', (part: Buffer) => {
        length += part.length;
      });
      request.on('end', () => {
        received.push(length);
        ok(request, response);
      });
    });
    const order: string[] = [];
    async function* body() {
      for (const [i, part] of parts.entries()) {
        order.push(`part ${i}`);
        yield part;
      }
    }
    const fetch = createFetch(createAgent(url, undefined));
    const nothing = () => {};
    await watchDelivery({ onSending: () => void order.push('sending'), onFailed: nothing }, () =>
      fetch(url, { method: 'POST', body: body() }),
    );
    expect(order.slice(-2)).toEqual(['part 39', 'sending']);
    expect(received).toEqual([2_000_000]);
  });
});

it('a server that takes connections and says nothing is not waited for where TLS is to begin', async () => {
  const silent = createTcpServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const { outcome, told } = await watched(`https://127.0.0.1:${port}`, '{}', 100);
  expect({ outcome, told }).toEqual({ outcome: 'ETIMEDOUT', told: [] });
});

describe('a file', () => {
  it('is fetched as far as it may be long, and no further', async () => {
    const url = await serve((_, response) => void response.end(Buffer.alloc(1000, 7)));
    const fetch = createFetch(createAgent(url, undefined));
    expect(await (await fetch(url)).bytes(1000)).toEqual(Buffer.alloc(1000, 7));
    await expect((await fetch(url)).bytes(999)).rejects.toMatchObject({ code: 'E2BIG' });
  });
});

it('a request that is called off ends at once', async () => {
  const url = await serve(() => {});
  const ending = new AbortController();
  const request = createFetch(createAgent(url, undefined))(url, { signal: ending.signal });
  setTimeout(() => ending.abort(), 20);
  await expect(request).rejects.toThrow('aborted');
  const early = createFetch(createAgent(url, undefined))(url, { signal: AbortSignal.abort() });
  await expect(early).rejects.toThrow('aborted');
});
