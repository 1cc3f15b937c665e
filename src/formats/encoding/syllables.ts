const EDGES = /^[\s\d!-/:-@[-`{-~“”‘’–—…•]+|[\s\d!-/:-@[-`{-~“”‘’–—…•]+$/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Spelling of a Vietnamese syllable without its tone: an initial, one to three vowels, a final. */
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
/** Enough of a text to tell how it is written. */
const SAMPLE = 300_000;

/** How much of a text is Vietnamese as far as its letters with marks tell. */
export interface Likeness {
  /** Words that hold something else than ASCII. */
  words: number;
  /** Part of them that are Vietnamese syllables, 0 to 1; 1 where there are none. */
  share: number;
}

/** Measures how many of a text's words with marks are spelt as Vietnamese syllables are. */
export function measureLikeness(text: string): Likeness {
  let [words, syllables] = [0, 0];
  for (const [whole] of text.slice(0, SAMPLE).matchAll(/[^\s/,;()-]+/gu)) {
    const word = whole.replace(EDGES, '');
    if (!/[^\u0000-\u007f]/u.test(word)) continue;
    words++;
    const spelt = word.toLowerCase().normalize('NFD');
    const tones = spelt.match(TONES)?.length ?? 0;
    if (tones <= 1 && SYLLABLE.test(spelt.replace(TONES, '').normalize('NFC'))) syllables++;
  }
  return { words, share: words ? syllables / words : 1 };
}
