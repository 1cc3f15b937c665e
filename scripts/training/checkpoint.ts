import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { ModelState } from './static-model.ts';

/** Training as it stood after a pass. */
interface Checkpoint {
  /** What was trained on and how: only the same training goes on from it. */
  training: string;
  /** Passes done. */
  passes: number;
  state: ModelState;
}

/** A short name for what a training is made of. */
export function nameTraining(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Writes what is needed to go on after this pass, beside the old file and then in its place. */
export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  writeFileSync(`${file}.new`, serialize(checkpoint));
  renameSync(`${file}.new`, file);
}

/** The checkpoint of the same training; undefined where there is none, it is of another training or is damaged. */
export function readCheckpoint(file: string, training: string): Checkpoint | undefined {
  try {
    const checkpoint = deserialize(readFileSync(file)) as Checkpoint;
    return checkpoint.training === training ? checkpoint : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the checkpoint of a finished training. */
export function removeCheckpoint(file: string): void {
  rmSync(file, { force: true });
}
