/**
 * A document's text in NFC together with the way back to its original characters.
 * Everything that reads a plan works on `text`; everything that quotes it goes back to `original`.
 */
export interface SourceText {
  /** The file's characters as they are, without a byte order mark. */
  readonly original: string;
  /** The same text in Unicode NFC. */
  readonly text: string;
  /** Offset into `original` of the character that stands at `offset` of `text`. */
  toOriginal(offset: number): number;
}

const DECOMPOSED = /[^\p{M}]\p{M}+/gu;

/** Reads a text into NFC and keeps where composing changed its length. */
export function toSourceText(content: string): SourceText {
  const original = content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
  const parts: string[] = [];
  /** Places after which text and original offsets differ by another amount: [offset in text, offset in original]. */
  const shifts: [number, number][] = [];
  let copied = 0;
  let length = 0;
  for (const match of original.matchAll(DECOMPOSED)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    const before = original.slice(copied, match.index);
    parts.push(before, composed);
    length += before.length + composed.length;
    copied = match.index + match[0].length;
    shifts.push([length, copied]);
  }
  parts.push(original.slice(copied));
  return {
    original,
    text: parts.join(''),
    toOriginal(offset) {
      let low = 0;
      let high = shifts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (shifts[middle]![0] <= offset) low = middle + 1;
        else high = middle;
      }
      const shift = shifts[low - 1];
      return shift ? offset - shift[0] + shift[1] : offset;
    },
  };
}
