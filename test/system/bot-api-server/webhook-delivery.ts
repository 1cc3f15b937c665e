import type { UpdateQueue } from './update-queue.ts';

/** Milliseconds before an update that was not taken is brought again. */
const RETRY_MS = 50;

/** Brings updates to a bot's webhook, one after another, each until it is taken. */
export class WebhookDelivery {
  /** Where they are brought to; empty where there is no webhook. */
  url = '';
  private secret = '';
  private busy = false;
  private readonly queue: UpdateQueue;

  constructor(queue: UpdateQueue) {
    this.queue = queue;
  }

  /** Brings updates to this address from now on; to none where it is empty. */
  set(url: string, secret: string): void {
    this.url = url;
    this.secret = secret;
    this.queue.listen(url === '' ? undefined : () => void this.bring());
    if (url !== '') void this.bring();
  }

  private async bring(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.url !== '' && this.queue.first !== undefined) {
      if (await this.post(JSON.stringify(this.queue.first))) this.queue.confirmFirst();
      else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    this.busy = false;
  }

  private async post(body: string): Promise<boolean> {
    try {
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.secret };
      return (await fetch(this.url, { method: 'POST', headers, body })).ok;
    } catch {
      return false;
    }
  }
}
