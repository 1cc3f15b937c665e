import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StateError } from '../state-error.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

/** An open database. */
export type SqliteDatabase = Database.Database;

/** Milliseconds that a call waits where another program holds the file. */
const BUSY_MS = 5_000;

/**
 * Opens the database file, makes it where it is missing, and brings its schema up to date.
 *
 * Its journal is written ahead (WAL): a killed process loses nothing that was committed. Commits are handed to the
 * system without waiting for the disk, which a failing power supply could undo; what must survive that too is
 * committed with `commitDurably`.
 *
 * @throws StateError where the file is damaged, no database of this program, of a newer version, or cannot be written
 */
export function openDatabase(file: string): SqliteDatabase {
  let database: SqliteDatabase | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new Database(file, { timeout: BUSY_MS });
    // It holds what people asked: nobody else's business on a shared machine.
    chmodSync(file, 0o600);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten, so that it cannot be read back from the file.
    database.pragma('secure_delete = ON');
    checkIntegrity(database, file);
    migrate(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw toStateError(error, file);
  }
}

/** Runs a transaction whose result is on the disk when it returns, power failure or not. Takes milliseconds. */
export function commitDurably<T>(database: SqliteDatabase, work: () => T): T {
  database.pragma('synchronous = FULL');
  try {
    return database.transaction(work).immediate();
  } finally {
    database.pragma('synchronous = NORMAL');
  }
}

function checkIntegrity(database: SqliteDatabase, file: string): void {
  const result = database.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok') throw damaged(file, new Error(String(result)));
}

function migrate(database: SqliteDatabase, file: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const owner = Number(database.pragma('application_id', { simple: true }));
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_master WHERE type = 'table'").get() as {
    count: number;
  };
  if (owner !== APPLICATION_ID && (owner !== 0 || tables.count > 0)) {
    throw new StateError("This is another program's database.", {
      subject: file,
      remedy: 'Set DATA_DIR to a folder of its own.',
    });
  }
  if (version > MIGRATIONS.length) {
    throw new StateError(
      `It was written by a newer version (schema ${version}, this one knows ${MIGRATIONS.length}).`,
      {
        subject: file,
        remedy:
          'Start that version again, or move the file aside: conversations, statistics and access lists begin anew.',
      },
    );
  }
  database
    .transaction(() => {
      database.pragma(`application_id = ${APPLICATION_ID}`);
      for (const step of MIGRATIONS.slice(version)) database.exec(step);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}

function toStateError(error: unknown, file: string): StateError {
  if (error instanceof StateError) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(code)) return damaged(file, error);
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(code)) {
    return new StateError('Another program holds this file.', {
      subject: file,
      remedy: 'Stop it and start again.',
      cause: error,
    });
  }
  return new StateError(`It cannot be opened for writing (${code || (error as Error).message}).`, {
    subject: file,
    remedy: 'Check that the folder of DATA_DIR exists, belongs to this user and has free space.',
    cause: error,
  });
}

function damaged(file: string, cause: unknown): StateError {
  return new StateError('The file is damaged.', {
    subject: file,
    remedy:
      'Move it aside, with its -wal and -shm files, or put a copy in its place; without one, conversations, statistics and access lists begin anew (plans and index are not in it).',
    cause,
  });
}
