import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Update } from 'grammy/types';
import type { WebhookConfig } from '../config.ts';
import { type HttpEndpoint, listen } from './http-endpoint.ts';

/** Bytes of an update; Telegram's are a few thousand. */
const LONGEST_BODY = 1024 * 1024;

/** What the webhook needs. */
export interface WebhookOptions {
  webhook: WebhookConfig;
  secret: string;
  /** Takes an update over, durably. */
  receive(update: Update): void;
  /** Called where an update could not be taken over. */
  onStoreFailure(error: unknown): void;
}

/** The secret that Telegram proves itself with: the one set, else one that only holders of the token can make. */
export function webhookSecretOf(webhook: WebhookConfig, token: string): string {
  return webhook.secret ?? createHmac('sha256', token).update('webhook secret').digest('base64url');
}

/**
 * Takes updates that Telegram brings. Each is answered as soon as it is stored, and worked off from the inbox: Telegram
 * repeats what it gets no answer to, and holds back everything else meanwhile.
 *
 * @throws TelegramError where the address cannot be listened on
 */
export async function startWebhookServer(options: WebhookOptions): Promise<HttpEndpoint> {
  const path = new URL(options.webhook.url).pathname;
  const server = createServer((request, response) => {
    takeRequest(request, path, options).then(
      // The rest of a request that is refused is not read.
      (status) => response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end(),
      (error: unknown) => {
        // Not 200, so that Telegram brings it again.
        options.onStoreFailure(error);
        response.writeHead(500).end();
      },
    );
  });
  return listen(server, options.webhook.listen, 'TELEGRAM_WEBHOOK_LISTEN');
}

/** The HTTP status that a request gets; throws where its update could not be stored. */
async function takeRequest(request: IncomingMessage, path: string, options: WebhookOptions): Promise<number> {
  if (new URL(request.url ?? '/', 'http://localhost').pathname !== path) return 404;
  if (request.method !== 'POST') return 405;
  if (!isSame(request.headers['x-telegram-bot-api-secret-token'], options.secret)) return 401;
  const body = await readBody(request).catch(() => undefined);
  if (body === undefined) return 413;
  const update = parseUpdate(body);
  if (update === undefined) return 400;
  options.receive(update);
  return 200;
}

/** Compares without telling by its time how much of the secret is right. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(String(given)), hash(secret));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error('The update is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseUpdate(body: string): Update | undefined {
  try {
    const update = JSON.parse(body);
    return Number.isSafeInteger(update?.update_id) ? update : undefined;
  } catch {
    return undefined;
  }
}
