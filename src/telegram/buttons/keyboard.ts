import type { InlineKeyboardButton } from 'grammy/types';
import { shortenText } from '../messages/cut-text.ts';
import { cleanText } from '../messages/html.ts';
import { type ButtonAction, packButton } from './callback-data.ts';

/** Buttons under a message, row by row. */
export type Keyboard = InlineKeyboardButton[][];

/** Characters of a label that a phone shows in a whole row. */
const LABEL_LIMIT = 40;
/** Characters that a copy button can put on the clipboard. */
const COPY_LIMIT = 256;

/** A button that tells the bot what to do, with short ids. */
export function button(
  label: string,
  action: ButtonAction,
  ...parts: readonly (string | number)[]
): InlineKeyboardButton {
  return { text: shortenText(cleanText(label), LABEL_LIMIT), callback_data: packButton(action, ...parts) };
}

/** A button that copies a text, cut where it is longer than Telegram takes. */
export function copyButton(label: string, text: string): InlineKeyboardButton {
  return { text: label, copy_text: { text: shortenText(cleanText(text), COPY_LIMIT) } };
}

/** Buttons in rows of so many; rows without a button are left out. */
export function inRows(buttons: readonly InlineKeyboardButton[], perRow: number): Keyboard {
  const rows: Keyboard = [];
  for (let i = 0; i < buttons.length; i += perRow) rows.push(buttons.slice(i, i + perRow));
  return rows;
}

/** The rows that hold a button. */
export function withoutEmptyRows(rows: Keyboard): Keyboard {
  return rows.filter((row) => row.length > 0);
}
