/** Types words as the keys of an input method that is off would leave them. */

const TELEX_TONES = new Map([
  ['\u0301', 's'],
  ['\u0300', 'f'],
  ['\u0309', 'r'],
  ['\u0303', 'x'],
  ['\u0323', 'j'],
]);
const VNI_TONES = new Map([
  ['\u0301', '1'],
  ['\u0300', '2'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
]);
const VNI_MARKS = new Map([
  ['\u0302', '6'],
  ['\u031b', '7'],
  ['\u0306', '8'],
]);

/** `nhà ở xã hội` as `nhaf owr xax hooij`. */
export function typeTelex(text: string): string {
  return typeWords(text, TELEX_TONES, (base, mark) => base + (mark === '\u0302' ? base.toLowerCase() : 'w'), 'dd');
}

/** `nhà ở xã hội` as `nha2 o73 xa4 ho65i`. */
export function typeVni(text: string): string {
  return typeWords(text, VNI_TONES, (base, mark) => base + VNI_MARKS.get(mark)!, 'd9');
}

/** Every word whose turn it is in the keys of Telex, the tone after the vowel or at the end of the word. */
export function typeTelexHereAndThere(text: string, random: () => number): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (random() < 0.3 ? typeTelex(word) : word));
}

function typeWords(
  text: string,
  tones: ReadonlyMap<string, string>,
  typeVowel: (base: string, mark: string) => string,
  stroked: string,
): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => {
    let tone = '';
    let keys = '';
    for (const sign of word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []) {
      const [base = '', ...marks] = [...sign];
      tone = tones.get(marks.find((one) => tones.has(one)) ?? '') ?? tone;
      const mark = marks.find((one) => VNI_MARKS.has(one));
      if (base === 'đ') keys += stroked;
      else if (base === 'Đ') keys += stroked.charAt(0).toUpperCase() + stroked.slice(1);
      else keys += mark ? typeVowel(base, mark) : base;
    }
    return keys + tone;
  });
}
