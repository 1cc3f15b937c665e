import type { Update } from 'grammy/types';
import { ApiError } from './api-error.ts';

/** Kinds of updates that Telegram leaves out unless they are asked for by name. */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

interface Waiting {
  limit: number;
  resolve(updates: Update[]): void;
  reject(error: ApiError): void;
  timer: NodeJS.Timeout;
}

/** What `getUpdates` was asked for. */
export interface PollRequest {
  offset: number;
  limit: number;
  timeoutSeconds: number;
  /** Kinds wanted from now on; the last ones given stay in force when left out. */
  allowedUpdates: string[] | undefined;
  /** Aborted when the client hangs up. */
  signal: AbortSignal;
}

/**
 * The updates that wait for the bot, with the rules of `getUpdates`: an offset confirms all before it, a negative one
 * keeps only the last ones, a call without news waits, and a second call ends the first with 409.
 */
export class UpdateQueue {
  private pending: Update[] = [];
  private history: Update[] = [];
  private onPush: (() => void) | undefined;
  /** Id of the next update; a server that goes on where another stopped starts above its ids. */
  nextId = 700_000_001;
  private allowed: string[] = [];
  private waiting: Waiting | undefined;
  /** Every offset that was confirmed, for tests that check a clean stop. */
  confirmedOffset = 0;
  /** Calls of `getUpdates` so far. */
  polls = 0;

  /** Puts an update in line and gives its id; undefined where the bot has not asked for its kind. */
  push(update: Omit<Update, 'update_id'>): number | undefined {
    const kind = Object.keys(update)[0] ?? '';
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !NOT_BY_DEFAULT.has(kind);
    if (!wanted) return undefined;
    const id = this.nextId++;
    this.pending.push({ ...update, update_id: id } as Update);
    this.flush();
    this.onPush?.();
    return id;
  }

  /** Hands the last updates out once more, as Telegram does where a confirmation was lost. */
  repeatLast(count: number): void {
    this.pending = [...this.history.slice(-count), ...this.pending];
    this.flush();
    this.onPush?.();
  }

  /** Calls the listener whenever there is something to hand out; used by the webhook. */
  listen(listener: (() => void) | undefined): void {
    this.onPush = listener;
  }

  /** The update to be handed out first, undefined where there is none. */
  get first(): Update | undefined {
    return this.pending[0];
  }

  /** Takes the kinds of updates wanted from now on. */
  allow(kinds: string[]): void {
    this.allowed = kinds;
  }

  /** Notes that the first update was received. */
  confirmFirst(): void {
    const update = this.pending.shift();
    if (update) this.remember([update]);
  }

  /** Updates that the bot has not confirmed yet. */
  get unconfirmed(): number {
    return this.pending.length;
  }

  /** Whether a `getUpdates` call is waiting for news. */
  get isPolled(): boolean {
    return this.waiting !== undefined;
  }

  /** The kinds of updates that the bot last asked for. */
  get allowedUpdates(): readonly string[] {
    return this.allowed;
  }

  /** Answers one `getUpdates` call. */
  poll(request: PollRequest): Promise<Update[]> {
    this.endWaiting(
      new ApiError(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    this.polls++;
    if (request.allowedUpdates) this.allowed = request.allowedUpdates;
    this.confirm(request.offset);
    if (this.pending.length > 0 || request.timeoutSeconds <= 0) {
      return Promise.resolve(this.pending.slice(0, request.limit));
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.flush(), request.timeoutSeconds * 1000);
      this.waiting = { limit: request.limit, resolve, reject, timer };
      const own = this.waiting;
      request.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        if (this.waiting === own) this.waiting = undefined;
        resolve([]);
      });
    });
  }

  /** Ends the call that is waiting, if any. */
  endWaiting(error: ApiError): void {
    if (!this.waiting) return;
    clearTimeout(this.waiting.timer);
    this.waiting.reject(error);
    this.waiting = undefined;
  }

  private confirm(offset: number): void {
    const kept = offset < 0 ? this.pending.slice(offset) : this.pending.filter((each) => each.update_id >= offset);
    this.remember(this.pending.slice(0, this.pending.length - kept.length));
    this.pending = kept;
    this.confirmedOffset = Math.max(this.confirmedOffset, offset);
  }

  private remember(confirmed: readonly Update[]): void {
    this.history = [...this.history, ...confirmed].slice(-200);
  }

  private flush(): void {
    if (!this.waiting) return;
    const { limit, resolve, timer } = this.waiting;
    clearTimeout(timer);
    this.waiting = undefined;
    resolve(this.pending.slice(0, limit));
  }
}
