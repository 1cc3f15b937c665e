import { badRequest } from './api-error.ts';

/** A file as the bot uploaded it. */
export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/**
 * The fields of a `multipart/form-data` body; files come as `UploadedFile`, fields that hold JSON as what they hold.
 * A file's name must be ASCII: Telegram's server drops the other letters, so that "Kế hoạch.pdf" arrives as "K hoch.pdf".
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /boundary="?([^";]+)"?/u.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('there is no boundary in the request');
  const fields: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();
  for (const { head, content } of splitParts(body, boundary)) {
    const name = /;\s*name="([^"]*)"/u.exec(head)?.[1] ?? '';
    // Clients write the name with and without quotes.
    const [, quoted, bare] = /;\s*filename=(?:"([^"]*)"|([^\r\n]*))/u.exec(head) ?? [];
    const fileName = quoted ?? bare;
    if (fileName === undefined) {
      fields[name] = parseField(content.toString('utf8'));
      continue;
    }
    if (!/^[\x21-\x7E]+$/u.test(fileName)) throw badRequest(`wrong file name "${fileName}"`);
    const type = /content-type:\s*(\S+)/iu.exec(head)?.[1] ?? '';
    files.set(name, { name: fileName, type, bytes: new Uint8Array(content) });
  }
  for (const [name, value] of Object.entries(fields)) {
    const reference = typeof value === 'string' ? /^attach:\/\/(.+)$/u.exec(value)?.[1] : undefined;
    if (reference !== undefined) fields[name] = files.get(reference);
  }
  for (const [name, file] of files) fields[name] ??= file;
  return fields;
}

/** The parts between the boundaries (RFC 2046), each with its head as text. */
function splitParts(body: Buffer, boundary: string): { head: string; content: Buffer }[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: { head: string; content: Buffer }[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end < 0) break;
    // A line end stands after the delimiter and before the next one.
    const part = body.subarray(start + delimiter.length + 2, end - 2);
    const gap = part.indexOf('\r\n\r\n');
    if (gap >= 0) parts.push({ head: part.subarray(0, gap).toString('utf8'), content: part.subarray(gap + 4) });
    start = end;
  }
  return parts;
}

function parseField(value: string): unknown {
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
