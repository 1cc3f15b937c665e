import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StateError } from './state-error.ts';

/** The file that is locked, and the one that says by whom. */
const [LOCK_FILE, OWNER_FILE] = ['bot.lock', 'bot.pid'];

/** Sets the folder free again. */
export type ReleaseLock = () => void;

/**
 * Takes a data folder for one bot: two would answer every question twice, or take each other's messages.
 *
 * The lock is the system's own on an open file, by way of SQLite, which knows how on every system; it ends with the
 * process however that ends, so that nothing has to be cleaned up after a crash.
 *
 * @throws StateError where another process has it
 */
export function lockFolder(folder: string): ReleaseLock {
  mkdirSync(folder, { recursive: true });
  const owner = join(folder, OWNER_FILE);
  const database = openLock(join(folder, LOCK_FILE));
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new StateError(`Another bot is running on this folder${describeOwner(owner)}.`, {
      subject: folder,
      remedy: 'Stop it first (systemctl stop, or kill with its number), or set DATA_DIR to another folder.',
      cause: error,
    });
  }
  writeFileSync(owner, `${process.pid}\n`);
  return () => {
    rmSync(owner, { force: true });
    database.close();
  };
}

function openLock(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 });
  } catch (error) {
    throw new StateError(`It cannot be opened for writing (${(error as { code?: string }).code}).`, {
      subject: file,
      remedy: 'Check that the folder of DATA_DIR belongs to this user and has free space.',
      cause: error,
    });
  }
}

function describeOwner(file: string): string {
  try {
    return ` (process ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
