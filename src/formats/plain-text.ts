import { decodeText } from './encoding/decode-text.ts';
import type { ExtractedText } from './extracted-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Reads plain text or Markdown in any encoding that Vietnamese texts are found in.
 * @throws UnreadableFile when it is no text or its encoding is not known
 */
export function readPlainText(bytes: Uint8Array): ExtractedText {
  const decoded = decodeText(bytes);
  if (!decoded) {
    const binary = bytes.subarray(0, 4096).includes(0);
    throw binary
      ? new UnreadableFile('is not text.', 'Remove it, or give it the ending of what it is.')
      : new UnreadableFile('is in an encoding that is not known.', 'Save it as UTF-8 text.');
  }
  if (decoded.text.includes('\u0000'))
    throw new UnreadableFile('is not text.', 'Remove it, or give it the ending of what it is.');
  return { text: decoded.text, notes: decoded.note ? [decoded.note] : [] };
}
