import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What running a command took. */
export interface Measured {
  /** From the start of the process to its end. */
  ms: number;
  /** Most memory that the largest of its processes held. */
  peakBytes: number;
  stdout: string;
}

const REPORTER = new URL('./report-memory.mjs', import.meta.url).href;

/**
 * Runs a Node program (or npm) to its end and measures it.
 * @throws Error with its standard error, when it ends with another status than 0
 */
export async function runMeasured(
  command: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Measured> {
  const memory = mkdtempSync(join(tmpdir(), 'ke-hoach-memory-'));
  try {
    const started = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, ...environment, NODE_OPTIONS: `--import=${REPORTER}`, BENCH_MEMORY_DIR: memory },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a shell script on Windows.
      shell: process.platform === 'win32',
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const ms = performance.now() - started;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}\n${Buffer.concat(err)}`);
    const peaks = readdirSync(memory).map((file) => Number(readFileSync(join(memory, file), 'utf8')));
    return { ms, peakBytes: Math.max(...peaks), stdout: Buffer.concat(out).toString('utf8') };
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
}
