import { percentile } from '../../eval/percentile.ts';
import type { BotProcess } from './bot-process.ts';
import { askNext, createAskers, type ExpectedTurn, isAnswered, waitsOf } from './dialogues.ts';
import type { LoadServer } from './load-server.ts';
import { formatVerdict, judge } from './verdict.ts';

/** Milliseconds that a burst may take before what is missing counts as lost. */
const PATIENCE_MS = 60_000;

/** Many people ask at the same moment, as often as the dialogues have turns; gives the report. */
export async function runBurst(
  server: LoadServer,
  bot: BotProcess,
  dialogues: readonly ExpectedTurn[][],
  people: number,
): Promise<string> {
  const askers = createAskers(server, dialogues, people);
  const rounds = Math.max(...dialogues.map((dialogue) => dialogue.length));
  const lines: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const [started, cpu] = [Date.now(), bot.cpuMs()];
    const active = askers.filter((asker) => asker.dialogue.length > round);
    for (const asker of active) askNext(asker);
    await server.waitFor(() => active.every((asker) => isAnswered(server, asker)), PATIENCE_MS);
    const waits = active.flatMap((asker) => waitsOf(server, asker).slice(round));
    const [half, most, all] = [0.5, 0.95, 1].map((share) => Math.round(percentile(waits, share)));
    const seconds = (Date.now() - started) / 1000;
    lines.push(
      `round ${round + 1}: ${active.length} people at once; answer after p50 ${half} ms, p95 ${most} ms, last ${all} ms (${Math.round(active.length / seconds)} answers a second; the bot took ${((bot.cpuMs() - cpu) / active.length).toFixed(1)} ms of processor time each)`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return [...lines, formatVerdict(judge(server, askers))].join('\n');
}
