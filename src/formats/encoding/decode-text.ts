import { fromTcvn3, fromVni } from './legacy-tables.ts';
import { measureLikeness } from './syllables.ts';

/** A text and what was done to its characters; no note where nothing was. */
export interface DecodedText {
  text: string;
  note?: string;
}

/** A text whose words with marks are Vietnamese to this part is left as it is. */
const GOOD = 0.8;
/** A conversion must make at least this part of the words Vietnamese. */
const CONVERTED = 0.85;
/** Fewer words with marks than this tell nothing. */
const FEWEST_WORDS = 8;

const latin1 = new TextDecoder('iso-8859-1');

/**
 * Turns the bytes of a text file into text: UTF-8 and UTF-16 with or without a byte order mark, Windows-1258, TCVN3
 * (ABC) and VNI, told apart by how much of the text comes out as Vietnamese syllables.
 * @returns undefined where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), note: 'read as UTF-16' };
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  try {
    return repairText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fromBytes(bytes);
  }
}

function fromBytes(bytes: Uint8Array): DecodedText | undefined {
  const text = latin1.decode(bytes);
  const candidates: [string, string][] = [
    ['Windows-1258', new TextDecoder('windows-1258').decode(bytes).normalize('NFC')],
    ['TCVN3 (ABC)', fromTcvn3(text)],
    ['VNI', fromVni(text)],
    // A few stray bytes in UTF-8 are no reason to lose a plan.
    ['UTF-8 with damaged characters', new TextDecoder('utf-8').decode(bytes)],
  ];
  const best = bestOf(candidates);
  return best && best.share >= CONVERTED ? { text: best.text, note: `converted from ${best.name}` } : undefined;
}

/**
 * Puts right a text whose letters are those of an old Vietnamese font or of a wrong reading of UTF-8, as copying from
 * such a document gives them; any other text stays as it is.
 */
export function repairText(text: string): DecodedText {
  const now = measureLikeness(text);
  if (now.words < FEWEST_WORDS || now.share >= GOOD) return { text };
  const best = bestOf([
    ['TCVN3 (ABC)', fromTcvn3(text)],
    ['VNI', fromVni(text)],
    ['UTF-8 read as Windows-1252', rereadUtf8(text)],
  ]);
  if (!best || best.share < CONVERTED || best.share < now.share + 0.15) return { text };
  return { text: best.text, note: `converted from ${best.name}` };
}

function bestOf(candidates: [string, string][]): { name: string; text: string; share: number } | undefined {
  let best: { name: string; text: string; share: number } | undefined;
  for (const [name, text] of candidates) {
    const { words, share } = measureLikeness(text);
    if (words >= FEWEST_WORDS && share > (best?.share ?? 0)) best = { name, text, share };
  }
  return best;
}

/** The encoding of a text in two-byte units, by its byte order mark or by where its zero bytes stand. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096 - (bytes.length % 2));
  let [even, odd] = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) i % 2 ? odd++ : even++;
  // Of a Vietnamese text most letters, and all spaces and line ends, are below 256.
  const many = sample.length * 0.2;
  if (sample.length < 16 || Math.max(even, odd) < many || Math.min(even, odd) > many * 0.05) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Windows-1252's characters of the bytes 0x80 to 0x9F; those without one stand for themselves. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const byte = 0x80 + i;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
  }),
);

function rereadUtf8(text: string): string {
  // What is beyond one byte was no part of the wrong reading.
  return text.replace(/[^\u0000-\u007f]{2,}/gu, (run) => {
    const bytes = [...run].map((letter) => WINDOWS_1252.get(letter) ?? letter.codePointAt(0)!);
    if (bytes.some((byte) => byte > 0xff)) return run;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return run;
    }
  });
}
