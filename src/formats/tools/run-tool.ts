import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileProblem } from '../../file-problems.ts';
import { MissingTool, UnreadableFile } from '../unreadable-file.ts';

/** A program of the system that reads what this one cannot. */
export interface Tool {
  command: string;
  args: string[];
  /** Milliseconds after which it is ended. */
  limit: number;
  /** Debian packages that it comes in. */
  packages: string;
  /** Settings of its environment besides this process's own. */
  env?: Record<string, string>;
}

/** Ends or removes what must not outlast this process. */
const leavings = new Set<() => void>();
process.on('exit', () => {
  for (const clear of leavings) clear();
});

/**
 * Runs a program without a shell, in a process group of its own, and ends all of it when its time is up.
 * @throws UnreadableFile when it is not installed, takes too long or fails
 */
export function runTool(tool: Tool): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool.command, tool.args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...tool.env },
    });
    let said = '';
    let late = false;
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 2000) said += chunk.toString('utf8');
    });
    const end = () => endGroup(child.pid);
    leavings.add(end);
    const timer = setTimeout(() => {
      late = true;
      end();
    }, tool.limit);
    const settle = () => {
      clearTimeout(timer);
      leavings.delete(end);
    };
    child.on('error', (cause: NodeJS.ErrnoException) => {
      settle();
      const missing = cause.code === 'ENOENT';
      if (missing) reject(new MissingTool(fileProblem('missing-tool', tool.command, tool.packages), cause));
      else reject(new UnreadableFile(fileProblem('failed-tool', tool.command), cause));
    });
    child.on('close', (code) => {
      settle();
      if (code === 0) return resolve();
      reject(new UnreadableFile(fileProblem(late ? 'slow-tool' : 'failed-tool', tool.command), said.trim()));
    });
  });
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Gives a folder for the time of a task and removes it afterwards, whatever happens. */
export async function withTemporaryFolder<Result>(task: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-doc-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  leavings.add(remove);
  try {
    return await task(folder);
  } finally {
    leavings.delete(remove);
    remove();
  }
}
