import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import type { Logger } from 'pino';
import { TEXTS } from './strings/strings.ts';

/** Commands that make sense where several people read along. */
const IN_GROUPS = new Set(['hoi', 'chitieu', 'nhiemvu', 'thoihan', 'sosanh', 'tailieu', 'diaphuong', 'help']);

/**
 * Tells Telegram the bot's commands and descriptions: Vietnamese by default, English for clients set to it; fewer commands
 * in groups, more for administrators.
 *
 * Never throws: the bot works without them, so a failure is only logged.
 */
export async function introduceBot(
  api: Api,
  logger: Logger,
  describe: (error: unknown) => object,
  adminUserIds: readonly number[] = [],
): Promise<void> {
  const calls = [undefined, 'en' as const].flatMap((code) => {
    const texts = TEXTS[code ?? 'vi'];
    const language = code ? { language_code: code } : {};
    const setMenu = (scope: BotCommandScope, commands: { command: string; description: string }[]) => () =>
      api.setMyCommands(commands, { scope, ...language });
    return [
      () => api.setMyCommands(texts.menu, language),
      setMenu(
        { type: 'all_group_chats' },
        texts.menu.filter(({ command }) => IN_GROUPS.has(command)),
      ),
      ...adminUserIds.map((chat_id) => setMenu({ type: 'chat', chat_id }, [...texts.menu, ...texts.adminMenu])),
      () => api.setMyDescription(texts.description, language),
      () => api.setMyShortDescription(texts.shortDescription, language),
    ];
  });
  for (const call of calls) {
    try {
      await call();
    } catch (error) {
      logger.warn({ error: describe(error) }, "The bot's commands or description could not be set");
    }
  }
}
