import { foldText } from '../../text/index.ts';

/** How often something is claimed to be due: "hằng quý", "6 tháng một lần". */
export interface ClaimedRhythm {
  every: 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** As the question writes it. */
  text: string;
  /** Where it stands in the question, in characters. */
  start: number;
  end: number;
}

const EACH = '(?:hang|moi|theo|dinh ky|cu)';
const ONCE = '(?: (?:1|mot))? (?:lan|ky|dot)';
const RHYTHMS: readonly [ClaimedRhythm['every'], RegExp][] = [
  [
    'half',
    new RegExp(
      `(?<![\\p{L}\\d])(?:${EACH} )?(?:(?:6|sau) thang${ONCE}|nua nam(?:${ONCE})?)|(?<![\\p{L}\\d])${EACH} (?:6|sau) thang|(?<=bao cao )(?:6|sau) thang`,
      'u',
    ),
  ],
  [
    'quarter',
    new RegExp(`(?<![\\p{L}\\d])(?:${EACH} (?:3 thang|qu[yi])|(?:3 thang|(?:1 |mot )?qu[yi])${ONCE})(?!\\p{L})`, 'u'),
  ],
  ['month', new RegExp(`(?<![\\p{L}\\d])(?:${EACH} thang|(?:1 |mot )?thang${ONCE})(?!\\p{L})`, 'u')],
  ['week', new RegExp(`(?<![\\p{L}\\d])(?:${EACH} tuan|(?:1 |mot )?tuan${ONCE})(?!\\p{L})`, 'u')],
  ['year', new RegExp(`(?<![\\p{L}\\d])(?:${EACH} nam(?! \\d)|(?:1 |mot )?nam${ONCE})(?!\\p{L})`, 'u')],
];

/** The rhythm that a question states; nothing where it states none. */
export function readClaimedRhythm(text: string): ClaimedRhythm | undefined {
  // Folding keeps every letter's place.
  const folded = foldText(text);
  for (const [every, pattern] of RHYTHMS) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const [start, end] = [found.index, found.index + found[0].length];
    return { every, text: text.normalize('NFC').slice(start, end).trim(), start, end };
  }
  return undefined;
}
