import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TEST_TOKEN } from '../../../test/system/bot-api-server/index.ts';

const RUN = fileURLToPath(new URL('../../run.mjs', import.meta.url));

/** The program as `npm start` runs it, against a Bot API server of the bench. */
export interface BotProcess {
  /** Kills it at once, as a failing machine would. */
  kill(): Promise<void>;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
  /** Memory that it holds now, in bytes (Linux). */
  residentBytes(): number;
  /** Processor time that it has taken so far, in milliseconds (Linux, whose clock ticks a hundred times a second). */
  cpuMs(): number;
  /** Resolves when it has ended by itself; gives what it wrote to standard error last. */
  ended: Promise<string>;
}

/** Starts the bot; it shares a data folder with those started before. */
export function startBotProcess(
  apiRoot: string,
  dataDir: string,
  environment: Record<string, string> = {},
): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [RUN, 'start'], {
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: TEST_TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      // The bench asks faster than any person.
      TELEGRAM_MESSAGES_PER_MINUTE: '100000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const note = (text: Buffer) => {
    tail = (tail + text.toString('utf8')).slice(-2000);
  };
  child.stderr!.on('data', note);
  child.stdout!.on('data', note);
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    residentBytes() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? Number.NaN) * 1024;
    },
    cpuMs() {
      // Fields 14 and 15, counted after the name, which may hold blanks.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    ended: exited.then(() => tail),
  };
}
