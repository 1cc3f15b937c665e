import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';
import { COMMAND_NAMES } from './strings/strings.ts';

/** Who the bot is, as far as messages name it. */
export type BotIdentity = Pick<UserFromGetMe, 'id' | 'username'>;

/**
 * Whether a message speaks to the bot: anything in a private chat; in a group only one of its commands, a mention of
 * its name, or a reply to one of its messages.
 */
export function isAddressed(message: Message, bot: BotIdentity): boolean {
  if (message.chat.type === 'private') return true;
  if (message.chat.type === 'channel' || message.is_automatic_forward) return false;
  return isOwnCommand(message, bot) || mentionsOf(message, bot).length > 0 || isReplyTo(message, bot);
}

/** Whether the message starts with a command, of this bot or any other. */
export function startsWithCommand(message: Message): boolean {
  return (message.entities ?? []).some((entity) => entity.type === 'bot_command' && entity.offset === 0);
}

/**
 * The question in a message: its text without the bot's name. Where nothing else was written, as when somebody answers
 * another person's question with "@bot", it is the text that the message replies to.
 */
export function questionOf(message: Message, bot: BotIdentity, text = message.text ?? ''): string {
  const own = text === message.text ? withoutRanges(text, mentionsOf(message, bot)) : text.trim();
  if (own !== '' || isReplyTo(message, bot)) return own;
  return (message.quote?.text ?? message.reply_to_message?.text ?? '').trim();
}

function isOwnCommand(message: Message, bot: BotIdentity): boolean {
  const command = (message.entities ?? []).find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  if (command === undefined) return false;
  const [name, addressee] = (message.text ?? '').slice(1, command.length).split('@');
  if (addressee !== undefined && addressee.toLowerCase() !== bot.username.toLowerCase()) return false;
  return COMMAND_NAMES.some((each) => each === name);
}

function mentionsOf(message: Message, bot: BotIdentity): MessageEntity[] {
  const text = message.text ?? '';
  return (message.entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === bot.id;
    if (entity.type !== 'mention') return false;
    const name = text.slice(entity.offset + 1, entity.offset + entity.length);
    return name.toLowerCase() === bot.username.toLowerCase();
  });
}

function isReplyTo(message: Message, bot: BotIdentity): boolean {
  const original = message.reply_to_message;
  // Every message of a topic "replies" to the service message that opened it, which may be the bot's own.
  return original?.from?.id === bot.id && original.forum_topic_created === undefined;
}

function withoutRanges(text: string, ranges: readonly MessageEntity[]): string {
  let kept = '';
  let position = 0;
  for (const { offset, length } of [...ranges].sort((a, b) => a.offset - b.offset)) {
    kept += text.slice(position, offset);
    position = offset + length;
  }
  const rest = kept + text.slice(position);
  return ranges.length === 0
    ? rest.trim()
    : rest
        .replace(/[ \t]{2,}/gu, ' ')
        .replace(/^[\s,:;.–-]+/u, '')
        .trim();
}
