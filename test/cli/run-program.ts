import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Folder of the repository: the program looks for its corpus and models there. */
export const ROOT = join(import.meta.dirname, '../..');

/** What a run of the program left. */
export interface Run {
  /** Exit code; null where it was killed. */
  code: number | null;
  /** Standard output. */
  out: string;
  /** Standard error. */
  err: string;
}

/** Settings of the machine or a local .env that must not reach the program under test; empty ones count as not set. */
const UNSET = Object.fromEntries(
  ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT', 'TELEGRAM_ALLOWED_USERS', 'CORPUS_DIR', 'DATA_DIR', 'MODELS_DIR']
    .concat(['TELEGRAM_ADMIN_USERS', 'TELEGRAM_PROXY', 'TELEGRAM_WEBHOOK_URL', 'STATUS_LISTEN'])
    .concat(['EMBEDDING_MODEL', 'EMBEDDING_ALLOW_REMOTE', 'MEMORY_MINUTES', 'LOG_LEVEL', 'NODE_OPTIONS'])
    .map((name) => [name, '']),
);

/** Runs a command to its end, in the repository; it is killed after four minutes, which only a busy machine needs. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...UNSET, ...env }, timeout: 240_000 });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A program that ends before it has read its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/**
 * Runs the program as a process of its own, as its users do.
 *
 * @example
 * const { code, out } = await runProgram(['ask', 'HDI của Bắc Giang?'], { DATA_DIR: folder });
 */
export function runProgram(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Run> {
  return runCommand(process.execPath, ['scripts/run.mjs', ...args], env, input);
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim());
}
