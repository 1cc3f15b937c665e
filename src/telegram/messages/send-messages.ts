import { type Context, GrammyError, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Keyboard } from '../buttons/keyboard.ts';
import { escapeHtml } from './html.ts';

/** A file to be sent; its name must be ASCII, Telegram spoils others. */
export interface OutgoingFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Sends HTML messages to the chat and topic of the message being handled, in order, without link previews; buttons stand
 * under the last one.
 *
 * In groups each of them is a reply to the asker, so that answers to several people stay apart.
 */
export async function sendHtml(ctx: Context, messages: readonly string[], keyboard: Keyboard = []): Promise<void> {
  for (const [position, html] of messages.entries()) {
    // `ctx.reply` adds the topic of the message by itself.
    await ctx.reply(html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...replyTo(ctx),
      ...(position === messages.length - 1 ? markup(keyboard) : {}),
    });
  }
}

/** Sends one short plain text in the same way. */
export async function sendText(ctx: Context, text: string, keyboard: Keyboard = []): Promise<void> {
  await sendHtml(ctx, [escapeHtml(text)], keyboard);
}

/** Puts HTML in the place of the message whose button was pressed; where it cannot be changed, sends it anew. */
export async function editHtml(ctx: Context, html: string, keyboard: Keyboard = []): Promise<void> {
  try {
    await ctx.editMessageText(html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...markup(keyboard),
    });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    // Pressed twice: it shows already what was wanted.
    if (/message is not modified/u.test(error.description)) return;
    if (!/message to edit not found|can't be edited|no text in the message/u.test(error.description)) throw error;
    await sendHtml(ctx, [html], keyboard);
  }
}

/** Sends a picture with an HTML caption. */
export function sendPicture(
  ctx: Context,
  file: OutgoingFile,
  caption: string,
  keyboard: Keyboard = [],
): Promise<Message> {
  return ctx.replyWithPhoto(new InputFile(file.bytes, file.name), {
    caption,
    parse_mode: 'HTML',
    ...replyTo(ctx),
    ...markup(keyboard),
  });
}

/** Sends a file with an HTML caption. */
export function sendFile(ctx: Context, file: OutgoingFile, caption: string): Promise<Message> {
  return ctx.replyWithDocument(new InputFile(file.bytes, file.name), {
    caption,
    parse_mode: 'HTML',
    ...replyTo(ctx),
  });
}

function replyTo(ctx: Context): object {
  if (ctx.chat?.type === 'private' || ctx.msgId === undefined) return {};
  return { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } };
}

function markup(keyboard: Keyboard): object {
  return keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {};
}
