import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { TEXTS } from './strings.ts';

/**
 * Tells Telegram the bot's commands and descriptions: Vietnamese by default, English for clients set to it.
 *
 * Never throws: the bot works without them, so a failure is only logged.
 */
export async function introduceBot(api: Api, logger: Logger, describe: (error: unknown) => object): Promise<void> {
  const { vi, en } = TEXTS;
  const calls = [
    () => api.setMyCommands(vi.menu),
    () => api.setMyCommands(en.menu, { language_code: 'en' }),
    () => api.setMyDescription(vi.description),
    () => api.setMyDescription(en.description, { language_code: 'en' }),
    () => api.setMyShortDescription(vi.shortDescription),
    () => api.setMyShortDescription(en.shortDescription, { language_code: 'en' }),
  ];
  for (const call of calls) {
    try {
      await call();
    } catch (error) {
      logger.warn({ error: describe(error) }, "The bot's commands or description could not be set");
    }
  }
}
