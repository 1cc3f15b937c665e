import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { TelegramError } from '../telegram-error.ts';
import type { Fetch } from './telegram-fetch.ts';

/** Fetches a file that somebody sent, by the path that `getFile` gives; throws where it is larger than so many bytes. */
export type DownloadFile = (filePath: string, mostBytes: number) => Promise<Uint8Array>;

/**
 * Makes the function that fetches files, by the same way as everything else (proxy, own Bot API server).
 *
 * A Bot API server of the own machine that runs with `--local` gives paths on its disk instead of addresses.
 */
export function createDownload(fetch: Fetch, apiRoot: string, token: string): DownloadFile {
  return async (filePath, mostBytes) => {
    if (isAbsolute(filePath)) {
      if ((await stat(filePath)).size > mostBytes)
        throw Object.assign(new Error(`The file is larger than ${mostBytes} bytes`), { code: 'E2BIG' });
      return readFile(filePath);
    }
    const response = await fetch(`${apiRoot}/file/bot${token}/${filePath}`);
    if (!response.ok) {
      throw new TelegramError(`Telegram answers ${response.status} where a file was to be fetched.`, {
        remedy: 'Send the file again.',
      });
    }
    return response.bytes(mostBytes);
  };
}
