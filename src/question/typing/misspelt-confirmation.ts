import { foldText } from '../../text/index.ts';
import { goesWith } from './particles.ts';
import { isOneSlipAway } from './slip-index.ts';
import { keepsMarks } from './typed-marks.ts';

/** What is asked behind a claim, by its letters and as it is written. */
const CONFIRMS: readonly (readonly [folded: string, written: string])[] = [
  ['dung', 'đúng'],
  ['phai', 'phải'],
];
const ENDS =
  /(?<=\d.*\s)(?<word>\p{L}{2,5})(?=\s(?:không|khong|ko|k|hok|hông)(?:\s(?:em|anh|chị|chi|ad|bot|ạ|a|z|v|vậy|vay))*[\s?!.]*$)/iu;
/** With one of these "không" asks for what stands between: "có miễn 100% học phí không". */
const ASKS_OTHERWISE = /(?:^|\s)(?:co|duoc|bi|da|con|chua|nen|ai|gi|nao|bao nhieu|may|hay)(?!\p{L})/u;

/**
 * "Xây 7.490 căn ung ko": behind a number and before "không" at the end, what one slip makes of "đúng" and "phải" is meant
 * so, where nothing else in the question asks; undefined for any other text.
 */
export function readMisspeltConfirmation(
  text: string,
): { text: string; read: [typed: string, meant: string] } | undefined {
  const match = ENDS.exec(text);
  const word = match?.groups?.word;
  if (!match || !word) return undefined;
  const before = text.slice(0, match.index).trimEnd();
  // Marks that it has are those of the word meant: "úng" may be "đúng", "ứng" may not.
  const near = CONFIRMS.find(([folded, written]) => isOneSlipAway(foldText(word), folded) && keepsMarks(written, word));
  if (!near || ASKS_OTHERWISE.test(foldText(before)) || goesWith(before, word)) return undefined;
  return { text: text.slice(0, match.index) + near[1] + text.slice(match.index + word.length), read: [word, near[1]] };
}
