import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateIndex } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';

const ROOT = join(import.meta.dirname, '../..');
const PREFIX = 'ke-hoach-test-index-';
const OLD = 60 * 60_000;

/** Folder of the shipped models. */
export const MODELS_DIR = join(ROOT, 'models');

/**
 * A data folder with the index of the five plans, made with the shipped model. Test files that run at different times
 * share it as long as the sources, the plans and the model are the same; nobody may write to it.
 */
export async function shareIndex(): Promise<string> {
  const folder = join(tmpdir(), `${PREFIX}${hashOf([join(ROOT, 'src'), CORPUS_DIR, MODELS_DIR])}`);
  if (existsSync(folder)) return folder;
  removeOld();
  const own = mkdtempSync(join(tmpdir(), `${PREFIX}new-`));
  await updateIndex(parseConfig({ CORPUS_DIR, MODELS_DIR, DATA_DIR: own }), () => {});
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    // Another worker was first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      hash.update(file).update(entry.name.endsWith('.onnx') ? `${statSync(file).size}` : readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Indexes of earlier sources are of no more use. */
function removeOld(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > OLD) rmSync(folder, { recursive: true, force: true });
  }
}
