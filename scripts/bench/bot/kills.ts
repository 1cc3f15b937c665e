import { setTimeout as sleep } from 'node:timers/promises';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type Asker, askNext, createAskers, type ExpectedTurn, isAnswered } from './dialogues.ts';
import type { LoadServer } from './load-server.ts';
import { judge, type Verdict } from './verdict.ts';

/** What killing the bot again and again led to. */
export interface KillsReport {
  verdict: Verdict;
  /** Kills while at least one question was unanswered. */
  busyKills: number;
}

/** How often and in which company the bot is killed. */
export interface KillsOptions {
  kills: number;
  /** People who begin to ask before each kill; 16 unless told otherwise. */
  people?: number;
  /** Gives numbers from 0 to below 1. */
  random?: () => number;
}

/** Longest time, in milliseconds, between the first poll of a bot and its end. */
const LONGEST_LIFE_MS = 400;

/** People who begin to ask before each kill. */
const PEOPLE_A_KILL = 16;

/**
 * Kills the bot (SIGKILL) at random moments while people ask, starts it again each time, and looks at the end whether
 * every question was answered once and in order.
 *
 * The moments are spread evenly over the time from the bot's first poll, when a backlog and fresh questions keep it busy;
 * one kill in eight comes earlier, while the bot is starting.
 */
export async function killRepeatedly(
  server: LoadServer,
  dataDir: string,
  dialogues: readonly ExpectedTurn[][],
  { kills, people = PEOPLE_A_KILL, random = Math.random }: KillsOptions,
): Promise<KillsReport> {
  const askers: Asker[] = [];
  let busyKills = 0;
  const askSome = () => {
    for (const asker of askers) {
      if (asker.askedAt.length < asker.dialogue.length && random() < 0.2) askNext(asker);
    }
  };
  const openQuestions = () => askers.some((asker) => !isAnswered(server, asker));
  let bot: BotProcess | undefined;
  for (let kill = 0; kill < kills; kill++) {
    const added = createAskers(server, dialogues, people);
    askers.push(...added);
    for (const asker of added) askNext(asker);
    bot = startBotProcess(server.apiRoot, dataDir);
    if (kill % 8 === 7) await sleep(random() * 1_000);
    else {
      const polls = server.updates.polls;
      while (server.updates.polls === polls) await sleep(5);
      const end = Date.now() + random() * LONGEST_LIFE_MS;
      while (Date.now() < end) {
        askSome();
        await sleep(Math.min(20, Math.max(0, end - Date.now())));
      }
    }
    if (openQuestions()) busyKills++;
    await bot.kill();
  }
  bot = startBotProcess(server.apiRoot, dataDir);
  for (const asker of askers) while (asker.askedAt.length < asker.dialogue.length) askNext(asker);
  await server.waitFor(() => !openQuestions(), 120_000);
  // What would come twice comes now.
  await sleep(2_000);
  await bot.stop();
  return { verdict: judge(server, askers), busyKills };
}
