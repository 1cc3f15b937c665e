import { foldMarks } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';

const BODY = 'so|phong|ban|bo|cuc|chi cuc|co quan|don vi|nganh|hoi|trung tam|xa|phuong|huyen|tinh';
const WHOSE = '(?:ben |cua |tui |bon |chung )*(?:em|minh|toi|tui|chau|anh|chi|tao|to|ta)';
const OWN = new RegExp(`(?:^|\\s)((?:${BODY}) ${WHOSE})(?!\\p{L})`, 'u');

/**
 * "Sở em được giao việc gì": the person's own body, which nobody can know, where nothing else says what is asked about.
 * @returns the words typed
 */
export function findOwnBody(text: string, terms: readonly TopicTerm[]): string | undefined {
  const composed = text.normalize('NFC');
  const match = OWN.exec(foldMarks(composed.toLowerCase()));
  if (!match) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  const typed = composed.slice(start, start + match[1]!.length);
  return terms.every((term) => term.light || typed.includes(term.text)) ? typed : undefined;
}
