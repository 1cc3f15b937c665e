import type { ExtractedText } from './extract-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Reads plain text or Markdown.
 * @throws UnreadableFile when it is not UTF-8 or holds no text
 */
export function readPlainText(bytes: Uint8Array): ExtractedText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableFile('is not UTF-8 text.', 'Save it as UTF-8 text.', cause);
  }
  if (text.includes('\u0000')) throw new UnreadableFile('is not text.', 'Save it as UTF-8 text.');
  if (!/\p{L}/u.test(text)) throw new UnreadableFile('holds no text.', 'Remove it or put the plan in it.');
  return { text, notes: [] };
}
