import { extname } from 'node:path';
import { CorpusError } from '../errors.ts';
import { type FileProblem, fileProblem } from '../file-problems.ts';
import { readDocx } from './docx/read-docx.ts';
import { repairText } from './encoding/decode-text.ts';
import type { ExtractedText } from './extracted-text.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import { readByOffice } from './tools/convert-office.ts';
import { UnreadableFile } from './unreadable-file.ts';

type Reader = (bytes: Uint8Array) => ExtractedText | Promise<ExtractedText>;

/** Readers by the ending of a file's name. */
const READERS: Record<string, Reader> = {
  '.txt': readPlainText,
  '.md': readPlainText,
  '.pdf': readPdf,
  '.docx': readDocx,
  '.docm': readDocx,
  '.doc': readByOffice('.doc'),
  '.odt': readByOffice('.odt'),
  '.rtf': readByOffice('.rtf'),
};

/** How files begin whose names may have been changed by hand, and the endings under which they are read for what they are. */
const BEGINNINGS: [bytes: string, ending: string, isNamed: RegExp][] = [
  ['%PDF-', '.pdf', /^\.pdf$/u],
  ['PK\u0003\u0004', '.docx', /^\.(?:docx|docm|odt|txt|md)$/u],
  ['\u00d0\u00cf\u0011\u00e0', '.doc', /^\.(?:doc|docx|docm)$/u],
  ['{\\rtf', '.rtf', /^\.(?:rtf|doc)$/u],
];

/** The ending that a file ought to have: that of its name, unless it plainly is something else. */
function trueEnding(ending: string, bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const found = BEGINNINGS.find(([begins, , isNamed]) => beginning.startsWith(begins) && !isNamed.test(ending));
  return found?.[1] ?? ending;
}

/** Characters of some thousand pages; what is longer is no plan. */
const LONGEST_TEXT = 6_000_000;

/** What ends a line in files of old Macs, of mainframes and of Word besides the usual; one character for another. */
const LINE_END = /\r(?!\n)|[\v\u0085\u2028\u2029]/gu;

/** True where files with this name's ending can be read. */
export function isReadable(name: string): boolean {
  return extname(name).toLowerCase() in READERS;
}

/** Endings of names that can be read, for messages. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(READERS);

/** Endings of workbooks: their tables are asked for as part of a plan. */
const WORKBOOK = /^\.(?:xls[xmb]?|ods|csv)$/u;

const WEB_PAGE = /^\.(?:x?html?|mht(?:ml)?)$/u;

/** Why a file of this name is not read. */
export function unsupported(name: string): FileProblem {
  const ending = extname(name)
    .toLowerCase()
    .replace(/[^.\p{L}\d]/gu, '?');
  if (WEB_PAGE.test(ending)) return fileProblem('web-page', ending);
  return WORKBOOK.test(ending)
    ? fileProblem('workbook', ending)
    : fileProblem('unsupported', ending, READABLE_ENDINGS.join(', '));
}

/**
 * Reads a document's text from the bytes of its file.
 * @throws CorpusError saying what is wrong with the file and what to do
 */
export async function extractText(file: string, bytes: Uint8Array): Promise<ExtractedText> {
  const ending = extname(file).toLowerCase();
  const reader = READERS[ending];
  if (!reader) {
    throw new CorpusError(unsupported(file), { subject: file });
  }
  try {
    if (bytes.length === 0) throw new UnreadableFile(fileProblem('empty'));
    const actual = trueEnding(ending, bytes);
    const read = await (READERS[actual] ?? reader)(bytes);
    const repaired = repairText(read.text);
    const { note } = repaired;
    const text = repaired.text.replace(LINE_END, '\n');
    if (!/\p{L}/u.test(text)) throw new UnreadableFile(fileProblem('no-text'));
    if (text.length > LONGEST_TEXT) throw new UnreadableFile(fileProblem('too-long', LONGEST_TEXT / 1e6));
    const misnamed = actual === ending ? [] : [`read as ${actual}, which it is (rename it)`];
    return { ...read, text, notes: [...misnamed, ...read.notes, ...(note ? [note] : [])] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CorpusError(error.problem, { subject: file, cause: error.cause });
  }
}
