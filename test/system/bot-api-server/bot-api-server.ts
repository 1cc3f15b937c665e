import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message, User, UserFromGetMe } from 'grammy/types';
import { ApiError } from './api-error.ts';
import { ChatStore, type SentMessage } from './chat-store.ts';
import { METHODS, type ServerState } from './methods.ts';
import { readMultipart } from './multipart.ts';
import type { Parameters } from './parameters.ts';
import { type CallbackAnswer, type InlineAnswer, PendingQueries } from './query-methods.ts';
import { SimulatedChat } from './simulated-chat.ts';
import { UpdateQueue } from './update-queue.ts';
import { WebhookDelivery } from './webhook-delivery.ts';

/** A failure that the server shows once in place of an answer. */
export type ScriptedFailure =
  | { kind: 'too many requests'; retryAfter: number }
  | { kind: 'server error' }
  | { kind: 'web page' }
  | { kind: 'cut connection' }
  /** The call is carried out, but its answer never arrives. */
  | { kind: 'lost answer' }
  /** Not a failure, only late. */
  | { kind: 'delay'; milliseconds: number };

/** A call as it reached the server. */
export interface ReceivedCall {
  method: string;
  parameters: Parameters;
  /** Milliseconds since the epoch. */
  at: number;
  /** When it was answered; absent until then. */
  answeredAt?: number;
}

/** A token in Telegram's form that belongs to nobody. */
export const TEST_TOKEN = '7000000001:AAtest-token_that-belongs-to-nobody0';

/**
 * A Bot API server of the tests' own, over HTTP, that holds Telegram's rules: tokens, long polling, length limits, HTML,
 * topics, replies, one poller at a time. Tests write to the bot through `privateChat` and `group`.
 */
export class BotApiServer implements ServerState {
  readonly bot: UserFromGetMe;
  readonly updates = new UpdateQueue();
  readonly chats = new ChatStore();
  readonly commands: ServerState['commands'] = new Map();
  readonly descriptions: ServerState['descriptions'] = new Map();
  readonly callbackQueries = new PendingQueries<CallbackAnswer>();
  readonly inlineQueries = new PendingQueries<InlineAnswer>();
  readonly files: ServerState['files'] = new Map();
  private readonly webhook = new WebhookDelivery(this.updates);
  /** Whether the bot sees only group messages that name it, as bots do by default. */
  privacyMode = true;
  /** Messages that all chats together may get in a second before 429 comes; Telegram lets about 30 through. */
  messagesPerSecond = Number.POSITIVE_INFINITY;
  /** Every call that came, refused ones too. */
  readonly calls: ReceivedCall[] = [];
  /** Every message that the bot sent, in order. */
  readonly sent: SentMessage[] = [];
  private readonly token: string;
  private readonly http: Server;
  private readonly failures = new Map<string, ScriptedFailure[]>();
  private readonly taken = new Map<number, number>();
  private readonly listeners = new Set<() => void>();
  private counted = { second: 0, messages: 0 };
  private nextPersonId = 500_001;

