import { fileProblem } from '../file-problems.ts';
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
    throw binary ? new UnreadableFile(fileProblem('not-text')) : new UnreadableFile(fileProblem('encoding'));
  }
  if (decoded.text.includes('\u0000')) throw new UnreadableFile(fileProblem('not-text'));
  return { text: decoded.text, notes: decoded.note ? [decoded.note] : [] };
}
