import { BotApiServer, type SentMessage, type SimulatedChat } from '../../../test/system/bot-api-server/index.ts';

/** A message that the bot sent, and when it came. */
export interface Arrival {
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The tests' Bot API server, which notes when each message came and forgets the rest, so that it can serve for long. */
export class LoadServer extends BotApiServer {
  private readonly arrivals = new Map<number, Arrival[]>();
  private readonly waiting = new Set<() => void>();

  override deliver(sent: SentMessage): void {
    const list = this.arrivals.get(sent.chatId) ?? [];
    list.push({ text: sent.text, at: Date.now() });
    this.arrivals.set(sent.chatId, list);
    this.calls.length = 0;
    for (const look of this.waiting) look();
  }

  /** What came to a chat so far, in order. */
  arrivalsIn(chat: SimulatedChat): readonly Arrival[] {
    return this.arrivals.get(chat.id) ?? [];
  }

  /** Waits until the condition holds, looking at every message; false where it does not come in time. */
  async waitFor(condition: () => boolean, milliseconds: number): Promise<boolean> {
    if (condition()) return true;
    return new Promise((resolve) => {
      const finish = (held: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(held);
      };
      const look = () => condition() && finish(true);
      const timer = setTimeout(() => finish(condition()), milliseconds);
      this.waiting.add(look);
    });
  }
}
