import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotLimits } from '../config.ts';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

/** What polling needs. */
export interface PollOptions {
  api: Api;
  limits: BotLimits;
  /** Takes updates over, durably; they count as received once it returns. */
  receive(updates: readonly Update[]): void;
  /** Called where an update could not be taken over, the disk being full for one. */
  onStoreFailure(error: unknown): void;
  signal: AbortSignal;
}

/**
 * Fetches updates from Telegram until the signal ends it. An update is confirmed to Telegram, by the offset of the next
 * call, only after it was taken over.
 *
 * @throws GrammyError where Telegram refuses: the token is revoked, or another instance fetches the updates
 */
export async function pollUpdates({ api, limits, receive, onStoreFailure, signal }: PollOptions): Promise<void> {
  let offset: number | undefined;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        {
          ...(offset === undefined ? {} : { offset }),
          limit: 100,
          timeout: limits.pollSeconds,
          allowed_updates: ALLOWED_UPDATES,
        },
        // The types of grammY want an older AbortSignal, which has the same members.
        signal as never,
      );
      if (updates.length === 0) continue;
      try {
        receive(updates);
      } catch (error) {
        onStoreFailure(error);
        await sleep(limits.pollRetryMs, undefined, { signal });
        continue;
      }
      offset = Math.max(...updates.map((update) => update.update_id)) + 1;
    } catch (error) {
      if (signal.aborted) break;
      const refusal = error instanceof GrammyError ? error : undefined;
      if (refusal && refusal.error_code < 500 && refusal.error_code !== 429) throw error;
      const asked = (refusal?.parameters.retry_after ?? 0) * 1000;
      await sleep(Math.max(limits.pollRetryMs, asked), undefined, { signal }).catch(() => undefined);
    }
  }
  // Otherwise Telegram would hand the last updates out once more; the inbox would know them, but only for some days.
  if (offset !== undefined) {
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(3_000) as never).catch(() => undefined);
  }
}
