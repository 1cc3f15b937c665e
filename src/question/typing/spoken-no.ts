import { foldText, isSyllable } from '../../text/index.ts';
import { phrasesOf } from './courtesy-words.ts';
import { goesWith } from './particles.ts';

/** With what a question ends that "không" answers, before particles. */
const ENDS = new RegExp(
  `(?<=\\s)(${phrasesOf('spoken no').join('|')})(?=(?:[\\s,]+(?:z|v|vậy|vay|dậy|zậy|ạ|nhỉ|nhi|ta|ha|á|mn))*[\\s.?!]*$)`,
  'iu',
);
const OPENS = new RegExp(`^(?:${phrasesOf('spoken no').join('|')})(?=\\s?,)`, 'iu');
/** What "không" goes on in a question: "có … không", "đúng không". */
const ASKED = /(?:^|\s)(?:co|dung|phai|duoc|dc|roi|chac)(?!\p{L})/u;
/** What is asked for directly. */
const CONFIRMED = /(?:^|\s)(?:dung|phai|duoc|dc)$/u;

/** "Có nêu chỉ tiêu hông", "phải hem": a question's last word of speech as "không"; with another word it may be one of its own. */
export function writeSpokenNo(text: string): string {
  // "Hông, nông thôn cơ" takes back.
  const opening = OPENS.exec(text)?.[0];
  if (opening) return `không${text.slice(opening.length)}`;
  const match = ENDS.exec(text);
  if (!match) return text;
  const before = text.slice(0, match.index).trimEnd();
  if (!ASKED.test(foldText(before)) || goesWith(before, match[0])) return text;
  // Without any marks "hong" is "hồng" and "hỏng" as well ("hoa hong").
  const bare = foldText(text) === text.toLowerCase() && isSyllable(match[0].toLowerCase());
  if (bare && !CONFIRMED.test(before.toLowerCase())) return text;
  return `${text.slice(0, match.index)}không${text.slice(match.index + match[0].length)}`;
}
