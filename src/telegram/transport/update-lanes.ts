import type { Inbox, PendingUpdate } from '../../state/index.ts';

/** What became of handling an update: `later` where it must be tried again. */
export type Outcome = 'done' | 'later';

/** What `UpdateLanes` needs. */
export interface LanesOptions {
  inbox: Inbox;
  /** Handles one update; a rejection counts as `later`. */
  handle(update: PendingUpdate): Promise<Outcome>;
  /** Updates handled at the same time. */
  parallel: number;
  /** Milliseconds before each further attempt; the last one repeats. */
  retryDelaysMs: readonly number[];
}

/** Updates held in memory; the others wait on the disk. */
const MOST_LOADED = 500;

interface Lane {
  updates: PendingUpdate[];
  /** Attempts that the first update has failed. */
  failures: number;
}

/**
 * Works off the inbox: updates of one lane one after another, in the order in which they came; lanes beside each other, a
 * bounded number at a time, in turn.
 */
export class UpdateLanes {
  private readonly options: LanesOptions;
  private readonly lanes = new Map<string, Lane>();
  private readonly ready: string[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private loaded = 0;
  /** Whether the inbox may hold updates that are not loaded. */
  private hasMore = true;
  private lastOrder = 0;
  private running = 0;
  private stopped = false;
  private onIdle: (() => void) | undefined;

  constructor(options: LanesOptions) {
    this.options = options;
  }

  /** Looks for updates that came in; call it whenever the inbox has received some. */
  wake(): void {
    this.hasMore = true;
    this.proceed();
  }

  /** Begins nothing more and waits, at most so many milliseconds, for what is under way; the rest stays in the inbox. */
  async stop(milliseconds: number): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    if (this.running === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.onIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private proceed(): void {
    if (this.stopped) return;
    this.load();
    while (this.running < this.options.parallel) {
      const name = this.ready.shift();
      if (name === undefined) return;
      void this.runFirst(name);
    }
  }

  private load(): void {
    while (this.hasMore && this.loaded < MOST_LOADED) {
      const wanted = MOST_LOADED - this.loaded;
      const updates = this.options.inbox.pending(this.lastOrder, wanted);
      this.hasMore = updates.length === wanted;
      for (const update of updates) {
        this.lastOrder = update.order;
        this.loaded++;
        const lane = this.lanes.get(update.lane);
        if (lane) lane.updates.push(update);
        else {
          this.lanes.set(update.lane, { updates: [update], failures: 0 });
          this.ready.push(update.lane);
        }
      }
    }
  }

  private async runFirst(name: string): Promise<void> {
    const lane = this.lanes.get(name)!;
    this.running++;
    const outcome = await this.options.handle(lane.updates[0]!).catch((): Outcome => 'later');
    this.running--;
    if (outcome === 'later') this.postpone(name, lane);
    else this.advance(name, lane);
    if (this.stopped && this.running === 0) this.onIdle?.();
    this.proceed();
  }

  private advance(name: string, lane: Lane): void {
    lane.updates.shift();
    lane.failures = 0;
    this.loaded--;
    if (lane.updates.length === 0) this.lanes.delete(name);
    else this.ready.push(name);
  }

  /** Only this lane waits: others may be in chats that can be reached. */
  private postpone(name: string, lane: Lane): void {
    if (this.stopped) return;
    const delays = this.options.retryDelaysMs;
    const delay = delays[Math.min(lane.failures, delays.length - 1)] ?? 0;
    lane.failures++;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.ready.push(name);
      this.proceed();
    }, delay);
    this.timers.add(timer);
  }
}
