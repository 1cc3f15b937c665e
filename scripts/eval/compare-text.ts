/**
 * How the scorer compares texts. It has rules of its own, apart from `src/text`, so that a fault there cannot hide itself.
 */

const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const TONE_ON_O = new RegExp(`o(${TONE})([ae])(?![a-z])`, 'g');
const TONE_ON_U = new RegExp(`(?<!q)u(${TONE})y(?![a-z])`, 'g');

/** Puts the tone of a closing oa, oe, uy on its second vowel: `hóa` becomes `hoá`. Expects lower case. */
function placeTones(text: string): string {
  return text.normalize('NFD').replace(TONE_ON_O, 'o$2$1').replace(TONE_ON_U, 'uy$1').normalize('NFC');
}

/** A text as answers and expectations are compared: lower case, one space, one kind of dash and of quotation mark. */
export function normaliseForScore(text: string): string {
  return placeTones(text.normalize('NFC').toLowerCase())
    .replace(/\s+/gu, ' ')
    .replaceAll('²', '2')
    .replace(/[“”]/gu, '"')
    .replace(/ ?[–—-] ?/gu, '-')
    .trim();
}

/**
 * True when the text says the phrase. A phrase that starts or ends with a digit must not be a part of a longer number:
 * `2%` is not in `1,2%`, `1.2` not in `1.200`.
 * @param normalised a text as `normaliseForScore` gives it
 */
export function says(normalised: string, phrase: string): boolean {
  const wanted = normaliseForScore(phrase);
  const startsAsNumber = /^\d/u.test(wanted);
  const endsAsNumber = /\d$/u.test(wanted);
  let at = normalised.indexOf(wanted);
  for (; at >= 0; at = normalised.indexOf(wanted, at + 1)) {
    const partOfNumberBefore = startsAsNumber && /\d[.,]?$/u.test(normalised.slice(Math.max(0, at - 2), at));
    const partOfNumberAfter = endsAsNumber && /^[.,]?\d/u.test(normalised.slice(at + wanted.length));
    if (!partOfNumberBefore && !partOfNumberAfter) return true;
  }
  return false;
}

/** What counts when a quote is looked up in its document: white space and Markdown marks do not. */
export function verbatimCharacters(text: string): string {
  return text.normalize('NFC').replace(/[\s*_|#]+/gu, '');
}
