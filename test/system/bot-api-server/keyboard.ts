import { badRequest } from './api-error.ts';

/** A button under a message, in the forms that the bot uses. */
export interface SentButton {
  text: string;
  callback_data?: string;
  url?: string;
  copy_text?: { text: string };
  switch_inline_query?: string;
  switch_inline_query_current_chat?: string;
}

/** The buttons under a message, row by row. */
export type SentKeyboard = SentButton[][];

/** What a button may do; it must do exactly one of these. */
const ACTIONS = [
  'callback_data',
  'url',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
] as const;

/**
 * Reads `reply_markup`, refusing what Telegram refuses: buttons without a text or with no single action, callback data
 * of more than 64 bytes, texts to copy of more than 256 characters, more than 8 buttons a row or 100 in all.
 */
export function readKeyboard(markup: unknown): SentKeyboard {
  const rows = ((markup ?? {}) as { inline_keyboard?: SentKeyboard }).inline_keyboard ?? [];
  if (!Array.isArray(rows)) throw badRequest("can't parse inline keyboard button");
  if (rows.flat().length > 100 || rows.some((row) => row.length > 8)) throw badRequest('reply markup is too long');
  for (const button of rows.flat()) checkButton(button);
  return rows.filter((row) => row.length > 0);
}

function checkButton(button: SentButton): void {
  if (typeof button.text !== 'string' || button.text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: Text buttons must be non-empty");
  }
  if (ACTIONS.filter((action) => button[action] !== undefined).length !== 1) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const bytes = Buffer.byteLength(button.callback_data ?? 'x');
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  if (button.copy_text && (button.copy_text.text.length < 1 || button.copy_text.text.length > 256)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (button.url !== undefined && !/^(?:https?|tg):\/\/\S+$/u.test(button.url)) throw badRequest('BUTTON_URL_INVALID');
}
