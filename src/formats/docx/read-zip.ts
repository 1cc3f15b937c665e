import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fileProblem } from '../../file-problems.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** Bytes that the wanted parts of a file may unpack to, together; a plan's text is a few million. */
const MOST_UNPACKED = 48 * 1024 * 1024;
/** A Word file has some hundreds of parts with all its pictures. */
const MOST_ENTRIES = 10_000;

/**
 * Unpacks the parts of a ZIP file that are wanted, and no other. Sizes are counted while unpacking: what the file says
 * of them may be a lie.
 * @throws UnreadableFile when it is no ZIP file, damaged, or unpacks to more than any plan holds
 */
export async function readZipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  let zip: ZipFile | undefined;
  try {
    const opened = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
    zip = opened;
    return await readParts(opened, isWanted);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile(fileProblem('damaged-zip'), cause);
  } finally {
    zip?.close();
  }
}

function readParts(zip: ZipFile, isWanted: (name: string) => boolean): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let room = MOST_UNPACKED;
  let entries = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: Entry) => {
      if (++entries > MOST_ENTRIES) return reject(tooLarge());
      if (!isWanted(entry.fileName)) return zip.readEntry();
      unpack(zip, entry, room).then((content) => {
        room -= content.length;
        parts.set(entry.fileName, content.toString('utf8'));
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > room) {
          stream.destroy();
          reject(tooLarge());
        } else chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

const tooLarge = () => new UnreadableFile(fileProblem('zip-bomb'));
