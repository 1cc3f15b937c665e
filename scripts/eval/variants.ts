import { foldMarks } from '../../src/text/index.ts';
import { createRandom } from '../training/random.ts';
import { typeTelex, typeTelexHereAndThere, typeVni } from './type-keys.ts';
import { typeChatForms, typePolitely, typeShortForms } from './type-short.ts';
import { addSpace, loseSpace, makeNameSlip, makeTypingSlip } from './typing-slip.ts';

/** Another way in which the same question may be typed. */
export interface Variant {
  name: string;
  /** @param random gives numbers in [0, 1); only slips use it */
  change(text: string, random: () => number): string;
}

const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const TONE_FIRST = new RegExp(`(?<!q)(o(?=${TONE}[ae])|u(?=${TONE}y))(${TONE})([aey])(?![\\p{L}\\p{M}])`, 'giu');
const TONE_SECOND = new RegExp(`(?<!q)(o(?=[ae])|u(?=y))([aey])(${TONE})(?![\\p{L}\\p{M}])`, 'giu');

/** The ways of typing that are tried, each on every question. */
export const VARIANTS: readonly Variant[] = [
  { name: 'unmarked', change: foldMarks },
  { name: 'half marked', change: dropEveryOtherMark },
  { name: 'capitals', change: (text) => text.toUpperCase() },
  { name: 'NFD', change: (text) => text.normalize('NFD') },
  { name: 'tones on the first vowel', change: (text) => moveTones(text, TONE_SECOND, '$1$3$2') },
  { name: 'tones on the second vowel', change: (text) => moveTones(text, TONE_FIRST, '$1$3$2') },
  { name: 'no question mark', change: (text) => text.replace(/\s*\?/gu, '') },
  { name: 'i for y, y for i', change: swapOpenVowels },
  { name: 'Telex keys', change: typeTelex },
  { name: 'Telex keys here and there', change: typeTelexHereAndThere },
  { name: 'VNI keys', change: typeVni },
  { name: 'short forms', change: typeShortForms },
  { name: 'chat forms', change: typeChatForms },
  { name: 'polite words around', change: typePolitely },
  { name: 'one slip', change: makeTypingSlip },
  { name: 'unmarked, one slip', change: (text, random) => foldMarks(makeTypingSlip(text, random)) },
  { name: 'slip in a name', change: makeNameSlip },
  { name: 'space lost', change: loseSpace },
  { name: 'space too many', change: addSpace },
];

/**
 * The turns of a question typed in another way.
 * @param seed with the question's id it fixes the slips, so that one question's slip does not depend on the others
 */
export function typeVariant(variant: Variant, id: string, turns: readonly string[], seed: number): string[] {
  const random = createRandom(hash(`${seed} ${id}`));
  return turns.map((turn) => variant.change(turn.normalize('NFC'), random));
}

/** Takes the marks from the second, fourth … word. */
function dropEveryOtherMark(text: string): string {
  let words = 0;
  return text.replace(/\S+/gu, (word) => (words++ % 2 === 1 ? foldMarks(word) : word));
}

/** `tỷ lệ` as `tỉ lệ`, `bác sĩ` as `bác sỹ`: the two spellings of an open syllable. */
function swapOpenVowels(text: string): string {
  const word = /(?<![\p{L}\p{M}])([hklmst])([iy])([\u0300\u0301\u0303\u0309\u0323]?)(?![\p{L}\p{M}])/giu;
  return text
    .normalize('NFD')
    .replace(word, (_all, onset: string, vowel: string, tone: string) => {
      const other = vowel.toLowerCase() === 'i' ? 'y' : 'i';
      return onset + (vowel === vowel.toLowerCase() ? other : other.toUpperCase()) + tone;
    })
    .normalize('NFC');
}

function moveTones(text: string, pattern: RegExp, replacement: string): string {
  return text.normalize('NFD').replace(pattern, replacement).normalize('NFC');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
