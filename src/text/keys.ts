/**
 * Keys under which two spellings of a Vietnamese word are the same.
 *
 * The exact key keeps the marks but not what writers vary freely: Unicode form, capitals, the vowel that carries the
 * tone (`hoà`/`hòa`, `thuỷ`/`thủy`) and `i` or `y` at the end of an open syllable (`kĩ`/`kỹ`, `tỉ lệ`/`tỷ lệ`).
 * The folded key drops the marks as well, for people who type without them.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE_ON_FIRST_VOWEL_OA = new RegExp(`(o)([${TONES}])([ae])(?![a-z\u0300-\u036f])`, 'g');
const TONE_ON_FIRST_VOWEL_UY = new RegExp(`(?<!q)(u)([${TONES}])(y)(?![a-z\u0300-\u036f])`, 'g');
const OPEN_Y = new RegExp(`(?<=^(?:h|k|l|m|s|t|qu))y(?=[${TONES}]?$)`);
const MARKS = /[\u0300-\u036f]/g;
const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** Spelling of one word with its marks, free of variants; empty for an empty word. */
export function exactKey(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  // U+00D0 (eth) is often typed for U+0110 (d with stroke); `đ` itself has no decomposition.
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\u00f0/g, '\u0111');
  const key = plain
    .replace(TONE_ON_FIRST_VOWEL_OA, '$1$3$2')
    .replace(TONE_ON_FIRST_VOWEL_UY, '$1$3$2')
    .replace(OPEN_Y, 'i')
    .normalize('NFC');
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, key);
  return key;
}

/** Spelling of one word without marks: `Hoà` becomes `hoa`, `Đông` becomes `dong`. */
export function foldedKey(word: string): string {
  return foldMarks(exactKey(word));
}

/** Drops tone and vowel marks and turns `đ` into `d`; other characters and capitals stay as they are. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[\u0111\u00f0]/g, 'd')
    .replace(/[\u0110\u00d0]/g, 'D')
    .normalize('NFC');
}

/**
 * A text in small letters without marks, each character in its place, for patterns; unlike `foldedPhrase` it keeps punctuation
 * and the spelling of words ("y tế" becomes "y te").
 */
export function foldText(text: string): string {
  return foldMarks(text.normalize('NFC').toLowerCase());
}

/** Every word's exact key, words parted by single spaces: for comparing short phrases. */
export function phraseKey(text: string): string {
  return text.normalize('NFC').trim().split(/\s+/u).map(exactKey).join(' ');
}

/** Every word's folded key, words parted by single spaces. */
export function foldedPhrase(text: string): string {
  return text.normalize('NFC').trim().split(/\s+/u).map(foldedKey).join(' ');
}
