const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = '(?:ngh|ng|nh|kh|gh|gi|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?';
const SYLLABLE = new RegExp(`^${ONSET}[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$`, 'u');
/** Open syllables whose tone mark stands on either vowel: hoà and hòa, thuỷ and thủy. */
const MOVABLE_TONE = /(?<!q)(oa|oe|uy)$/u;
/** Syllables that are written with i or y: kĩ and kỹ, sĩ and sỹ, tỉ lệ and tỷ lệ. */
const EITHER_I_OR_Y = /^(h|k|l|m|s|t|qu)[iy]$/u;

/** A syllable taken apart: letters with their vowel marks but no tone, and the tone's combining mark or ''. */
function separateTone(word: string): { letters: string; tone: string; tones: number } {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONE_MARKS) ?? [];
  return { letters: decomposed.replace(TONE_MARKS, '').normalize('NFC'), tone: tones[0] ?? '', tones: tones.length };
}

/** Tells whether a lower-case NFC word is built like one Vietnamese syllable (its meaning is not looked at). */
export function isSyllable(word: string): boolean {
  const { letters, tones } = separateTone(word);
  return tones <= 1 && SYLLABLE.test(letters);
}

/** Gives the word without tone and vowel marks, đ as d. */
export function removeMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd');
}

/**
 * Gives one key for all spellings of a syllable: hoà and hòa, kĩ and kỹ have the same. Words that are no syllables
 * are their own key.
 */
export function spellingKey(word: string): string {
  if (!isSyllable(word)) return word;
  const { letters, tone } = separateTone(word);
  return letters.replace(EITHER_I_OR_Y, '$1y') + tone;
}

/** Gives every usual spelling of a syllable, itself among them: both places of the tone mark, i and y. */
export function spellingsOf(word: string): string[] {
  if (!isSyllable(word)) return [word];
  const { letters, tone } = separateTone(word);
  const bases = EITHER_I_OR_Y.test(letters)
    ? [letters.replace(/[iy]$/, 'i'), letters.replace(/[iy]$/, 'y')]
    : [letters];
  const spellings = bases.flatMap((base) => {
    if (!tone) return [base];
    if (MOVABLE_TONE.test(base)) {
      return [base.slice(0, -1) + tone + base.slice(-1), base + tone].map((form) => form.normalize('NFC'));
    }
    return base === letters ? [word] : [base + tone].map((form) => form.normalize('NFC'));
  });
  return [...new Set([word, ...spellings])];
}
