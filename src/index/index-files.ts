import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FORMAT_VERSION, type IndexManifest } from './plan-index.ts';

/*
 * An index is a folder of its own, written whole before `manifest.json` is turned to it by a rename. A reader has its files
 * open before it reads on, so a newer index may take its place at any time; a process that ends in between leaves the
 * old one in use. Two processes that write at once write two folders, and the last to finish is the one in use.
 */

/** Names of an index's files within its folder. */
export const FILES = {
  catalogue: 'catalogue.json',
  documents: 'documents.bin',
  keywords: 'keywords.bin',
  statistics: 'statistics.json',
  vectors: 'vectors.i8',
  scales: 'scales.f32',
} as const;

/** What another host left behind is removed when it is this old. */
const FOREIGN_FOR = 24 * 60 * 60_000;
const HOST = hostname().replace(/[^\w]/gu, '').slice(0, 20) || 'host';
let written = 0;
/** What this process has made and not yet put in use. */
const writing = new Set<string>();

/** Folder of the indexes within the data folder. */
export function indexFolder(dataDir: string): string {
  return join(dataDir, 'index');
}

/** What the stored index says of itself; undefined when there is none or it is damaged. */
export function readIndexManifest(dataDir: string): IndexManifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(indexFolder(dataDir), 'manifest.json'), 'utf8')) as IndexManifest;
    return manifest.format === FORMAT_VERSION && manifest.sizes ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of each file of an index's folder. */
export function measureFiles(folder: string): Record<string, number> {
  return Object.fromEntries(Object.values(FILES).map((name) => [name, statSync(join(folder, name)).size]));
}

/** True where all files of the stored index are there and none is cut short. */
export function isWhole(dataDir: string, { generation, sizes }: IndexManifest): boolean {
  return Object.values(FILES).every(
    (name) => statSync(join(indexFolder(dataDir), generation, name), { throwIfNoEntry: false })?.size === sizes[name],
  );
}

/** Makes a folder for a new index; its name tells whose it is while it is being written. */
export function makeGeneration(dataDir: string): { name: string; folder: string } {
  const name = `${Date.now().toString(36)}-${HOST}-${process.pid}-${++written}`;
  const folder = join(indexFolder(dataDir), name);
  mkdirSync(folder, { recursive: true });
  writing.add(name);
  return { name, folder };
}

/** Turns `manifest.json` to an index that is written, and removes those that nobody uses or writes. */
export function useGeneration(dataDir: string, manifest: IndexManifest): void {
  const folder = indexFolder(dataDir);
  const before = readIndexManifest(dataDir)?.generation;
  const aside = join(folder, `manifest.json.new-${process.pid}`);
  writeFileSync(aside, JSON.stringify(manifest, null, 2));
  renameSync(aside, join(folder, 'manifest.json'));
  writing.delete(manifest.generation);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === manifest.generation || entry.name === 'manifest.json') continue;
    if (entry.name !== before && mayBeWritten(entry.name, join(folder, entry.name))) continue;
    rmSync(join(folder, entry.name), { recursive: true, force: true });
  }
}

/** Removes a folder that came to nothing. Its own failure hides no other. */
export function dropGeneration(dataDir: string, name: string): void {
  writing.delete(name);
  try {
    rmSync(join(indexFolder(dataDir), name), { recursive: true, force: true });
  } catch {
    // What led here is the error to tell.
  }
}

/** True for what somebody that still runs has made: it may be about to be put in use. */
function mayBeWritten(name: string, path: string): boolean {
  if (writing.has(name)) return true;
  const own = /^[a-z\d]+-(\w+)-(\d+)-\d+$/u.exec(name);
  if (own && own[1] !== HOST)
    return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < FOREIGN_FOR;
  const pid = Number(own?.[2] ?? /^manifest\.json\.new-(\d+)$/u.exec(name)?.[1] ?? 0);
  return pid > 0 && pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
