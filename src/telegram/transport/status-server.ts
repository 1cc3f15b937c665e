import { createServer, type ServerResponse } from 'node:http';
import { type HttpEndpoint, listen } from './http-endpoint.ts';
import type { PrometheusMetrics } from './prometheus-metrics.ts';

/** What the pages tell. */
export interface StatusSource {
  /** Why the bot cannot serve just now, a word each; empty where it can. */
  problems(): string[];
  metrics: Pick<PrometheusMetrics, 'render'>;
}

/**
 * Serves three pages for those who watch over the program: `/healthz` (200 while it lives), `/readyz` (200 while it can
 * answer over Telegram, else 503 with the reasons) and `/metrics` (Prometheus). They hold nothing that anybody wrote.
 *
 * @throws TelegramError where the address cannot be listened on
 */
export async function startStatusServer(
  address: { host: string; port: number },
  source: StatusSource,
): Promise<HttpEndpoint> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'method not allowed\n');
    if (pathname === '/healthz') return send(response, 200, 'ok\n');
    if (pathname === '/readyz') {
      const problems = source.problems();
      return problems.length === 0 ? send(response, 200, 'ready\n') : send(response, 503, `${problems.join('\n')}\n`);
    }
    if (pathname !== '/metrics') return send(response, 404, 'pages: /healthz /readyz /metrics\n');
    source.metrics.render().then(
      ({ contentType, text }) => send(response, 200, text, contentType),
      () => send(response, 500, 'the metrics could not be read\n'),
    );
  });
  return listen(server, address, 'STATUS_LISTEN');
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
