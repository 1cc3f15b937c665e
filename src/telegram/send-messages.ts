import type { Context } from 'grammy';
import { escapeHtml } from './html.ts';

/**
 * Sends HTML messages to the chat and topic of the message being handled, in order, without link previews.
 *
 * In groups each of them is a reply to the asker, so that answers to several people stay apart.
 */
export async function sendHtml(ctx: Context, messages: readonly string[]): Promise<void> {
  const inGroup = ctx.chat?.type !== 'private';
  for (const html of messages) {
    // `ctx.reply` adds the topic of the message by itself.
    await ctx.reply(html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(inGroup && ctx.msgId !== undefined
        ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } }
        : {}),
    });
  }
}

/** Sends one short plain text in the same way. */
export async function sendText(ctx: Context, text: string): Promise<void> {
  await sendHtml(ctx, [escapeHtml(text)]);
}
