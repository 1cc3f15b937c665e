import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotLimits, WebhookConfig } from './config.ts';
import { ALLOWED_UPDATES, pollUpdates, startWebhookServer, webhookSecretOf } from './transport/index.ts';

/** The way in which updates come. */
export interface Intake {
  /** Resolves once no more updates come; rejects where Telegram ends it. */
  ended: Promise<void>;
  /** Takes no further updates. */
  stop(): Promise<void>;
  /** The port of the webhook. */
  port?: number;
}

/** What both ways need. */
export interface IntakeParts {
  bot: Bot;
  limits: BotLimits;
  /** Takes updates over, durably. */
  receive(updates: readonly Update[]): void;
  onStoreFailure(error: unknown): void;
}

/** Connections that Telegram may bring updates through at the same time; few, as each update is answered in milliseconds. */
const WEBHOOK_CONNECTIONS = 8;

/** Fetches updates, which needs no open port. */
export async function pollIntake({ bot, ...parts }: IntakeParts): Promise<Intake> {
  await bot.api.deleteWebhook();
  const ending = new AbortController();
  const ended = pollUpdates({ api: bot.api, ...parts, signal: ending.signal });
  return {
    ended,
    async stop() {
      ending.abort();
      await ended.catch(() => undefined);
    },
  };
}

/** Lets Telegram bring updates. The address stays known to Telegram after a stop, which keeps what comes meanwhile. */
export async function webhookIntake(webhook: WebhookConfig, parts: IntakeParts): Promise<Intake> {
  const { bot, receive, onStoreFailure } = parts;
  const secret = webhookSecretOf(webhook, bot.token);
  const endpoint = await startWebhookServer({
    webhook,
    secret,
    receive: (update) => receive([update]),
    onStoreFailure,
  });
  try {
    await bot.api.setWebhook(webhook.url, {
      secret_token: secret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: WEBHOOK_CONNECTIONS,
    });
  } catch (error) {
    await endpoint.close();
    throw error;
  }
  let end: () => void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    ended,
    async stop() {
      await endpoint.close();
      end();
    },
    port: endpoint.port,
  };
}
