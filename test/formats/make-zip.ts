import { deflateRawSync } from 'node:zlib';

/** Checksum of ZIP files (CRC-32, ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * Makes a ZIP file of these parts.
 * @param claimedSize size that the file claims of each part; its true size unless given
 */
export function makeZip(parts: Record<string, string | Uint8Array>, claimedSize?: number): Uint8Array {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(bytes.length > 5_000_000 ? 0 : crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, path]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Makes a Word file with this content of `w:body`, and other parts by their names. */
export function makeDocx(body: string, others: Record<string, string> = {}): Uint8Array {
  const parts = { 'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>` };
  const wrapped = Object.entries(others).map(([name, content]) => {
    const root = /(\w+)\.xml$/u.exec(name)![1];
    return [name, `<w:${root} ${NAMES}>${content}</w:${root}>`];
  });
  return makeZip({ ...parts, ...Object.fromEntries(wrapped) });
}

/** A paragraph of a Word file. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