  constructor(token = TEST_TOKEN) {
    this.token = token;
    this.bot = {
      id: Number(token.split(':')[0]),
      is_bot: true,
      first_name: 'Trợ lý kế hoạch',
      username: 'troly_kehoach_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    } as UserFromGetMe;
    this.http = createServer((request, response) => void this.handle(request, response));
  }

  /** Starts listening on a free port of this machine. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Stops listening and cuts every connection. */
  async stop(): Promise<void> {
    this.webhook.set('', '');
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  get webhookUrl(): string {
    return this.webhook.url;
  }

  /** Brings updates to this address from now on; part of `ServerState`. */
  setWebhook(url: string, secret: string): void {
    this.webhook.set(url, secret);
  }

  /** What a bot takes as its API root. */
  get apiRoot(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** A new person; Vietnamese unless told otherwise. */
  person(details: Partial<User> = {}): User {
    return { id: this.nextPersonId++, is_bot: false, first_name: 'Hoa', language_code: 'vi', ...details };
  }

  /** A private chat of a new person, or of the given one, with the bot. */
  privateChat(details: Partial<User> = {}): SimulatedChat {
    const owner = this.person(details);
    return new SimulatedChat(this, { id: owner.id, type: 'private', first_name: owner.first_name } as never, owner);
  }

  /** A group that the bot belongs to; with topics where it is a forum. */
  group({ forum = false } = {}): SimulatedChat {
    const id = -1_000_000_000_000 - this.nextPersonId++;
    const chat = { id, type: 'supergroup', title: 'Phòng Bảo trợ xã hội', ...(forum ? { is_forum: true } : {}) };
    return new SimulatedChat(this, chat as never, this.person());
  }

  /** Writes `@bot text` in any chat, without sending it; gives the results that the bot offers. */
  inlineQuery(text: string, details: Partial<User> = {}, offset = ''): Promise<InlineAnswer> {
    const { id, answer } = this.inlineQueries.open();
    this.updates.push({ inline_query: { id, from: this.person(details), query: text, offset } } as never);
    return answer;
  }

  /** Shows these failures, one a call, to the next calls of a method. */
  fail(method: string, ...failures: ScriptedFailure[]): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), ...failures]);
  }

  /** The calls of one method so far. */
  callsOf(method: string): ReceivedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The next message sent to a chat that was not given out yet; throws where none comes in time. */
  async nextSent(chatId: number, timeoutMs = 60_000): Promise<SentMessage> {
    const index = this.taken.get(chatId) ?? 0;
    this.taken.set(chatId, index + 1);
    const ofChat = () => this.sent.filter((each) => each.chatId === chatId);
    await this.until(() => ofChat().length > index, timeoutMs, `message ${index + 1} to chat ${chatId}`);
    return ofChat()[index]!;
  }

  /** Waits until the condition holds, looking whenever something reaches the server. */
  async until(condition: () => boolean, timeoutMs = 60_000, what = 'the expected call'): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (outcome: () => void) => {
        clearTimeout(timer);
        clearInterval(ticker);
        this.listeners.delete(look);
        outcome();
      };
      const look = () => condition() && finish(resolve);
      const timer = setTimeout(
        () => finish(() => reject(new Error(`${what} did not come within ${timeoutMs} ms`))),
        timeoutMs,
      );
      const ticker = setInterval(look, 25);
      this.listeners.add(look);
    });
  }

  /** Whether the bot gets to see a message, by Telegram's privacy mode. */
  isDeliverable(message: Message): boolean {
    if (message.chat.type === 'private' || !this.privacyMode) return true;
    const name = `@${this.bot.username}`;
    const named = (message.entities ?? message.caption_entities ?? []).some((entity) => {
      const text = (message.text ?? message.caption ?? '').slice(entity.offset, entity.offset + entity.length);
      if (entity.type === 'bot_command') return !text.includes('@') || text.endsWith(name);
      return (
        (entity.type === 'mention' && text.toLowerCase() === name) ||
        (entity.type === 'text_mention' && entity.user.id === this.bot.id)
      );
    });
    return named || message.reply_to_message?.from?.id === this.bot.id;
  }

  /** Takes a message in; part of `ServerState`. */
  deliver(sent: SentMessage): void {
    this.sent.push(sent);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(decodeURI(url.pathname)) ?? [];
    const closed = new AbortController();
    response.on('close', () => closed.abort());
    try {
      const file = this.findFile(url);
      if (file) {
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
        return;
      }
      const parameters = await readParameters(request, url);
      const call: ReceivedCall = { method, parameters, at: Date.now() };
      this.calls.push(call);
      const failure = this.failures.get(method)?.shift();
      if (failure && (await this.show(failure, request, response))) return;
      if (token === undefined) throw new ApiError(404, 'Not Found');
      if (token !== this.token) throw new ApiError(401, 'Unauthorized');
      if (/^send(?!ChatAction)/u.test(method)) this.countMessage();
      const run = METHODS[method];
      if (!run) throw new ApiError(404, 'Not Found: method not found');
      const result = await run(this, parameters, closed.signal);
      if (failure?.kind === 'lost answer') request.socket.destroy();
      else {
        call.answeredAt = Date.now();
        sendJson(response, 200, { ok: true, result });
      }
    } catch (error) {
      const refusal = error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${error}`);
      sendJson(response, refusal.code, refusal.toBody());
    } finally {
      for (const listener of this.listeners) listener();
    }
  }

  private countMessage(): void {
    const second = Math.floor(Date.now() / 1000);
    if (this.counted.second !== second) this.counted = { second, messages: 0 };
    if (++this.counted.messages > this.messagesPerSecond)
      throw new ApiError(429, 'Too Many Requests: retry after 1', 1);
  }

  /** The content of a file where the address is one of `getFile`'s. */
  private findFile(url: URL): Uint8Array | undefined {
    const path = decodeURI(url.pathname);
    const prefix = `/file/bot${this.token}/`;
    if (!path.startsWith(prefix)) return undefined;
    return [...this.files.values()].find((file) => file.path === path.slice(prefix.length))?.bytes;
  }

  /** Shows a failure; whether that was the answer. */
  private async show(failure: ScriptedFailure, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (failure.kind === 'lost answer') return false;
    if (failure.kind === 'delay') {
      await new Promise((resolve) => setTimeout(resolve, failure.milliseconds));
      return false;
    }
    if (failure.kind === 'too many requests') {
      throw new ApiError(429, `Too Many Requests: retry after ${failure.retryAfter}`, failure.retryAfter);
    }
    if (failure.kind === 'server error') throw new ApiError(500, 'Internal Server Error');
    if (failure.kind === 'cut connection') request.socket.destroy();
    else response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>');
    return true;
  }
}

async function readParameters(request: IncomingMessage, url: URL): Promise<Parameters> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(whole, type);
  const body = whole.toString('utf8');
  const query = Object.fromEntries(url.searchParams);
  if (body === '') return query;
  if (type.startsWith('application/json')) return { ...query, ...JSON.parse(body) };
  return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
