/**
 * Puts the Telegram bot, as `npm start` runs it, under load, over HTTP against the Bot API server of the tests:
 *
 *   npm run bench:bot                            200 people ask at once, three times
 *   npm run bench:bot -- --people 500
 *   npm run bench:bot -- --limit 30              the same, while the server takes 30 messages a second as Telegram does
 *   npm run bench:bot -- --minutes 10 --rate 20  a steady rate of questions a second; memory over time
 *   npm run bench:bot -- --kills 50              SIGKILL at random moments, started again each time
 *
 * Every answer is compared with what the same question gets when it is asked alone. Ends with status 1 where one was lost,
 * came twice or out of order.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBotProcess } from './bench/bot/bot-process.ts';
import { runBurst } from './bench/bot/burst.ts';
import { recordDialogues } from './bench/bot/dialogues.ts';
import { killRepeatedly } from './bench/bot/kills.ts';
import { LoadServer } from './bench/bot/load-server.ts';
import { runSteady } from './bench/bot/steady.ts';
import { formatVerdict } from './bench/bot/verdict.ts';

const { values } = parseArgs({
  options: {
    limit: { type: 'string' },
    people: { type: 'string', default: '200' },
    minutes: { type: 'string' },
    rate: { type: 'string', default: '20' },
    kills: { type: 'string' },
  },
});
const dataDir = mkdtempSync(join(tmpdir(), 'ke-hoach-bot-'));
const server = await new LoadServer().start();
const bot = startBotProcess(server.apiRoot, dataDir);
try {
  const dialogues = await Promise.race([
    recordDialogues(server),
    bot.ended.then((tail) => Promise.reject(new Error(`The bot ended.\n${tail}`))),
  ]);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, shared with the Bot API server of the bench`);
  if (values.limit) server.messagesPerSecond = Number(values.limit);
  let report: string;
  if (values.kills) {
    await bot.stop();
    const { verdict, busyKills } = await killRepeatedly(server, dataDir, dialogues, { kills: Number(values.kills) });
    report = `${values.kills} kills, ${busyKills} of them with questions open\n${formatVerdict(verdict)}`;
  } else if (values.minutes) {
    report = await runSteady(server, bot, dialogues, { minutes: Number(values.minutes), rate: Number(values.rate) });
  } else {
    report = await runBurst(server, bot, dialogues, Number(values.people));
  }
  console.log(report);
  if (!/ 0 lost, 0 answered twice, 0 people/u.test(report)) process.exitCode = 1;
} finally {
  await bot.stop();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
