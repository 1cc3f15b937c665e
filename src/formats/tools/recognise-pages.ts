import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractedText } from '../extracted-text.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { runTool, withTemporaryFolder } from './run-tool.ts';

const MOST_PAGES = 150;
const DRAWING_LIMIT = 300_000;
const PAGE_LIMIT = 90_000;
const PACKAGES = 'poppler-utils, tesseract-ocr and tesseract-ocr-vie';

/**
 * Recognises the text of a PDF whose pages are pictures, by Tesseract with Vietnamese; a form feed ends each page.
 * @throws UnreadableFile when the programs are not installed, or the file has more pages than can be recognised
 */
export function recognisePages(bytes: Uint8Array, pages: number): Promise<ExtractedText> {
  if (pages > MOST_PAGES)
    throw new UnreadableFile(`has ${pages} pages that are pictures.`, 'Recognise its text first, or split it.');
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, 'plan.pdf');
    writeFileSync(source, bytes);
    await runTool({
      command: 'pdftoppm',
      args: ['-r', '200', '-gray', '-scale-to-x', '1700', '-scale-to-y', '-1', '-png', source, join(folder, 'page')],
      limit: DRAWING_LIMIT,
      packages: PACKAGES,
    });
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    let text = '';
    for (const name of pictures.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
      const picture = join(folder, name);
      await runTool({
        command: 'tesseract',
        args: [picture, picture, '-l', 'vie', '--psm', '3'],
        limit: PAGE_LIMIT,
        packages: PACKAGES,
      });
      text += `${readFileSync(`${picture}.txt`, 'utf8').replaceAll('\f', '').trimEnd()}\n\f`;
    }
    return { text, notes: ['recognised from pictures of pages: check its numbers and names'] };
  });
}
