import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteState, type State, StateError } from '../../src/state/index.ts';
import { testState } from '../contracts/state.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

function open(folder: string, now?: () => number): State {
  const state = openSqliteState(folder, now ? { now } : {});
  onTestFinished(() => state.close());
  return state;
}

describe('the state in SQLite', () => testState((now) => open(makeFolder(), now)));

describe('the file of the state', () => {
  test('gives everything back after a restart, and after a crash that closed nothing', () => {
    const folder = makeFolder();
    const before = open(folder);
    before.conversations.remember('1:0:1', [HOUSING]);
    before.inbox.receive([{ updateId: 5, lane: '1', body: '{}' }]);
    before.inbox.begin(5, '1:0:1');
    before.conversations.remember('1:0:1', [HOUSING, 'Ai phối hợp?']);
    before.deliveries.markSending(5, 0);
    const saved = before.savedAnswers.save({ userId: 1, chatId: 1, turns: [HOUSING] });
    // The first one stays open: the second reads what a killed process left.
    const after = open(folder);
    expect(after.conversations.recall('1:0:1')?.turns).toHaveLength(2);
    expect(after.deliveries.find(5, 0)).toEqual({ state: 'sending' });
    expect(after.inbox.pending(0, 9)).toMatchObject([{ updateId: 5, attempts: 1 }]);
    expect(after.inbox.begin(5, '1:0:1')).toBe(2);
    expect(after.conversations.recall('1:0:1')?.turns).toEqual([HOUSING]);
    expect(after.savedAnswers.get(saved)?.turns).toEqual([HOUSING]);
  });

  test('stands in DATA_DIR, made where it is missing, readable by its owner alone', () => {
    const folder = join(makeFolder(), 'moi', 'data');
    open(folder);
    expect(statSync(join(folder, 'state.sqlite')).mode & 0o777).toBe(0o600);
  });

  test('does not hold the code of an invitation, nor what was deleted', () => {
    const folder = makeFolder();
    const state = openSqliteState(folder);
    const { code } = state.invitations.create(1, 1000);
    state.questionLog.add({ userId: 1, channel: 'private', intent: 'lead', status: 'not_found', ms: 1, text: HOUSING });
    state.deleteUser(1);
    for (const name of ['state.sqlite', 'state.sqlite-wal']) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes(Buffer.from(code)), name).toBe(false);
      expect(bytes.includes(Buffer.from('nhà ở xã hội')), name).toBe(false);
    }
    state.close();
  });
});

describe('a file that cannot be used', () => {
  const refusal = (folder: string): StateError => {
    try {
      openSqliteState(folder).close();
    } catch (error) {
      expect(error).toBeInstanceOf(StateError);
      return error as StateError;
    }
    throw new Error('it was opened');
  };

  test('is named as damaged where it is no database', () => {
    const folder = makeFolder({
      'state.sqlite': 'đây là một tệp văn bản dài hơn phần đầu của cơ sở dữ liệu '.repeat(40),
    });
    const error = refusal(folder);
    expect(error.message).toMatch(/state\.sqlite: The file is damaged\. Move it aside/u);
    expect(readFileSync(join(folder, 'state.sqlite'), 'utf8')).toContain('đây là');
  });

  test('is named as damaged where pages of it were overwritten', () => {
    const folder = makeFolder();
    const state = openSqliteState(folder);
    for (let i = 0; i < 500; i++) state.feedback.suggest(i, HOUSING);
    state.close();
    const file = join(folder, 'state.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8192, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(refusal(folder).message).toContain('The file is damaged.');
  });

  test('is refused where a newer version wrote it', () => {
    const folder = makeFolder();
    openSqliteState(folder).close();
    const database = new Database(join(folder, 'state.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(refusal(folder).message).toMatch(
      /newer version \(schema 99, this one knows \d+\)\. Start that version again/u,
    );
  });

  test("is refused where it is another program's", () => {
    const folder = makeFolder();
    const database = new Database(join(folder, 'state.sqlite'));
    database.exec('CREATE TABLE notes (text)');
    database.close();
    expect(refusal(folder).message).toContain("another program's database");
  });

  test('is named with what to check where the folder cannot be written', () => {
    const folder = makeFolder({ data: 'a file, not a folder' });
    expect(refusal(join(folder, 'data')).message).toContain('Check that the folder of DATA_DIR');
  });
});
