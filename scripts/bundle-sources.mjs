/**
 * Bundles the sources. Compiling TypeScript at every start would cost more than most answers take, so they are bundled into
 * dist/ and bundled again whenever one of them is newer; packages are left as they are.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
const target = join(root, 'dist');
const entry = join(target, 'main.js');

/** Time of the newest change under a folder, in milliseconds. */
function newestIn(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    newest = Math.max(newest, item.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/**
 * Bundles the sources where that was not done since they last changed.
 * @returns the file with which the program begins
 */
export async function bundleSources() {
  if (existsSync(entry) && statSync(entry).mtimeMs >= newestIn(source)) return entry;
  const { build } = await import('esbuild');
  // Built aside and moved into place: another start never sees half of it.
  const aside = `${target}.new-${process.pid}`;
  await build({
    // Processes and threads that the program starts begin at files of their own, which it looks for beside its code.
    entryPoints: ['main.ts', 'index/reading/reader-process.ts', 'index/reading/reader-watchdog.mjs'].map((path) => ({
      in: join(source, path),
      out: basename(path, extname(path)),
    })),
    outdir: aside,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  rmSync(target, { recursive: true, force: true });
  renameSync(aside, target);
  return entry;
}
