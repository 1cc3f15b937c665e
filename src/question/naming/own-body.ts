import { foldMarks } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';

const BODY = 'so|phong|ban|bo|cuc|chi cuc|co quan|don vi|nganh|hoi|trung tam|xa|phuong|huyen|tinh';
/** Bodies that a plan tells alike within a place: what it gives one commune it gives each. */
const ALIKE = /^(?:xa|phuong|huyen) /u;
const WHOSE = '(?:ben |cua |tui |bon |chung )*(?:em|minh|toi|tui|chau|anh|chi|tao|to|ta)';
const OWN = new RegExp(`(?:^|\\s)((?:${BODY}) ${WHOSE})(?!\\p{L})`, 'u');

/**
 * "Sở em được giao việc gì": the person's own body, which nobody can know, where nothing else says what is asked about.
 * "Huyện Quảng Trị giao xã mình những việc gì" is no such question: there it is one of the communes that the plan speaks of.
 * @param placed true where a place is named
 * @returns the words typed
 */
export function findOwnBody(text: string, terms: readonly TopicTerm[], placed: boolean): string | undefined {
  const composed = text.normalize('NFC');
  const match = OWN.exec(foldMarks(composed.toLowerCase()));
  if (!match || (placed && ALIKE.test(match[1]!))) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  const typed = composed.slice(start, start + match[1]!.length);
  return terms.every((term) => term.light || typed.includes(term.text)) ? typed : undefined;
}
