import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../../eval/percentile.ts';
import type { BotProcess } from './bot-process.ts';
import { askNext, createAskers, type ExpectedTurn, isAnswered, waitsOf } from './dialogues.ts';
import type { LoadServer } from './load-server.ts';
import { formatVerdict, judge, type Verdict } from './verdict.ts';

const MIB = 1024 * 1024;

/** Milliseconds between two looks at the bot's memory. */
const SAMPLE_MS = 5_000;

/** New people ask at a steady rate (questions a second) for so many minutes; gives the report, memory over time included. */
export async function runSteady(
  server: LoadServer,
  bot: BotProcess,
  dialogues: readonly ExpectedTurn[][],
  { minutes, rate }: { minutes: number; rate: number },
): Promise<string> {
  const total: Verdict = { questions: 0, lost: 0, repeated: 0, disturbed: 0, examples: [] };
  const waits: number[] = [];
  const memory: number[] = [];
  const end = Date.now() + minutes * 60_000;
  let sampleAt = 0;
  while (Date.now() < end) {
    // A second's worth of people, each asking a dialogue turn by turn.
    const people = Math.max(1, Math.round(rate / dialogues[0]!.length));
    const askers = createAskers(server, dialogues, people);
    const second = Date.now();
    const rounds = Math.max(...dialogues.map((dialogue) => dialogue.length));
    for (let round = 0; round < rounds; round++) {
      for (const asker of askers) {
        if (asker.dialogue.length <= round) continue;
        askNext(asker);
        await sleep(Math.max(0, (second + (1000 * (round + 1)) / rounds - Date.now()) / askers.length));
      }
    }
    await server.waitFor(() => askers.every((asker) => isAnswered(server, asker)), 10_000);
    const verdict = judge(server, askers);
    for (const name of ['questions', 'lost', 'repeated', 'disturbed'] as const) total[name] += verdict[name];
    total.examples.push(...verdict.examples);
    waits.push(...askers.flatMap((asker) => waitsOf(server, asker)));
    if (Date.now() >= sampleAt) {
      memory.push(bot.residentBytes() / MIB);
      sampleAt = Date.now() + SAMPLE_MS;
    }
    await sleep(Math.max(0, second + 1000 - Date.now()));
  }
  const [half, most] = [0.5, 0.95].map((share) => Math.round(percentile(waits, share)));
  return `${minutes} minutes, ${total.questions} questions (${Math.round(total.questions / minutes / 60)} a second); answer after p50 ${half} ms, p95 ${most} ms
${formatVerdict(total)}
${formatMemory(memory)}`;
}

/** The mean of each tenth of the time: growth without end would show as a staircase. */
function formatMemory(samples: readonly number[]): string {
  const size = Math.max(1, Math.floor(samples.length / 10));
  const means: number[] = [];
  for (let at = 0; at + size <= samples.length; at += size) {
    const part = samples.slice(at, at + size);
    means.push(Math.round(part.reduce((sum, value) => sum + value, 0) / part.length));
  }
  return `memory of the bot, MiB, mean of each tenth of the time: ${means.join(' ')}`;
}
