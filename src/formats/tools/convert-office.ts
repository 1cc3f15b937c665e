import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileProblem } from '../../file-problems.ts';
import { readDocx } from '../docx/read-docx.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { runTool, withTemporaryFolder } from './run-tool.ts';

const LIMIT = 120_000;

/**
 * Reads a document of another word processor by letting LibreOffice turn it into a Word document. It gets a copy under a
 * name of ours and a fresh profile, in which macros do not run.
 * @param ending ending of the file's name, e.g. `.doc`
 * @throws UnreadableFile when LibreOffice is not installed or cannot read the file
 */
export function readByOffice(ending: '.doc' | '.odt' | '.rtf'): (bytes: Uint8Array) => Promise<ExtractedText> {
  return (bytes) =>
    withTemporaryFolder(async (folder) => {
      const source = join(folder, `plan${ending}`);
      writeFileSync(source, bytes);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'docx'];
      await runTool({
        command: 'soffice',
        args: [...args, '--outdir', folder, source],
        limit: LIMIT,
        packages: 'libreoffice-writer',
      });
      const target = join(folder, 'plan.docx');
      if (!existsSync(target)) {
        throw new UnreadableFile(fileProblem('office-failed'));
      }
      const read = await readDocx(readFileSync(target));
      return { ...read, notes: ['converted by LibreOffice', ...read.notes] };
    });
}
