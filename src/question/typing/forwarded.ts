import { foldText } from '../../text/index.ts';
import { oneOf } from './courtesy-words.ts';

/**
 * What stands above or before the words of somebody else that are sent on: "Fwd:", "[Chuyển tiếp từ Anh Nam]", the mark of a
 * quoted line, the name and time that a copied message of Telegram begins with ("Lan, [26/11/2026 10:12]").
 */
const HEADER = new RegExp(
  `^\\s*(?:>+|\\[${oneOf('forwarded')}(?: [^\\]\\n]{1,40})?\\]:?|${oneOf('forwarded')}(?: [^:\\n\\d]{1,40})?:|[^\\n:?,]{1,40}, \\[\\d[\\d/.:, apm]{5,24}\\]:?)\\s*`,
  'u',
);

/** A text that was sent on, without what says so. */
export function dropForwarded(text: string): string {
  let left = text;
  for (;;) {
    const folded = foldText(left);
    const header = folded.length === left.length ? HEADER.exec(folded)?.[0] : undefined;
    if (!header || header.length >= left.length) return left;
    left = left.slice(header.length);
  }
}
