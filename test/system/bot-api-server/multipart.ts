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
export async function readMultipart(body: Buffer, contentType: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const fields: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      fields[name] = parseField(value);
      continue;
    }
    if (!/^[\x21-\x7E]+$/u.test(value.name)) throw badRequest(`wrong file name "${value.name}"`);
    files.set(name, { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  for (const [name, value] of Object.entries(fields)) {
    const reference = typeof value === 'string' ? /^attach:\/\/(.+)$/u.exec(value)?.[1] : undefined;
    if (reference !== undefined) fields[name] = files.get(reference);
  }
  for (const [name, file] of files) fields[name] ??= file;
  return fields;
}

function parseField(value: string): unknown {
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
