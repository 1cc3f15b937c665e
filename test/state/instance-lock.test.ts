import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockFolder, StateError } from '../../src/state/index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const MODULE = join(import.meta.dirname, '../../src/state/index.ts');

/** A process of its own that holds the lock until it is killed. */
async function holdLock(folder: string) {
  const code = `import { lockFolder } from ${JSON.stringify(MODULE)}; lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  test('is refused to a second process, with the number of the first, and free again when that is killed', async () => {
    const folder = makeFolder();
    const holder = await holdLock(folder);
    expect(() => lockFolder(folder)).toThrow(StateError);
    expect(() => lockFolder(folder)).toThrow(
      `Another bot is running on this folder (process ${holder.pid}). Stop it first`,
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(folder)();
  });

  test('can be taken again once it was released, in a folder that need not exist yet', () => {
    const folder = join(makeFolder(), 'data');
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`(process ${process.pid})`);
    release();
    lockFolder(folder)();
  });
});
