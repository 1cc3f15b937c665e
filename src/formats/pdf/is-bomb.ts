import { inflateSync } from 'node:zlib';

/** Bytes that a stream may unpack to: a page scanned in colour at 600 dots an inch takes 100 million. */
const MOST_UNPACKED = 160 * 1024 * 1024;
/** Deflate packs at most this many bytes into one. */
const TIGHTEST = 1032;
/** A stream that is packed twice, which no program that makes plans does. */
const TWICE = /\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)(?!\w)/u;

/** True for a PDF with a stream that unpacks to more than any page needs; pdf.js would unpack it whole. */
export function isBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    // What ends a stream has no content after it.
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const entries = file.subarray(Math.max(0, at - 400), at).toString('latin1');
    const own = entries.slice(entries.lastIndexOf(' obj') + 1);
    if (TWICE.test(own)) return true;
    const begin = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf('endstream', begin);
    const packed = file.subarray(begin, end < 0 ? undefined : end);
    if (/\/(?:FlateDecode|Fl)(?!\w)/u.test(own) && packed.length * TIGHTEST > MOST_UNPACKED && unpacksTooFar(packed))
      return true;
    if (end >= 0) at = end;
  }
  return false;
}

function unpacksTooFar(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { maxOutputLength: MOST_UNPACKED });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
